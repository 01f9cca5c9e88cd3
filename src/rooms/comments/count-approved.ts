// Keeps the number of public comments beside them, so that no page has to count rows.

import type { Transaction } from "#platform/act";
import type { CommentTables } from "./tables";

/** Adds `by`, which may be 0: then it only holds the article's row until the commit. */
export async function countApproved(
  tx: Transaction,
  { article, by }: { article: number; by: number },
): Promise<void> {
  await tx
    .tables<CommentTables>()
    .insertInto("comment_counts")
    .values({ article_id: article, approved: by })
    .onConflict((conflict) =>
      conflict
        .column("article_id")
        .doUpdateSet((eb) => ({ approved: eb("comment_counts.approved", "+", by) })),
    )
    .execute();
}
