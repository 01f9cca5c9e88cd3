// Marks a comment's reports as looked at, in the transaction of whoever decided; and opens them again when that is undone.

import type { Transaction } from "#platform/act";
import { type CommentState, riskOf, unpackReasons } from "../comment";
import type { CommentTables } from "../tables";

/** What is held again still waits, its reports with it. @returns what was settled, for whoever takes it back */
export async function settleReports(
  tx: Transaction,
  { comment, to, count }: { comment: number; to: CommentState; count: number },
): Promise<{ count: number; at: number } | null> {
  if (count === 0 || to === "held") return null;
  const db = tx.tables<CommentTables>();
  await db
    .updateTable("comment_reports")
    .set({ settled_at: tx.at })
    .where("comment_id", "=", comment)
    .where("settled_at", "is", null)
    .execute();
  const row = await db
    .selectFrom("comments")
    .select("reasons")
    .where("id", "=", comment)
    .executeTakeFirstOrThrow();
  await db
    .updateTable("comments")
    .set({ reports: 0, risk: riskOf(unpackReasons(row.reasons).held) })
    .where("id", "=", comment)
    .execute();
  return { count, at: tx.at };
}

/** @param was.at when they were settled; @param was.count how many they were */
export async function reopenReports(
  tx: Transaction,
  { comment, at, count }: { comment: number; at: number; count: number },
): Promise<void> {
  const db = tx.tables<CommentTables>();
  await db
    .updateTable("comment_reports")
    .set({ settled_at: null })
    .where("comment_id", "=", comment)
    .where("settled_at", "=", at)
    .execute();
  await db
    .updateTable("comments")
    .set((eb) => ({ reports: eb("reports", "+", count) }))
    .where("id", "=", comment)
    .execute();
}
