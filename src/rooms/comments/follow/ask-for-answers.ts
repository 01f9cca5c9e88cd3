// An author asks to be told of answers by mail: the address is sealed, and asked by a mail whether it wants to be.

import type { Act } from "#platform/act";
import type { Language } from "#platform/i18n";
import { randomId } from "#platform/ids";
import { holdJob } from "#platform/jobs";
import { dropMails, type QueuedMail, queueMail, type SealedAddress } from "#platform/mail";
import { Problem } from "#platform/problem";
import type { CommentTables } from "../tables";
import { toTheMinute } from "../comment";
import { ASK_AGAIN_MS, CONFIRM_MS, boundTo } from "./follow";
import { findOpenThread } from "./follow-queries";
import { SWEEP_EVERY_MS, SWEEP_FOLLOWS } from "./sweep-follows";

export interface AskForAnswers {
  /** Whoever calls has seen that this reader wrote it, and that it was not rejected. */
  readonly comment: number;
  readonly article: number;
  readonly language: Language;
  readonly address: SealedAddress;
  /** What asks it; by the handle alone its link is known. */
  readonly mail: (handle: string) => Omit<QueuedMail, "address">;
}

/** Takes the place of what was asked before. @throws Problem `conflict` under a thread that is closed, `too-many` within a minute */
export async function askForAnswers(act: Act, input: AskForAnswers): Promise<void> {
  const { comment, article, language, address, mail } = input;
  await act.commit(async (tx) => {
    const db = tx.tables<CommentTables>();
    if (!(await findOpenThread(tx.reads, article))) throw new Problem("conflict", "comments.closed");
    const before = await db
      .selectFrom("comment_follows")
      .select("asked_at")
      .where("comment_id", "=", comment)
      .executeTakeFirst();
    // Within its minute it was asked at any second.
    if (before && before.asked_at + ASK_AGAIN_MS >= toTheMinute(tx.at))
      throw new Problem("too-many", "comments.follow-soon");
    const handle = randomId(12);
    const asked = toTheMinute(tx.at);
    const values = {
      handle,
      sealed: address.sealed,
      language,
      asked_at: asked,
      confirmed_at: null,
      until: asked + CONFIRM_MS,
    };
    await db
      .insertInto("comment_follows")
      .values({ comment_id: comment, article_id: article, ...values })
      .onConflict((conflict) => conflict.column("comment_id").doUpdateSet(values))
      .execute();
    await db.deleteFrom("comment_follow_answers").where("comment_id", "=", comment).execute();
    await dropMails(tx, [boundTo(comment)]);
    await queueMail(tx, { ...mail(handle), address });
    await holdJob(tx, { name: SWEEP_FOLLOWS, noun: 0, at: tx.at + SWEEP_EVERY_MS });
  });
}
