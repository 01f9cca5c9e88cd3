// Takes the sample's bylines away, with the sample; what stays is the byline that is withheld.

import type { Transaction } from "#platform/act";
import type { PeopleTables } from "./tables";

/** A paper of one's own begins with one byline, which names nobody: a name can be withheld from the first story on. */
export async function emptyBylines(tx: Transaction): Promise<void> {
  const db = tx.tables<PeopleTables>();
  await db.deleteFrom("byline_names").execute();
  await db.deleteFrom("bylines").execute();
  await db.insertInto("bylines").values({ person_id: null, withheld: 1, created_at: tx.at }).execute();
}
