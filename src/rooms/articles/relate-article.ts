// Related stories are rows, computed when a story goes live: by shared topics first, then by shared words, then by section.

import type { Transaction } from "#platform/act";
import type { Reads } from "#platform/db";
import { MOST_RELATED } from "./related/picks";
import { findByWords, listTellingWords } from "./related/word-queries";
import type { ArticleTables } from "./tables";

/** How many older stories get the newcomer among theirs. */
const MOST_NEIGHBOURS = 12;

/** @returns tags of the other articles whose related stories changed */
export async function relateArticle(tx: Transaction, article: number): Promise<string[]> {
  await writeRelated(tx, article);
  const neighbours = await candidates(tx, article, MOST_NEIGHBOURS);
  for (const neighbour of neighbours) await writeRelated(tx, neighbour);
  return neighbours.map((id) => `article:${id}`);
}

/** Takes a withdrawn article out of everybody's related stories. @returns their tags */
export async function unrelateArticle(tx: Transaction, article: number): Promise<string[]> {
  const db = tx.tables<ArticleTables>();
  const rows = await db
    .selectFrom("related_articles")
    .select("article_id")
    .where("related_id", "=", article)
    .execute();
  await db.deleteFrom("telling_words").where("article_id", "=", article).execute();
  await db
    .deleteFrom("related_articles")
    .where((eb) => eb.or([eb("related_id", "=", article), eb("article_id", "=", article)]))
    .execute();
  for (const { article_id } of rows) await writeRelated(tx, article_id);
  return rows.map(({ article_id }) => `article:${article_id}`);
}

async function writeRelated(tx: Transaction, article: number): Promise<void> {
  const db = tx.tables<ArticleTables>();
  await db.deleteFrom("related_articles").where("article_id", "=", article).execute();
  const found = await candidates(tx, article, MOST_RELATED);
  if (found.length === 0) return;
  await db
    .insertInto("related_articles")
    .values(found.map((related_id, position) => ({ article_id: article, related_id, position })))
    .execute();
}

async function candidates(tx: Transaction, article: number, most: number): Promise<number[]> {
  const db = tx.tables<ArticleTables>();
  const self = await db
    .selectFrom("live_articles")
    .selectAll()
    .where("article_id", "=", article)
    .executeTakeFirst();
  if (!self) return [];
  const topics = await db
    .selectFrom("article_topics")
    .select("topic_id")
    .where("article_id", "=", article)
    .execute();
  return findNeighbours(tx.reads, {
    article,
    language: self.language,
    section: self.section_id,
    topics: topics.map(({ topic_id }) => topic_id),
    words: await listTellingWords(tx.reads, article),
    most,
  });
}

export interface NeighboursOf {
  /** Never its own neighbour. */
  readonly article: number;
  readonly language: string;
  readonly section: number | null;
  readonly topics: readonly number[];
  /** Its telling words. */
  readonly words: readonly string[];
  readonly most: number;
}

/** Live articles of the same topics, then of the same words, then of the same section. */
export async function findNeighbours(reads: Reads, of: NeighboursOf): Promise<number[]> {
  const db = reads.tables<ArticleTables>();
  const byTopic =
    of.topics.length === 0
      ? []
      : await db
          .selectFrom("article_topics as theirs")
          .innerJoin("live_articles as live", "live.article_id", "theirs.article_id")
          .select(["live.article_id", "live.published_at"])
          .select((eb) => eb.fn.countAll<number>().as("shared"))
          .where("theirs.topic_id", "in", [...of.topics])
          .where("live.article_id", "!=", of.article)
          .where("live.language", "=", of.language)
          .groupBy(["live.article_id", "live.published_at"])
          .orderBy("shared", "desc")
          .orderBy("live.published_at", "desc")
          .limit(of.most)
          .execute();
  const byWords = await findByWords(reads, of);
  const bySection = await db
    .selectFrom("live_articles")
    .select("article_id")
    .where("section_id", "=", of.section)
    .where("language", "=", of.language)
    .where("article_id", "!=", of.article)
    .orderBy("published_at", "desc")
    .limit(of.most)
    .execute();
  const ids = (rows: readonly { article_id: number }[]) => rows.map(({ article_id }) => article_id);
  return [...new Set([...ids(byTopic), ...byWords, ...ids(bySection)])].slice(0, of.most);
}
