// An embargo: until its minute nothing of the article is public, whatever else is done with it.

import { holdArticle } from "./hold-article";
import type { Act } from "#platform/act";
import { setJob } from "#platform/jobs";
import { Problem } from "#platform/problem";
import { PUBLISH_SCHEDULED } from "./article";
import type { ArticleState } from "./states";
import type { ArticleTables } from "./tables";

/** What is public cannot be called back by an embargo: it is unpublished first. */
const SHUT: readonly ArticleState[] = ["published", "spiked", "killed"];

export interface SetEmbargo {
  readonly article: number;
  /** ms, in the future; null lifts it. */
  readonly at: number | null;
}

/** @throws Problem `not-found`, `invalid` for a moment that is over, `conflict` when it is public */
export async function setEmbargo(act: Act, { article, at }: SetEmbargo): Promise<void> {
  await act.commit(async (tx) => {
    await holdArticle(tx, { article });
    if (at !== null && at <= tx.at) throw new Problem("invalid", "articles.embargo-past");
    const db = tx.tables<ArticleTables>();
    const row = await db
      .selectFrom("articles")
      .select(["state", "scheduled_at"])
      .where("id", "=", article)
      .executeTakeFirst();
    if (!row) throw new Problem("not-found", "articles.unknown");
    const updated = await db
      .updateTable("articles")
      .set({ embargo_at: at })
      .where("id", "=", article)
      .where("state", "=", row.state)
      .where("state", "not in", [...SHUT])
      .executeTakeFirst();
    if (Number(updated.numUpdatedRows) !== 1) throw new Problem("conflict", "articles.embargo-too-late");
    if (row.state === "scheduled" && row.scheduled_at !== null)
      await setJob(tx, { name: PUBLISH_SCHEDULED, noun: article, at: Math.max(row.scheduled_at, at ?? 0) });
    tx.record({
      verb: at === null ? "lift-embargo" : "embargo",
      noun: "article",
      id: article,
      details: { at },
    });
  });
}
