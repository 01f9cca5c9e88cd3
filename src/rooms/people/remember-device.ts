// Whoever just came in is known in this browser from now on.

import type { Act } from "#platform/act";
import { markDevice } from "./known-device";
import { findBySession } from "./session-queries";

export interface RememberDevice {
  /** The session that was just opened. */
  readonly session: string;
  /** The mark that the browser brought; "" for none. */
  readonly before: string;
}

/** @returns the browser's new mark; null when the session ended meanwhile */
export async function rememberDevice(act: Act, { session, before }: RememberDevice): Promise<string | null> {
  return act.commit(
    async (tx) => {
      const person = await findBySession(tx.reads, session);
      return person && markDevice(tx, { person: person.id, before });
    },
    { duringLockdown: true },
  );
}
