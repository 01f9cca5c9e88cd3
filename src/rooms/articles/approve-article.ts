// Approves a text: that very revision and no later one.

import type { Act } from "#platform/act";
import { freezeRevision } from "./freeze-revision";
import { moveArticle } from "./move-article";
import { needSecondPerson } from "./second-person";
import type { AtVersion } from "./send-to-review";

/** @throws Problem `conflict` when it was saved again meanwhile, `not-allowed` for its own author where the paper asks for two people, and as `moveArticle` */
export async function approveArticle(act: Act, input: AtVersion): Promise<void> {
  await act.commit(async (tx) => {
    const revision = await freezeRevision(tx, { ...input, why: "approve" });
    await needSecondPerson(tx, input.article);
    await moveArticle(tx, {
      article: input.article,
      step: "approve",
      revision,
      marks: {
        review_asked_at: null,
        approved_revision_id: revision.id,
        approved_by: tx.who.kind === "person" ? tx.who.id : null,
      },
    });
  });
}
