// Counts a vote or a comment towards its hour, and whether its browser is new: sums alone, from which nobody can be told.

import type { Transaction } from "#platform/act";
import type { ReaderTables } from "../tables";
import { HOUR_MS, KEPT_HOURS } from "./hour";

export interface CountHour {
  readonly kind: "vote" | "comment";
  readonly article: number;
  /** Whether the token is new, as `isFreshToken` says. */
  readonly fresh: boolean;
  /** -1 takes one back that came in this hour, so that pressing to and fro adds up to nothing. */
  readonly by: 1 | -1;
}

/** Sums older than a week go when an article's next hour begins. */
export async function countHour(tx: Transaction, { kind, article, fresh, by }: CountHour): Promise<void> {
  const db = tx.tables<ReaderTables>();
  const hour = Math.floor(tx.at / HOUR_MS);
  const isNew = fresh ? 1 : 0;
  if (by < 0) {
    await db
      .updateTable("reader_hours")
      .set((eb) => ({ acts: eb("acts", "-", 1), fresh: eb("fresh", "-", isNew) }))
      .where("kind", "=", kind)
      .where("article_id", "=", article)
      .where("hour", "=", hour)
      .where("acts", ">", 0)
      .where("fresh", ">=", isNew)
      .execute();
    return;
  }
  const { acts } = await db
    .insertInto("reader_hours")
    .values({ kind, article_id: article, hour, acts: 1, fresh: isNew })
    .onConflict((conflict) =>
      conflict.columns(["kind", "article_id", "hour"]).doUpdateSet((eb) => ({
        acts: eb("reader_hours.acts", "+", 1),
        fresh: eb("reader_hours.fresh", "+", isNew),
      })),
    )
    .returning("acts")
    .executeTakeFirstOrThrow();
  if (Number(acts) === 1)
    await db
      .deleteFrom("reader_hours")
      .where("hour", "<", hour - KEPT_HOURS)
      .execute();
}
