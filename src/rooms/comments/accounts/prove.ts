// Before something that cannot be undone, whoever is signed in proves who they are: the browser may stand open.

import { passwordOf } from "#people";
import type { Act, Transaction } from "#platform/act";
import { isPassword } from "#platform/passwords";
import { Problem } from "#platform/problem";
import { isFresh } from "./account";
import { findHash } from "./account-queries";
import type { Session } from "./session";
import { countTry, forgetTries, triedInside } from "./tries";

export interface Proof {
  readonly session: Session;
  /** As it was typed; of no account for one that has passkeys alone: they came in by one a moment ago. */
  readonly password: string;
}

/** @throws Problem `invalid` without proof, `too-many` after ten failures within 15 minutes */
export async function prove(act: Act, { session, password }: Proof): Promise<void> {
  const hash = await findHash(act.reads, session.id);
  if (hash === null) {
    if (!isFresh(session, act.at)) throw new Problem("invalid", "comments.account-passkey-again");
    return;
  }
  await countTry(act, triedInside(session.id));
  if (!(await isPassword({ password: passwordOf(password), known: false }, hash)))
    throw new Problem("invalid", "comments.account-wrong-password");
}

export async function forgetProof(tx: Transaction, { session }: Pick<Proof, "session">): Promise<void> {
  await forgetTries(tx, triedInside(session.id));
}
