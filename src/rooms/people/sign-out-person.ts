// Whoever runs the newsroom signs somebody out everywhere, without shutting them out: for a telephone that was lost.

import type { Act } from "#platform/act";
import { forgetDevices } from "./known-device";
import { getManaged } from "./manage";
import { endSessionsOf } from "./sessions";

/** @throws Problem `not-found`, `not-allowed` */
export async function signOutPerson(act: Act, input: { person: number }): Promise<void> {
  await act.commit(async (tx) => {
    const { id } = await getManaged(tx, input.person);
    await endSessionsOf(tx, id);
    await forgetDevices(tx, id);
    tx.record({ verb: "sign-out-person", noun: "person", id });
  });
}
