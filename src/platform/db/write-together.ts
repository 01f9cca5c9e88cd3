// One writer for many acts: those that wait at the same moment share a transaction, and with it one wait for the disk.

import { type Kysely, sql } from "kysely";

/** What somebody wants written, whole or not at all. */
type Work<T> = (handle: Kysely<unknown>) => Promise<T>;

interface Waiting {
  readonly work: Work<unknown>;
  readonly done: (value: unknown) => void;
  readonly failed: (error: unknown) => void;
}

/** After this long (ms) a transaction takes nobody else in: those who read come in between two of them. */
const LONG_MS = 8;

/**
 * For a database with one connection that writes. Nobody is answered before their transaction is on the disk; who fails takes
 * nobody along, and everybody fails when the transaction itself does.
 *
 * @see https://sqlite.org/lang_savepoint.html
 */
export function writeTogether(write: Kysely<unknown>): <T>(work: Work<T>) => Promise<T> {
  const waiting: Waiting[] = [];
  let running = false;
  const run = async () => {
    await (waiting.length === 1 ? writeOne(write, waiting) : writeSome(write, waiting));
    running = waiting.length > 0;
    if (running) setImmediate(run);
  };
  return (work) =>
    new Promise((done, failed) => {
      // What `work` gives is what its own caller waits for.
      waiting.push({ work, done: done as (value: unknown) => void, failed });
      if (running) return;
      running = true;
      // Whoever arrived in the same moment comes along.
      setImmediate(run);
    });
}

async function writeOne(write: Kysely<unknown>, waiting: Waiting[]): Promise<void> {
  const one = waiting.shift();
  if (one) await write.transaction().execute(one.work).then(one.done, one.failed);
}

async function writeSome(write: Kysely<unknown>, waiting: Waiting[]): Promise<void> {
  const taken: Waiting[] = [];
  try {
    const answers = await write.transaction().execute(async (handle) => {
      const until = performance.now() + LONG_MS;
      const settled: (() => void)[] = [];
      for (let one = waiting.shift(); one; one = performance.now() < until ? waiting.shift() : undefined) {
        taken.push(one);
        settled.push(await writeInside(handle, one));
      }
      return settled;
    });
    for (const answer of answers) answer();
  } catch (error) {
    for (const one of taken) one.failed(error);
  }
}

/** @returns how to answer, once the transaction has ended; @throws what ended the transaction itself, when there is no way back into it */
async function writeInside(handle: Kysely<unknown>, { work, done, failed }: Waiting): Promise<() => void> {
  await sql`savepoint one`.execute(handle);
  try {
    const value = await work(handle);
    await sql`release one`.execute(handle);
    return () => done(value);
  } catch (error) {
    await sql`rollback to one`.execute(handle);
    await sql`release one`.execute(handle);
    return () => failed(error);
  }
}
