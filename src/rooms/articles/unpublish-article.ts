// Takes an article out of the public paper. Its text, its revisions and its address stay; it may come back.

import type { Act } from "#platform/act";
import { moveArticle } from "./move-article";
import { withdrawArticle } from "./withdraw-article";

/** @throws Problem as `moveArticle` */
export async function unpublishArticle(
  act: Act,
  { article, reason }: { article: number; reason: string },
): Promise<void> {
  await act.commit(async (tx) => {
    const moved = await moveArticle(tx, {
      article,
      step: "unpublish",
      reason,
      marks: { live_revision_id: null, review_asked_at: null },
    });
    await withdrawArticle(tx, { article, moved });
  });
}
