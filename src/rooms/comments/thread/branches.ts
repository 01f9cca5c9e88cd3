// From comments in a row to a thread: replies stand under what they answer, down to a bounded depth.

import type { PublicComment } from "../comment";

/** Steps of replies under a comment. What is said deeper joins at the last one, and says whom it answers. */
export const DEEPEST = 3;

export interface Branch<C extends PublicComment = PublicComment> {
  readonly comment: C;
  /** What it answers, where its place does not show that. */
  readonly answers: PublicComment | null;
  readonly replies: Branch<C>[];
}

/** Keeps the order given, among comments of one branch. What answers a comment that is not among them stands by itself. */
export function growThread<C extends PublicComment>(comments: readonly C[]): Branch<C>[] {
  const grown = new Map<string, { branch: Branch<C>; depth: number; joins: Branch<C>[] }>();
  const roots: Branch<C>[] = [];
  for (const comment of parentsFirst(comments)) {
    const above = comment.answers === null ? undefined : grown.get(comment.answers);
    const deep = above !== undefined && above.depth >= DEEPEST;
    const branch = { comment, answers: deep ? above.branch.comment : null, replies: [] };
    const joins = !above ? roots : deep ? above.joins : above.branch.replies;
    joins.push(branch);
    grown.set(comment.publicId, { branch, depth: above ? Math.min(DEEPEST, above.depth + 1) : 0, joins });
  }
  return roots;
}

/** A reply never came before what it answers; only an order by something else than time can say so. */
function parentsFirst<C extends PublicComment>(comments: readonly C[]): C[] {
  const ids = new Map(comments.map((comment) => [comment.publicId, comment]));
  const placed = new Set<C>();
  for (const comment of comments) {
    const line: C[] = [];
    for (
      let at: C | undefined = comment;
      at && !placed.has(at) && !line.includes(at);
      at = ids.get(at.answers ?? "")
    )
      line.unshift(at);
    for (const one of line) placed.add(one);
  }
  return [...placed];
}
