// Signing in with a passkey: it is in somebody's hand and asks for their finger or code, so it is both factors.

import type { Act } from "#platform/act";
import { openSession } from "../sessions";
import type { Answer } from "#platform/passkeys";
import { checkPasskey, spendPasskey } from "./use-passkey";

/** @returns the session's token. @throws Problem `invalid` */
export async function signInByPasskey(act: Act, answer: Answer): Promise<string> {
  const used = await checkPasskey(act, answer);
  return act.commit(
    async (tx) => {
      await spendPasskey(tx, used);
      const id = used.person;
      tx.record({ verb: "sign-in", noun: "person", id, by: id, details: { by: "passkey" } });
      return openSession(tx, used.person);
    },
    { duringLockdown: true },
  );
}
