// Takes an article from one state to the next by the table of steps: the one place where a state changes.

import type { Updateable } from "kysely";
import type { Transaction } from "#platform/act";
import { Problem } from "#platform/problem";
import { followStep } from "./assignments/follow-step";
import { findConcerned, findScheduler } from "./find-concerned";
import { holdArticle } from "./hold-article";
import { displaceManuscript } from "./place-manuscript";
import { type ArticleState, stateAfter, stateOf, type StepName, STEPS } from "./states";
import type { ArticleTables } from "./tables";

const LONGEST_REASON = 2000;
/** Not a step of the table: the clock could not let it out. */
export const SCHEDULE_FAILED = "schedule-failed";

export interface Moving {
  readonly article: number;
  readonly step: StepName;
  /** For colleagues; due where the table says so. */
  readonly reason?: string;
  /** The revision that the step is about. */
  readonly revision?: { readonly id: number; readonly number: number };
  /** What else the record keeps of it. */
  readonly details?: Readonly<Record<string, string>>;
  /** What else the step marks in the article's row. */
  readonly marks?: Omit<Updateable<ArticleTables["articles"]>, "state">;
}

export interface Moved {
  readonly story: number;
  readonly language: string;
  readonly from: ArticleState;
  readonly to: ArticleState;
}

/** @throws Problem `not-found`, `conflict` when the step is not open in the article's state, `invalid` when a reason is due */
export async function moveArticle(tx: Transaction, moving: Moving): Promise<Moved> {
  const { article, step, revision } = moving;
  await holdArticle(tx, { article });
  const db = tx.tables<ArticleTables>();
  const row = await db
    .selectFrom("articles")
    .select(["story_id", "language", "state"])
    .where("id", "=", article)
    .executeTakeFirst();
  if (!row) throw new Problem("not-found", "articles.unknown");
  const from = stateOf(row.state);
  const to = stateAfter(from, step);
  if (!to) throw new Problem("conflict", "articles.step-not-open");
  const reason = reasonOf(moving);
  const updated = await db
    .updateTable("articles")
    .set({ ...moving.marks, state: to })
    .where("id", "=", article)
    .where("state", "=", row.state)
    .executeTakeFirst();
  // On PostgreSQL two steps may pass the check above together; the second changes nothing here.
  if (Number(updated.numUpdatedRows) !== 1) throw new Problem("conflict", "articles.step-not-open");
  if (from === "scheduled") await displaceManuscript(tx, { article, place: "scheduled" });
  await writeStep(tx, { article, verb: step, from, to, reason, revision: revision?.id ?? null });
  tx.record({
    verb: step,
    noun: "article",
    id: article,
    details: { from, to, ...(revision && { revision: revision.number }), ...moving.details },
  });
  return { story: row.story_id, language: row.language, from, to };
}

function reasonOf({ step, reason = "" }: Moving): string {
  const said = reason.normalize("NFC").trim().slice(0, LONGEST_REASON);
  if (STEPS[step].reason && !said) throw new Problem("invalid", "articles.reason-due");
  return said;
}

export interface WrittenStep {
  readonly article: number;
  /** A step of the table, or what happened to it by itself. */
  readonly verb: string;
  readonly from: string;
  readonly to: string;
  readonly reason: string;
  readonly revision: number | null;
}

/** One line of the article's own history. */
export async function writeStep(tx: Transaction, step: WrittenStep): Promise<void> {
  const { article, verb } = step;
  const { id } = await tx
    .tables<ArticleTables>()
    .insertInto("article_steps")
    .values({
      article_id: step.article,
      verb: step.verb,
      from_state: step.from,
      to_state: step.to,
      reason: step.reason,
      revision_id: step.revision,
      at: tx.at,
      person_id: tx.who.kind === "person" ? tx.who.id : null,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  const scheduler = verb === SCHEDULE_FAILED ? await findScheduler(tx.reads, article) : null;
  const writers = await findConcerned(tx.reads, article);
  const concerns = scheduler === null ? writers : [...new Set([...writers, scheduler])];
  await tx.announce("article-stepped", { article, step: id, verb, concerns });
  await followStep(tx, { article, step: verb });
}
