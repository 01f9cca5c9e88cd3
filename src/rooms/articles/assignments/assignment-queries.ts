// Reads of assignments: one, that of an article, those of a story, and their history.

import type { Reads } from "#platform/db";
import { isLanguage, type Language } from "#platform/i18n";
import { seenAssignments } from "../desk/seen-queries";
import type { Viewer } from "../desk/viewer";
import { stateOf } from "../states";
import type { ArticleTables, ReadableTables } from "../tables";
import { listHandsWithheld } from "../withheld";
import { type Assignment, assignmentStateOf, AT_WORK } from "./assignment";

/** Null for one that is not there, or lies outside their limits. */
export async function findAssignment(
  reads: Reads,
  { viewer, id }: { viewer: Viewer; id: number },
): Promise<Assignment | null> {
  const rows = await selected(seenAssignments(reads, viewer)).where("assignments.id", "=", id).execute();
  return (await assignmentsOf(reads, rows, viewer))[0] ?? null;
}

/** The one that is at work on an article. */
export async function findAssignmentOf(
  reads: Reads,
  { viewer, article }: { viewer: Viewer; article: number },
): Promise<Assignment | null> {
  const rows = await selected(seenAssignments(reads, viewer))
    .where("assignments.article_id", "=", article)
    .where("assignments.state", "in", [...AT_WORK])
    .execute();
  return (await assignmentsOf(reads, rows, viewer))[0] ?? null;
}

/** All of one story, in every language, oldest first. */
export async function listAssignmentsOf(
  reads: Reads,
  { viewer, story, most }: { viewer: Viewer; story: number; most: number },
): Promise<Assignment[]> {
  const rows = await selected(seenAssignments(reads, viewer))
    .where("assignments.story_id", "=", story)
    .orderBy("assignments.id")
    .limit(most)
    .execute();
  return assignmentsOf(reads, rows, viewer);
}

/** The languages in which stories are planned or written, by story. */
export async function listLanguages(
  reads: Reads,
  stories: readonly number[],
): Promise<ReadonlyMap<number, readonly Language[]>> {
  const db = reads.tables<ArticleTables>();
  const ids = stories.length > 0 ? [...new Set(stories)] : [0];
  const written = await db
    .selectFrom("articles")
    .select(["story_id", "language"])
    .where("story_id", "in", ids)
    .where("state", "not in", ["spiked", "killed"])
    .execute();
  const planned = await db
    .selectFrom("assignments")
    .select(["story_id", "language"])
    .where("story_id", "in", ids)
    .where("state", "in", [...AT_WORK])
    .execute();
  const found = new Map<number, Language[]>();
  for (const { story_id, language } of [...written, ...planned]) {
    const known = found.get(story_id) ?? [];
    if (isLanguage(language) && !known.includes(language)) known.push(language);
    found.set(story_id, known);
  }
  return found;
}

/** Everything that an assignment says of itself. */
export function selected(query: ReturnType<typeof seenAssignments>) {
  return query
    .leftJoin("people", "people.id", "assignments.person_id")
    .leftJoin("articles", "articles.id", "assignments.article_id")
    .leftJoin("desk_lines", "desk_lines.article_id", "assignments.article_id")
    .select(["assignments.id", "assignments.story_id", "assignments.article_id", "assignments.language"])
    .select(["assignments.section_id", "title", "brief", "assignments.length", "assignments.picture"])
    .select(["urgent", "assignments.state", "person_id", "due_at", "assignments.created_by"])
    .select(["assignments.created_at", "people.name", "articles.state as article_state", "headline"])
    .select(["desk_lines.length as written", "desk_lines.picture as pictured"]);
}

export type AssignmentRow = Awaited<ReturnType<ReturnType<typeof selected>["execute"]>>[number];

export async function assignmentsOf(
  reads: Reads,
  rows: readonly AssignmentRow[],
  viewer: Viewer,
): Promise<Assignment[]> {
  const unnamed = await listUnnamed(reads, viewer, rows);
  return rows.map((row) => {
    const mine = row.person_id !== null && row.person_id === viewer.person;
    const hidden = unnamed.has(row.story_id) && !mine;
    return {
      id: row.id,
      story: row.story_id,
      article: row.article_id,
      language: isLanguage(row.language) ? row.language : "en",
      section: row.section_id,
      title: row.title,
      brief: row.brief,
      length: row.length,
      picture: row.picture === 1,
      urgent: row.urgent === 1,
      state: assignmentStateOf(row.state),
      person: row.person_id === null || hidden ? null : { id: row.person_id, name: row.name ?? "" },
      mine,
      askedByMe: row.created_by !== null && row.created_by === viewer.person,
      unnamed: unnamed.has(row.story_id),
      dueAt: row.due_at,
      createdAt: row.created_at,
      written:
        row.article_state === null
          ? null
          : {
              state: stateOf(row.article_state),
              headline: row.headline ?? "",
              length: row.written ?? 0,
              picture: row.pictured === 1,
            },
    };
  });
}

/** Stories over one of whose versions a byline is withheld from whoever looks: nobody is named beside them. */
async function listUnnamed(
  reads: Reads,
  viewer: Viewer,
  rows: readonly { readonly story_id: number }[],
): Promise<ReadonlySet<number>> {
  if (viewer.seesWithheld || rows.length === 0) return new Set();
  const versions = await reads
    .tables<ArticleTables>()
    .selectFrom("articles")
    .select(["id", "story_id"])
    .where("story_id", "in", [...new Set(rows.map(({ story_id }) => story_id))])
    .execute();
  const unnamed = await listHandsWithheld(
    reads,
    versions.map(({ id }) => id),
  );
  return new Set(versions.filter(({ id }) => unnamed.has(id)).map(({ story_id }) => story_id));
}

export interface AssignmentHistoryLine {
  readonly id: number;
  readonly verb: string;
  readonly reason: string;
  readonly at: number;
  /** Null for the program, and where nobody may be named. */
  readonly who: string | null;
  /** Whoever had it from then on. */
  readonly owner: string | null;
  readonly dueAt: number | null;
}

/** Newest first. @param asked.unnamed whether nobody may be named */
export async function listAssignmentSteps(
  reads: Reads,
  asked: { assignment: number; unnamed: boolean; most: number },
): Promise<AssignmentHistoryLine[]> {
  const rows = await reads
    .tables<ArticleTables & ReadableTables>()
    .selectFrom("assignment_steps")
    .leftJoin("people as doer", "doer.id", "assignment_steps.person_id")
    .leftJoin("people as owner", "owner.id", "assignment_steps.owner_id")
    .select(["assignment_steps.id", "verb", "reason", "at", "due_at"])
    .select(["doer.name as doer_name", "owner.name as owner_name"])
    .where("assignment_id", "=", asked.assignment)
    .orderBy("assignment_steps.id", "desc")
    .limit(asked.most)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    verb: row.verb,
    reason: row.reason,
    at: row.at,
    who: asked.unnamed ? null : row.doer_name,
    owner: asked.unnamed ? null : row.owner_name,
    dueAt: row.due_at,
  }));
}
