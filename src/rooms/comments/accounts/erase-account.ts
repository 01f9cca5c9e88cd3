// A reader takes an account away, and, if they want it so, everything that was written from it.

import { passwordOf } from "#people";
import type { Act } from "#platform/act";
import { isPassword } from "#platform/passwords";
import { Problem } from "#platform/problem";
import { takeBack } from "../own/withdraw-comment";
import type { CommentTables } from "../tables";
import { findHash } from "./account-queries";

export interface EraseAccount {
  readonly account: number;
  readonly password: string;
  /** Whether its comments go with it; else they stay, and nothing tells any more that they have one author. */
  readonly comments: boolean;
}

/** @throws Problem `invalid` for a wrong password */
export async function eraseAccount(act: Act, { account, password, comments }: EraseAccount): Promise<void> {
  const hash = await findHash(act.reads, account);
  if (!(await isPassword({ password: passwordOf(password), known: false }, hash)))
    throw new Problem("invalid", "comments.account-wrong-password");
  await act.commit(async (tx) => {
    const db = tx.tables<CommentTables>();
    if (comments) {
      const rows = await db
        .selectFrom("comments")
        .select(["id", "state", "article_id"])
        .where("account_id", "=", account)
        .execute();
      for (const { article_id: article, ...own } of rows) await takeBack(tx, { article, own });
    }
    await db.updateTable("comments").set({ account_id: null }).where("account_id", "=", account).execute();
    await db.deleteFrom("comment_account_sessions").where("account_id", "=", account).execute();
    await db.deleteFrom("comment_accounts").where("id", "=", account).execute();
  });
}
