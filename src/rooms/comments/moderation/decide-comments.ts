// Decides on one comment or on many: what somebody else decided first is left alone and told, the rest is done as one act.

import type { Act, Transaction } from "#platform/act";
import { Problem } from "#platform/problem";
import type { CommentState, RejectReason } from "../comment";
import { countApproved } from "../count-approved";
import { decideComment } from "../decide-comment";
import { settleReports } from "../reports/settle-reports";
import type { CommentTables } from "../tables";
import { type Warned, warnAuthor } from "../warnings/warn-author";
import { authorBan } from "./ban-author";
import { isStill, type Saw } from "./seen";

export const DEEDS = ["approve", "reject", "hold", "pick", "ban"] as const;
/** `pick` approves and marks as chosen; `ban` rejects, and takes no comment of that browser for a week. */
export type Deed = (typeof DEEDS)[number];

export interface DecideComments {
  readonly comments: readonly number[];
  readonly deed: Deed;
  readonly reason?: RejectReason;
  /** In which state whoever decides saw them; null where they saw none. */
  readonly from: CommentState | null;
  /** The mark of what each said then, by its id. */
  readonly seen?: ReadonlyMap<number, string>;
  /** What its author is to read before their next comment. */
  readonly warning?: string;
}

export interface Decided {
  readonly done: readonly number[];
  /** Decided by somebody else or changed by their authors in the meantime; nothing was done with them. */
  readonly faster: readonly number[];
}

/** What stood before: ids, states and codes, enough to put it back. */
export interface Before {
  readonly comment: number;
  readonly state: CommentState;
  readonly now: CommentState;
  readonly reasons: string;
  readonly pickedAt: number | null;
  readonly ban?: number;
  /** Reports that were settled by it: how many, and when (ms). */
  readonly settled?: { readonly count: number; readonly at: number } | null;
  readonly warning?: number;
}

export const MOST_AT_ONCE = 200;
const TO: Readonly<Record<Deed, CommentState>> = {
  approve: "approved",
  pick: "approved",
  reject: "rejected",
  ban: "rejected",
  hold: "held",
};
const EVENTS = {
  approved: "comment-approved",
  rejected: "comment-rejected",
  held: "comment-held",
} as const;

/** @throws Problem `not-found` for one that is not there, `invalid` for too many or a ban of nobody, `not-allowed` outside one's limits */
export async function decideComments(act: Act, input: DecideComments): Promise<Decided> {
  const ids = [...new Set(input.comments)].toSorted((one, other) => one - other);
  if (ids.length > MOST_AT_ONCE) throw new Problem("invalid", "comments.too-many", { most: MOST_AT_ONCE });
  return act.commit(async (tx) => {
    const before: Before[] = [];
    const faster: number[] = [];
    for (const comment of ids) {
      const was = await decideOne(tx, { ...input, comment, seen: input.seen?.get(comment) });
      if (was === "faster") faster.push(comment);
      else if (was) before.push(was);
    }
    if (before.length > 0) await remember(tx, { verb: input.deed, before });
    return { done: before.map(({ comment }) => comment), faster };
  });
}

/** For verbs that do more than decide, in their own transaction. */
export async function decideOne(
  tx: Transaction,
  input: Omit<DecideComments, "comments" | "seen"> & Saw & { comment: number },
): Promise<Before | "faster" | null> {
  const { comment, deed, reason } = input;
  const db = tx.tables<CommentTables>();
  const standing = await db
    .selectFrom("comments")
    .select("article_id")
    .where("id", "=", comment)
    .executeTakeFirst();
  if (!standing) throw new Problem("not-found", "comments.unknown");
  // Two moderators at one comment: the second waits here until it can see what the first decided.
  await countApproved(tx, { article: standing.article_id, by: 0 });
  const row = await db
    .selectFrom("comments")
    .select([
      "state",
      "reasons",
      "picked_at",
      "article_id",
      "author_key",
      "account_id",
      "reports",
      "name",
      "words",
    ])
    .where("id", "=", comment)
    .executeTakeFirstOrThrow();
  if (!isStill(row, input)) return "faster";
  const to = TO[deed];
  const rejection = to === "rejected" ? (reason ?? "abuse") : undefined;
  const article = await decideComment(tx, { comment, to, ...(rejection ? { rejection } : {}) });
  const picks = (row.picked_at !== null) !== (deed === "pick");
  if (picks) {
    await db
      .updateTable("comments")
      .set({ picked_at: deed === "pick" ? tx.at : null })
      .where("id", "=", comment)
      .execute();
    tx.change(`comments:${row.article_id}`);
  }
  const settled = await settleReports(tx, { comment, to, count: row.reports });
  if (article === null && !picks && deed !== "ban" && !input.warning && !settled) return null;
  const sanctions = await sanction(tx, { ...input, row });
  tx.record({
    verb: input.warning ? "warn" : deed,
    noun: "comment",
    id: comment,
    details: { article: row.article_id, ...(rejection ? { reason: rejection } : {}) },
  });
  if (article !== null) await tx.announce(EVENTS[to], { comment, article });
  return {
    comment,
    state: row.state as CommentState,
    now: to,
    reasons: row.reasons,
    pickedAt: row.picked_at,
    ...sanctions,
    settled,
  };
}

type Sanctioned = Pick<DecideComments, "deed" | "warning"> & Omit<Warned, "words">;

async function sanction(
  tx: Transaction,
  { comment, deed, warning, row }: Sanctioned,
): Promise<Pick<Before, "ban" | "warning">> {
  return {
    ...(deed === "ban" ? { ban: await authorBan(tx, { comment, row }) } : {}),
    ...(warning ? { warning: await warnAuthor(tx, { comment, row, words: warning }) } : {}),
  };
}

/** So that it can be taken back. */
export async function remember(
  tx: Transaction,
  { verb, before }: { verb: Deed | "answer"; before: readonly Before[] },
): Promise<void> {
  if (tx.who.kind !== "person") return;
  await tx
    .tables<CommentTables>()
    .insertInto("comment_acts")
    .values({ person_id: tx.who.id, verb, before: JSON.stringify(before), at: tx.at, undone_at: null })
    .execute();
}
