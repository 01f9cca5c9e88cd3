// Notes how an article stands before it is published, so that for some minutes the publication can be taken back exactly.

import type { Transaction } from "#platform/act";
import type { ArticleTables } from "../tables";

/** Long enough to see it and think again; what was public for longer is unpublished or corrected, in public. */
export const UNDO_MS = 10 * 60_000;

/** What a publication changes in an article's row. */
export const REMEMBERED = [
  "state",
  "slug",
  "month",
  "published_at",
  "changed_at",
  "live_revision_id",
  "review_asked_at",
  "approved_revision_id",
  "approved_by",
  "scheduled_at",
  "scheduled_revision_id",
] as const satisfies readonly (keyof ArticleTables["articles"])[];

/** Called before anything is changed, in the transaction that publishes. Only the last publication is remembered. */
export async function rememberPublishing(
  tx: Transaction,
  { article, revision }: { article: number; revision: number },
): Promise<void> {
  const db = tx.tables<ArticleTables>();
  const before = await db
    .selectFrom("articles")
    .select([...REMEMBERED])
    .where("id", "=", article)
    .executeTakeFirstOrThrow();
  const values = { ...before, at: tx.at, revision_id: revision, correction_id: null };
  await db
    .insertInto("publishings")
    .values({ article_id: article, ...values })
    .onConflict((conflict) => conflict.column("article_id").doUpdateSet(values))
    .execute();
}

/** The note to readers that went out with it: it goes with it, too. */
export async function rememberCorrection(
  tx: Transaction,
  { article, correction }: { article: number; correction: number },
): Promise<void> {
  await tx
    .tables<ArticleTables>()
    .updateTable("publishings")
    .set({ correction_id: correction })
    .where("article_id", "=", article)
    .execute();
}
