// A reader signs in by name and password. Guesses are counted by name, where no change of address gets round them.

import { passwordOf } from "#people";
import type { Act } from "#platform/act";
import { isPassword } from "#platform/passwords";
import { Problem } from "#platform/problem";
import { nameKey } from "../text/name";
import { findByName } from "./account-queries";
import { openSession } from "./session";
import { countTry, forgetTries } from "./tries";

/** Longer names are nobody's. In UTF-16 units. */
const LONGEST_NAME = 400;

export interface SignIn {
  readonly name: string;
  readonly password: string;
}

/** The same answer for a wrong name, a wrong password, and an account that has none. @returns what goes into the cookie. @throws Problem `invalid`, or `too-many` after ten failures within 15 minutes */
export async function signIn(act: Act, input: SignIn): Promise<string> {
  const name = input.name.trim();
  const password = passwordOf(input.password);
  if (name === "" || name.length > LONGEST_NAME) throw new Problem("invalid", "comments.account-wrong");
  const key = nameKey(name);
  await countTry(act, key);
  const account = await findByName(act.reads, name);
  const right = await isPassword({ password, known: false }, account?.hash ?? null);
  if (!account || !right) throw new Problem("invalid", "comments.account-wrong");
  return act.commit(async (tx) => {
    await forgetTries(tx, key);
    return openSession(tx, account.id);
  });
}
