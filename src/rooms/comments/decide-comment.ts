// Moves a comment from one state to another, with its article's count and pages; the verbs beside it say why.

import { holdArticle } from "#articles";
import type { Transaction } from "#platform/act";
import { Problem } from "#platform/problem";
import { type CommentState, packReasons, readState, type RejectReason, unpackReasons } from "./comment";
import { countApproved } from "./count-approved";
import { endFollows } from "./follow/end-follows";
import type { CommentTables } from "./tables";

export interface Decision {
  readonly comment: number;
  readonly to: CommentState;
  readonly rejection?: RejectReason;
}

/** @returns the article, or null when it was in that state already and nothing was done. @throws Problem `not-found`, `not-allowed` outside one's languages and editions */
export async function decideComment(
  tx: Transaction,
  { comment, to, rejection }: Decision,
): Promise<number | null> {
  const db = tx.tables<CommentTables>();
  const before = await db
    .selectFrom("comments")
    .select(["article_id", "state", "reasons"])
    .where("id", "=", comment)
    .executeTakeFirst();
  // One that its author took back is nobody's to decide about.
  if (!before || !readState(before.state)) throw new Problem("not-found", "comments.unknown");
  const article = before.article_id;
  await holdArticle(tx, { article });
  if (before.state === to) return null;
  const { held } = unpackReasons(before.reasons);
  const isDecided = to !== "held" && tx.who.kind === "person";
  const moved = await db
    .updateTable("comments")
    .set((eb) => ({
      state: to,
      reasons: packReasons(held, rejection ?? null),
      decided_at: to === "held" ? null : tx.at,
      decided_by: to !== "held" && tx.who.kind === "person" ? tx.who.id : null,
      first_decided_at: isDecided
        ? eb.fn.coalesce("first_decided_at", eb.val(tx.at))
        : eb.ref("first_decided_at"),
    }))
    .where("id", "=", comment)
    .where("state", "=", before.state)
    .executeTakeFirst();
  // Somebody else decided between the two statements: theirs counts.
  if (Number(moved.numUpdatedRows) !== 1) throw new Problem("conflict", "comments.decided-meanwhile");
  if (to === "rejected") await endFollows(tx, [comment]);
  const by = Number(to === "approved") - Number(before.state === "approved");
  if (by !== 0) {
    await countApproved(tx, { article, by });
    // Not with the storms: a moderator looks at once whether it is there.
    tx.change(`comments:${article}`);
  }
  return article;
}
