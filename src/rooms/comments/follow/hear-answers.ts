// A comment became public: whoever wrote the one that it answers, and wanted to know, will be told. Heard inside the transaction.

import type { Transaction } from "#platform/act";
import type { Events } from "#platform/events";
import { holdJob } from "#platform/jobs";
import type { CommentTables } from "../tables";
import { GATHER_MS } from "./follow";
import { findConfirmed } from "./follow-queries";

export const MAIL_ANSWERS = "mail-answers";

/** Ids alone: what it says, and whether it is still public, is looked at when the mail is written. */
export async function hearAnswer(tx: Transaction, { comment }: Events["comment-approved"]): Promise<void> {
  const db = tx.tables<CommentTables>();
  const answer = await db
    .selectFrom("comments")
    .innerJoin("comments as answered", "answered.id", "comments.parent_id")
    .select(["answered.id", "answered.author_key", "comments.author_key as answerer"])
    .where("comments.id", "=", comment)
    .executeTakeFirst();
  if (!answer || !(await findConfirmed(tx.reads, answer.id))) return;
  const { author_key, answerer } = answer;
  // Nobody is told of what they said themselves.
  if (author_key && answerer && Buffer.from(author_key).equals(answerer)) return;
  await db
    .insertInto("comment_follow_answers")
    .values({ comment_id: answer.id, answer_id: comment })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await holdJob(tx, { name: MAIL_ANSWERS, noun: answer.id, at: tx.at + GATHER_MS });
}
