// A reader makes an account that is entered by a passkey, and by no password.

import type { Act } from "#platform/act";
import { type Answer, readNewPasskey } from "#platform/passkeys";
import { accountName, putAccount } from "../name-account";
import { openSession } from "../session";
import { putPasskey } from "./put-passkey";

/** @returns what goes into the cookie. @throws Problem `not-found` where the paper offers none, `invalid` for a name that is not taken or an answer that does not fit, `conflict` for a passkey that is known */
export async function joinByPasskey(act: Act, input: Answer & { readonly name: string }): Promise<string> {
  const { name } = await accountName(act, input.name);
  const made = await readNewPasskey(input);
  return act.commit(async (tx) => {
    const account = await putAccount(tx, { name, hash: null });
    await putPasskey(tx, { account, made });
    return openSession(tx, account);
  });
}
