// Reads of an import: what is here already, and under which story of this paper an address of another belongs.

import type { Reads } from "#platform/db";
import type { CommentTables, ReadableTables } from "../tables";

export async function findImported(reads: Reads, sourceKey: string): Promise<boolean> {
  return (await findImportedId(reads, sourceKey)) !== null;
}

export async function findImportedId(
  reads: Reads,
  sourceKey: string,
): Promise<{ id: number; article: number; root: number } | null> {
  const row = await reads
    .tables<CommentTables>()
    .selectFrom("comments")
    .select(["id", "article_id", "root_id"])
    .where("source_key", "=", sourceKey)
    .executeTakeFirst();
  return row ? { id: row.id, article: row.article_id, root: row.root_id ?? row.id } : null;
}

/** By our own address, or by the last word of any: where two stories have it, by none. */
export async function findStoryAt(
  reads: Reads,
  url: string,
): Promise<{ id: number; language: string } | null> {
  const path = pathOf(url);
  const slug = path.at(-1)?.normalize("NFC") ?? "";
  if (slug === "") return null;
  const rows = await reads
    .tables<ReadableTables>()
    .selectFrom("articles")
    .select(["id", "language", "month"])
    .where("slug", "=", slug)
    .where("state", "=", "published")
    .limit(20)
    .execute();
  const own = rows.find(
    ({ language, month }) => path.length === 4 && language === path[0] && month === `${path[1]}-${path[2]}`,
  );
  return own ?? (rows.length === 1 ? (rows[0] ?? null) : null);
}

function pathOf(url: string): string[] {
  const { pathname } = URL.canParse(url) ? new URL(url) : new URL("http://nowhere.invalid");
  return pathname.split("/").filter(Boolean).map(decoded);
}

function decoded(segment: string): string {
  return Buffer.from(
    segment.replace(/%([0-9a-f]{2})/giu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    "latin1",
  ).toString("utf8");
}
