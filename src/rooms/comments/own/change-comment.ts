// Its author changes a comment: the same checks look at it, and it waits for a moderator again.

import type { Act } from "#platform/act";
import { Problem } from "#platform/problem";
import { checkComment } from "../check-comment";
import { type CommentFault, packReasons } from "../comment";
import { countApproved } from "../count-approved";
import { repeatKey } from "../post-comment";
import { findOwn, listTakenNames } from "../queries";
import type { CommentTables } from "../tables";
import { holdChangeable } from "./author";

export interface ChangeComment {
  readonly article: number;
  /** Whoever calls has seen that this reader wrote it. */
  readonly publicId: string;
  readonly name: string;
  readonly words: string;
  readonly trap: string;
  readonly busy: boolean;
  readonly keys: { readonly vote: Uint8Array };
}

/** @returns what its author must mend; nothing when it was changed. @throws Problem `gone` for one that is not there, `conflict` after its time or when somebody decided in this moment */
export async function changeComment(act: Act, input: ChangeComment): Promise<readonly CommentFault[]> {
  const { article, keys } = input;
  return act.commit(async (tx) => {
    const own = await findOwn(tx.reads, input);
    if (!own) throw new Problem("gone", "comments.own-gone");
    holdChangeable(own, tx.at);
    const checked = checkComment({ ...input, taken: await listTakenNames(tx.reads) });
    if (checked.faults.length > 0) return checked.faults;
    const { name, words, reasons } = checked;
    const changed = await tx
      .tables<CommentTables>()
      .updateTable("comments")
      .set({
        name,
        words,
        state: "held",
        reasons: packReasons(reasons, null),
        repeat_key: repeatKey(keys, { article, words }),
        decided_at: null,
        decided_by: null,
      })
      .where("id", "=", own.id)
      .where("state", "=", own.state)
      .executeTakeFirst();
    if (Number(changed.numUpdatedRows) !== 1) throw new Problem("conflict", "comments.decided-meanwhile");
    if (own.state === "approved") {
      await countApproved(tx, { article, by: -1 });
      tx.change(`comments:${article}`);
      await tx.announce("comment-held", { comment: own.id, article });
    }
    return [];
  });
}
