// Lets in somebody whose password was right: at once, or when a second factor has been shown as well.

import type { Act, Transaction } from "#platform/act";
import { randomToken, sha256 } from "#platform/ids";
import { Problem } from "#platform/problem";
import { checkCode, countCode } from "./codes/check-code";
import { findFactors } from "./codes/queries";
import { findHalfSession, HALF_SESSION_MS } from "./session-queries";
import { openSession } from "./sessions";
import type { PeopleTables } from "./tables";

/** `half`: opens nothing but the question for the second factor. */
export type Admitted = { readonly kind: "session" | "half"; readonly token: string };

export async function admit(tx: Transaction, person: number): Promise<Admitted> {
  const { codes, passkeys, required } = await findFactors(tx.reads, person);
  if (!codes && !(required && passkeys > 0)) return { kind: "session", token: await openSession(tx, person) };
  const token = randomToken();
  const db = tx.tables<PeopleTables>();
  await db
    .deleteFrom("half_sessions")
    .where("created_at", "<", tx.at - HALF_SESSION_MS)
    .execute();
  await db
    .insertInto("half_sessions")
    .values({ token_hash: sha256(token), person_id: person, created_at: tx.at })
    .execute();
  return { kind: "half", token };
}

export interface SecondStep {
  readonly token: string;
  readonly code: string;
  /** Opens the secret of the authenticator app. */
  readonly key: Uint8Array;
}

/** @returns the session's token. @throws Problem `gone` when the password was typed too long ago, `invalid` for a wrong code, `too-many` */
export async function showCode(act: Act, { token, code, key }: SecondStep): Promise<string> {
  const waiting = await findHalfSession(act.reads, token);
  if (!waiting) throw new Problem("gone", "people.second-step-over");
  await countCode(act, waiting.id);
  return act.commit(
    async (tx) => {
      await checkCode(tx, { person: waiting.id, code, key });
      const used = await tx
        .tables<PeopleTables>()
        .deleteFrom("half_sessions")
        .where("token_hash", "=", sha256(token))
        .executeTakeFirst();
      if (Number(used.numDeletedRows) !== 1) throw new Problem("gone", "people.second-step-over");
      tx.record({ verb: "sign-in", noun: "person", id: waiting.id, details: { by: "code" } });
      return openSession(tx, waiting.id);
    },
    { duringLockdown: true },
  );
}
