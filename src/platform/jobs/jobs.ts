// What the clock is to do, as rows: written with the act that orders it, taken away with the act that does it.

import type { Generated } from "kysely";
import type { Transaction } from "#platform/act";
import type { Reads } from "#platform/db";

export interface JobTables {
  jobs: {
    id: Generated<number>;
    name: string;
    noun_id: number;
    due_at: number;
    leased_until: number;
    tries: number;
  };
}

/** One thing of one kind to do to one noun: `publish-scheduled` to article 12. */
export interface Job {
  readonly name: string;
  readonly noun: number;
}

/** Orders it for that moment (ms), in place of the one that was ordered before. */
export async function setJob(tx: Transaction, { name, noun, at }: Job & { at: number }): Promise<void> {
  const values = { due_at: at, leased_until: 0, tries: 0 };
  await tx
    .tables<JobTables>()
    .insertInto("jobs")
    .values({ name, noun_id: noun, ...values })
    .onConflict((conflict) => conflict.columns(["name", "noun_id"]).doUpdateSet(values))
    .execute();
}

/** Orders it for that moment, unless it is ordered already: then the earlier order stands, and is held until the commit. */
export async function holdJob(tx: Transaction, { name, noun, at }: Job & { at: number }): Promise<void> {
  await tx
    .tables<JobTables>()
    .insertInto("jobs")
    .values({ name, noun_id: noun, due_at: at, leased_until: 0, tries: 0 })
    .onConflict((conflict) =>
      conflict.columns(["name", "noun_id"]).doUpdateSet((eb) => ({ due_at: eb.ref("jobs.due_at") })),
    )
    .execute();
}

export async function dropJob(tx: Transaction, { name, noun }: Job): Promise<void> {
  await tx
    .tables<JobTables>()
    .deleteFrom("jobs")
    .where("name", "=", name)
    .where("noun_id", "=", noun)
    .execute();
}

/** Whether any job of that name is still to be done. */
export async function hasJobs(reads: Reads, name: string): Promise<boolean> {
  const row = await reads
    .tables<JobTables>()
    .selectFrom("jobs")
    .select("id")
    .where("name", "=", name)
    .executeTakeFirst();
  return row !== undefined;
}

/** How many should have been done before that moment (ms). What was ordered for the moment 0 has time. */
export async function countOverdue(reads: Reads, before: number): Promise<number> {
  const row = await reads
    .tables<JobTables>()
    .selectFrom("jobs")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where("due_at", "<", before)
    .where("due_at", ">", 0)
    .executeTakeFirst();
  return Number(row?.count ?? 0);
}

/** Takes away every job of that name. */
export async function dropJobs(tx: Transaction, name: string): Promise<void> {
  await tx.tables<JobTables>().deleteFrom("jobs").where("name", "=", name).execute();
}

/**
 * Takes the row away in the transaction that does the work, so that it is done exactly once whoever else tries.
 * @returns false when it was done, called off or put off meanwhile; the work must then not be done
 */
export async function finishJob(tx: Transaction, { name, noun }: Job): Promise<boolean> {
  const gone = await tx
    .tables<JobTables>()
    .deleteFrom("jobs")
    .where("name", "=", name)
    .where("noun_id", "=", noun)
    .where("due_at", "<=", tx.at)
    .executeTakeFirst();
  return Number(gone.numDeletedRows) === 1;
}
