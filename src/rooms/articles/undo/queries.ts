// Reads of what can be taken back.

import type { Reads } from "#platform/db";
import type { ArticleTables } from "../tables";
import { UNDO_MS } from "./remember-publishing";

export interface Undoable {
  /** Milliseconds since 1970 UTC. */
  readonly publishedAt: number;
  /** Until when it can be taken back. */
  readonly until: number;
  /** Nobody could read it before. */
  readonly first: boolean;
}

/** The publication of a moment ago; null when there is none, or it is too late. */
export async function findUndoable(reads: Reads, article: number): Promise<Undoable | null> {
  const row = await reads
    .tables<ArticleTables>()
    .selectFrom("publishings")
    .innerJoin("articles", "articles.id", "publishings.article_id")
    .select(["publishings.at", "publishings.live_revision_id"])
    .where("article_id", "=", article)
    .where("publishings.at", ">", reads.at - UNDO_MS)
    .where("articles.state", "=", "published")
    .whereRef("articles.live_revision_id", "=", "publishings.revision_id")
    .executeTakeFirst();
  return row ? { publishedAt: row.at, until: row.at + UNDO_MS, first: row.live_revision_id === null } : null;
}
