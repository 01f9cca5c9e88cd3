// Reads of bans in force.

import type { Reads } from "#platform/db";
import type { CommentTables } from "../tables";

/** Each costs one fingerprint per comment that arrives. */
export const MOST_BANS = 2000;

export async function listBans(
  reads: Reads,
): Promise<{ id: number; article: number; key: Uint8Array; account: number | null; until: number }[]> {
  const rows = await reads
    .tables<CommentTables>()
    .selectFrom("comment_bans")
    .select(["id", "article_id", "author_key", "account_id", "until"])
    .where("until", ">", reads.at)
    .orderBy("until", "desc")
    .limit(MOST_BANS)
    .execute();
  return rows.map(({ id, article_id, author_key, account_id, until }) => ({
    id,
    article: article_id,
    key: author_key,
    account: account_id,
    until,
  }));
}
