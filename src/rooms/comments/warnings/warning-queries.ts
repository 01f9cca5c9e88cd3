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
  const pending = await reads
    .tables<CommentTables>()
    .selectFrom("comment_warnings")
    .select(["id", "article_id", "author_key"])
    .where("author_key", "is not", null)
    .where("until", ">", reads.at)
    .orderBy("until")
    .limit(MOST_WARNINGS)
    .execute();
  const mine = pending.find(
    ({ article_id, author_key }) =>
      author_key !== null && Buffer.from(authorKey(keys, article_id, reader)).equals(author_key),
  );
  return mine ? getWarning(reads, mine.id) : null;
}

async function getWarning(reads: Reads, id: number): Promise<PendingWarning> {
  const row = await reads
    .tables<CommentTables>()
    .selectFrom("comment_warnings")
    .innerJoin("comments", "comments.id", "comment_warnings.comment_id")
    .select(["public_id", "comments.words as about", "comment_warnings.words", "comment_warnings.created_at"])
    .where("comment_warnings.id", "=", id)
    .executeTakeFirstOrThrow();
  return { id, publicId: row.public_id, about: row.about, words: row.words, at: row.created_at };
}
