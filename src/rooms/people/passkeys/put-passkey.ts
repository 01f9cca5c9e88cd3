// Writes a passkey that was just made, and uses up the challenge that it answered.

import type { Transaction } from "#platform/act";
import { Problem } from "#platform/problem";
import type { PeopleTables } from "../tables";
import { type readNewPasskey, spendChallenge } from "#platform/passkeys";

export type NewlyMade = Awaited<ReturnType<typeof readNewPasskey>>;

/** @throws Problem `invalid` when the answer was sent before, `conflict` when that passkey is known already */
export async function putPasskey(
  tx: Transaction,
  { person, made }: { person: number; made: NewlyMade },
): Promise<void> {
  await spendChallenge(tx, made.challenge);
  const added = await tx
    .tables<PeopleTables>()
    .insertInto("passkeys")
    .values({
      id: made.id,
      person_id: person,
      public_key: Buffer.from(made.publicKey),
      counter: made.counter,
      created_at: tx.at,
      used_at: tx.at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .execute();
  if (added.length !== 1) throw new Problem("conflict", "people.passkey-known");
  tx.record({ verb: "add-passkey", noun: "person", id: person, by: person });
}
