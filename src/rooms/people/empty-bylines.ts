// Takes the sample's bylines away, with the sample.

import type { Transaction } from "#platform/act";
import type { PeopleTables } from "./tables";

export async function emptyBylines(tx: Transaction): Promise<void> {
  const db = tx.tables<PeopleTables>();
  await db.deleteFrom("byline_names").execute();
  await db.deleteFrom("bylines").execute();
}
