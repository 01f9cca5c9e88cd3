// Somebody removes one of their passkeys; what was open elsewhere ends.

import type { Act } from "#platform/act";
import { Problem } from "#platform/problem";
import { holdLastFactor } from "../codes/last-factor";
import { endOtherSessionsOf } from "../sessions";
import type { PeopleTables } from "../tables";

export interface RemovePasskey {
  readonly person: number;
  readonly passkey: string;
  /** The session that stays. */
  readonly session: string;
}

/** @throws Problem `not-found` when it is not theirs, or gone already, `conflict` for the last that is needed */
export async function removePasskey(act: Act, input: RemovePasskey): Promise<void> {
  await act.commit(async (tx) => {
    const removed = await tx
      .tables<PeopleTables>()
      .deleteFrom("passkeys")
      .where("id", "=", input.passkey)
      .where("person_id", "=", input.person)
      .executeTakeFirst();
    if (Number(removed.numDeletedRows) !== 1) throw new Problem("not-found", "people.passkey-gone");
    await holdLastFactor(tx, input.person);
    await endOtherSessionsOf(tx, { person: input.person, keep: input.session });
    tx.record({ verb: "remove-passkey", noun: "person", id: input.person });
  });
}
