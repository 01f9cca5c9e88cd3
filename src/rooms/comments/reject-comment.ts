// Rejects a comment, whether it waited or was public. It stays in the newsroom, and the decision can be undone.

import type { Act } from "#platform/act";
import type { RejectReason } from "./comment";
import { decideComment } from "./decide-comment";

/** @throws Problem `not-found`, `conflict` when somebody else decided in this moment */
export async function rejectComment(
  act: Act,
  input: { comment: number; reason: RejectReason },
): Promise<void> {
  const { comment, reason } = input;
  await act.commit(async (tx) => {
    const article = await decideComment(tx, { comment, to: "rejected", rejection: reason });
    if (article === null) return;
    tx.record({ verb: "reject", noun: "comment", id: comment, details: { article, reason } });
    await tx.announce("comment-rejected", { comment, article });
  });
}
