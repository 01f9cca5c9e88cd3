// Shuts somebody out: every session and every link of theirs ends with this commit. What they wrote stays with the desk.

import type { Act } from "#platform/act";
import { Problem } from "#platform/problem";
import { forgetDevices } from "./known-device";
import { getManaged, holdLastOwner } from "./manage";
import { endSessionsOf } from "./sessions";
import type { PeopleTables } from "./tables";

/** @throws Problem `not-found`, `not-allowed`, `conflict` for oneself and for the last owner */
export async function suspendPerson(act: Act, input: { person: number }): Promise<void> {
  await act.commit(async (tx) => {
    const person = await getManaged(tx, input.person);
    if (tx.who.kind === "person" && tx.who.id === person.id)
      throw new Problem("conflict", "people.not-yourself");
    await holdLastOwner(tx, person);
    const db = tx.tables<PeopleTables>();
    await db.updateTable("people").set({ suspended_at: tx.at }).where("id", "=", person.id).execute();
    await db.deleteFrom("claim_links").where("person_id", "=", person.id).execute();
    await endSessionsOf(tx, person.id);
    await forgetDevices(tx, person.id);
    await tx.announce("person-suspended", { person: person.id });
    tx.record({ verb: "suspend", noun: "person", id: person.id });
  });
}
