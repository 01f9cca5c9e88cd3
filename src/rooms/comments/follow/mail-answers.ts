// The clock's part: the answers of a quarter of an hour become one mail that says how many and where. Not who, and not what.

import type { Act, Transaction } from "#platform/act";
import { type Language, translatorFor } from "#platform/i18n";
import { finishJob, type Jobs } from "#platform/jobs";
import { queueMail } from "#platform/mail";
import { getPublication, languageOf, type Publication } from "#publication";
import type { ReaderKeys } from "#readers";
import { type ArticleAddress, urls } from "#urls";
import type { CommentTables } from "../tables";
import { endFollowsUnder } from "./end-follows";
import { signFollow } from "./follow";
import { type Follow, findConfirmed, findOpenThread, listUntold } from "./follow-queries";
import { MAIL_ANSWERS } from "./hear-answers";

interface Parts {
  /** Of the links; never what a request said. */
  readonly origin: string;
  readonly keys: ReaderKeys;
}

export function mailAnswers(parts: Parts): Jobs {
  return { [MAIL_ANSWERS]: (act, { noun }) => mailOf(act, { ...parts, comment: noun }) };
}

async function mailOf(act: Act, { comment, ...parts }: Parts & { comment: number }): Promise<void> {
  await act.commit(async (tx) => {
    if (!(await finishJob(tx, { name: MAIL_ANSWERS, noun: comment }))) return;
    const follow = await findConfirmed(tx.reads, comment);
    if (!follow) return;
    const thread = await findOpenThread(tx.reads, follow.article);
    if (!thread) return endFollowsUnder(tx, { article: follow.article });
    const answers = await listUntold(tx.reads, comment);
    await tx
      .tables<CommentTables>()
      .deleteFrom("comment_follow_answers")
      .where("comment_id", "=", comment)
      .execute();
    if (answers.length > 0) await write(tx, { ...parts, follow, thread, answers });
  });
}

interface Writing extends Parts {
  readonly follow: Follow;
  readonly thread: ArticleAddress;
  /** Public ids, the first said first. */
  readonly answers: readonly string[];
}

async function write(tx: Transaction, { origin, keys, follow, thread, answers }: Writing): Promise<void> {
  const { handle, language, address } = follow;
  const t = translatorFor(language);
  const paper = paperName(await getPublication(tx.reads), language);
  const end = signFollow(keys, { handle, purpose: "end-answers", now: tx.at });
  const unsubscribe = `${origin}${urls.endAnswers(language, end)}`;
  const count = answers.length;
  await queueMail(tx, {
    address,
    subject: t("comments.follow-subject", { paper, count }),
    words: [
      t("comments.follow-count", { count }),
      `${origin}${urls.thread(thread, answers[0] ?? "")}`,
      t("comments.follow-why", { paper }),
      unsubscribe,
    ].join("\n\n"),
    unsubscribe,
  });
}

/** As mail names it: in the reader's language where it has a name there. */
export function paperName(publication: Publication, language: Language): string {
  return (languageOf(publication, language) ?? publication.languages[0])?.masthead ?? "Warraq";
}
