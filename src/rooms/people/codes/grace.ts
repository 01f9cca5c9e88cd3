// A few days without a second factor: for whoever meets the program for the first time, and never on a paper of one's own.

import type { Transaction } from "#platform/act";
import { getPublication } from "#publication";
import { listManagers } from "../queries";
import type { Role } from "../person";
import type { PeopleTables } from "../tables";
import { ASKED } from "./queries";

/** Enough to look round; a plain countdown tells how much is left. */
export const GRACE_MS = 7 * 86_400_000;

/** Gives somebody their days, once, while the paper is the sample or nobody else runs it yet. A passkey or codes make them needless. */
export async function giveGrace(
  tx: Transaction,
  { person, role }: { person: number; role: Role },
): Promise<void> {
  if (!ASKED.includes(role)) return;
  const { sample } = await getPublication(tx.reads);
  if (!sample && (await listManagers(tx.reads)).length > 0) return;
  await tx
    .tables<PeopleTables>()
    .updateTable("people")
    .set({ factor_due_at: tx.at + GRACE_MS })
    .where("id", "=", person)
    .where("factor_due_at", "is", null)
    .execute();
}

/** The newsroom starts its own paper: from here on the second factor is due. */
export async function endGrace(tx: Transaction): Promise<void> {
  await tx
    .tables<PeopleTables>()
    .updateTable("people")
    .set({ factor_due_at: tx.at })
    .where("factor_due_at", ">", tx.at)
    .execute();
}
