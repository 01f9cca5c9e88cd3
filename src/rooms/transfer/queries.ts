// What the import must know of articles that were filed before.

import type { Reads } from "#platform/db";
import type { ArticleAddress } from "#urls";
import type { ReadableTables } from "./tables";

export interface Filed {
  readonly article: number;
  /** Null for an article that was written here. */
  readonly sourceKey: string | null;
  readonly storyKey: string | null;
  readonly language: string;
  readonly comments: string;
  /** Of the live revision. */
  readonly section: number | null;
}

/** Articles known by one of `sourceKeys`, or language versions of a story known by one of `storyKeys`. */
export async function listFiled(
  reads: Reads,
  keys: { sourceKeys: readonly string[]; storyKeys: readonly string[] },
): Promise<Filed[]> {
  if (keys.sourceKeys.length === 0) return [];
  const rows = await reads
    .tables<ReadableTables>()
    .selectFrom("articles")
    .innerJoin("stories", "stories.id", "articles.story_id")
    .leftJoin("live_articles", "live_articles.article_id", "articles.id")
    .select([
      "articles.id",
      "articles.source_key",
      "stories.source_key as story_key",
      "articles.language",
      "articles.comments",
      "live_articles.section_id",
    ])
    .where((eb) =>
      eb.or([
        eb("articles.source_key", "in", [...keys.sourceKeys]),
        eb("stories.source_key", "in", [...keys.storyKeys]),
      ]),
    )
    .execute();
  return rows.map((row) => ({
    article: row.id,
    sourceKey: row.source_key,
    storyKey: row.story_key,
    language: row.language,
    comments: row.comments,
    section: row.section_id,
  }));
}

/** Where the published ones among `articles` stand, by id. */
export async function listPublicAddresses(
  reads: Reads,
  articles: readonly number[],
): Promise<Map<number, ArticleAddress>> {
  const rows = await reads
    .tables<ReadableTables>()
    .selectFrom("articles")
    .select(["id", "language", "month", "slug"])
    .where("id", "in", [...articles])
    .where("state", "=", "published")
    .execute();
  return new Map(
    rows.map(({ id, language, month, slug }) => [id, { language, month: month ?? "", slug: slug ?? "" }]),
  );
}
