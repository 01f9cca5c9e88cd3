// Somebody adds a passkey to their account.

import type { Act } from "#platform/act";
import { Problem } from "#platform/problem";
import type { PeopleTables } from "../tables";
import { spendChallenge } from "./challenge";
import { type Answer, readNewPasskey } from "./passkey";

/** @throws Problem `invalid` when the browser's answer does not fit, `conflict` when that passkey is known already */
export async function addPasskey(act: Act, input: Answer & { readonly person: number }): Promise<void> {
  const { challenge, id, publicKey, counter } = await readNewPasskey(input);
  await act.commit(async (tx) => {
    await spendChallenge(tx, challenge);
    const added = await tx
      .tables<PeopleTables>()
      .insertInto("passkeys")
      .values({
        id,
        person_id: input.person,
        public_key: Buffer.from(publicKey),
        counter,
        created_at: tx.at,
        used_at: tx.at,
      })
      .onConflict((conflict) => conflict.doNothing())
      .returning("id")
      .execute();
    if (added.length !== 1) throw new Problem("conflict", "people.passkey-known");
    tx.record({ verb: "add-passkey", noun: "person", id: input.person });
  });
}
