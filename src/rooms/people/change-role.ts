// Gives somebody another role. Their sessions end: what they had open was opened under the old one.

import type { Act } from "#platform/act";
import { giveGrace } from "./codes/grace";
import { getManaged, holdLastOwner, holdToRank } from "./manage";
import type { Role } from "./person";
import { endSessionsOf } from "./sessions";
import type { PeopleTables } from "./tables";

/** @throws Problem `not-found`, `not-allowed` where only an owner may, `conflict` for the last owner */
export async function changeRole(act: Act, input: { person: number; role: Role }): Promise<void> {
  await act.commit(async (tx) => {
    const person = await getManaged(tx, input.person);
    if (person.role === input.role) return;
    await holdToRank(tx, input.role);
    await holdLastOwner(tx, person);
    await tx
      .tables<PeopleTables>()
      .updateTable("people")
      .set({ role: input.role })
      .where("id", "=", person.id)
      .execute();
    await giveGrace(tx, { person: person.id, role: input.role });
    await endSessionsOf(tx, person.id);
    tx.record({
      verb: "change-role",
      noun: "person",
      id: person.id,
      details: { from: person.role, to: input.role },
    });
  });
}
