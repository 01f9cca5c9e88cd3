// Its author changes a comment: the checks look at it as at a new one, and it waits for a moderator where a new one would.

import type { Act, Transaction } from "#platform/act";
import { Problem } from "#platform/problem";
import type { ReaderToken } from "#readers";
import type { ArticleAddress } from "#urls";
import { listTakenFor } from "../accounts/account-queries";
import { type Checked, checkComment } from "../check-comment";
import { repeatKey } from "../checks/repeats";
import { type CommentFault, type HeldOwn, packReasons, riskOf, toTheMinute } from "../comment";
import { countApproved } from "../count-approved";
import { takingArticle } from "../post-comment";
import { findOwn } from "../queries";
import type { CommentTables } from "../tables";
import { holdChangeable } from "./author";

export interface ChangeComment {
  readonly article: number;
  readonly address: ArticleAddress;
  /** Whoever calls has seen that this reader wrote it. */
  readonly publicId: string;
  readonly name: string;
  readonly words: string;
  readonly trap: string;
  readonly busy: boolean;
  readonly reader: ReaderToken | null;
  /** Whether this browser carries our word that a comment of it was approved. */
  readonly trusted: boolean;
  readonly keys: { readonly vote: Uint8Array };
}

/** @returns what its author must mend; nothing when it was changed. @throws Problem `gone` for one that is not there, `conflict` after its time or when somebody decided in this moment */
export async function changeComment(act: Act, input: ChangeComment): Promise<readonly CommentFault[]> {
  const { reads } = act;
  const own = await findOwn(reads, input);
  if (!own) throw new Problem("gone", "comments.own-gone");
  holdChangeable(own, act.at);
  const { standing } = await takingArticle(reads, input.address);
  // Before the transaction: a check that breaks must not take the comment with it.
  const name = own.account === null ? input.name : own.name;
  const taken = await listTakenFor(reads, { name, account: own.account });
  const account = own.account ?? undefined;
  const checked = await checkComment({ ...input, name, account, reads, taken, standing, editing: own.id });
  if (checked.outcome === "refuse") return checked.faults;
  await act.commit(async (tx) => {
    const { mode } = (await takingArticle(tx.reads, input.address)).standing;
    // The mode may have changed since the checks: then a moderator decides.
    const passes = checked.outcome === "publish" && mode === standing.mode;
    await write(tx, { input, own, checked, goes: passes && !isPutBack(own) });
  });
  return [];
}

/** What somebody of the newsroom took back into the queue, no change brings out of it: it waits without a reason of ours, or was decided about. */
function isPutBack({ state, reasons, decided }: HeldOwn): boolean {
  return state === "held" && (decided || reasons.length === 0);
}

interface Written {
  readonly input: ChangeComment;
  readonly own: HeldOwn;
  readonly checked: Checked;
  /** Whether it is public as it now reads. */
  readonly goes: boolean;
}

async function write(tx: Transaction, { input, own, checked, goes }: Written): Promise<void> {
  const { article, keys } = input;
  const { name, words, reasons, spans } = checked;
  const changed = await tx
    .tables<CommentTables>()
    .updateTable("comments")
    .set({
      name,
      words,
      state: goes ? "approved" : "held",
      reasons: packReasons(reasons, null),
      spans: JSON.stringify(spans),
      risk: riskOf(reasons),
      picked_at: null,
      repeat_key: repeatKey(keys, { article, words }),
      decided_at: goes ? toTheMinute(tx.at) : null,
      decided_by: null,
    })
    .where("id", "=", own.id)
    .where("state", "=", own.state)
    .executeTakeFirst();
  if (Number(changed.numUpdatedRows) !== 1) throw new Problem("conflict", "comments.decided-meanwhile");
  const was = own.state === "approved";
  if (was !== goes) await countApproved(tx, { article, by: goes ? 1 : -1 });
  if (was || goes) tx.change(`comments:${article}`);
  if (was !== goes)
    await tx.announce(goes ? "comment-approved" : "comment-held", { comment: own.id, article });
}
