// Whoever reads the mailbox says yes: from now on answers are told there.

import type { Act } from "#platform/act";
import { Problem } from "#platform/problem";
import type { CommentTables } from "../tables";
import { toTheMinute } from "../comment";
import { KEPT_MS } from "./follow";

/** Twice is once. @throws Problem `gone` when it was asked anew, ended, or is too old */
export async function confirmAnswers(act: Act, { handle }: { readonly handle: string }): Promise<void> {
  await act.commit(async (tx) => {
    const row = await tx
      .tables<CommentTables>()
      .selectFrom("comment_follows")
      .select(["asked_at", "confirmed_at"])
      .where("handle", "=", handle)
      .where("until", ">", tx.at)
      .executeTakeFirst();
    if (!row) throw new Problem("gone", "comments.follow-gone");
    if (row.confirmed_at !== null) return;
    await tx
      .tables<CommentTables>()
      .updateTable("comment_follows")
      .set({ confirmed_at: toTheMinute(tx.at), until: row.asked_at + KEPT_MS })
      .where("handle", "=", handle)
      .execute();
  });
}
