// Changes an assignment's row and writes the line of its history: the one place where its state changes.

import type { Updateable } from "kysely";
import type { Transaction } from "#platform/act";
import { dropJob, setJob } from "#platform/jobs";
import { Problem } from "#platform/problem";
import type { ArticleTables } from "../tables";
import { type AssignmentState, UNDELIVERED } from "./assignment";
import type { AssignmentRow } from "./hold-assignment";

export const DEADLINE_NEAR = "deadline-near";
export const DEADLINE_PASSED = "deadline-passed";
/** How long before a deadline whoever has it is reminded. */
const REMIND_MS = 2 * 3_600_000;
const LONGEST_REASON = 2000;

export const ASSIGNMENT_VERBS = [
  "ask",
  "take",
  "give-back",
  "assign",
  "change",
  "cancel",
  "deliver",
  "return",
  "finish",
] as const;
export type AssignmentVerb = (typeof ASSIGNMENT_VERBS)[number];

export interface AssignmentStep {
  readonly row: AssignmentRow;
  readonly verb: AssignmentVerb;
  readonly reason?: string;
  readonly set: Omit<Updateable<ArticleTables["assignments"]>, "id" | "state"> & { state?: AssignmentState };
  /** Whom it concerns, beside who acts. */
  readonly concerns: readonly (number | null)[];
}

/** @throws Problem `conflict` when somebody else was first */
export async function stepAssignment(tx: Transaction, step: AssignmentStep): Promise<AssignmentRow> {
  const { row, verb, set } = step;
  const db = tx.tables<ArticleTables>();
  const changed = await db
    .updateTable("assignments")
    .set(set)
    .where("id", "=", row.id)
    .where("state", "=", row.state)
    .where((eb) =>
      row.person_id === null ? eb("person_id", "is", null) : eb("person_id", "=", row.person_id),
    )
    .returningAll()
    .executeTakeFirst();
  // On PostgreSQL two may have seen the same row; the second changes nothing here.
  if (!changed) throw new Problem("conflict", "articles.assignment-meanwhile");
  await writeAssignmentStep(tx, { row: changed, verb, reason: step.reason ?? "", concerns: step.concerns });
  if (changed.state !== row.state || changed.due_at !== row.due_at) await setClock(tx, changed);
  await ownLine(tx, changed);
  return changed;
}

export interface WrittenAssignmentStep {
  readonly row: AssignmentRow;
  readonly verb: AssignmentVerb;
  readonly reason: string;
  readonly concerns: readonly (number | null)[];
}

export async function writeAssignmentStep(tx: Transaction, step: WrittenAssignmentStep): Promise<void> {
  const { row, verb } = step;
  const { id } = await tx
    .tables<ArticleTables>()
    .insertInto("assignment_steps")
    .values({
      assignment_id: row.id,
      verb,
      reason: step.reason.normalize("NFC").trim().slice(0, LONGEST_REASON),
      at: tx.at,
      person_id: tx.who.kind === "person" ? tx.who.id : null,
      owner_id: row.person_id,
      due_at: row.due_at,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  tx.record({
    verb: `assignment-${verb}`,
    noun: "assignment",
    id: row.id,
    details: { story: row.story_id, state: row.state, person: row.person_id, due: row.due_at },
  });
  const concerns = [...new Set(step.concerns)].filter((person) => person !== null);
  await tx.announce("assignment-stepped", {
    assignment: row.id,
    owner: row.person_id,
    step: id,
    verb,
    concerns,
  });
}

/** Orders the two reminders, or calls them off. */
export async function setClock(tx: Transaction, row: AssignmentRow): Promise<void> {
  const counts = UNDELIVERED.some((state) => state === row.state) && row.due_at !== null;
  for (const [name, at] of [
    [DEADLINE_NEAR, (row.due_at ?? 0) - REMIND_MS],
    [DEADLINE_PASSED, row.due_at ?? 0],
  ] as const) {
    if (counts && at > tx.at) await setJob(tx, { name, noun: row.id, at });
    else await dropJob(tx, { name, noun: row.id });
  }
}

/** The desk lists a story under whoever has it in hand; else under whoever began it. */
async function ownLine(tx: Transaction, row: AssignmentRow): Promise<void> {
  if (row.article_id === null) return;
  const db = tx.tables<ArticleTables>();
  const article = await db
    .selectFrom("articles")
    .select("created_by")
    .where("id", "=", row.article_id)
    .executeTakeFirst();
  await db
    .updateTable("desk_lines")
    .set({ owner_id: row.person_id ?? article?.created_by ?? null })
    .where("article_id", "=", row.article_id)
    .execute();
}
