// What hangs together in a thread: the comment that another answers, and what is gone but has replies.

import type { Reads } from "#platform/db";
import type { CommentTables } from "../tables";

/** Rows of a chain above a public comment that are not public themselves, at most. Only public comments can be answered. */
const MOST_STEPS = 30;

export interface Placed {
  readonly id: number;
  readonly public_id: string;
  readonly parent_id: number | null;
  readonly language: string;
  readonly created_at: number;
}

/** What the given comments answer and is not among them: it is not public any more. Its words are not read. */
export async function listRemovedAbove(
  reads: Reads,
  rows: readonly Pick<Placed, "id" | "parent_id">[],
): Promise<Placed[]> {
  const known = new Set(rows.map(({ id }) => id));
  const found: Placed[] = [];
  let missing = missingAbove(rows, known);
  for (let step = 0; missing.length > 0 && step < MOST_STEPS; step++) {
    const above = await reads
      .tables<CommentTables>()
      .selectFrom("comments")
      .select(["id", "public_id", "parent_id", "language", "created_at"])
      .where("id", "in", missing)
      .execute();
    for (const row of above) known.add(row.id);
    found.push(...above);
    missing = missingAbove(above, known);
  }
  return found;
}

function missingAbove(rows: readonly Pick<Placed, "parent_id">[], known: ReadonlySet<number>): number[] {
  return [...new Set(rows.flatMap(({ parent_id }) => (parent_id === null ? [] : [parent_id])))].filter(
    (id) => !known.has(id),
  );
}

/** The id of a public comment under this article, for a reply to it; null where it is none any more. */
export async function findAnswered(
  reads: Reads,
  asked: { article: number; publicId: string },
): Promise<number | null> {
  const row = await reads
    .tables<CommentTables>()
    .selectFrom("comments")
    .select("id")
    .where("article_id", "=", asked.article)
    .where("public_id", "=", asked.publicId)
    .where("state", "=", "approved")
    .executeTakeFirst();
  return row?.id ?? null;
}

/** The public id of a comment by its own, or null. */
export async function findPublicId(reads: Reads, id: number | null): Promise<string | null> {
  if (id === null) return null;
  const row = await reads
    .tables<CommentTables>()
    .selectFrom("comments")
    .select("public_id")
    .where("id", "=", id)
    .executeTakeFirst();
  return row?.public_id ?? null;
}
