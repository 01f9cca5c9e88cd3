// Ends one session.

import type { Act } from "#platform/act";
import { sha256 } from "#platform/ids";
import type { PeopleTables } from "./tables";

export async function signOut(act: Act, { token }: { token: string }): Promise<void> {
  await act.commit(
    async (tx) => {
      await tx
        .tables<PeopleTables>()
        .deleteFrom("sessions")
        .where("token_hash", "=", sha256(token))
        .execute();
      if (act.who.kind === "person") tx.record({ verb: "sign-out", noun: "person", id: act.who.id });
    },
    { duringLockdown: true },
  );
}
