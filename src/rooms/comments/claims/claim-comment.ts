// Somebody has a comment in front of them: others see so for two minutes. It keeps nobody from deciding.

import type { Act } from "#platform/act";
import { holdArticle } from "#articles";
import { Problem } from "#platform/problem";
import type { CommentTables } from "../tables";

/** How long a claim holds that is not renewed, in milliseconds. */
export const CLAIM_MS = 120_000;

/** One comment for each person: the one before is free again. @throws Problem `not-found`, `not-allowed` outside one's limits */
export async function claimComment(act: Act, { comment }: { readonly comment: number }): Promise<void> {
  const { who } = act;
  if (who.kind !== "person") throw new Problem("not-allowed", "problem.not-allowed");
  await act.commit(async (tx) => {
    const db = tx.tables<CommentTables>();
    const row = await db
      .selectFrom("comments")
      .select("article_id")
      .where("id", "=", comment)
      .executeTakeFirst();
    if (!row) throw new Problem("not-found", "comments.unknown");
    await holdArticle(tx, { article: row.article_id });
    const claim = { comment_id: comment, until: tx.at + CLAIM_MS };
    await db
      .insertInto("comment_claims")
      .values({ person_id: who.id, ...claim })
      .onConflict((conflict) => conflict.column("person_id").doUpdateSet(claim))
      .execute();
  });
}
