// Published articles that share telling words with another one.

import type { Reads } from "#platform/db";
import type { ArticleTables } from "../tables";

/** Fewer in common may be chance. */
const LEAST_SHARED = 3;
/** A word of more articles than this tells nothing in this paper. */
const MOST_WITH_WORD = 300;
/** Stories filed so far before or after are looked at; others are another time's. */
const WINDOW = 4000;

export async function listTellingWords(reads: Reads, article: number): Promise<string[]> {
  const rows = await reads
    .tables<ArticleTables>()
    .selectFrom("telling_words")
    .select("word")
    .where("article_id", "=", article)
    .execute();
  return rows.map(({ word }) => word);
}

export interface WordsOf {
  readonly article: number;
  readonly language: string;
  readonly words: readonly string[];
  readonly most: number;
}

/** Those with at least three in common; the more and the rarer the words, the earlier. */
export async function findByWords(reads: Reads, of: WordsOf): Promise<number[]> {
  if (of.words.length < LEAST_SHARED) return [];
  const rows = await reads
    .tables<ArticleTables>()
    .selectFrom("telling_words")
    .select(["article_id", "word"])
    .where("language", "=", of.language)
    .where("word", "in", [...of.words])
    .where("article_id", ">", of.article - WINDOW)
    .where("article_id", "<", of.article + WINDOW)
    .where("article_id", "!=", of.article)
    .execute();
  const withWord = Map.groupBy(rows, ({ word }) => word);
  const shared = new Map<number, number[]>();
  for (const others of withWord.values()) {
    if (others.length > MOST_WITH_WORD) continue;
    for (const { article_id } of others)
      shared.set(article_id, [...(shared.get(article_id) ?? []), 1 / Math.sqrt(others.length)]);
  }
  return [...shared]
    .filter(([, weights]) => weights.length >= LEAST_SHARED)
    .map(([id, weights]) => ({ id, weight: weights.reduce((sum, weight) => sum + weight, 0) }))
    .toSorted((a, b) => b.weight - a.weight || b.id - a.id)
    .slice(0, of.most)
    .map(({ id }) => id);
}
