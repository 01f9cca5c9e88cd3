// Somebody begins to write what was an idea.

import type { Act } from "#platform/act";
import { moveArticle } from "./move-article";

/** @throws Problem as `moveArticle` */
export async function takeUpStory(act: Act, { article }: { article: number }): Promise<void> {
  await act.commit((tx) => moveArticle(tx, { article, step: "take-up" }));
}
