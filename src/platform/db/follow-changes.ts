// Follows the changes that other processes write, in order and without a gap.

import { type ChangeLine, changesAfter, latestChange } from "./changes";
import type { Database } from "./database";

const AT_ONCE = 500;

/**
 * Calls `tell` for every change after the newest one known now. A failed read is tried again at the next wake, from
 * the same place. @returns how to stop.
 */
export async function followChanges(
  db: Database,
  tell: (line: ChangeLine) => void,
  failed: (error: unknown) => void,
): Promise<() => Promise<void>> {
  let known = await latestChange(db.read);
  let reading = false;
  let again = false;
  const read = async () => {
    if (reading) {
      again = true;
      return;
    }
    reading = true;
    try {
      do {
        again = false;
        const lines = await changesAfter(db.read, known, AT_ONCE);
        for (const line of lines) {
          tell(line);
          known = line.id;
        }
        if (lines.length === AT_ONCE) again = true;
      } while (again);
    } catch (error) {
      failed(error);
    } finally {
      reading = false;
    }
  };
  return db.listen(() => void read());
}
