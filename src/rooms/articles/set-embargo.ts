// An embargo: until its minute nothing of the article is public, whatever else is done with it.

import { holdArticle } from "./hold-article";
import type { Act, Transaction } from "#platform/act";
import { dropJob, finishJob, setJob } from "#platform/jobs";
import { Problem } from "#platform/problem";
import { PUBLISH_SCHEDULED } from "./article";
import { findConcerned } from "./find-concerned";
import type { ArticleState } from "./states";
import type { ArticleTables } from "./tables";

/** What is public cannot be called back by an embargo: it is unpublished first. */
const SHUT: readonly ArticleState[] = ["published", "spiked", "killed"];

export interface SetEmbargo {
  readonly article: number;
  /** ms, in the future; null lifts it. */
  readonly at: number | null;
}

/** The name of the job that says so when an embargo is over. */
export const EMBARGO_OVER = "embargo-over";

/**
 * What is shut in one language is shut in the others: an embargo reaches every version of the story that is not public and
 * not shut for longer already. Lifting is of one version alone.
 *
 * @throws Problem `not-found`, `invalid` for a moment that is over, `conflict` when it is public
 */
export async function setEmbargo(act: Act, { article, at }: SetEmbargo): Promise<void> {
  await act.commit(async (tx) => {
    await holdArticle(tx, { article });
    if (at !== null && at <= tx.at) throw new Problem("invalid", "articles.embargo-past");
    const versions = await tx
      .tables<ArticleTables>()
      .selectFrom("articles as one")
      .innerJoin("articles", "articles.story_id", "one.story_id")
      .select(["articles.id", "articles.state", "articles.embargo_at"])
      .where("one.id", "=", article)
      .execute();
    if (versions.length === 0) throw new Problem("not-found", "articles.unknown");
    if (!(await shut(tx, { article, at }))) throw new Problem("conflict", "articles.embargo-too-late");
    const sooner = versions.filter(({ id, embargo_at }) => id !== article && (embargo_at ?? 0) < (at ?? 0));
    for (const { id } of sooner) await shut(tx, { article: id, at });
  });
}

/** @returns false when it is public, or has ended */
async function shut(tx: Transaction, { article, at }: SetEmbargo): Promise<boolean> {
  const db = tx.tables<ArticleTables>();
  const before = await db
    .selectFrom("articles")
    .select("embargo_at")
    .where("id", "=", article)
    .executeTakeFirst();
  const updated = await db
    .updateTable("articles")
    .set({ embargo_at: at })
    .where("id", "=", article)
    .where("state", "not in", [...SHUT])
    .executeTakeFirst();
  if (Number(updated.numUpdatedRows) !== 1) return false;
  const row = await db
    .selectFrom("articles")
    .select("scheduled_at")
    .where("id", "=", article)
    .where("state", "=", "scheduled")
    .executeTakeFirst();
  if (row && row.scheduled_at !== null)
    await setJob(tx, { name: PUBLISH_SCHEDULED, noun: article, at: Math.max(row.scheduled_at, at ?? 0) });
  await setClock(tx, { article, at, before: before?.embargo_at ?? 0 });
  tx.record({
    verb: at === null ? "lift-embargo" : "embargo",
    noun: "article",
    id: article,
    details: { at },
  });
  return true;
}

/** Lifted by hand, it is said at once; else when it ends. */
async function setClock(
  tx: Transaction,
  { article, at, before }: SetEmbargo & { before: number },
): Promise<void> {
  if (at !== null) return setJob(tx, { name: EMBARGO_OVER, noun: article, at });
  await dropJob(tx, { name: EMBARGO_OVER, noun: article });
  if (before > tx.at) await tellItIsOver(tx, article);
}

/** The job's work. What is scheduled goes out at that moment, and its people hear of that. */
export async function sayEmbargoIsOver(act: Act, { noun: article }: { noun: number }): Promise<void> {
  await act.commit(async (tx) => {
    if (!(await finishJob(tx, { name: EMBARGO_OVER, noun: article }))) return;
    const row = await tx
      .tables<ArticleTables>()
      .selectFrom("articles")
      .select("scheduled_at")
      .where("id", "=", article)
      .where("state", "not in", [...SHUT])
      .executeTakeFirst();
    if (row && row.scheduled_at === null) await tellItIsOver(tx, article);
  });
}

async function tellItIsOver(tx: Transaction, article: number): Promise<void> {
  await tx.announce("embargo-over", { article, concerns: await findConcerned(tx.reads, article) });
}
