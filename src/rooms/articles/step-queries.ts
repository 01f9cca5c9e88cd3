// Reads of the way that an article has come: every step, by whom, and why.

import type { Reads } from "#platform/db";
import type { ArticleTables, ReadableTables } from "./tables";
import { type AskedOf, namesNobody } from "./withheld";

export interface TakenStep {
  readonly id: number;
  /** A step of the table of states, or `approval-void`, `schedule-failed`, `restore`, `undo-publish`. */
  readonly verb: string;
  readonly from: string;
  readonly to: string;
  /** What was said to colleagues; a message key where the clock gave a story back. */
  readonly reason: string;
  /** Number of the revision that it was about. */
  readonly revision: number | null;
  readonly at: number;
  /** Null for the program's own acts, and for whoever may not be named. */
  readonly who: string | null;
}

/** Newest first. */
export async function listSteps(reads: Reads, asked: AskedOf): Promise<TakenStep[]> {
  const rows = await reads
    .tables<ArticleTables & ReadableTables>()
    .selectFrom("article_steps")
    .leftJoin("people", "people.id", "article_steps.person_id")
    .leftJoin("revisions", "revisions.id", "article_steps.revision_id")
    .select(["article_steps.id", "verb", "from_state", "to_state", "reason", "at"])
    .select(["people.name", "revisions.number"])
    .where("article_steps.article_id", "=", asked.article)
    .orderBy("article_steps.id", "desc")
    .limit(asked.most)
    .execute();
  const unnamed = await namesNobody(reads, asked);
  return rows.map((row) => ({
    id: row.id,
    verb: row.verb,
    from: row.from_state,
    to: row.to_state,
    reason: row.reason,
    revision: row.number,
    at: row.at,
    who: unnamed ? null : row.name,
  }));
}
