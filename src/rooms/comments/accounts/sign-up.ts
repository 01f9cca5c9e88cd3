// A reader makes an account: a name that nobody else has here, and a password. No mail, no day, no place.

import { newPasswordOf } from "#people";
import type { Act } from "#platform/act";
import { hashPassword } from "#platform/passwords";
import { Problem } from "#platform/problem";
import { getPublication } from "#publication";
import type { CommentTables } from "../tables";
import { checkName, nameKey } from "../text/name";
import { listTakenFor } from "./account-queries";
import { openSession } from "./session";

export interface SignUp {
  readonly name: string;
  readonly password: string;
}

/** @returns what goes into the cookie. @throws Problem `not-found` where the paper offers none, `invalid` for a name or a password that is not taken */
export async function signUp(act: Act, input: SignUp): Promise<string> {
  if (!(await getPublication(act.reads)).readerAccounts) throw new Problem("not-found", "problem.not-found");
  const taken = await listTakenFor(act.reads, { name: input.name, account: null });
  const { name, reasons } = checkName(input.name, { taken });
  const [reason] = reasons;
  if (reason) throw new Problem("invalid", `comments.fault.${reason}`);
  if (name === "") throw new Problem("invalid", "comments.fault.name-too-short");
  const password = await newPasswordOf(input.password, [name, ...taken]);
  // Before the transaction: it takes a while, and others must not wait for it.
  const hash = await hashPassword(password, false);
  return act.commit(async (tx) => {
    const made = await tx
      .tables<CommentTables>()
      .insertInto("comment_accounts")
      .values({ name, name_key: nameKey(name), password_hash: hash })
      .onConflict((conflict) => conflict.column("name_key").doNothing())
      .returning("id")
      .executeTakeFirst();
    // Two at the same moment: the name is the other one's.
    if (!made) throw new Problem("invalid", "comments.fault.name-reserved");
    return openSession(tx, made.id);
  });
}
