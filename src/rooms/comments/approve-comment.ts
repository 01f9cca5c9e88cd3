// Approves a comment: from this commit on every page that shows its thread shows it, and counts it.

import type { Act } from "#platform/act";
import { decideComment } from "./decide-comment";

/** Approving twice is approving once. @throws Problem `not-found`, `conflict` when somebody else decided in this moment */
export async function approveComment(act: Act, { comment }: { comment: number }): Promise<void> {
  await act.commit(async (tx) => {
    const article = await decideComment(tx, { comment, to: "approved" });
    if (article === null) return;
    tx.record({ verb: "approve", noun: "comment", id: comment, details: { article } });
    await tx.announce("comment-approved", { comment, article });
  });
}
