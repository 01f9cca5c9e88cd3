// Counts the pictures of texts that were written before anybody counted: ordered once, by the migration that began it.

import { PLACE_PICTURES } from "#media";
import type { Act, Transaction } from "#platform/act";
import { finishJob, setJob } from "#platform/jobs";
import { Manuscript } from "./block";
import { placeManuscript, teachWords } from "./place-manuscript";
import type { ArticleTables } from "./tables";

/** Few enough that nobody who writes meanwhile waits long. */
const AT_ONCE = 100;

/** @param job.noun the last article that is done */
export async function placeTexts(act: Act, { noun }: { noun: number }): Promise<void> {
  await act.commit(async (tx) => {
    if (!(await finishJob(tx, { name: PLACE_PICTURES, noun }))) return;
    const rows = await tx
      .tables<ArticleTables>()
      .selectFrom("articles")
      .select("id")
      .where("id", ">", noun)
      .orderBy("id")
      .limit(AT_ONCE)
      .execute();
    for (const { id } of rows) await placeTextsOf(tx, id);
    const last = rows.at(-1);
    if (last) await setJob(tx, { name: PLACE_PICTURES, noun: last.id, at: tx.at });
  });
}

async function placeTextsOf(tx: Transaction, article: number): Promise<void> {
  const row = await tx
    .tables<ArticleTables>()
    .selectFrom("articles")
    .innerJoin("drafts", "drafts.article_id", "articles.id")
    .leftJoin("revisions as live", "live.id", "articles.live_revision_id")
    .leftJoin("revisions as scheduled", "scheduled.id", "articles.scheduled_revision_id")
    .select(["language", "drafts.manuscript as draft"])
    .select(["live.manuscript as live", "scheduled.manuscript as scheduled"])
    .where("articles.id", "=", article)
    .executeTakeFirst();
  for (const place of ["draft", "live", "scheduled"] as const) {
    const text = row?.[place];
    if (!row || !text) continue;
    const { language } = row;
    const manuscript = Manuscript.parse(JSON.parse(text));
    await placeManuscript(tx, { article, language, manuscript, place });
    if (place === "live") await teachWords(tx, { language, manuscript });
  }
}
