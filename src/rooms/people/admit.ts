// Lets in somebody whose password was right: at once, or when a second factor has been shown as well.

import type { Act, Transaction } from "#platform/act";
import { randomToken, sha256 } from "#platform/ids";
import { Problem } from "#platform/problem";
import { checkCode, countCode } from "./codes/check-code";
import { type Factors, findFactors } from "./codes/queries";
import { findHalfSession, HALF_SESSION_MS } from "./session-queries";
import { openSession } from "./sessions";
import type { PeopleTables } from "./tables";
import { triedAt } from "./tries";

/** `half`: opens nothing but the question for the second factor. */
export type Admitted = { readonly kind: "session" | "half"; readonly token: string };

/** Whether a right password is only half of what is asked for. */
export function asksForMore({ codes, passkeys, required }: Factors): boolean {
  return codes || (required && passkeys > 0);
}

/** @param input.byPasskey both factors were shown at once */
export async function admit(
  tx: Transaction,
  { person, byPasskey = false }: { person: number; byPasskey?: boolean },
): Promise<Admitted> {
  if (byPasskey || !asksForMore(await findFactors(tx.reads, person)))
    return { kind: "session", token: await openSession(tx, person) };
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
  /** The mark of the browser; "" for none. */
  readonly device: string;
  /** Opens the secret of the authenticator app. */
  readonly key: Uint8Array;
}

/** @returns the session's token. @throws Problem `gone` when the password was typed too long ago, `invalid` for a wrong code, `too-many` */
export async function showCode(act: Act, { token, code, key, device }: SecondStep): Promise<string> {
  const waiting = await findHalfSession(act.reads, token);
  if (!waiting) throw new Problem("gone", "people.second-step-over");
  const { what } = await triedAt(act.reads, { signInName: waiting.signInName ?? "", device, of: "code" });
  await countCode(act, what);
  return act.commit(
    async (tx) => {
      await checkCode(tx, { person: waiting.id, code, key, what });
      const used = await tx
        .tables<PeopleTables>()
        .deleteFrom("half_sessions")
        .where("token_hash", "=", sha256(token))
        .executeTakeFirst();
      if (Number(used.numDeletedRows) !== 1) throw new Problem("gone", "people.second-step-over");
      const { id } = waiting;
      tx.record({ verb: "sign-in", noun: "person", id, by: id, details: { by: "code" } });
      return openSession(tx, waiting.id);
    },
    { duringLockdown: true },
  );
}
