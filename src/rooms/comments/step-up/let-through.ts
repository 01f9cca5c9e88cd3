// Lets a comment go on that was held because much was being sent: its author's browser did a sum, and every other check looks again.

import type { Act } from "#platform/act";
import { Problem } from "#platform/problem";
import type { ReaderToken } from "#readers";
import type { ArticleAddress } from "#urls";
import { listTakenFor } from "../accounts/account-queries";
import { checkComment } from "../check-comment";
import { packReasons, riskOf, toTheMinute } from "../comment";
import { countApproved } from "../count-approved";
import { takingArticle } from "../post-comment";
import { findOwn } from "../queries";
import type { CommentTables } from "../tables";

export interface LetThrough {
  readonly article: number;
  readonly address: ArticleAddress;
  /** Whoever calls has seen that this reader wrote it, and that the sum is right. */
  readonly publicId: string;
  readonly reader: ReaderToken | null;
  /** Whether this browser carries our word that a comment of it was approved. */
  readonly trusted: boolean;
  readonly keys: { readonly vote: Uint8Array };
}

/**
 * @returns whether it is public now; if not, it waits as before. @throws Problem `gone` for one that is not there, `conflict` when
 * the thread is closed or somebody decided or changed it in this moment
 */
export async function letThrough(act: Act, input: LetThrough): Promise<boolean> {
  const { reads } = act;
  const own = await findOwn(reads, input);
  if (!own) throw new Problem("gone", "comments.own-gone");
  const { name, words } = own;
  const { standing } = await takingArticle(reads, input.address);
  const checked = await checkComment({
    ...input,
    ...{ name, words, trap: "", busy: false, reads, standing, editing: own.id },
    account: own.account ?? undefined,
    taken: await listTakenFor(reads, { name, account: own.account }),
  });
  if (checked.outcome === "refuse") return false;
  return act.commit(async (tx) => {
    const { mode } = (await takingArticle(tx.reads, input.address)).standing;
    // The mode may have changed since the checks: then a moderator decides.
    const goes = checked.outcome === "publish" && mode === standing.mode;
    const { reasons, spans } = checked;
    const moved = await tx
      .tables<CommentTables>()
      .updateTable("comments")
      .set({
        state: goes ? "approved" : "held",
        // Without the one that the sum took away: so it is taken away once.
        reasons: packReasons(reasons, null),
        spans: JSON.stringify(spans),
        risk: riskOf(reasons),
        decided_at: goes ? toTheMinute(tx.at) : null,
      })
      .where("id", "=", own.id)
      .where("state", "=", "held")
      .where("reasons", "=", packReasons(own.reasons, null))
      // What was looked at is what goes.
      .where("words", "=", words)
      .where("name", "=", name)
      .executeTakeFirst();
    if (Number(moved.numUpdatedRows) !== 1) throw new Problem("conflict", "comments.decided-meanwhile");
    if (!goes) return false;
    await countApproved(tx, { article: input.article, by: 1 });
    tx.change(`~comments:${input.article}`);
    await tx.announce("comment-approved", { comment: own.id, article: input.article });
    return true;
  });
}
