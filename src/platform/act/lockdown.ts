// The gate: while the paper is locked down nothing is written, in any process, but what lets people in and undoes it.

import type { Kysely } from "kysely";
import { Problem } from "#platform/problem";

/** What a verb says that goes through while the paper is locked down. */
export interface CommitRule {
  /** Coming in, going out, proving who one is, and the lockdown itself. */
  readonly duringLockdown: boolean;
}

interface LockdownTables {
  lockdowns: { id: number };
}

/** Asked in every transaction, so that no process can be behind. @throws Problem `not-allowed` */
export async function holdGate(handle: Kysely<unknown>): Promise<void> {
  if (await isLockedDown(handle)) throw new Problem("not-allowed", "problem.locked-down");
}

export async function isLockedDown(handle: Kysely<unknown>): Promise<boolean> {
  const row = await (handle as Kysely<LockdownTables>)
    .selectFrom("lockdowns")
    .select("id")
    .executeTakeFirst();
  return row !== undefined;
}
