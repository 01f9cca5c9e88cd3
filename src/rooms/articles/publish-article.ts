// Publishes the working copy: it becomes the live revision, with everything that follows from that, in one transaction.

import type { Act, Transaction } from "#platform/act";
import { freezeRevision } from "./freeze-revision";
import { goLive } from "./go-live";
import { moveArticle } from "./move-article";
import { scheduleRevision } from "./schedule-article";
import { needApproval } from "./second-person";
import type { AtVersion } from "./send-to-review";
import type { ArticleTables } from "./tables";

/**
 * Under an embargo that is not over it is scheduled for its end instead.
 *
 * @throws Problem `not-found`, `conflict` when it was saved again meanwhile or is not approved where that is asked for,
 * `invalid` when headline, section or text are missing
 */
export async function publishArticle(act: Act, input: AtVersion): Promise<void> {
  const { article } = input;
  await act.commit(async (tx) => {
    const revision = await freezeRevision(tx, { ...input, why: "publish" });
    if (await isEmbargoed(tx, article)) return scheduleRevision(tx, { article, revision, at: tx.at });
    await needApproval(tx, { article, revision: revision.id });
    await moveArticle(tx, { article, step: "publish", revision });
    await goLive(tx, { article, revision, at: tx.at });
  });
}

async function isEmbargoed(tx: Transaction, article: number): Promise<boolean> {
  const row = await tx
    .tables<ArticleTables>()
    .selectFrom("articles")
    .select("id")
    .where("id", "=", article)
    .where("embargo_at", ">", tx.at)
    .executeTakeFirst();
  return row !== undefined;
}
