// Runs what is due. Any number of processes may do so on one database: each job is leased by one, and done once.

import type { Kysely } from "kysely";
import { type Act, actOf, isLockedDown, type Workshop } from "#platform/act";
import type { JobTables } from "./jobs";

/** What is done for each name of a job. The work must begin with `finishJob`, in its own transaction. */
export type Jobs = Readonly<Record<string, (act: Act, job: { noun: number }) => Promise<void>>>;

/** A process that died with a job in hand holds it up for so long. */
const LEASE_MS = 30_000;
const LOOK_MS = 400;
const AT_ONCE = 20;

interface Due {
  readonly id: number;
  readonly name: string;
  readonly noun_id: number;
  readonly due_at: number;
  readonly leased_until: number;
  readonly tries: number;
}

/** Does everything that is due now and that nobody else has in hand; nothing while the paper is locked down. @returns how many were done here */
export async function runDueJobs(workshop: Workshop, jobs: Jobs): Promise<number> {
  const { db, clock, log } = workshop;
  const { write } = db;
  // Nothing is done by the clock while the paper is locked down; who ordered it is told what became of it.
  if (!write || Object.keys(jobs).length === 0 || (await isLockedDown(db.read))) return 0;
  const due = await (db.read as Kysely<JobTables>)
    .selectFrom("jobs")
    .selectAll()
    .where("name", "in", Object.keys(jobs))
    .where("due_at", "<=", clock.now())
    .where("leased_until", "<=", clock.now())
    // What was ordered for the moment 0 has time, and there may be much of it.
    .orderBy((eb) => eb("due_at", "=", 0))
    .orderBy("due_at")
    .limit(AT_ONCE)
    .execute();
  let done = 0;
  for (const job of due) {
    const work = jobs[job.name];
    if (!work || !(await lease(write as Kysely<JobTables>, job, clock.now()))) continue;
    try {
      await work(actOf(workshop, { kind: "system", name: job.name }), { noun: job.noun_id });
      done++;
    } catch (error) {
      // It stays, and is tried again when the lease is over.
      log.error("job-failed", error, { job: job.name, noun: job.noun_id, tries: job.tries + 1 });
    }
  }
  return done;
}

/** Of several that saw the same row exactly one changes it. */
async function lease(write: Kysely<JobTables>, job: Due, now: number): Promise<boolean> {
  const updated = await write
    .updateTable("jobs")
    .set({ leased_until: now + LEASE_MS, tries: job.tries + 1 })
    .where("id", "=", job.id)
    .where("due_at", "=", job.due_at)
    .where("leased_until", "=", job.leased_until)
    .executeTakeFirst();
  return Number(updated.numUpdatedRows) === 1;
}

/** Looks every 400 ms. @returns how to stop, after what is in hand */
export function startJobs(workshop: Workshop, jobs: Jobs): () => Promise<void> {
  if (!workshop.db.write) return async () => undefined;
  let stopped = false;
  let running: Promise<unknown> = Promise.resolve();
  let timer: ReturnType<typeof setTimeout>;
  const look = () => {
    running = runDueJobs(workshop, jobs)
      .catch((error: unknown) => {
        workshop.log.error("jobs-failed", error);
        return 0;
      })
      .then((done) => {
        // As many as are taken at once: there will be more.
        if (!stopped) timer = setTimeout(look, done === AT_ONCE ? 0 : LOOK_MS);
      });
  };
  look();
  return async () => {
    stopped = true;
    clearTimeout(timer);
    await running;
  };
}
