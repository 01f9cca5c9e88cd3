// Locks the paper down: everybody is signed out, every link into the newsroom is void, nothing can be written or sent.

import type { Act } from "#platform/act";
import type { PeopleTables } from "../tables";

/** Holds in every process with this commit; locking down twice is locking down once. */
export async function lockDown(act: Act): Promise<void> {
  await act.commit(
    async (tx) => {
      const db = tx.tables<PeopleTables>();
      const person_id = tx.who.kind === "person" ? tx.who.id : null;
      await db
        .insertInto("lockdowns")
        .values({ id: 1, since: tx.at, person_id, lift_asked_at: null, lift_asked_by: null })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
      await db.deleteFrom("sessions").execute();
      await db.deleteFrom("half_sessions").execute();
      await db.deleteFrom("claim_links").execute();
      tx.record({ verb: "lock-down", noun: "publication", id: 1 });
      // Every page says whether one can comment and vote.
      tx.change("publication");
    },
    { duringLockdown: true },
  );
}
