// Takes back the last act of whoever asks, on one comment or on many: what others decided since stays as they decided.

import type { Act, Transaction } from "#platform/act";
import { type RejectReason, unpackReasons } from "../comment";
import { decideComment } from "../decide-comment";
import { reopenReports } from "../reports/settle-reports";
import type { CommentTables } from "../tables";
import type { Before } from "./decide-comments";

/** How far back an act can be taken back, in milliseconds. */
const UNDO_MS = 12 * 3_600_000;

export interface Undone {
  /** The comments that are as they were. */
  readonly back: readonly number[];
  /** Decided anew by somebody since: left alone. */
  readonly kept: readonly number[];
}

/** Null when there is nothing to take back. @throws Problem `not-allowed` outside one's limits */
export async function undoDecision(act: Act): Promise<Undone | null> {
  const { who } = act;
  if (who.kind !== "person") return null;
  return act.commit(async (tx) => {
    const db = tx.tables<CommentTables>();
    const last = await db
      .selectFrom("comment_acts")
      .select(["id", "before"])
      .where("person_id", "=", who.id)
      .where("undone_at", "is", null)
      .where("at", ">=", tx.at - UNDO_MS)
      .orderBy("id", "desc")
      .executeTakeFirst();
    if (!last) return null;
    const marked = await db
      .updateTable("comment_acts")
      .set({ undone_at: tx.at })
      .where("id", "=", last.id)
      .where("undone_at", "is", null)
      .executeTakeFirst();
    // Two presses of one key: the other one took it back.
    if (Number(marked.numUpdatedRows) !== 1) return null;
    const back: number[] = [];
    const kept: number[] = [];
    for (const before of JSON.parse(last.before) as Before[])
      ((await putBack(tx, before)) ? back : kept).push(before.comment);
    return { back, kept };
  });
}

async function putBack(tx: Transaction, before: Before): Promise<boolean> {
  const { comment, state, now, reasons, pickedAt, ban, settled, warning } = before;
  const db = tx.tables<CommentTables>();
  const row = await db
    .selectFrom("comments")
    .select(["state", "article_id"])
    .where("id", "=", comment)
    .executeTakeFirst();
  if (row?.state !== now) return false;
  const rejection: RejectReason | null = unpackReasons(reasons).rejection;
  await decideComment(tx, { comment, to: state, ...(rejection ? { rejection } : {}) });
  await db.updateTable("comments").set({ picked_at: pickedAt }).where("id", "=", comment).execute();
  if (ban !== undefined) await db.deleteFrom("comment_bans").where("id", "=", ban).execute();
  if (settled) await reopenReports(tx, { comment, ...settled });
  // What its author has read already stands.
  if (warning !== undefined)
    await db.deleteFrom("comment_warnings").where("id", "=", warning).where("read_at", "is", null).execute();
  tx.record({ verb: "undo", noun: "comment", id: comment, details: { article: row.article_id, to: state } });
  tx.change(`comments:${row.article_id}`);
  return true;
}
