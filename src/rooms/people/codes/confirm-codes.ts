// A first right code shows that the authenticator app works: from now on codes are asked for, and ten printed ones replace them.

import type { Act } from "#platform/act";
import { Problem } from "#platform/problem";
import type { PeopleTables } from "../tables";
import { forgetTries } from "../tries";
import { codeOf, newRecoveryCode, RECOVERY_CODES, recoveryHash, stepOf } from "./authenticator";
import { countCode, triedBy, type TypedCode } from "./check-code";
import { findAuthenticator } from "./queries";

/** @returns ten recovery codes, to be shown this once. @throws Problem `invalid` for a wrong code, `too-many` after five */
export async function confirmCodes(act: Act, { person, code, key }: TypedCode): Promise<string[]> {
  await countCode(act, person);
  const codes = Array.from({ length: RECOVERY_CODES }, newRecoveryCode);
  await act.commit(async (tx) => {
    const started = await findAuthenticator(tx.reads, person);
    if (!started) throw new Problem("conflict", "people.codes-not-started");
    const step = stepOf(started.secret, key, { code: codeOf(code), at: tx.at });
    if (step === null || started.confirmedAt !== null) throw new Problem("invalid", "people.wrong-code");
    await forgetTries(tx, triedBy(person));
    const db = tx.tables<PeopleTables>();
    await db
      .updateTable("authenticators")
      .set({ confirmed_at: tx.at, last_step: step })
      .where("person_id", "=", person)
      .execute();
    await db.deleteFrom("recovery_codes").where("person_id", "=", person).execute();
    await db
      .insertInto("recovery_codes")
      .values(codes.map((one) => ({ code_hash: recoveryHash(person, codeOf(one)), person_id: person })))
      .execute();
    tx.record({ verb: "confirm-codes", noun: "person", id: person });
  });
  return codes;
}
