// Ends a story that was never published, or not yet. It may be revived.

import type { Act } from "#platform/act";
import { dropJob } from "#platform/jobs";
import { moveArticle } from "./move-article";
import { PUBLISH_SCHEDULED } from "./article";

/** @throws Problem as `moveArticle` */
export async function spikeArticle(
  act: Act,
  { article, reason }: { article: number; reason: string },
): Promise<void> {
  await act.commit(async (tx) => {
    await moveArticle(tx, {
      article,
      step: "spike",
      reason,
      marks: {
        review_asked_at: null,
        approved_revision_id: null,
        approved_by: null,
        scheduled_at: null,
        scheduled_revision_id: null,
      },
    });
    await dropJob(tx, { name: PUBLISH_SCHEDULED, noun: article });
  });
}
