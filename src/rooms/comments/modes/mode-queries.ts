// Reads of modes: what holds for one article, and every place that has a rule of its own.

import type { Reads } from "#platform/db";
import type { CommentTables, ReadableTables } from "../tables";
import { PAPER, type PlaceRule, readMode, type Standing, standingOf } from "./mode";

/** The tag of every page that depends on a rule for a section or the whole paper. */
export const MODES_TAG = "comment-modes";

/** Asked by every article's page: the rules of all places above articles are shared, only the article's own is read. */
export async function findStanding(reads: Reads, article: number): Promise<Standing> {
  reads.note(MODES_TAG, `comments:${article}`);
  const wide = await reads.shared(MODES_TAG, MODES_TAG, () => listWideRules(reads));
  const [live, own] = await Promise.all([findPlaces(reads, article), findRule(reads, `article:${article}`)]);
  const places = [`section:${live?.section_id}`, `section:${live?.edition_id}`, PAPER];
  const above = places.flatMap((place) => wide.filter((rule) => rule.place === place));
  const standing = standingOf(own ? [own, ...above] : above, {
    publishedAt: live?.published_at ?? reads.at,
    at: reads.at,
  });
  if (standing.closesAt !== null && standing.closesAt > reads.at) reads.until(standing.closesAt);
  return standing;
}

async function findPlaces(reads: Reads, article: number) {
  return reads
    .tables<ReadableTables>()
    .selectFrom("live_articles")
    .select(["section_id", "edition_id", "published_at"])
    .where("article_id", "=", article)
    .executeTakeFirst();
}

export async function findRule(reads: Reads, place: string): Promise<PlaceRule | null> {
  const row = await reads
    .tables<CommentTables>()
    .selectFrom("comment_modes")
    .selectAll()
    .where("place", "=", place)
    .executeTakeFirst();
  return row ? ruleOf(row) : null;
}

/** Of the paper and its sections: as many as there are sections at most. */
export async function listWideRules(reads: Reads): Promise<PlaceRule[]> {
  const rows = await reads
    .tables<CommentTables>()
    .selectFrom("comment_modes")
    .selectAll()
    .where("article_id", "is", null)
    .execute();
  return rows.map(ruleOf);
}

export interface BusyArticle {
  readonly article: number;
  readonly headline: string;
  readonly lately?: number;
}
export type ArticleRule = PlaceRule & BusyArticle;

const LATELY_MS = 14 * 86_400_000;

/** Public stories with the most comments of the last fortnight, and one that was asked for. @param asked.languages empty for all */
export async function listBusyArticles(
  reads: Reads,
  asked: { languages: readonly string[]; most: number; article: number | null },
): Promise<BusyArticle[]> {
  const all = reads
    .tables<CommentTables & ReadableTables>()
    .selectFrom("live_articles")
    .innerJoin("articles", "articles.id", "live_articles.article_id")
    .leftJoin("comments", (join) =>
      join
        .onRef("comments.article_id", "=", "live_articles.article_id")
        .on("comments.created_at", ">", reads.at - LATELY_MS),
    )
    .select((eb) => ["live_articles.article_id", "headline", eb.fn.count<number>("comments.id").as("lately")])
    .where((eb) => eb.or([eb("comments.id", "is not", null), eb("articles.id", "=", asked.article ?? 0)]))
    .groupBy(["live_articles.article_id", "headline"])
    .orderBy("lately", "desc")
    .limit(asked.most);
  const query = asked.languages.length > 0 ? all.where("articles.language", "in", [...asked.languages]) : all;
  const rows = await query.execute();
  return rows.map((row) => ({ article: row.article_id, headline: row.headline, lately: Number(row.lately) }));
}

/** Articles with a rule of their own, newest first. @param languages empty for all */
export async function listArticleRules(
  reads: Reads,
  { languages, most }: { languages: readonly string[]; most: number },
): Promise<ArticleRule[]> {
  const all = reads
    .tables<CommentTables & ReadableTables>()
    .selectFrom("comment_modes")
    .innerJoin("live_articles", "live_articles.article_id", "comment_modes.article_id")
    .innerJoin("articles", "articles.id", "live_articles.article_id")
    .selectAll("comment_modes")
    .select(["live_articles.article_id", "headline"])
    .orderBy("live_articles.published_at", "desc")
    .limit(most);
  const query = languages.length > 0 ? all.where("articles.language", "in", [...languages]) : all;
  const rows = await query.execute();
  return rows.map((row) => ({ ...ruleOf(row), article: row.article_id, headline: row.headline }));
}

function ruleOf(row: CommentModeRow): PlaceRule {
  return {
    place: row.place,
    mode: readMode(row.mode),
    closeDays: row.close_days,
    frozen: row.frozen === 1,
    hidden: row.hidden === 1,
  };
}

interface CommentModeRow {
  readonly place: string;
  readonly mode: string | null;
  readonly close_days: number | null;
  readonly frozen: number;
  readonly hidden: number;
}
