// Somebody sets another password, knowing the old one. Every session but a new one ends.

import type { Act } from "#platform/act";
import { Problem } from "#platform/problem";
import { newPasswordOf, passwordOf } from "./person";
import { hashPassword, isPassword } from "./passwords";
import { findPassword } from "./queries";
import { endSessionsOf, openSession } from "./sessions";
import type { PeopleTables } from "./tables";
import { countTry, forgetTries, MOST_PASSWORDS } from "./tries";

export interface ChangePassword {
  readonly person: number;
  readonly old: string;
  readonly password: string;
}

/** @returns the new session's token. @throws Problem `invalid` when the old one is wrong or the new one will not do, `too-many` */
export async function changePassword(act: Act, input: ChangePassword): Promise<string> {
  const password = newPasswordOf(input.password);
  const known = await findPassword(act.reads, input.person);
  const what = known?.signInName ?? `person:${input.person}`;
  await countTry(act, { what, most: MOST_PASSWORDS });
  if (!(await isPassword(passwordOf(input.old), known?.hash ?? null)))
    throw new Problem("invalid", "people.wrong-old-password");
  const password_hash = await hashPassword(password);
  return act.commit(async (tx) => {
    await forgetTries(tx, what);
    await tx
      .tables<PeopleTables>()
      .updateTable("people")
      .set({ password_hash })
      .where("id", "=", input.person)
      .execute();
    await endSessionsOf(tx, input.person);
    tx.record({ verb: "change-password", noun: "person", id: input.person });
    return openSession(tx, input.person);
  });
}
