// Reads of the word lists.

import type { Reads } from "#platform/db";
import type { CommentTables } from "../tables";
import { type ListedWord, readKind, readReach, readWordLanguage } from "./listed-word";

/** More than any newsroom keeps; what is beyond could not be shown on one page. */
export const MOST_WORDS = 10_000;

export async function listAllWords(reads: Reads): Promise<ListedWord[]> {
  const rows = await words(reads).orderBy("id").limit(MOST_WORDS).execute();
  return rows.map(wordOf);
}

/** Of one language, or those for all of them, by the alphabet. */
export async function listWords(
  reads: Reads,
  asked: { language: string; most: number; after: string },
): Promise<ListedWord[]> {
  const rows = await words(reads)
    .where("language", "=", asked.language)
    .where("key", ">", asked.after)
    .orderBy("key")
    .orderBy("kind")
    .limit(asked.most)
    .execute();
  return rows.map(wordOf);
}

/**
 * Tells one state of the lists from every other, whichever paper's they are: rows are only added at the end and taken away, so
 * that the newest row and their number are enough.
 */
export async function findWordsState(reads: Reads): Promise<string> {
  const db = reads.tables<CommentTables>();
  const newest = await db
    .selectFrom("comment_words")
    .select("stamp")
    .orderBy("id", "desc")
    .executeTakeFirst();
  const row = await db
    .selectFrom("comment_words")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .executeTakeFirst();
  return `${Number(row?.count ?? 0)} ${newest?.stamp ?? ""}`;
}

export async function countWords(reads: Reads): Promise<ReadonlyMap<string, number>> {
  const rows = await reads
    .tables<CommentTables>()
    .selectFrom("comment_words")
    .select((eb) => ["language", eb.fn.countAll<number>().as("count")])
    .groupBy("language")
    .execute();
  return new Map(rows.map(({ language, count }) => [language, Number(count)]));
}

function words(reads: Reads) {
  return reads
    .tables<CommentTables>()
    .selectFrom("comment_words")
    .select(["id", "language", "word", "key", "kind", "reach"]);
}

function wordOf(row: WordRow): ListedWord {
  return {
    id: row.id,
    language: readWordLanguage(row.language) ?? "",
    word: row.word,
    key: row.key,
    kind: readKind(row.kind) ?? "suspect",
    reach: readReach(row.reach) ?? "whole",
  };
}

interface WordRow {
  readonly id: number;
  readonly language: string;
  readonly word: string;
  readonly key: string;
  readonly kind: string;
  readonly reach: string;
}
