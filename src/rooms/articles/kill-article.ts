// Ends an article that was published: from now on a notice stands at its address, and says so with a 410.

import type { Act } from "#platform/act";
import { moveArticle } from "./move-article";
import { withdrawArticle } from "./withdraw-article";

/** @throws Problem as `moveArticle` */
export async function killArticle(
  act: Act,
  { article, reason }: { article: number; reason: string },
): Promise<void> {
  await act.commit(async (tx) => {
    const moved = await moveArticle(tx, {
      article,
      step: "kill",
      reason,
      marks: { live_revision_id: null, review_asked_at: null },
    });
    await withdrawArticle(tx, { article, moved });
  });
}
