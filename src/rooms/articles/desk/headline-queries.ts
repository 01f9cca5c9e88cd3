// What a notice says of a story: its headline as it is now, for whoever may see it.

import type { Reads } from "#platform/db";
import { isLanguage, type Language } from "#platform/i18n";
import { seenAssignments, seenLines } from "./seen-queries";
import { isWithheldFrom, type Viewer } from "./viewer";

export interface SeenHeadline {
  readonly headline: string;
  readonly language: Language;
  /** Nobody may be named beside it. */
  readonly unnamed: boolean;
}

/** By id; what lies outside their limits, or is gone, is not in it. */
export async function listHeadlines(
  reads: Reads,
  { viewer, articles }: { viewer: Viewer; articles: readonly number[] },
): Promise<ReadonlyMap<number, SeenHeadline>> {
  const rows = await seenLines(reads, viewer)
    .select(["desk_lines.article_id as id", "desk_lines.language", "headline", "bylines", "signed"])
    .where("desk_lines.article_id", "in", articles.length > 0 ? [...articles] : [0])
    .execute();
  return new Map(rows.map((row) => [row.id, seen(row, isWithheldFrom(viewer, row))]));
}

/** Working titles, by the ids of assignments. */
export async function listTitles(
  reads: Reads,
  { viewer, assignments }: { viewer: Viewer; assignments: readonly number[] },
): Promise<ReadonlyMap<number, SeenHeadline>> {
  const rows = await seenAssignments(reads, viewer)
    .leftJoin("articles as version", "version.story_id", "assignments.story_id")
    .leftJoin("desk_lines", "desk_lines.article_id", "version.id")
    .select(["assignments.id", "assignments.language", "title as headline", "bylines", "signed"])
    .where("assignments.id", "in", assignments.length > 0 ? [...assignments] : [0])
    .execute();
  const found = new Map<number, SeenHeadline>();
  for (const row of rows) {
    const unnamed = isWithheldFrom(viewer, row) || (found.get(row.id)?.unnamed ?? false);
    found.set(row.id, seen(row, unnamed));
  }
  return found;
}

function seen(row: { language: string; headline: string }, unnamed: boolean): SeenHeadline {
  return {
    headline: row.headline,
    language: isLanguage(row.language) ? row.language : "en",
    unnamed,
  };
}
