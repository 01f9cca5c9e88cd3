// Ends a suspension. They sign in as before; who had not claimed their place yet needs a new link.

import type { Act } from "#platform/act";
import { getManaged } from "./manage";
import type { PeopleTables } from "./tables";

/** @throws Problem `not-found`, `not-allowed` */
export async function bringBackPerson(act: Act, input: { person: number }): Promise<void> {
  await act.commit(async (tx) => {
    const { id } = await getManaged(tx, input.person);
    await tx
      .tables<PeopleTables>()
      .updateTable("people")
      .set({ suspended_at: null })
      .where("id", "=", id)
      .execute();
    tx.record({ verb: "bring-back", noun: "person", id });
  });
}
