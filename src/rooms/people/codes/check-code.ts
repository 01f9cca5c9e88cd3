// Takes a code at sign-in: from the app, each once and in order, or one of the printed ones, which is used up.

import type { Act, Transaction } from "#platform/act";
import { Problem } from "#platform/problem";
import type { PeopleTables } from "../tables";
import { countTry, forgetTries } from "../tries";
import { codeOf, recoveryHash, stepOf } from "./authenticator";
import { findAuthenticator } from "./queries";

/** Wrong ones within a quarter of an hour; the next is refused unseen, however often the password is typed in between. */
const MOST_CODES = 5;

export interface TypedCode {
  readonly person: number;
  readonly code: string;
  /** Opens the secret. */
  readonly key: Uint8Array;
  /** What the tries are counted under. */
  readonly what: string;
}

/** Counted outside the transaction, so that a refusal does not take the count back. @throws Problem `too-many` */
export async function countCode(act: Act, what: string): Promise<void> {
  await countTry(act, { what, most: MOST_CODES });
}

/** @throws Problem `invalid` for a wrong code and for one that was used */
export async function checkCode(tx: Transaction, typed: TypedCode): Promise<void> {
  const { person } = typed;
  const code = codeOf(typed.code);
  const right = /^\d{6}$/.test(code)
    ? await useAppCode(tx, { ...typed, code })
    : await useRecoveryCode(tx, person, code);
  if (!right) throw new Problem("invalid", "people.wrong-code");
  await forgetTries(tx, typed.what);
}

async function useAppCode(tx: Transaction, { person, code, key }: TypedCode): Promise<boolean> {
  const authenticator = await findAuthenticator(tx.reads, person);
  if (!authenticator || authenticator.confirmedAt === null) return false;
  const step = stepOf(authenticator.secret, key, { code, at: tx.at });
  if (step === null) return false;
  const used = await tx
    .tables<PeopleTables>()
    .updateTable("authenticators")
    .set({ last_step: step })
    .where("person_id", "=", person)
    .where("last_step", "<", step)
    .executeTakeFirst();
  return Number(used.numUpdatedRows) === 1;
}

async function useRecoveryCode(tx: Transaction, person: number, code: string): Promise<boolean> {
  const used = await tx
    .tables<PeopleTables>()
    .deleteFrom("recovery_codes")
    .where("code_hash", "=", recoveryHash(person, code))
    .where("person_id", "=", person)
    .executeTakeFirst();
  if (Number(used.numDeletedRows) !== 1) return false;
  tx.record({ verb: "use-recovery-code", noun: "person", id: person, by: person });
  return true;
}
