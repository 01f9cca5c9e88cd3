// A reader likes a comment, or takes that back. The same again changes nothing.

import type { Act } from "#platform/act";
import { Problem } from "#platform/problem";
import { getPublication } from "#publication";
import { countVotesOn, settleVote, type Voted, type VoterOf } from "#votes";
import type { CommentTables } from "../tables";
import { findPublic } from "../thread/thread-queries";

/** A public comment, as something to vote on. */
export interface Liked extends Voted {
  readonly kind: "comment";
  readonly article: number;
  readonly publicId: string;
}

/** @returns whether the number changed. @throws Problem `not-found` for a comment that is not public any more, or a paper without likes */
export async function likeComment(
  act: Act,
  input: VoterOf<Liked> & { readonly likes: boolean },
): Promise<boolean> {
  const { target, likes } = input;
  return act.commit(async (tx) => {
    if (!(await findPublic(tx.reads, target))) throw new Problem("not-found", "comments.unknown");
    if (!(await getPublication(tx.reads)).commentLikes) throw new Problem("not-found", "problem.not-found");
    if (!(await settleVote(tx, { ...input, value: likes ? 1 : null }))) return false;
    // Beside the comment, for pages are ordered by it; nobody else counts this one until the commit.
    const counts = await countVotesOn(tx.reads, target);
    await tx
      .tables<CommentTables>()
      .updateTable("comments")
      .set({ likes: counts.likes })
      .where("id", "=", target.id)
      .execute();
    tx.change(`~comments:${target.article}`);
    return true;
  });
}
