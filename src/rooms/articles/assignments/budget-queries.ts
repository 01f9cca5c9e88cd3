// Reads of the budget: what is planned for a time, what is late, what has no deadline, and bare ideas.

import type { Reads } from "#platform/db";
import { isLanguage, type Language } from "#platform/i18n";
import { seenAssignments, seenLines } from "../desk/seen-queries";
import type { Viewer } from "../desk/viewer";
import { type Assignment, AT_WORK, UNDELIVERED } from "./assignment";
import { type AssignmentRow, assignmentsOf, selected } from "./assignment-queries";

export interface BudgetAsked {
  readonly viewer: Viewer;
  readonly language?: Language;
  /** Ids of sections. */
  readonly sections?: readonly number[];
  /** A person; null: what is open. */
  readonly person?: number | null;
  readonly most: number;
}

/** What is planned for a time, by deadline, also what was handed in. @param span ms, `to` no more a part of it */
export async function listPlanned(
  reads: Reads,
  asked: BudgetAsked & { from: number; to: number },
): Promise<Assignment[]> {
  const rows = await budgeted(reads, asked)
    .where("assignments.state", "in", ["open", "taken", "delivered", "done"])
    .where("due_at", ">=", asked.from)
    .where("due_at", "<", asked.to)
    .orderBy("due_at")
    .orderBy("assignments.id")
    .limit(asked.most)
    .execute();
  return budgetOf(reads, rows, asked);
}

/** What is not handed in and due before a moment (ms); longest due first. */
export async function listDue(reads: Reads, asked: BudgetAsked & { before: number }): Promise<Assignment[]> {
  const rows = await budgeted(reads, asked)
    .where("assignments.state", "in", [...UNDELIVERED])
    .where("due_at", "<", asked.before)
    .orderBy("due_at")
    .limit(asked.most)
    .execute();
  return budgetOf(reads, rows, asked);
}

/** What has no deadline; newest first. */
export async function listUndated(reads: Reads, asked: BudgetAsked): Promise<Assignment[]> {
  const rows = await budgeted(reads, asked)
    .where("assignments.state", "in", [...AT_WORK])
    .where("due_at", "is", null)
    .orderBy("assignments.id", "desc")
    .limit(asked.most)
    .execute();
  return budgetOf(reads, rows, asked);
}

export interface Idea {
  readonly article: number;
  readonly story: number;
  readonly language: Language;
  readonly headline: string;
}

/** Ideas that nobody was asked to write yet; newest first. */
export async function listIdeas(reads: Reads, asked: BudgetAsked): Promise<Idea[]> {
  let query = seenLines(reads, asked.viewer)
    .select(["articles.id", "story_id", "articles.language", "headline"])
    .where("state", "=", "idea")
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom("assignments")
            .select("assignments.id")
            .whereRef("assignments.article_id", "=", "articles.id")
            .where("assignments.state", "in", [...AT_WORK]),
        ),
      ),
    );
  if (asked.language) query = query.where("desk_lines.language", "=", asked.language);
  if (asked.sections) query = query.where("desk_lines.section_id", "in", [0, ...asked.sections]);
  const rows = await query.orderBy("articles.id", "desc").limit(asked.most).execute();
  return rows.map((row) => ({
    article: row.id,
    story: row.story_id,
    language: isLanguage(row.language) ? row.language : "en",
    headline: row.headline,
  }));
}

function budgeted(reads: Reads, { viewer, language, sections, person }: BudgetAsked) {
  let query = seenAssignments(reads, viewer);
  if (language) query = query.where("assignments.language", "=", language);
  if (sections) query = query.where("assignments.section_id", "in", [0, ...sections]);
  if (person === null) query = query.where("person_id", "is", null);
  if (typeof person === "number") query = query.where("person_id", "=", person);
  return selected(query);
}

/** Whose a story is must not be found out by asking for each person: what names nobody is nobody's then. */
async function budgetOf(
  reads: Reads,
  rows: readonly AssignmentRow[],
  { viewer, person }: BudgetAsked,
): Promise<Assignment[]> {
  const found = await assignmentsOf(reads, rows, viewer);
  return typeof person === "number" ? found.filter((one) => one.person?.id === person) : found;
}
