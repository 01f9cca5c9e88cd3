// A reviewer gives the story back, and says what is to change.

import type { Act } from "#platform/act";
import { moveArticle } from "./move-article";

/** @throws Problem as `moveArticle` */
export async function askForChanges(
  act: Act,
  { article, reason }: { article: number; reason: string },
): Promise<void> {
  await act.commit((tx) =>
    moveArticle(tx, {
      article,
      step: "ask-for-changes",
      reason,
      marks: { review_asked_at: null, approved_revision_id: null, approved_by: null },
    }),
  );
}
