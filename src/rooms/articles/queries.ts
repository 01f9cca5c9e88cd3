// Reads of articles as the newsroom and proofs see them: working copies and revisions.

import { listPictures } from "#media";
import { listBylines } from "#people";
import type { Reads } from "#platform/db";
import { isLanguage, type Language } from "#platform/i18n";
import { listSections, trailOf } from "#publication";
import type { ArticleAddress } from "#urls";
import { type ArticleView, type Topic } from "./article";
import { Manuscript } from "./block";
import { listCorrections } from "./corrections/queries";
import { picturesIn } from "./manuscript/shown";
import { listSpeakerPages, topicsMeant } from "./names/topic-queries";
import { withPresentBylines } from "./signing/signers";
import { type ArticleState, stateOf } from "./states";
import type { ArticleTables } from "./tables";

/** What the writing screen opens. */
export interface Writing {
  readonly id: number;
  readonly story: number;
  readonly language: Language;
  readonly state: ArticleState;
  readonly version: number;
  /** The version that readers see; null when it was never published. */
  readonly liveVersion: number | null;
  readonly savedAt: number;
  readonly savedBy: number | null;
  readonly manuscript: Manuscript;
  /** Of its first publication, and of the last change that readers see (ms). */
  readonly publishedAt: number | null;
  readonly changedAt: number | null;
  /** Null while it has none. */
  readonly address: ArticleAddress | null;
  /** Of its address, or the one that somebody wants for it; null while the headline is to say it. */
  readonly slug: string | null;
  /** The text as it stands is the one that was approved. */
  readonly approved: boolean;
  readonly reviewAsked: boolean;
  /** Readers see another text, or none. */
  readonly changed: boolean;
  /** ms; null without one. */
  readonly embargoAt: number | null;
  /** When it goes out, embargo and all (ms); null unless it is scheduled. */
  readonly goesOutAt: number | null;
  /** The text as it stands is not the one that goes out. */
  readonly changedSinceScheduled: boolean;
}

export async function findWriting(reads: Reads, id: number): Promise<Writing | null> {
  const row = await reads
    .tables<ArticleTables>()
    .selectFrom("articles")
    .innerJoin("drafts", "drafts.article_id", "articles.id")
    .leftJoin("revisions as approved", "approved.id", "articles.approved_revision_id")
    .leftJoin("revisions as live", "live.id", "articles.live_revision_id")
    .leftJoin("revisions as scheduled", "scheduled.id", "articles.scheduled_revision_id")
    .select([
      "articles.id",
      "story_id",
      "language",
      "state",
      "slug",
      "month",
      "drafts.manuscript",
      "version",
      "saved_at",
      "saved_by",
      "published_at",
      "changed_at",
      "review_asked_at",
      "embargo_at",
      "scheduled_at",
      "approved.draft_version as approved_version",
      "live.draft_version as live_version",
      "scheduled.draft_version as scheduled_version",
    ])
    .where("articles.id", "=", id)
    .executeTakeFirst();
  if (!row || !isLanguage(row.language)) return null;
  return {
    id: row.id,
    story: row.story_id,
    language: row.language,
    state: stateOf(row.state),
    version: row.version,
    liveVersion: row.live_version,
    savedAt: row.saved_at,
    savedBy: row.saved_by,
    manuscript: await withPresentBylines(reads, Manuscript.parse(JSON.parse(row.manuscript))),
    publishedAt: row.published_at,
    changedAt: row.changed_at,
    address: row.slug && row.month ? { language: row.language, month: row.month, slug: row.slug } : null,
    slug: row.slug,
    approved: row.approved_version === row.version,
    reviewAsked: row.review_asked_at !== null,
    changed: row.live_version !== row.version,
    embargoAt: row.embargo_at,
    goesOutAt: row.scheduled_at === null ? null : Math.max(row.scheduled_at, row.embargo_at ?? 0),
    changedSinceScheduled: row.scheduled_version !== null && row.scheduled_version !== row.version,
  };
}

/** Topics that articles in this language have carried, for suggestions. */
export async function listTopicNames(reads: Reads, language: Language): Promise<string[]> {
  const rows = await reads
    .tables<ArticleTables>()
    .selectFrom("topic_names")
    .select("name")
    .where("language", "=", language)
    .orderBy("name")
    .limit(500)
    .execute();
  return rows.map(({ name }) => name);
}

/** People quoted in this language, for suggestions. */
export async function listSpeakerNames(reads: Reads, language: Language): Promise<string[]> {
  const rows = await reads
    .tables<ArticleTables>()
    .selectFrom("speaker_names")
    .select("name")
    .where("language", "=", language)
    .orderBy("name")
    .limit(500)
    .execute();
  return rows.map(({ name }) => name);
}

/** Turns a manuscript's ids into what `<Article>` shows. */
export async function viewOf(
  reads: Reads,
  of: Pick<ArticleView, "id" | "language" | "manuscript" | "publishedAt" | "changedAt"> & {
    /** As a live article carries them; else as its text names them. */
    readonly topics?: readonly Topic[];
  },
): Promise<ArticleView> {
  const { manuscript, language } = of;
  return {
    ...of,
    trail: trailOf(await listSections(reads), manuscript.section, language),
    bylines: await listBylines(reads, { language, ids: manuscript.bylines }),
    topics: of.topics ?? (await topicsMeant(reads, { article: of.id, language, names: manuscript.topics })),
    corrections: await listCorrections(reads, { article: of.id, language }),
    speakers: await listSpeakerPages(reads, { article: of.id, language }),
    pictures: await listPictures(reads, picturesIn(manuscript)),
  };
}
