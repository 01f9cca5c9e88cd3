// A reader takes an account away, and, if they want it so, everything that was written from it.

import type { Act } from "#platform/act";
import { takeBack } from "../own/withdraw-comment";
import type { CommentTables } from "../tables";
import { forgetProof, type Proof, prove } from "./prove";
import { endSessions } from "./session";

export interface EraseAccount extends Proof {
  /** Whether its comments go with it; else they stay, and nothing tells any more that they have one author. */
  readonly comments: boolean;
}

/** @throws Problem `invalid` for a wrong password, `too-many` */
export async function eraseAccount(act: Act, input: EraseAccount): Promise<void> {
  const account = input.session.id;
  await prove(act, input);
  await act.commit(async (tx) => {
    const db = tx.tables<CommentTables>();
    await forgetProof(tx, input);
    if (input.comments) {
      const rows = await db
        .selectFrom("comments")
        .select(["id", "state", "article_id"])
        .where("account_id", "=", account)
        .execute();
      for (const { article_id: article, ...own } of rows) await takeBack(tx, { article, own });
    }
    await db.updateTable("comments").set({ account_id: null }).where("account_id", "=", account).execute();
    await endSessions(tx, { account, token: null });
    await db.deleteFrom("comment_account_passkeys").where("account_id", "=", account).execute();
    await db.deleteFrom("comment_accounts").where("id", "=", account).execute();
  });
}
