// A reader sets another password, or a first one beside passkeys. Every session ends, and a new one begins here.

import { newPasswordOf } from "#people";
import type { Act } from "#platform/act";
import { hashPassword } from "#platform/passwords";
import { Problem } from "#platform/problem";
import { listTakenNames } from "../queries";
import type { CommentTables } from "../tables";
import { forgetProof, type Proof, prove } from "./prove";
import { endSessions, openSession } from "./session";

/** `password` is the one until now. */
export interface ChangePassword extends Proof {
  readonly next: string;
}

/** @returns what goes into the cookie. @throws Problem `invalid` when the old one is wrong or the new one will not do, `too-many` */
export async function changePassword(act: Act, input: ChangePassword): Promise<string> {
  const { id: account, name } = input.session;
  const password = await newPasswordOf(input.next, [name, ...(await listTakenNames(act.reads))]);
  await prove(act, input);
  const hash = await hashPassword(password, false);
  return act.commit(async (tx) => {
    await forgetProof(tx, input);
    const changed = await tx
      .tables<CommentTables>()
      .updateTable("comment_accounts")
      .set({ password_hash: hash })
      .where("id", "=", account)
      .executeTakeFirst();
    // Erased in another browser meanwhile.
    if (Number(changed.numUpdatedRows) !== 1) throw new Problem("not-allowed", "comments.account-signed-out");
    await endSessions(tx, { account, token: null });
    return openSession(tx, account);
  });
}
