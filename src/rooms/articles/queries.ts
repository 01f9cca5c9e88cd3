// Reads of articles as the newsroom and proofs see them: working copies and revisions.

import { listPictures } from "#media";
import { listBylines, listWithheldBylines } from "#people";
import type { Reads } from "#platform/db";
import { isLanguage, type Language } from "#platform/i18n";
import { sha256 } from "#platform/ids";
import { listSections, trailOf } from "#publication";
import type { ArticleAddress } from "#urls";
import {
  type ArticleState,
  type ArticleView,
  type Correction,
  CORRECTION_KINDS,
  picturesIn,
  STATES,
  type Topic,
} from "./article";
import { Manuscript } from "./block";
import type { ArticleTables, ReadableTables } from "./tables";

/** One line of the list of stories. */
export interface DeskLine {
  readonly id: number;
  readonly story: number;
  readonly language: Language;
  readonly headline: string;
  readonly state: ArticleState;
  /** Saved since the live revision was frozen. */
  readonly changedSince: boolean;
  readonly savedAt: number;
  /** Null for what was imported or made by the program, and for whoever may not be named. */
  readonly savedBy: string | null;
  /** Whether the story's byline is withheld from whoever asked. */
  readonly withheld: boolean;
  readonly publishedAt: number | null;
}

/** Newest first. @param asked.most at most 200; `seesWithheld`: whether whoever asks may know who is behind a withheld byline */
export async function listDesk(
  reads: Reads,
  asked: { language?: Language; state?: ArticleState; most: number; seesWithheld: boolean },
): Promise<DeskLine[]> {
  let query = reads
    .tables<ArticleTables & ReadableTables>()
    .selectFrom("articles")
    .innerJoin("drafts", "drafts.article_id", "articles.id")
    .leftJoin("people", "people.id", "drafts.saved_by")
    .leftJoin("revisions", "revisions.id", "articles.live_revision_id")
    .select([
      "articles.id",
      "story_id",
      "articles.language",
      "state",
      "drafts.manuscript",
      "revisions.manuscript as live_manuscript",
      "version",
      "saved_at",
      "people.name",
      "draft_version",
      "published_at",
    ])
    .orderBy("saved_at", "desc")
    .orderBy("articles.id", "desc")
    .limit(Math.min(asked.most, 200));
  if (asked.language) query = query.where("articles.language", "=", asked.language);
  if (asked.state) query = query.where("state", "=", asked.state);
  const rows = await query.execute();
  const hidden = asked.seesWithheld ? [] : await listWithheldBylines(reads);
  return rows.map((row) => lineOf(row, hidden));
}

interface DeskRow {
  readonly id: number;
  readonly story_id: number;
  readonly language: string;
  readonly state: string;
  readonly manuscript: string;
  readonly live_manuscript: string | null;
  readonly version: number;
  readonly saved_at: number;
  readonly name: string | null;
  readonly draft_version: number | null;
  readonly published_at: number | null;
}

/** @param hidden bylines behind which whoever asks may see nobody */
function lineOf(row: DeskRow, hidden: readonly number[]): DeskLine {
  const written = JSON.parse(row.manuscript) as Manuscript;
  const live = row.live_manuscript === null ? null : (JSON.parse(row.live_manuscript) as Manuscript);
  const withheld = isSignedBy(written, hidden) || (live !== null && isSignedBy(live, hidden));
  return {
    id: row.id,
    story: row.story_id,
    language: isLanguage(row.language) ? row.language : "en",
    headline: written.headline,
    state: stateOf(row.state),
    changedSince: row.draft_version !== null && row.draft_version !== row.version,
    savedAt: row.saved_at,
    savedBy: withheld ? null : row.name,
    withheld,
    publishedAt: row.published_at,
  };
}

/** Whether one of those bylines stands over it. */
export function isSignedBy({ bylines }: Manuscript, among: readonly number[]): boolean {
  return bylines.some((byline) => among.includes(byline));
}

/** What the writing screen opens. */
export interface Writing {
  readonly id: number;
  readonly story: number;
  readonly language: Language;
  readonly state: ArticleState;
  readonly version: number;
  readonly savedAt: number;
  readonly savedBy: number | null;
  readonly manuscript: Manuscript;
  /** Null while it has none. */
  readonly address: ArticleAddress | null;
}

export async function findWriting(reads: Reads, id: number): Promise<Writing | null> {
  const row = await reads
    .tables<ArticleTables>()
    .selectFrom("articles")
    .innerJoin("drafts", "drafts.article_id", "articles.id")
    .select([
      "articles.id",
      "story_id",
      "language",
      "state",
      "slug",
      "month",
      "manuscript",
      "version",
      "saved_at",
      "saved_by",
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
    savedAt: row.saved_at,
    savedBy: row.saved_by,
    manuscript: Manuscript.parse(JSON.parse(row.manuscript)),
    address: row.slug && row.month ? { language: row.language, month: row.month, slug: row.slug } : null,
  };
}

/** What a proof's link leads to; null when it is unknown, expired or revoked. */
export async function findProof(
  reads: Reads,
  token: string,
): Promise<{ view: ArticleView; expiresAt: number } | null> {
  const row = await reads
    .tables<ArticleTables>()
    .selectFrom("proofs")
    .innerJoin("revisions", "revisions.id", "proofs.revision_id")
    .innerJoin("articles", "articles.id", "revisions.article_id")
    .select(["articles.id", "language", "revisions.manuscript", "published_at", "changed_at", "expires_at"])
    .where("token_hash", "=", sha256(token))
    .where("expires_at", ">", reads.at)
    .where("revoked_at", "is", null)
    .executeTakeFirst();
  if (!row || !isLanguage(row.language)) return null;
  const view = await viewOf(reads, {
    id: row.id,
    language: row.language,
    manuscript: Manuscript.parse(JSON.parse(row.manuscript)),
    publishedAt: row.published_at,
    changedAt: row.changed_at,
  });
  return { view, expiresAt: row.expires_at };
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
  of: Pick<ArticleView, "id" | "language" | "manuscript" | "publishedAt" | "changedAt">,
): Promise<ArticleView> {
  const { manuscript, language } = of;
  return {
    ...of,
    trail: trailOf(await listSections(reads), manuscript.section, language),
    bylines: await listBylines(reads, { language, ids: manuscript.bylines }),
    topics: await namedTopics(reads, { language, names: manuscript.topics }),
    corrections: await listCorrections(reads, of.id),
    pictures: await listPictures(reads, picturesIn(manuscript)),
  };
}

/** A topic that is not public yet has a name and no page. */
async function namedTopics(
  reads: Reads,
  asked: { language: Language; names: readonly string[] },
): Promise<Topic[]> {
  if (asked.names.length === 0) return [];
  const rows = await reads
    .tables<ArticleTables>()
    .selectFrom("topic_names")
    .select(["name", "slug"])
    .where("language", "=", asked.language)
    .where("name", "in", [...asked.names])
    .execute();
  return asked.names.map((name) => ({ name, slug: rows.find((row) => row.name === name)?.slug ?? "" }));
}

async function listCorrections(reads: Reads, article: number): Promise<Correction[]> {
  const rows = await reads
    .tables<ArticleTables>()
    .selectFrom("corrections")
    .select(["id", "kind", "words", "at"])
    .where("article_id", "=", article)
    .orderBy("at")
    .execute();
  return rows.map((row) => ({
    ...row,
    kind: CORRECTION_KINDS.find((kind) => kind === row.kind) ?? "correction",
  }));
}

function stateOf(state: string): ArticleState {
  return STATES.find((one) => one === state) ?? "draft";
}
