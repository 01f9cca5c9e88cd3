// Reads of warnings that their authors have not read yet.

import type { Reads } from "#platform/db";
import { authorKey, type ReaderToken } from "#readers";
import type { CommentTables } from "../tables";

/** Each costs one fingerprint per comment that arrives. */
const MOST_WARNINGS = 2000;

export interface PendingWarning {
  readonly id: number;
  /** Public id of the comment that it is about, and what was said there. */
  readonly publicId: string;
  readonly about: string;
  readonly words: string;
  readonly at: number;
}

/** The oldest warning for this browser, or null. */
export async function findWarning(
  reads: Reads,
  { reader, keys }: { reader: ReaderToken; keys: { readonly vote: Uint8Array } },
): Promise<PendingWarning | null> {
  const rows = await reads
    .tables<CommentTables>()
    .selectFrom("comment_warnings")
    .innerJoin("comments", "comments.id", "comment_warnings.comment_id")
    .select(["comment_warnings.id", "comment_warnings.article_id", "comment_warnings.author_key"])
    .select(["comment_warnings.words", "comment_warnings.created_at", "public_id", "comments.words as about"])
    .where("comment_warnings.author_key", "is not", null)
    .where("until", ">", reads.at)
    .orderBy("until")
    .limit(MOST_WARNINGS)
    .execute();
  const mine = rows.find(
    ({ article_id, author_key }) =>
      author_key !== null && Buffer.from(authorKey(keys, article_id, reader)).equals(author_key),
  );
  if (!mine) return null;
  const { id, public_id: publicId, about, words, created_at: at } = mine;
  return { id, publicId, about, words, at };
}
