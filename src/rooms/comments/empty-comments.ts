// Takes the sample's comments away.

import type { Transaction } from "#platform/act";
import type { CommentTables } from "./tables";

export async function emptyComments(tx: Transaction): Promise<void> {
  const db = tx.tables<CommentTables>();
  await db.deleteFrom("comment_follow_answers").execute();
  await db.deleteFrom("comment_follows").execute();
  await db.deleteFrom("comment_reports").execute();
  await db.deleteFrom("comment_notes").execute();
  await db.deleteFrom("comment_warnings").execute();
  await db.deleteFrom("comment_claims").execute();
  await db.deleteFrom("comment_bans").execute();
  await db.deleteFrom("comment_acts").execute();
  await db.deleteFrom("comment_modes").where("place", "!=", "paper").execute();
  await db.deleteFrom("comment_account_tries").execute();
  await db.deleteFrom("comment_account_sessions").execute();
  await db.deleteFrom("comment_account_passkeys").execute();
  await db.deleteFrom("comment_accounts").execute();
  await db.deleteFrom("comments").execute();
  await db.deleteFrom("comment_counts").execute();
}
