// Somebody begins to set up an authenticator app: it gets a secret, which counts for nothing until a code proves it arrived.

import type { Act } from "#platform/act";
import { Problem } from "#platform/problem";
import type { PeopleTables } from "../tables";
import { newSecret, sealSecret } from "./authenticator";
import { findAuthenticator } from "./queries";

/** @returns the secret, to be shown this once. @throws Problem `conflict` when codes are asked for already */
export async function startCodes(act: Act, input: { person: number; key: Uint8Array }): Promise<Uint8Array> {
  const secret = newSecret();
  await act.commit(async (tx) => {
    const before = await findAuthenticator(tx.reads, input.person);
    if (before && before.confirmedAt !== null) throw new Problem("conflict", "people.codes-already");
    const values = { secret: sealSecret(secret, input.key), confirmed_at: null, last_step: 0 };
    await tx
      .tables<PeopleTables>()
      .insertInto("authenticators")
      .values({ person_id: input.person, ...values })
      .onConflict((conflict) => conflict.column("person_id").doUpdateSet(values))
      .execute();
    tx.record({ verb: "start-codes", noun: "person", id: input.person });
  });
  return secret;
}
