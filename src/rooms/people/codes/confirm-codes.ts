// A first right code shows that the authenticator app works: from now on codes are asked for, and ten printed ones replace them.

import type { Act } from "#platform/act";
import { Problem } from "#platform/problem";
import type { PeopleTables } from "../tables";
import { endOtherSessionsOf } from "../sessions";
import { forgetTries } from "../tries";
import { codeOf, newRecoveryCode, RECOVERY_CODES, recoveryHash, stepOf } from "./authenticator";
import { countCode, type TypedCode } from "./check-code";
import { findAuthenticator } from "./queries";

export interface ConfirmCodes extends Omit<TypedCode, "what"> {
  /** The session that stays: what is open elsewhere ends. */
  readonly session: string;
}

/** @returns ten recovery codes, to be shown this once. @throws Problem `invalid` for a wrong code, `too-many` after five */
export async function confirmCodes(act: Act, input: ConfirmCodes): Promise<string[]> {
  const { person, code, key } = input;
  const what = `set-up:${person}`;
  await countCode(act, what);
  const codes = Array.from({ length: RECOVERY_CODES }, newRecoveryCode);
  await act.commit(async (tx) => {
    const started = await findAuthenticator(tx.reads, person);
    if (!started) throw new Problem("conflict", "people.codes-not-started");
    const step = stepOf(started.secret, key, { code: codeOf(code), at: tx.at });
    if (step === null || started.confirmedAt !== null) throw new Problem("invalid", "people.wrong-code");
    await forgetTries(tx, what);
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
    await endOtherSessionsOf(tx, { person, keep: input.session });
    tx.record({ verb: "confirm-codes", noun: "person", id: person });
  });
  return codes;
}
