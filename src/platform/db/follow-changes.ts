// Follows the changes that other processes write, in order and without a gap.

import { type ChangeLine, changesAfter, latestChange } from "./changes";
import type { Database } from "./database";

const AT_ONCE = 500;

export interface FollowingChanges {
  /** Reads what has been committed until now; for a process that had something done elsewhere and answers for it. */
  catchUp(): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Calls `tell` for every change after the newest one known now. A failed read is tried again at the next wake, from
 * the same place.
 */
export async function followChanges(
  db: Database,
  tell: (line: ChangeLine) => void,
  failed: (error: unknown) => void,
): Promise<FollowingChanges> {
  let known = await latestChange(db.read);
  let last = Promise.resolve();
  let queued = 0;
  const readAll = async () => {
    queued--;
    for (;;) {
      const lines = await changesAfter(db.read, known, AT_ONCE);
      for (const line of lines) {
        tell(line);
        known = line.id;
      }
      if (lines.length < AT_ONCE) return;
    }
  };
  /** One reading after the other; a wake while one is waiting already adds nothing. */
  const read = () => {
    if (queued > 0) return last;
    queued++;
    last = last.then(readAll).catch(failed);
    return last;
  };
  const stop = await db.listen(() => void read());
  return { catchUp: read, stop };
}
