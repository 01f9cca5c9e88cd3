// Every read of the lockdown.

import type { Reads } from "#platform/db";
import { findOwed } from "../codes/queries";
import { listManagers } from "../queries";
import type { PeopleTables } from "../tables";

export interface Lockdown {
  /** Milliseconds since 1970 UTC. */
  readonly since: number;
  /** Whether somebody has asked to lift it, when, and who: null for the command line. */
  readonly liftAskedAt: number | null;
  readonly liftAskedBy: number | null;
}

/** Null while the paper is open, as it mostly is. Pages that show what one can send depend on it. */
export async function findLockdown(reads: Reads): Promise<Lockdown | null> {
  reads.note("publication");
  const row = await reads
    .tables<PeopleTables>()
    .selectFrom("lockdowns")
    .select(["since", "lift_asked_at", "lift_asked_by"])
    .executeTakeFirst();
  return row ? { since: row.since, liftAskedAt: row.lift_asked_at, liftAskedBy: row.lift_asked_by } : null;
}

/** How many can lift a lockdown: who runs the paper, can come in, and is not held up at the door. It takes two of them where there are two. */
export async function countLifters(reads: Reads): Promise<number> {
  let count = 0;
  for (const person of await listManagers(reads)) if (!(await findOwed(reads, person)).confined) count++;
  return count;
}
