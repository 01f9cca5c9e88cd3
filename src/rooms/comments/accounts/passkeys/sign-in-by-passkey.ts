// A reader signs in with a passkey, without a name.

import type { Act } from "#platform/act";
import { type Answer, passkeyIdIn, readSigned, spendChallenge } from "#platform/passkeys";
import { Problem } from "#platform/problem";
import { openSession } from "../session";
import { findPasskey } from "./passkey-queries";

/** @returns what goes into the cookie. @throws Problem `invalid` */
export async function signInByPasskey(act: Act, answer: Answer): Promise<string> {
  const id = await passkeyIdIn(answer.text);
  const passkey = await findPasskey(act.reads, id);
  if (!passkey) throw new Problem("invalid", "people.wrong-passkey");
  // A count of uses, which some devices keep over all sites, would be a mark: none is kept.
  const signed = await readSigned(answer, { id, publicKey: passkey.publicKey, counter: 0 });
  return act.commit(async (tx) => {
    await spendChallenge(tx, signed.challenge);
    // Removed, or its account erased, while the answer was looked at.
    if (!(await findPasskey(tx.reads, id))) throw new Problem("invalid", "people.wrong-passkey");
    return openSession(tx, passkey.account);
  });
}
