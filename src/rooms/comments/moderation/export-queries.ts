// Every comment as it is kept, piece by piece, for somebody who takes the paper elsewhere. Keys of browsers stay here.

import type { Reads } from "#platform/db";
import type { CommentTables, ReadableTables } from "../tables";

export interface ExportedComment {
  readonly id: string;
  readonly answers: string | null;
  /** Language, month and slug of its story; null where it never had an address. */
  readonly story: { readonly language: string; readonly month: string; readonly slug: string } | null;
  readonly language: string;
  readonly name: string;
  readonly words: string;
  readonly state: string;
  readonly reasons: readonly string[];
  readonly picked: boolean;
  /** Whether the newsroom said it. */
  readonly staff: boolean;
  /** Milliseconds since 1970 UTC. */
  readonly at: number;
}

export interface ExportedPart {
  readonly comments: readonly ExportedComment[];
  /** Where the next part begins; null after the last. */
  readonly next: number | null;
}

const MOST = 500;

export async function listForExport(reads: Reads, { after }: { after: number }): Promise<ExportedPart> {
  const rows = await reads
    .tables<CommentTables & ReadableTables>()
    .selectFrom("comments")
    .innerJoin("articles", "articles.id", "comments.article_id")
    .leftJoin("comments as parents", "parents.id", "comments.parent_id")
    .select(["comments.id", "comments.public_id", "comments.language", "comments.name", "comments.words"])
    .select([
      "comments.state",
      "comments.reasons",
      "comments.picked_at",
      "comments.created_at",
      "comments.staff",
    ])
    .select(["parents.public_id as parent", "articles.language as story_language", "month", "slug"])
    .where("comments.id", ">", after)
    .orderBy("comments.id")
    .limit(MOST)
    .execute();
  const comments = rows.map((row) => ({
    id: row.public_id,
    answers: row.parent,
    story:
      row.month !== null && row.slug !== null
        ? { language: row.story_language, month: row.month, slug: row.slug }
        : null,
    language: row.language,
    name: row.name,
    words: row.words,
    state: row.state,
    reasons: JSON.parse(row.reasons) as string[],
    picked: row.picked_at !== null,
    staff: row.staff !== null,
    at: row.created_at,
  }));
  return { comments, next: rows.length < MOST ? null : (rows.at(-1)?.id ?? null) };
}
