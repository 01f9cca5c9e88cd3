// Somebody sets another password, knowing the old one. Every session but a new one ends, and links and known browsers are void.

import type { Act, Transaction } from "#platform/act";
import { Problem } from "#platform/problem";
import { forgetDevices } from "./known-device";
import { newPasswordOf, passwordOf } from "./person";
import { hashPassword, isPassword } from "#platform/passwords";
import { findPassword, findPerson } from "./queries";
import { endSessionsOf, openSession } from "./sessions";
import type { PeopleTables } from "./tables";
import { countTry, forgetTries, MOST_PASSWORDS, triedInside } from "./tries";

export interface NewPassword {
  readonly person: number;
  readonly password: string;
  /** Names of the paper: no password is made of them. */
  readonly paperNames?: readonly string[];
}

/** @returns the new session's token. @throws Problem `invalid` when the old one is wrong or the new one will not do, `too-many` */
export async function changePassword(
  act: Act,
  input: NewPassword & { readonly old: string },
): Promise<string> {
  const known = await findPassword(act.reads, input.person);
  const password = await checked(act, input);
  const what = triedInside(input.person);
  await countTry(act, { what, most: MOST_PASSWORDS });
  const typed = { password: passwordOf(input.old), known: true };
  if (!(await isPassword(typed, known?.hash ?? null)))
    throw new Problem("invalid", "people.wrong-old-password");
  const hash = await hashPassword(password);
  return act.commit(async (tx) => {
    await forgetTries(tx, what);
    return putPassword(tx, { person: input.person, hash });
  });
}

/** The new password, when it will do for that person. @throws Problem `invalid` */
export async function checked(act: Act, { person, password, paperNames = [] }: NewPassword): Promise<string> {
  const self = await findPerson(act.reads, person);
  return newPasswordOf(password, [self?.name ?? "", self?.signInName ?? "", ...paperNames]);
}

/** @returns the token of the one session that there is from here on */
export async function putPassword(
  tx: Transaction,
  { person, hash }: { person: number; hash: string },
): Promise<string> {
  const db = tx.tables<PeopleTables>();
  await db.updateTable("people").set({ password_hash: hash }).where("id", "=", person).execute();
  // Whoever holds an older link, or sat at another browser, has nothing of it any more.
  await db.deleteFrom("claim_links").where("person_id", "=", person).execute();
  await forgetDevices(tx, person);
  await endSessionsOf(tx, person);
  tx.record({ verb: "change-password", noun: "person", id: person });
  return openSession(tx, person);
}
