// The clock's own act: a scheduled revision goes out at its moment, once, whichever process does it.

import type { Act, Transaction } from "#platform/act";
import { finishJob } from "#platform/jobs";
import { Problem } from "#platform/problem";
import { Manuscript } from "./block";
import { goLive } from "./go-live";
import { moveArticle, SCHEDULE_FAILED, writeStep } from "./move-article";
import { displaceManuscript } from "./place-manuscript";
import { PUBLISH_SCHEDULED } from "./article";
import type { ArticleTables } from "./tables";
import { rememberPublishing } from "./undo/remember-publishing";

/** What cannot go out any more, because its section, a byline or a picture is gone, is given back to the desk as approved. */
export async function publishScheduled(act: Act, { noun }: { noun: number }): Promise<void> {
  try {
    await act.commit((tx) => goOut(tx, noun));
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    await act.commit((tx) => giveBack(tx, { article: noun, reason: error.message }));
  }
}

async function goOut(tx: Transaction, article: number): Promise<void> {
  if (!(await finishJob(tx, { name: PUBLISH_SCHEDULED, noun: article }))) return;
  const revision = await tx
    .tables<ArticleTables>()
    .selectFrom("articles")
    .innerJoin("revisions", "revisions.id", "articles.scheduled_revision_id")
    .select(["revisions.id", "number", "manuscript"])
    .where("articles.id", "=", article)
    .where("state", "=", "scheduled")
    .executeTakeFirst();
  if (!revision) return;
  const manuscript = Manuscript.parse(JSON.parse(revision.manuscript));
  await rememberPublishing(tx, { article, revision: revision.id });
  await moveArticle(tx, { article, step: "publish", revision });
  await goLive(tx, { article, revision: { ...revision, manuscript }, at: tx.at });
}

/** Back to the desk as approved, with the sentence that says why. @param reason a message's key */
export async function giveBack(
  tx: Transaction,
  { article, reason }: { article: number; reason: string },
): Promise<void> {
  if (!(await finishJob(tx, { name: PUBLISH_SCHEDULED, noun: article }))) return;
  await tx
    .tables<ArticleTables>()
    .updateTable("articles")
    .set({ state: "approved", scheduled_at: null, scheduled_revision_id: null })
    .where("id", "=", article)
    .where("state", "=", "scheduled")
    .execute();
  await displaceManuscript(tx, { article, place: "scheduled" });
  await writeStep(tx, {
    article,
    verb: SCHEDULE_FAILED,
    from: "scheduled",
    to: "approved",
    reason,
    revision: null,
  });
  tx.record({ verb: SCHEDULE_FAILED, noun: "article", id: article });
}
