// Every read of bylines.

import type { Reads } from "#platform/db";
import type { Language } from "#platform/i18n";
import type { Byline } from "./person";
import type { PeopleTables } from "./tables";

/** Bylines by id, named in `language`, in the order asked for. */
export async function listBylines(
  reads: Reads,
  asked: { language: Language; ids?: readonly number[] },
): Promise<Byline[]> {
  let query = reads
    .tables<PeopleTables>()
    .selectFrom("bylines")
    .leftJoin("byline_names", (join) =>
      join.onRef("byline_names.byline_id", "=", "bylines.id").on("language", "=", asked.language),
    )
    .select(["bylines.id", "withheld", "name", "slug"])
    .orderBy("bylines.id");
  if (asked.ids) query = query.where("bylines.id", "in", asked.ids.length > 0 ? [...asked.ids] : [0]);
  const rows = await query.execute();
  const bylines = rows.map((row) => ({
    id: row.id,
    withheld: row.withheld === 1,
    name: row.name ?? "",
    slug: row.slug ?? "",
  }));
  if (!asked.ids) return bylines;
  return asked.ids.flatMap((id) => bylines.find((byline) => byline.id === id) ?? []);
}

export async function findBylineByName(
  reads: Reads,
  at: { language: Language; name: string },
): Promise<number | null> {
  const row = await reads
    .tables<PeopleTables>()
    .selectFrom("byline_names")
    .select("byline_id")
    .where("language", "=", at.language)
    .where("name", "=", at.name)
    .orderBy("byline_id")
    .executeTakeFirst();
  return row?.byline_id ?? null;
}

export async function findWithheldByline(reads: Reads): Promise<number | null> {
  return (await listWithheldBylines(reads))[0] ?? null;
}

/** Bylines behind which nobody may be seen. */
export async function listWithheldBylines(reads: Reads): Promise<number[]> {
  const rows = await reads
    .tables<PeopleTables>()
    .selectFrom("bylines")
    .select("id")
    .where("withheld", "=", 1)
    .orderBy("id")
    .execute();
  return rows.map(({ id }) => id);
}

/** The byline whose page stands at `slug`; a withheld one has no page. */
export async function findByline(
  reads: Reads,
  at: { language: Language; slug: string },
): Promise<Byline | null> {
  const row = await reads
    .tables<PeopleTables>()
    .selectFrom("byline_names")
    .innerJoin("bylines", "bylines.id", "byline_names.byline_id")
    .select(["bylines.id", "name", "slug"])
    .where("language", "=", at.language)
    .where("slug", "=", at.slug)
    .where("withheld", "=", 0)
    .executeTakeFirst();
  if (!row) return null;
  reads.note(`byline:${row.id}`);
  return { id: row.id, withheld: false, name: row.name, slug: row.slug };
}

/** Names that stand over stories, in every language; a withheld byline has none. */
export async function listBylineNames(reads: Reads, most: number): Promise<{ id: number; name: string }[]> {
  const rows = await reads
    .tables<PeopleTables>()
    .selectFrom("byline_names")
    .innerJoin("bylines", "bylines.id", "byline_names.byline_id")
    .select(["byline_id", "name"])
    .where("withheld", "=", 0)
    .orderBy("byline_id", "desc")
    .limit(most)
    .execute();
  return rows.map((row) => ({ id: row.byline_id, name: row.name }));
}
