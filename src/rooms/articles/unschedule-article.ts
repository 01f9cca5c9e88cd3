// Calls off what was ordered for a moment. The text stays approved, unless it was changed since.

import type { Act } from "#platform/act";
import { dropJob } from "#platform/jobs";
import { moveArticle } from "./move-article";
import { PUBLISH_SCHEDULED } from "./article";
import type { ArticleTables } from "./tables";
import { voidApproval } from "./void-approval";

/** @throws Problem as `moveArticle` */
export async function unscheduleArticle(act: Act, { article }: { article: number }): Promise<void> {
  await act.commit(async (tx) => {
    await moveArticle(tx, {
      article,
      step: "unschedule",
      marks: { scheduled_at: null, scheduled_revision_id: null },
    });
    await dropJob(tx, { name: PUBLISH_SCHEDULED, noun: article });
    const same = await tx
      .tables<ArticleTables>()
      .selectFrom("articles")
      .innerJoin("revisions", "revisions.id", "articles.approved_revision_id")
      .innerJoin("drafts", "drafts.article_id", "articles.id")
      .select("articles.id")
      .where("articles.id", "=", article)
      .whereRef("revisions.draft_version", "=", "drafts.version")
      .executeTakeFirst();
    if (!same) await voidApproval(tx, article);
  });
}
