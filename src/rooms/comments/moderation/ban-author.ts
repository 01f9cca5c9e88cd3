// Bans whoever wrote a comment for a week: its key under its article is kept, the account it came from, and nothing that says who it is.

import type { Transaction } from "#platform/act";
import { Problem } from "#platform/problem";
import type { CommentTables } from "../tables";

export const BAN_DAYS = 7;
const DAY_MS = 86_400_000;

/** What a comment's row says of who wrote it. */
export interface AuthoredRow {
  readonly article_id: number;
  readonly author_key: Uint8Array | null;
  readonly account_id: number | null;
}

/** @returns the ban's id. @throws Problem `invalid` for a comment that came without a browser, as imported ones do */
export async function authorBan(
  tx: Transaction,
  { comment, row }: { comment: number; row: AuthoredRow },
): Promise<number> {
  if (!row.author_key) throw new Problem("invalid", "comments.ban-nobody");
  const db = tx.tables<CommentTables>();
  await db.deleteFrom("comment_bans").where("until", "<=", tx.at).execute();
  const { id } = await db
    .insertInto("comment_bans")
    .values({
      comment_id: comment,
      article_id: row.article_id,
      author_key: row.author_key,
      account_id: row.account_id,
      until: tx.at + BAN_DAYS * DAY_MS,
      created_by: tx.who.kind === "person" ? tx.who.id : null,
      created_at: tx.at,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}
