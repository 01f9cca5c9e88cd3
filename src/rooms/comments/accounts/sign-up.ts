// A reader makes an account: a name that nobody else has here, and a password. No mail, no day, no place.

import { newPasswordOf } from "#people";
import type { Act } from "#platform/act";
import { hashPassword } from "#platform/passwords";
import { accountName, putAccount } from "./name-account";
import { openSession } from "./session";

export interface SignUp {
  readonly name: string;
  readonly password: string;
}

/** @returns what goes into the cookie. @throws Problem `not-found` where the paper offers none, `invalid` for a name or a password that is not taken */
export async function signUp(act: Act, input: SignUp): Promise<string> {
  const { name, taken } = await accountName(act, input.name);
  const password = await newPasswordOf(input.password, [name, ...taken]);
  // Before the transaction: it takes a while, and others must not wait for it.
  const hash = await hashPassword(password, false);
  return act.commit(async (tx) => openSession(tx, await putAccount(tx, { name, hash })));
}
