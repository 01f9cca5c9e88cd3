// Takes a decision back: the comment waits again, and nobody but the newsroom sees it.

import type { Act } from "#platform/act";
import { decideComment } from "./decide-comment";

/** @throws Problem `not-found`, `conflict` when somebody else decided in this moment */
export async function holdComment(act: Act, { comment }: { comment: number }): Promise<void> {
  await act.commit(async (tx) => {
    const article = await decideComment(tx, { comment, to: "held" });
    if (article === null) return;
    tx.record({ verb: "hold", noun: "comment", id: comment, details: { article } });
    await tx.announce("comment-held", { comment, article });
  });
}
