// Takes the sample's bylines away, with the sample; what stays is the byline that is withheld.

import type { Transaction } from "#platform/act";
import type { PeopleTables } from "../tables";
import { NOBODY } from "./byline";

const TABLES = [
  "withheld_identities",
  "byline_former_names",
  "byline_links",
  "byline_names",
  "bylines",
] as const satisfies readonly (keyof PeopleTables)[];

/** A paper of one's own begins with one byline, which names nobody: a name can be withheld from the first story on. */
export async function emptyBylines(tx: Transaction): Promise<void> {
  const db = tx.tables<PeopleTables>();
  for (const table of TABLES) await db.deleteFrom(table).execute();
  await db
    .insertInto("bylines")
    .values({ person_id: null, withheld: 1, kind: NOBODY, created_at: tx.at })
    .execute();
}
