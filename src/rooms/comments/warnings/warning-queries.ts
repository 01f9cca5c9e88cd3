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

export interface Warnable {
  readonly reader: ReaderToken | null;
  /** Of whoever is signed in. */
  readonly account: number | null;
  readonly keys: { readonly vote: Uint8Array };
}

/** The oldest warning for this browser, or for the account that is signed in there; or null. */
export async function findWarning(
  reads: Reads,
  { reader, account, keys }: Warnable,
): Promise<PendingWarning | null> {
  if (!reader && account === null) return null;
  const pending = await reads
    .tables<CommentTables>()
    .selectFrom("comment_warnings")
    .select(["id", "article_id", "author_key", "account_id"])
    .where("author_key", "is not", null)
    .where("until", ">", reads.at)
    .orderBy("until")
    .limit(MOST_WARNINGS)
    .execute();
  const mine = pending.find(
    ({ article_id, author_key, account_id }) =>
      (account !== null && account_id === account) ||
      (reader !== null &&
        author_key !== null &&
        Buffer.from(authorKey(keys, article_id, reader)).equals(author_key)),
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
