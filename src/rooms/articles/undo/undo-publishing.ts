// Takes a publication back within minutes: readers have what they had before, and the article stands as it stood.

import type { Act, Transaction } from "#platform/act";
import { setJob } from "#platform/jobs";
import { Problem } from "#platform/problem";
import { PUBLISH_SCHEDULED } from "../article";
import { unfinish } from "../assignments/follow-step";
import { Manuscript } from "../block";
import { goLive } from "../go-live";
import { holdArticle } from "../hold-article";
import { writeStep } from "../move-article";
import { stateOf } from "../states";
import type { ArticleTables } from "../tables";
import { voidApproval } from "../void-approval";
import { withdrawArticle } from "../withdraw-article";
import { REMEMBERED, UNDO_MS } from "./remember-publishing";

/** Never public before: its address answers as if it had never been. Changes of what was public: the text before is live again, and a note that came with them is gone. @throws Problem `conflict` when it is too late, or something was done since */
export async function undoPublishing(act: Act, { article }: { article: number }): Promise<void> {
  await act.commit(async (tx) => {
    await holdArticle(tx, { article });
    const last = await lastPublishing(tx, article);
    const db = tx.tables<ArticleTables>();
    // Of two who press in the same moment the second finds nothing.
    const taken = await db.deleteFrom("publishings").where("article_id", "=", article).executeTakeFirst();
    if (Number(taken.numDeletedRows) !== 1) throw new Problem("conflict", "articles.undo-over");
    if (last.correction_id !== null)
      await db.deleteFrom("corrections").where("id", "=", last.correction_id).execute();
    if (last.live_revision_id === null) await takeOut(tx, last);
    else await bringBack(tx, last);
    await db.updateTable("articles").set(stoodBefore(tx, last)).where("id", "=", article).execute();
    await resume(tx, last);
    await unfinish(tx, { article, at: last.at });
    await writeStep(tx, {
      article,
      verb: "undo-publish",
      from: "published",
      to: stoodBefore(tx, last).state,
      reason: "",
      revision: last.revision_id,
    });
    tx.record({
      verb: "undo-publish",
      noun: "article",
      id: article,
      details: { to: last.state, correction: last.correction_id },
    });
  });
}

type Last = ArticleTables["publishings"] & { story_id: number; language: string };

async function lastPublishing(tx: Transaction, article: number): Promise<Last> {
  const db = tx.tables<ArticleTables>();
  const last = await db
    .selectFrom("publishings")
    .innerJoin("articles", "articles.id", "publishings.article_id")
    .selectAll("publishings")
    .select(["story_id", "language"])
    .where("publishings.article_id", "=", article)
    .where("publishings.at", ">", tx.at - UNDO_MS)
    .where("articles.state", "=", "published")
    .whereRef("articles.live_revision_id", "=", "publishings.revision_id")
    .executeTakeFirst();
  if (!last) throw new Problem("conflict", "articles.undo-over");
  const since = await db
    .selectFrom("corrections")
    .select("id")
    .where("article_id", "=", article)
    .where("at", ">=", last.at)
    .where("id", "!=", last.correction_id ?? 0)
    .executeTakeFirst();
  if (since) throw new Problem("conflict", "articles.undo-over");
  return last;
}

async function takeOut(tx: Transaction, { article_id, story_id, language, state }: Last): Promise<void> {
  await withdrawArticle(tx, {
    article: article_id,
    moved: { story: story_id, language, from: "published", to: stateOf(state) },
  });
}

async function bringBack(tx: Transaction, { article_id, live_revision_id }: Last): Promise<void> {
  const revision = await tx
    .tables<ArticleTables>()
    .selectFrom("revisions")
    .select(["id", "number", "manuscript"])
    .where("id", "=", live_revision_id)
    .executeTakeFirstOrThrow();
  const manuscript = Manuscript.parse(JSON.parse(revision.manuscript));
  await goLive(tx, { article: article_id, revision: { ...revision, manuscript }, at: tx.at });
}

/** The row as it was; a moment that it was scheduled for may be over by now. */
function stoodBefore(tx: Transaction, last: Last) {
  const before = Object.fromEntries(REMEMBERED.map((column) => [column, last[column]])) as Pick<
    Last,
    (typeof REMEMBERED)[number]
  >;
  if (last.state !== "scheduled" || (last.scheduled_at ?? 0) > tx.at) return before;
  return { ...before, state: "approved", scheduled_at: null, scheduled_revision_id: null };
}

/** What depends on the state that it is in again: the clock, and whether the approved text is still the text. */
async function resume(tx: Transaction, last: Last): Promise<void> {
  const { article_id: article } = last;
  const before = stoodBefore(tx, last);
  if (before.state === "scheduled" && before.scheduled_at !== null)
    await setJob(tx, { name: PUBLISH_SCHEDULED, noun: article, at: before.scheduled_at });
  const written = await tx
    .tables<ArticleTables>()
    .selectFrom("drafts")
    .innerJoin("revisions", "revisions.article_id", "drafts.article_id")
    .select(["drafts.version", "draft_version"])
    .where("drafts.article_id", "=", article)
    .where("revisions.id", "=", before.approved_revision_id ?? 0)
    .executeTakeFirst();
  if (written && written.version !== written.draft_version) await voidApproval(tx, article);
}
