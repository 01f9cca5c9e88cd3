// Reads of withheld bylines: that there are some, and how many; who they are stands behind `findIdentity`.

import type { Reads } from "#platform/db";
import type { PeopleTables } from "../tables";
import { HIDDEN } from "./byline";

/** Withheld bylines behind which two roles may look, newest first. @param asked.before id of the last one on the page before */
export async function listHidden(
  reads: Reads,
  asked: { before: number | null; most: number },
): Promise<number[]> {
  let query = reads
    .tables<PeopleTables>()
    .selectFrom("bylines")
    .select("id")
    .where("withheld", "=", 1)
    .where("kind", "=", HIDDEN)
    .orderBy("id", "desc")
    .limit(asked.most);
  if (asked.before !== null) query = query.where("id", "<", asked.before);
  return (await query.execute()).map(({ id }) => id);
}
