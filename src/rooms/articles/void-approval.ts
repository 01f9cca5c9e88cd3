// What was approved is not approved any more when its words change: it goes back to whoever reviews.

import type { Transaction } from "#platform/act";
import { writeStep } from "./move-article";
import type { ArticleTables } from "./tables";

export async function voidApproval(tx: Transaction, article: number): Promise<void> {
  const updated = await tx
    .tables<ArticleTables>()
    .updateTable("articles")
    .set({ state: "in-review", review_asked_at: tx.at, approved_revision_id: null, approved_by: null })
    .where("id", "=", article)
    .where("state", "=", "approved")
    .executeTakeFirst();
  if (Number(updated.numUpdatedRows) !== 1) return;
  await writeStep(tx, {
    article,
    verb: "approval-void",
    from: "approved",
    to: "in-review",
    reason: "",
    revision: null,
  });
  tx.record({ verb: "approval-void", noun: "article", id: article });
}
