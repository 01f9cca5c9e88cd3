// What is true from the moment an article is public: its address, its place in lists, its pictures, its quotations.

import { listPictures } from "#media";
import { listBylines } from "#people";
import type { Transaction } from "#platform/act";
import { isLanguage, type Language, type MessageKey } from "#platform/i18n";
import { dropJob } from "#platform/jobs";
import { Problem } from "#platform/problem";
import { getPublication, listSections, trailOf } from "#publication";
import { giveAddress } from "./address/give-address";
import { PUBLISH_SCHEDULED } from "./article";
import type { Manuscript } from "./block";
import type { Revision } from "./freeze-revision";
import { findStop, type StopCode } from "./manuscript/checks";
import { picturesIn } from "./manuscript/shown";
import { displaceManuscript, placeManuscript, teachWords } from "./place-manuscript";
import { presentBylines, showPictures } from "./signing/signers";
import { relateArticle } from "./relate-article";
import { putTellingWords } from "./related/put-telling-words";
import type { ArticleState } from "./states";
import type { ArticleTables } from "./tables";
import { unfoldNames } from "./unfold-names";

export interface GoingLive {
  readonly article: number;
  readonly revision: Revision;
  /** Moment of first publication, when it has none yet (ms). */
  readonly at: number;
}

/** What was ended does not come back by the way. */
const ENDED: readonly ArticleState[] = ["spiked", "killed"];

export async function goLive(tx: Transaction, { article, revision, at }: GoingLive): Promise<void> {
  const db = tx.tables<ArticleTables>();
  const row = await db
    .selectFrom("articles")
    .select(["story_id", "language", "slug", "month", "published_at", "changed_at", "state", "embargo_at"])
    .where("id", "=", article)
    .executeTakeFirst();
  if (!row || !isLanguage(row.language)) throw new Problem("not-found", "articles.unknown");
  if (ENDED.some((state) => state === row.state)) throw new Problem("conflict", "articles.step-not-open");
  // Every way to the public leads through here.
  if ((row.embargo_at ?? 0) > tx.at) throw new Problem("conflict", "articles.embargoed");
  const place = await holdToReady(tx, { manuscript: revision.manuscript, language: row.language });
  const tagsBefore = await listTags(tx, article);
  const first = row.published_at === null;
  const publishedAt = row.published_at ?? at;
  await db
    .updateTable("articles")
    .set({
      state: "published",
      live_revision_id: revision.id,
      review_asked_at: null,
      scheduled_at: null,
      scheduled_revision_id: null,
      published_at: publishedAt,
      changed_at: first ? null : tx.at,
      ...(await giveAddress(tx, { article, row, headline: revision.manuscript.headline, publishedAt })),
    })
    .where("id", "=", article)
    .execute();
  await dropJob(tx, { name: PUBLISH_SCHEDULED, noun: article });
  await putLiveRow(tx, {
    article,
    manuscript: revision.manuscript,
    language: row.language,
    place,
    publishedAt,
  });
  await putTellingWords(tx, { article, language: row.language, manuscript: revision.manuscript });
  await unfoldNames(tx, { article, language: row.language, manuscript: revision.manuscript });
  await showPictures(tx, { article, manuscript: revision.manuscript });
  await placeManuscript(tx, { ...revision, article, language: row.language, place: "live" });
  await displaceManuscript(tx, { article, place: "scheduled" });
  await teachWords(tx, { ...revision, language: row.language });
  const related = await relateArticle(tx, article);
  tx.change(
    `article:${article}`,
    `story:${row.story_id}`,
    `corrections:${row.language}`,
    ...tagsBefore,
    ...(await listTags(tx, article)),
    ...related,
  );
  await tx.announce("article-published", { article, story: row.story_id, language: row.language, first });
}

/** What stops publishing, in sentences; a section may also have lost its name in this language. */
const STOPS: Readonly<Record<StopCode, MessageKey>> = {
  "headline-missing": "articles.needs-headline",
  "text-missing": "articles.needs-text",
  "section-missing": "articles.needs-section",
  "credit-missing": "articles.needs-credit",
};

/** What must be there before anybody can read it. @returns where it will stand @throws Problem `invalid` */
export async function holdToReady(
  tx: Transaction,
  { manuscript, language }: { manuscript: Manuscript; language: string },
) {
  if (!isLanguage(language)) throw new Problem("not-found", "articles.unknown");
  const { creditDue } = await getPublication(tx.reads);
  const stop = findStop(manuscript, { language, creditDue });
  if (stop) throw new Problem("invalid", STOPS[stop]);
  const trail = trailOf(await listSections(tx.reads), manuscript.section, language);
  const section = trail.at(-1);
  if (!section || section.id !== manuscript.section) throw new Problem("invalid", "articles.needs-section");
  await lookForNames(tx, { manuscript, language });
  return { section: section.id, edition: trail[0]?.id ?? section.id };
}

/** A byline or a picture may have gone since it was chosen. */
async function lookForNames(
  tx: Transaction,
  { manuscript, language }: { manuscript: Manuscript; language: Language },
): Promise<void> {
  const ids = await presentBylines(tx.reads, manuscript.bylines);
  if ((await listBylines(tx.reads, { language, ids })).length < ids.length) {
    throw new Problem("invalid", "articles.unknown-byline");
  }
  const pictures = picturesIn(manuscript);
  if ((await listPictures(tx.reads, pictures)).size < pictures.length) {
    throw new Problem("invalid", "articles.unknown-picture");
  }
}

interface LiveRow {
  readonly article: number;
  readonly manuscript: Manuscript;
  readonly language: Language;
  readonly place: { section: number; edition: number };
  readonly publishedAt: number;
}

export async function putLiveRow(
  tx: Transaction,
  { article, manuscript, language, place, publishedAt }: LiveRow,
): Promise<void> {
  const values = {
    language,
    section_id: place.section,
    edition_id: place.edition,
    headline: manuscript.headline,
    standfirst: manuscript.standfirst,
    picture_id: manuscript.picture?.picture ?? null,
    picture_alt: manuscript.picture?.alt ?? "",
    published_at: publishedAt,
  };
  await tx
    .tables<ArticleTables>()
    .insertInto("live_articles")
    .values({ article_id: article, ...values })
    .onConflict((conflict) => conflict.column("article_id").doUpdateSet(values))
    .execute();
}

/** The lists in which a live article stands now. */
export async function listTags(tx: Transaction, article: number): Promise<string[]> {
  const db = tx.tables<ArticleTables>();
  const live = await db
    .selectFrom("live_articles")
    .selectAll()
    .where("article_id", "=", article)
    .executeTakeFirst();
  if (!live) return [];
  const topics = await db
    .selectFrom("article_topics")
    .select("topic_id")
    .where("article_id", "=", article)
    .execute();
  const bylines = await db
    .selectFrom("article_bylines")
    .select("byline_id")
    .where("article_id", "=", article)
    .execute();
  const speakers = await db
    .selectFrom("quotations")
    .select("speaker_id")
    .distinct()
    .where("article_id", "=", article)
    .execute();
  return [
    `front:${live.language}`,
    `section:${live.section_id}`,
    `section:${live.edition_id}`,
    ...topics.map(({ topic_id }) => `topic:${topic_id}`),
    ...bylines.map(({ byline_id }) => `byline:${byline_id}`),
    ...speakers.map(({ speaker_id }) => `speaker:${speaker_id}`),
  ];
}
