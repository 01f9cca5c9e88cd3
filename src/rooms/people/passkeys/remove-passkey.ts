// Somebody removes one of their passkeys.

import type { Act } from "#platform/act";
import { Problem } from "#platform/problem";
import type { PeopleTables } from "../tables";

/** @throws Problem `not-found` when it is not theirs, or gone already */
export async function removePasskey(act: Act, input: { person: number; passkey: string }): Promise<void> {
  await act.commit(async (tx) => {
    const removed = await tx
      .tables<PeopleTables>()
      .deleteFrom("passkeys")
      .where("id", "=", input.passkey)
      .where("person_id", "=", input.person)
      .executeTakeFirst();
    if (Number(removed.numDeletedRows) !== 1) throw new Problem("not-found", "people.passkey-gone");
    tx.record({ verb: "remove-passkey", noun: "person", id: input.person });
  });
}
