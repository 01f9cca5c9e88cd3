// What one reader wrote under one article: found by the key that only their browser can make.

import type { Reads } from "#platform/db";
import { type CommentState, readState } from "../comment";
import type { CommentTables } from "../tables";

/** A line of the list. */
export interface OwnLine {
  readonly publicId: string;
  readonly words: string;
  readonly state: CommentState;
}

/** Newest first. @param asked.authors the reader's keys under this article, the present one and the one before a rotation */
export async function listOwn(
  reads: Reads,
  asked: { article: number; authors: readonly Uint8Array[]; most: number },
): Promise<OwnLine[]> {
  if (asked.authors.length === 0) return [];
  const rows = await reads
    .tables<CommentTables>()
    .selectFrom("comments")
    .select(["public_id", "words", "state"])
    .where("article_id", "=", asked.article)
    .where("author_key", "in", [...asked.authors])
    .orderBy("id", "desc")
    .limit(asked.most)
    .execute();
  return rows.flatMap(({ public_id, words, state: column }) => {
    const state = readState(column);
    return state ? [{ publicId: public_id, words, state }] : [];
  });
}
