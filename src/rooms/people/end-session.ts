// Somebody ends one of their own sessions, or all of them: from this commit on no process knows it.

import type { Act } from "#platform/act";
import { Problem } from "#platform/problem";
import { sessionId } from "./session-queries";
import { endSessionsOf } from "./sessions";
import type { PeopleTables } from "./tables";

/** @param input.session as `listSessions` calls it; null for all. @throws Problem `not-found` when it ended already */
export async function endSession(act: Act, input: { person: number; session: string | null }): Promise<void> {
  await act.commit(
    async (tx) => {
      tx.record({ verb: input.session ? "end-session" : "end-sessions", noun: "person", id: input.person });
      if (input.session === null) return endSessionsOf(tx, input.person);
      const db = tx.tables<PeopleTables>();
      const rows = await db
        .selectFrom("sessions")
        .select("token_hash")
        .where("person_id", "=", input.person)
        .execute();
      const found = rows.find(({ token_hash }) => sessionId(token_hash) === input.session);
      if (!found) throw new Problem("not-found", "people.session-over");
      await db.deleteFrom("sessions").where("token_hash", "=", found.token_hash).execute();
    },
    { duringLockdown: true },
  );
}
