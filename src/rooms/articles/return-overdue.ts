// What fell due while the paper was locked down: what is late by minutes goes out, what is late by more is the desk's to decide.

import type { Transaction } from "#platform/act";
import { giveBack } from "./publish-scheduled";
import type { ArticleTables } from "./tables";

/** News that was held back for longer is looked at before it goes out. */
const LATE_MS = 15 * 60_000;

/** Heard when a lockdown is lifted, in its transaction: before the clock can do anything. */
export async function returnOverdue(tx: Transaction): Promise<void> {
  const rows = await tx
    .tables<ArticleTables>()
    .selectFrom("articles")
    .select(["id", "scheduled_at", "embargo_at"])
    .where("state", "=", "scheduled")
    .where("scheduled_at", "<", tx.at - LATE_MS)
    .execute();
  for (const { id, scheduled_at, embargo_at } of rows) {
    if (Math.max(scheduled_at ?? 0, embargo_at ?? 0) >= tx.at - LATE_MS) continue;
    await giveBack(tx, { article: id, reason: "articles.held-by-lockdown" });
  }
}
