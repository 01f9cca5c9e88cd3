// Reads of who has which comment in front of them, and of who was faster.

import { unnamedTo } from "#articles";
import type { Reads } from "#platform/db";
import { type CommentState, readState } from "../comment";
import type { CommentTables, ReadableTables } from "../tables";

export interface ClaimViewer {
  readonly person: number;
  /** Whether they may know who is behind a withheld byline. */
  readonly seesWithheld: boolean;
  /** Null for all. */
  readonly languages: readonly string[] | null;
}

/** As many colleagues as can be at work at once. */
const MOST = 100;

/** By comment, the names of those who have it in front of them; empty where no colleague is named beside the story. Not of whoever asks. */
export async function listTaken(
  reads: Reads,
  viewer: ClaimViewer,
): Promise<ReadonlyMap<number, readonly string[]>> {
  let query = reads
    .tables<CommentTables & ReadableTables>()
    .selectFrom("comment_claims")
    .innerJoin("people", "people.id", "comment_claims.person_id")
    .innerJoin("comments", "comments.id", "comment_claims.comment_id")
    .innerJoin("articles", "articles.id", "comments.article_id")
    .select(["comment_id", "people.name", "comments.article_id"])
    .where("until", ">", reads.at)
    .where("person_id", "!=", viewer.person)
    .orderBy("person_id")
    .limit(MOST);
  if (viewer.languages) query = query.where("articles.language", "in", [...viewer.languages]);
  const rows = await query.execute();
  const unnamed = await unnamedTo(reads, {
    viewer,
    articles: [...new Set(rows.map(({ article_id }) => article_id))],
  });
  const groups = Map.groupBy(rows, ({ comment_id }) => comment_id);
  return new Map(
    [...groups].map(([comment, of]) => [
      comment,
      of.map(({ article_id, name }) => (unnamed.has(article_id) ? "" : name)),
    ]),
  );
}

export interface FirstDecision {
  readonly comment: number;
  readonly state: CommentState;
  /** Empty where nobody is named, or the program did it. */
  readonly by: string;
}

/** What was decided on comments that somebody was too late for. */
export async function listFirst(
  reads: Reads,
  { comments, viewer }: { comments: readonly number[]; viewer: ClaimViewer },
): Promise<FirstDecision[]> {
  if (comments.length === 0) return [];
  let query = reads
    .tables<CommentTables & ReadableTables>()
    .selectFrom("comments")
    .innerJoin("articles", "articles.id", "comments.article_id")
    .leftJoin("people", "people.id", "comments.decided_by")
    .select(["comments.id", "comments.state", "comments.article_id", "people.name"])
    .where("comments.id", "in", comments.slice(0, MOST))
    .orderBy("comments.id");
  if (viewer.languages) query = query.where("articles.language", "in", [...viewer.languages]);
  const rows = await query.execute();
  const unnamed = await unnamedTo(reads, { viewer, articles: rows.map(({ article_id }) => article_id) });
  return rows.flatMap(({ id, state, article_id, name }) => {
    const known = readState(state);
    return known ? [{ comment: id, state: known, by: unnamed.has(article_id) ? "" : (name ?? "") }] : [];
  });
}
