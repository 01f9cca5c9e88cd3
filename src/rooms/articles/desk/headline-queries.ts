// What a notice says of a story: its headline as it is now, for whoever may see it.

import type { Reads } from "#platform/db";
import { isLanguage, type Language } from "#platform/i18n";
import { seenAssignments, seenLines } from "./seen-queries";
import type { ArticleTables } from "../tables";
import { unnamedTo } from "../withheld";
import type { Viewer } from "./viewer";

export interface SeenHeadline {
  readonly headline: string;
  readonly language: Language;
  /** Nobody may be named beside it. */
  readonly unnamed: boolean;
}

/** Headlines of working copies, by article, for whoever may see them all. */
export async function headlinesOf(
  reads: Reads,
  articles: readonly number[],
): Promise<ReadonlyMap<number, Omit<SeenHeadline, "unnamed">>> {
  if (articles.length === 0) return new Map();
  const rows = await reads
    .tables<ArticleTables>()
    .selectFrom("desk_lines")
    .select(["article_id", "language", "headline"])
    .where("article_id", "in", [...articles])
    .execute();
  return new Map(
    rows.flatMap(({ article_id, language, headline }) =>
      isLanguage(language) ? [[article_id, { headline, language }]] : [],
    ),
  );
}

/** By id; what lies outside their limits, or is gone, is not in it. */
export async function listHeadlines(
  reads: Reads,
  { viewer, articles }: { viewer: Viewer; articles: readonly number[] },
): Promise<ReadonlyMap<number, SeenHeadline>> {
  const rows = await seenLines(reads, viewer)
    .select(["desk_lines.article_id as id", "desk_lines.language", "headline"])
    .where("desk_lines.article_id", "in", articles.length > 0 ? [...articles] : [0])
    .execute();
  const unnamed = await unnamedTo(reads, { viewer, articles });
  return new Map(rows.map((row) => [row.id, seen(row, unnamed.has(row.id))]));
}

/** Working titles, by the ids of assignments. */
export async function listTitles(
  reads: Reads,
  { viewer, assignments }: { viewer: Viewer; assignments: readonly number[] },
): Promise<ReadonlyMap<number, SeenHeadline>> {
  const rows = await seenAssignments(reads, viewer)
    .leftJoin("articles as version", "version.story_id", "assignments.story_id")
    .select(["assignments.id", "assignments.language", "title as headline", "version.id as version"])
    .where("assignments.id", "in", assignments.length > 0 ? [...assignments] : [0])
    .execute();
  const unnamed = await unnamedTo(reads, { viewer, articles: rows.flatMap(({ version }) => version ?? []) });
  const found = new Map<number, SeenHeadline>();
  for (const row of rows) {
    const isUnnamed = unnamed.has(row.version ?? 0) || (found.get(row.id)?.unnamed ?? false);
    found.set(row.id, seen(row, isUnnamed));
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
