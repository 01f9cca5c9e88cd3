// A reader removes one of their passkeys; wherever else the account is signed in, that ends. The last way in stays.

import type { Act } from "#platform/act";
import { Problem } from "#platform/problem";
import type { CommentTables } from "../../tables";
import { findHash } from "../account-queries";
import { forgetProof, type Proof, prove } from "../prove";
import { endSessions } from "../session";
import { listPasskeys } from "./passkey-queries";

export interface RemovePasskey extends Proof {
  readonly passkey: number;
}

/** @throws Problem `invalid` without proof, `conflict` for the last way in or for one that is gone already */
export async function removePasskey(act: Act, input: RemovePasskey): Promise<void> {
  const { id: account, token } = input.session;
  await prove(act, input);
  await act.commit(async (tx) => {
    const db = tx.tables<CommentTables>();
    await forgetProof(tx, input);
    // Two removals at once take turns here, so that neither takes the last one for another's.
    await db
      .updateTable("comment_accounts")
      .set((eb) => ({ name: eb.ref("name") }))
      .where("id", "=", account)
      .execute();
    const removed = await db
      .deleteFrom("comment_account_passkeys")
      .where("id", "=", input.passkey)
      .where("account_id", "=", account)
      .executeTakeFirst();
    if (Number(removed.numDeletedRows) !== 1) throw new Problem("conflict", "people.passkey-gone");
    if ((await listPasskeys(tx.reads, account)).length === 0 && (await findHash(tx.reads, account)) === null)
      throw new Problem("conflict", "people.last-way-in");
    await endSessions(tx, { account, token });
  });
}
