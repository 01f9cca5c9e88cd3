// Notes that a session is in use, at most every five minutes: sessions end after 12 hours without.

import type { Act } from "#platform/act";
import { sha256 } from "#platform/ids";
import { findBySession } from "./session-queries";
import { noteDay } from "./sessions";
import type { PeopleTables } from "./tables";

export const SEEN_EVERY_MS = 5 * 60_000;

export async function seeSession(act: Act, { token }: { token: string }): Promise<void> {
  await act.commit(
    async (tx) => {
      await tx
        .tables<PeopleTables>()
        .updateTable("sessions")
        .set({ seen_at: tx.at })
        .where("token_hash", "=", sha256(token))
        .execute();
      const person = await findBySession(tx.reads, token);
      if (person) await noteDay(tx, person.id);
    },
    { duringLockdown: true },
  );
}
