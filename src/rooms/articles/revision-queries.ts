// Reads of an article's revisions: what was frozen, when, by whom and why.

import type { Reads } from "#platform/db";
import { Manuscript } from "./block";
import { FROZEN_FOR, type FrozenFor } from "./freeze-revision";
import { withPresentBylines } from "./signing/signers";
import type { ArticleTables, ReadableTables } from "./tables";
import { type AskedOf, namesNobody } from "./withheld";

export interface RevisionLine {
  readonly number: number;
  readonly at: number;
  /** Null for what the program froze, and for whoever may not be named. */
  readonly who: string | null;
  readonly why: FrozenFor;
  /** What readers see. */
  readonly live: boolean;
  readonly approved: boolean;
  readonly scheduled: boolean;
  /** The working copy says the very same. */
  readonly current: boolean;
}

/** Newest first. */
export async function listRevisions(reads: Reads, asked: AskedOf): Promise<RevisionLine[]> {
  const rows = await reads
    .tables<ArticleTables & ReadableTables>()
    .selectFrom("revisions")
    .innerJoin("articles", "articles.id", "revisions.article_id")
    .innerJoin("drafts", "drafts.article_id", "articles.id")
    .leftJoin("people", "people.id", "revisions.created_by")
    .select(["revisions.id", "revisions.number", "revisions.created_at", "why", "draft_version", "version"])
    .select(["people.name", "live_revision_id", "approved_revision_id", "scheduled_revision_id"])
    .where("revisions.article_id", "=", asked.article)
    .orderBy("revisions.number", "desc")
    .limit(asked.most)
    .execute();
  const unnamed = await namesNobody(reads, asked);
  return rows.map((row) => ({
    number: row.number,
    at: row.created_at,
    who: unnamed ? null : row.name,
    why: FROZEN_FOR.find((why) => why === row.why) ?? "publish",
    live: row.id === row.live_revision_id,
    approved: row.id === row.approved_revision_id,
    scheduled: row.id === row.scheduled_revision_id,
    current: row.draft_version === row.version,
  }));
}

export async function findRevision(
  reads: Reads,
  asked: { article: number; number: number },
): Promise<Manuscript | null> {
  const row = await reads
    .tables<ArticleTables>()
    .selectFrom("revisions")
    .select("manuscript")
    .where("article_id", "=", asked.article)
    .where("number", "=", asked.number)
    .executeTakeFirst();
  return row ? withPresentBylines(reads, Manuscript.parse(JSON.parse(row.manuscript))) : null;
}
