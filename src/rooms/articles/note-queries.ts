// Reads of the notes that colleagues leave on an article.

import type { Reads } from "#platform/db";
import type { ArticleTables, ReadableTables } from "./tables";
import { type AskedOf, namesNobody } from "./withheld";

export interface NoteLine {
  readonly id: number;
  /** The note that it answers. */
  readonly parent: number | null;
  /** "" for the whole story. */
  readonly block: string;
  readonly quoted: string;
  readonly words: string;
  /** Null for whoever may not be named, like `forWhom`. */
  readonly who: string | null;
  readonly forWhom: string | null;
  readonly at: number;
  readonly resolved: boolean;
  /** How its passage should read; null for a note that only says something. */
  readonly suggested: string | null;
  /** What became of a suggestion; null while nobody has decided. */
  readonly outcome: "accepted" | "refused" | null;
}

/** Oldest first, answers among them. */
export async function listNotes(reads: Reads, asked: AskedOf): Promise<NoteLine[]> {
  const rows = await reads
    .tables<ArticleTables & ReadableTables>()
    .selectFrom("notes")
    .leftJoin("people as author", "author.id", "notes.created_by")
    .leftJoin("people as addressee", "addressee.id", "notes.for_person")
    .select(["notes.id", "parent_id", "block_id", "quoted", "words", "notes.created_at", "resolved_at"])
    .select(["suggested", "outcome"])
    .select(["author.name as author_name", "addressee.name as addressee_name"])
    .where("article_id", "=", asked.article)
    .orderBy("notes.id")
    .limit(asked.most)
    .execute();
  const unnamed = await namesNobody(reads, asked);
  return rows.map((row) => ({
    id: row.id,
    parent: row.parent_id,
    block: row.block_id,
    quoted: row.quoted,
    words: row.words,
    who: unnamed ? null : row.author_name,
    forWhom: unnamed ? null : row.addressee_name,
    at: row.created_at,
    resolved: row.resolved_at !== null,
    suggested: row.suggested,
    outcome: row.outcome === "accepted" || row.outcome === "refused" ? row.outcome : null,
  }));
}

/** Notes that nobody has resolved. */
export async function countOpenNotes(reads: Reads, article: number): Promise<number> {
  const row = await reads
    .tables<ArticleTables>()
    .selectFrom("notes")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where("article_id", "=", article)
    .where("parent_id", "is", null)
    .where("resolved_at", "is", null)
    .executeTakeFirst();
  return Number(row?.count ?? 0);
}
