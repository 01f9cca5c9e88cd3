// Looks whose passkey an answer was signed with, and uses the answer up.

import type { Act, Transaction } from "#platform/act";
import { Problem } from "#platform/problem";
import type { PeopleTables } from "../tables";
import { type Answer, passkeyIdIn, readSigned, spendChallenge } from "#platform/passkeys";
import { findPasskey } from "./queries";

export interface UsedPasskey {
  readonly person: number;
  readonly id: string;
  readonly counter: number;
  readonly challenge: string;
}

/** Before the transaction, because it reckons. @throws Problem `invalid` */
export async function checkPasskey(act: Act, answer: Answer): Promise<UsedPasskey> {
  const passkey = await findPasskey(act.reads, await passkeyIdIn(answer.text));
  if (!passkey) throw new Problem("invalid", "people.wrong-passkey");
  return { person: passkey.person, id: passkey.id, ...(await readSigned(answer, passkey)) };
}

/** In the transaction that lets somebody in. @throws Problem `invalid` when the same answer comes twice */
export async function spendPasskey(tx: Transaction, used: UsedPasskey): Promise<void> {
  await spendChallenge(tx, used.challenge);
  await tx
    .tables<PeopleTables>()
    .updateTable("passkeys")
    .set({ counter: used.counter, used_at: tx.at })
    .where("id", "=", used.id)
    .execute();
}
