// Writes a passkey of a reader, and uses up the challenge that it answered. Of the device nothing is kept.

import type { Transaction } from "#platform/act";
import { Problem } from "#platform/problem";
import { type readNewPasskey, spendChallenge } from "#platform/passkeys";
import type { CommentTables } from "../../tables";

const MOST_PASSKEYS = 10;

export interface PutPasskey {
  readonly account: number;
  readonly made: Awaited<ReturnType<typeof readNewPasskey>>;
}

/** @throws Problem `invalid` when the answer was sent before, `conflict` for one that is known already or one too many */
export async function putPasskey(tx: Transaction, { account, made }: PutPasskey): Promise<void> {
  await spendChallenge(tx, made.challenge);
  const db = tx.tables<CommentTables>();
  const added = await db
    .insertInto("comment_account_passkeys")
    .values({ account_id: account, credential: made.id, public_key: Buffer.from(made.publicKey) })
    .onConflict((conflict) => conflict.column("credential").doNothing())
    .returning("id")
    .execute();
  if (added.length !== 1) throw new Problem("conflict", "people.passkey-known");
  const all = await db
    .selectFrom("comment_account_passkeys")
    .select("id")
    .where("account_id", "=", account)
    .execute();
  holdMost(all.length);
}

/** @throws Problem `conflict` for more than an account may have */
export function holdMost(count: number): void {
  if (count > MOST_PASSKEYS)
    throw new Problem("conflict", "comments.account-passkey-most", { most: MOST_PASSKEYS });
}
