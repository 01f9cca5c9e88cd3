// Says of the source's corrections that the translation has dealt with them.

import type { Act } from "#platform/act";
import { Problem } from "#platform/problem";
import { holdArticle } from "../hold-article";
import type { ArticleTables } from "../tables";

export interface SettleCorrection {
  readonly article: number;
  /** The newest one that was looked at; those before it are settled with it. */
  readonly correction: number;
}

/** @throws Problem `not-found` when the article follows no other, `not-allowed` outside one's limits */
export async function settleCorrection(act: Act, { article, correction }: SettleCorrection): Promise<void> {
  await act.commit(async (tx) => {
    await holdArticle(tx, { article });
    const updated = await tx
      .tables<ArticleTables>()
      .updateTable("translations")
      .set({ corrections_seen: correction })
      .where("article_id", "=", article)
      .where("corrections_seen", "<=", correction)
      .executeTakeFirst();
    if (Number(updated.numUpdatedRows) !== 1) throw new Problem("not-found", "articles.no-translation");
    tx.record({ verb: "settle-correction", noun: "article", id: article, details: { correction } });
  });
}
