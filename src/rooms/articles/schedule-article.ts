// Orders a text to go out at a moment: that very revision, by the clock, and never before an embargo is over.

import type { Act, Transaction } from "#platform/act";
import { setJob } from "#platform/jobs";
import { Problem } from "#platform/problem";
import { PUBLISH_SCHEDULED } from "./article";
import { freezeRevision, type Revision } from "./freeze-revision";
import { holdToReady } from "./go-live";
import { holdArticle } from "./hold-article";
import { moveArticle } from "./move-article";
import { placeManuscript } from "./place-manuscript";
import { needApproval } from "./second-person";
import type { AtVersion } from "./send-to-review";
import type { ArticleTables } from "./tables";

/** Farther away is a slip of the finger. */
const FARTHEST_MS = 5 * 366 * 86_400_000;

/** @param input.at ms; must be in the future. @throws Problem `invalid`, `conflict` when it was saved again meanwhile, and as `moveArticle` */
export async function scheduleArticle(act: Act, input: AtVersion & { at: number }): Promise<void> {
  await act.commit(async (tx) => {
    if (input.at <= tx.at) throw new Problem("invalid", "articles.schedule-past");
    if (input.at > tx.at + FARTHEST_MS) throw new Problem("invalid", "articles.schedule-far");
    await holdArticle(tx, input);
    await holdToUnpublished(tx, input.article);
    const revision = await freezeRevision(tx, { ...input, why: "schedule" });
    await scheduleRevision(tx, { article: input.article, revision, at: input.at });
  });
}

/**
 * Changes of what is public go out with a word to readers, from somebody who is there to say it: the clock cannot.
 * @throws Problem `conflict`
 */
async function holdToUnpublished(tx: Transaction, article: number): Promise<void> {
  const row = await tx
    .tables<ArticleTables>()
    .selectFrom("articles")
    .select("state")
    .where("id", "=", article)
    .executeTakeFirst();
  if (row?.state === "published") throw new Problem("conflict", "articles.changes-not-scheduled");
}

export interface Scheduling {
  readonly article: number;
  readonly revision: Revision;
  readonly at: number;
}

/** Also what publishing comes to while an embargo holds. */
export async function scheduleRevision(
  tx: Transaction,
  { article, revision, at }: Scheduling,
): Promise<void> {
  await needApproval(tx, { article, revision: revision.id });
  const row = await tx
    .tables<ArticleTables>()
    .selectFrom("articles")
    .select(["language", "embargo_at", "approved_revision_id", "approved_by"])
    .where("id", "=", article)
    .executeTakeFirst();
  if (!row) throw new Problem("not-found", "articles.unknown");
  await holdToReady(tx, { manuscript: revision.manuscript, language: row.language });
  const scheduler = tx.who.kind === "person" ? tx.who.id : null;
  await moveArticle(tx, {
    article,
    step: "schedule",
    revision,
    marks: {
      review_asked_at: null,
      scheduled_at: at,
      scheduled_revision_id: revision.id,
      approved_revision_id: revision.id,
      approved_by: row.approved_revision_id === revision.id ? row.approved_by : scheduler,
    },
  });
  await placeManuscript(tx, { ...revision, article, language: row.language, place: "scheduled" });
  await setJob(tx, { name: PUBLISH_SCHEDULED, noun: article, at: Math.max(at, row.embargo_at ?? 0) });
}
