// Sends the text as it stands to whoever reviews; for what is public, its changes.

import type { Act } from "#platform/act";
import { freezeRevision } from "./freeze-revision";
import { moveArticle } from "./move-article";

export interface AtVersion {
  readonly article: number;
  /** The version that was looked at; another one is not meant. */
  readonly version?: number;
}

/** @throws Problem `conflict` when it was saved again meanwhile, and as `moveArticle` */
export async function sendToReview(act: Act, input: AtVersion): Promise<void> {
  await act.commit(async (tx) => {
    const revision = await freezeRevision(tx, { ...input, why: "review" });
    await moveArticle(tx, {
      article: input.article,
      step: "send-to-review",
      revision,
      marks: { review_asked_at: tx.at },
    });
  });
}
