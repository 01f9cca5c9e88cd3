// Its author says that they read a warning: what bound it to their browser or account is deleted, and comments are taken again.

import type { Act } from "#platform/act";
import { toTheMinute } from "../comment";
import type { CommentTables } from "../tables";

/** Whoever calls has seen that it is for this reader. Twice is once. */
export async function readWarning(act: Act, { warning }: { readonly warning: number }): Promise<void> {
  await act.commit(async (tx) => {
    await tx
      .tables<CommentTables>()
      .updateTable("comment_warnings")
      .set({ read_at: toTheMinute(tx.at), author_key: null, account_id: null })
      .where("id", "=", warning)
      .where("read_at", "is", null)
      .execute();
  });
}
