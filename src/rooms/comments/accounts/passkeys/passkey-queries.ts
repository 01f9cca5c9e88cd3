// Reads of readers' passkeys.

import type { Reads } from "#platform/db";
import type { CommentTables } from "../../tables";

export interface ReaderPasskey {
  readonly id: number;
  /** Its id with the browser. */
  readonly credential: string;
}

/** In the order in which they were added. */
export async function listPasskeys(reads: Reads, account: number): Promise<ReaderPasskey[]> {
  return reads
    .tables<CommentTables>()
    .selectFrom("comment_account_passkeys")
    .select(["id", "credential"])
    .where("account_id", "=", account)
    .orderBy("id")
    .execute();
}

/** Whose it is, and what checks its signatures; null for one that no reader has. */
export async function findPasskey(reads: Reads, credential: string) {
  const row = await reads
    .tables<CommentTables>()
    .selectFrom("comment_account_passkeys")
    .select(["account_id", "public_key"])
    .where("credential", "=", credential)
    .executeTakeFirst();
  return row ? { account: row.account_id, publicKey: row.public_key } : null;
}
