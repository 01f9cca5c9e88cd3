// Takes a reader's comment: checked, and held for a moderator unless its thread is open and no check objects.

import { randomId } from "#platform/ids";
import type { Act, Transaction } from "#platform/act";
import { Problem } from "#platform/problem";
import type { Reads } from "#platform/db";
import { findOpenArticle } from "#articles";
import { authorKey, countHour, isFreshToken, type ReaderToken } from "#readers";
import type { ArticleAddress } from "#urls";
import type { Account } from "./accounts/account";
import { listTakenFor } from "./accounts/account-queries";
import { type Checked, checkComment } from "./check-comment";
import { type Nudge, nudgesOf } from "./checks/nudge";
import { repeatKey } from "./checks/repeats";
import { type CommentFault, packReasons, REPEAT_MS, riskOf, toTheMinute } from "./comment";
import { countApproved } from "./count-approved";
import { findStanding } from "./modes/mode-queries";
import { listTwins } from "./queries";
import type { CommentTables } from "./tables";
import { type Answered, findAnswered } from "./thread/thread-queries";

export interface PostComment {
  readonly address: ArticleAddress;
  readonly name: string;
  readonly words: string;
  readonly trap: string;
  /** The public id of the comment that it answers; "" for none. */
  readonly answers: string;
  readonly busy: boolean;
  /** Whether its author was shown what a check minds in it, and sends it all the same. */
  readonly sure: boolean;
  /** Whether this browser carries our word that a comment of it was approved. */
  readonly trusted: boolean;
  readonly reader: ReaderToken;
  /** Of whoever is signed in: the comment carries its name, whatever was typed. */
  readonly account: Account | null;
  readonly keys: { readonly vote: Uint8Array };
}

export type Posted =
  | { readonly kind: "held"; readonly article: number; readonly publicId: string }
  | { readonly kind: "faulty"; readonly faults: readonly CommentFault[]; readonly until?: number | null }
  | { readonly kind: "nudged"; readonly nudges: readonly Nudge[] };

/** Its thread was closed, frozen or hidden after the form was opened. */
const CLOSED: Posted = { kind: "faulty", faults: ["closed"] };

/**
 * The same words from the same reader within a day are the same comment, sent twice; from another reader they are a reason to
 * look. @throws Problem `not-found` without a published article there
 */
export async function postComment(act: Act, input: PostComment): Promise<Posted> {
  const article = await findTaking(act.reads, input.address);
  // What is closed is told by a transaction: in a lockdown that is refused first, with its own sentence.
  if (!article) return act.commit(async () => CLOSED);
  // Before the transaction: a check that breaks must not take the comment with it.
  const name = input.account?.name ?? input.name;
  const checked = await checkComment({
    ...input,
    name,
    account: input.account?.id,
    taken: await listTakenFor(act.reads, { name, account: input.account?.id ?? null }),
    article: article.id,
    standing: article.standing,
    reads: act.reads,
  });
  if (checked.outcome === "refuse") return { kind: "faulty", faults: checked.faults, until: checked.until };
  const nudges = input.sure ? [] : nudgesOf(checked);
  if (nudges.length > 0) return { kind: "nudged", nudges };
  return act.commit(async (tx): Promise<Posted> => {
    const taking = await findTaking(tx.reads, input.address);
    if (!taking) return CLOSED;
    const { standing } = taking;
    // Two presses of one button arrive together: the second waits here until the first can be found.
    await countApproved(tx, { article: article.id, by: 0 });
    const parent = await findAnswered(tx.reads, { article: article.id, publicId: input.answers });
    if (input.answers && !parent) return { kind: "faulty", faults: ["answered-gone"] };
    // The mode may have changed since the checks: then a moderator decides.
    const goes = checked.outcome === "publish" && standing.mode === article.standing.mode;
    const publicId = await keep(tx, { ...input, article: article.id, checked, goes, parent });
    return { kind: "held", article: article.id, publicId };
  });
}

/** @throws Problem `not-found` without a published article there, `conflict` when it takes no comments */
export async function takingArticle(reads: Reads, address: ArticleAddress) {
  const article = await findTaking(reads, address);
  if (!article) throw new Problem("conflict", "comments.closed");
  return article;
}

/** Null when it takes no comments. @throws Problem `not-found` without a published article there */
async function findTaking(reads: Reads, address: ArticleAddress) {
  const article = await findOpenArticle(reads, address);
  if (!article) throw new Problem("not-found", "problem.not-found");
  const standing = await findStanding(reads, article.id);
  return article.comments === "open" && standing.takes ? { id: article.id, standing } : null;
}

interface Kept extends PostComment {
  readonly article: number;
  readonly checked: Checked;
  /** Whether it is public from now on. */
  readonly goes: boolean;
  /** The comment that it answers. */
  readonly parent: Answered | null;
}

async function keep(tx: Transaction, input: Kept): Promise<string> {
  const { article, checked, keys, reader, account, address, goes, parent } = input;
  const db = tx.tables<CommentTables>();
  const author = authorKey(keys, article, reader);
  const repeat = repeatKey(keys, { article, words: checked.words });
  await forgetOldRepeats(tx, article);
  const twins = await listTwins(tx.reads, { article, repeatKey: repeat });
  const own = twins.find((twin) => twin.author !== null && Buffer.from(twin.author).equals(author));
  if (own) return own.publicId;
  const publicId = randomId(12);
  const { id } = await db
    .insertInto("comments")
    .values({
      public_id: publicId,
      article_id: article,
      parent_id: parent?.id ?? null,
      root_id: parent?.root ?? null,
      language: address.language,
      name: checked.name,
      words: checked.words,
      state: goes ? "approved" : "held",
      reasons: packReasons(checked.reasons, null),
      spans: JSON.stringify(checked.spans),
      risk: riskOf(checked.reasons),
      author_key: author,
      account_id: account?.id ?? null,
      repeat_key: repeat,
      created_at: toTheMinute(tx.at),
      decided_at: goes ? toTheMinute(tx.at) : null,
      decided_by: null,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  await countHour(tx, { kind: "comment", article, fresh: isFreshToken(reader, tx.at), by: 1 });
  if (goes) {
    await countApproved(tx, { article, by: 1 });
    tx.change(`~comments:${article}`);
    await tx.announce("comment-approved", { comment: id, article });
  } else await tx.announce("comment-held", { comment: id, article });
  return publicId;
}

async function forgetOldRepeats(tx: Transaction, article: number): Promise<void> {
  await tx
    .tables<CommentTables>()
    .updateTable("comments")
    .set({ repeat_key: null })
    .where("article_id", "=", article)
    .where("repeat_key", "is not", null)
    .where("created_at", "<", tx.at - REPEAT_MS)
    .execute();
}
