// Somebody who came by a passkey sets a password beside it. Their route asks who they are first.

import type { Act } from "#platform/act";
import { Problem } from "#platform/problem";
import { checked, type NewPassword, putPassword } from "./change-password";
import { hashPassword } from "#platform/passwords";
import { findPassword } from "./queries";

/** @returns the new session's token. @throws Problem `conflict` when there is one already, `invalid` when this one will not do */
export async function setFirstPassword(act: Act, input: NewPassword): Promise<string> {
  const hash = await hashPassword(await checked(act, input));
  return act.commit(async (tx) => {
    if (await findPassword(tx.reads, input.person)) throw new Problem("conflict", "people.has-password");
    return putPassword(tx, { person: input.person, hash });
  });
}
