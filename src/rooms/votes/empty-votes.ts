// Takes the sample's votes away.

import type { Transaction } from "#platform/act";
import type { VoteTables } from "./tables";

export async function emptyVotes(tx: Transaction): Promise<void> {
  const db = tx.tables<VoteTables>();
  await db.deleteFrom("votes").execute();
  await db.deleteFrom("vote_counts").execute();
}
