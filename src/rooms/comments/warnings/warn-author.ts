// Leaves a warning for whoever wrote a comment: bound to its author's key under its article, and to the account it came from; read before their next comment.

import type { Transaction } from "#platform/act";
import { Problem } from "#platform/problem";
import type { AuthoredRow } from "../moderation/ban-author";
import type { CommentTables } from "../tables";

/** In UTF-16 units. */
export const MOST_WARNING = 1000;
/** As long as a browser keeps its token. */
const WARNING_MS = 180 * 86_400_000;

export interface Warned {
  readonly comment: number;
  readonly words: string;
  readonly row: AuthoredRow;
}

/** @returns the warning's id. @throws Problem `invalid` for a comment that came without a browser */
export async function warnAuthor(tx: Transaction, { comment, words, row }: Warned): Promise<number> {
  if (!row.author_key) throw new Problem("invalid", "comments.warn-nobody");
  const db = tx.tables<CommentTables>();
  const { id } = await db
    .insertInto("comment_warnings")
    .values({
      comment_id: comment,
      article_id: row.article_id,
      author_key: row.author_key,
      account_id: row.account_id,
      words,
      until: tx.at + WARNING_MS,
      read_at: null,
      created_by: tx.who.kind === "person" ? tx.who.id : null,
      created_at: tx.at,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}
