// Takes a spiked story up again, or lifts the notice from the address of a killed one.

import type { Act } from "#platform/act";
import { moveArticle } from "./move-article";

/** @throws Problem as `moveArticle` */
export async function reviveArticle(act: Act, { article }: { article: number }): Promise<void> {
  await act.commit(async (tx) => {
    const { story } = await moveArticle(tx, { article, step: "revive" });
    tx.change(`article:${article}`, `story:${story}`);
  });
}
