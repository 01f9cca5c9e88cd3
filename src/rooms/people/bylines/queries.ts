// Every read of bylines.

import { sql } from "kysely";
import type { Reads } from "#platform/db";
import { isLanguage, type Language } from "#platform/i18n";
import { foldedForms } from "#publication";
import type { PeopleTables } from "../tables";
import {
  type Byline,
  type BylineCard,
  bylineKindOf,
  type BylineName,
  type BylineNames,
  HIDDEN,
  NOBODY,
} from "./byline";

/**
 * Bylines by id, named in `language`, in the order asked for; one that was merged is the one that it became. Without ids
 * all that can be chosen.
 */
export async function listBylines(
  reads: Reads,
  asked: { language: Language; ids?: readonly number[] },
): Promise<Byline[]> {
  let query = reads
    .tables<PeopleTables>()
    .selectFrom("bylines as own")
    .innerJoin("bylines", (join) =>
      join.on((eb) => eb("bylines.id", "=", eb.fn.coalesce("own.merged_into", "own.id"))),
    )
    .leftJoin("byline_names", (join) =>
      join.onRef("byline_names.byline_id", "=", "bylines.id").on("language", "=", asked.language),
    )
    .select(["own.id as asked_id", "bylines.id", "bylines.withheld", "bylines.kind", "name", "slug"])
    .orderBy("bylines.id");
  if (asked.ids) query = query.where("own.id", "in", asked.ids.length > 0 ? [...asked.ids] : [0]);
  else query = query.where("own.merged_into", "is", null).where("own.kind", "!=", HIDDEN);
  const rows = await query.execute();
  const bylines = new Map(
    rows.map((row) => [
      row.asked_id,
      {
        id: row.id,
        withheld: row.withheld === 1,
        name: row.name ?? "",
        slug: row.slug ?? "",
        isAgency: row.kind === "agency",
      },
    ]),
  );
  const found = (asked.ids ?? [...bylines.keys()]).flatMap((id) => bylines.get(id) ?? []);
  reads.note(...found.map(({ id }) => `byline-name:${id}`));
  return found.filter(({ id }, index) => found.findIndex((one) => one.id === id) === index);
}

/** What each of `ids` became: the ids of bylines that were merged, with those that they were merged into. */
export async function findMerged(reads: Reads, ids: readonly number[]): Promise<ReadonlyMap<number, number>> {
  if (ids.length === 0) return new Map();
  const rows = await reads
    .tables<PeopleTables>()
    .selectFrom("bylines")
    .select(["id", "merged_into"])
    .where("id", "in", [...ids])
    .where("merged_into", "is not", null)
    .execute();
  return new Map(rows.map(({ id, merged_into }) => [id, merged_into ?? id]));
}

/** Every byline that was merged into this one, and itself. */
export async function listSelves(reads: Reads, byline: number): Promise<number[]> {
  const rows = await reads
    .tables<PeopleTables>()
    .selectFrom("bylines")
    .select("id")
    .where("merged_into", "=", byline)
    .orderBy("id")
    .execute();
  return [byline, ...rows.map(({ id }) => id)];
}

/** By its name in that language, or by one that it had before. */
export async function findBylineByName(
  reads: Reads,
  at: { language: Language; name: string },
): Promise<number | null> {
  const db = reads.tables<PeopleTables>();
  const row =
    (await db
      .selectFrom("byline_names")
      .select("byline_id")
      .where("language", "=", at.language)
      .where("name", "=", at.name)
      .orderBy("byline_id")
      .executeTakeFirst()) ??
    (await db
      .selectFrom("byline_former_names")
      .select("byline_id")
      .where("language", "=", at.language)
      .where("name", "=", at.name)
      .orderBy("byline_id")
      .executeTakeFirst());
  return row?.byline_id ?? null;
}

/** The byline that stands for nobody in particular. */
export async function findWithheldByline(reads: Reads): Promise<number | null> {
  const row = await reads
    .tables<PeopleTables>()
    .selectFrom("bylines")
    .select("id")
    .where("withheld", "=", 1)
    .where("kind", "=", NOBODY)
    .orderBy("id")
    .executeTakeFirst();
  return row?.id ?? null;
}

/** Those of `ids` behind which nobody may be seen. */
export async function listWithheldBylines(reads: Reads, ids: readonly number[]): Promise<number[]> {
  if (ids.length === 0) return [];
  const rows = await reads
    .tables<PeopleTables>()
    .selectFrom("bylines")
    .select("id")
    .where("withheld", "=", 1)
    .where("id", "in", [...ids])
    .orderBy("id")
    .execute();
  return rows.map(({ id }) => id);
}

/** The byline whose page stands at `slug`; a withheld one has no page. */
export async function findByline(
  reads: Reads,
  at: { language: Language; slug: string },
): Promise<BylineCard | null> {
  const row = await reads
    .tables<PeopleTables>()
    .selectFrom("byline_names")
    .innerJoin("bylines", "bylines.id", "byline_names.byline_id")
    .select("bylines.id")
    .where("language", "=", at.language)
    .where("slug", "=", at.slug)
    .where("withheld", "=", 0)
    .executeTakeFirst();
  if (!row) return null;
  reads.note(`byline:${row.id}`, `byline-name:${row.id}`);
  return findBylineCard(reads, row.id);
}

export async function findBylineName(
  reads: Reads,
  at: { byline: number; language: Language },
): Promise<BylineName | null> {
  const row = await reads
    .tables<PeopleTables>()
    .selectFrom("byline_names")
    .innerJoin("bylines", "bylines.id", "byline_names.byline_id")
    .select(["name", "slug", "biography"])
    .where("byline_id", "=", at.byline)
    .where("language", "=", at.language)
    .where("withheld", "=", 0)
    .executeTakeFirst();
  return row ?? null;
}

/** What is no secret of a byline; null when there is none, or when it became another. */
export async function findBylineCard(reads: Reads, id: number): Promise<BylineCard | null> {
  const db = reads.tables<PeopleTables>();
  const row = await db
    .selectFrom("bylines")
    .select(["id", "withheld", "kind", "person_id", "picture_id"])
    .where("id", "=", id)
    .where("merged_into", "is", null)
    .executeTakeFirst();
  if (!row) return null;
  const links = await db
    .selectFrom("byline_links")
    .select("url")
    .where("byline_id", "=", id)
    .orderBy("position")
    .execute();
  const former = await db
    .selectFrom("byline_former_names")
    .select(["language", "name"])
    .where("byline_id", "=", id)
    .orderBy("language")
    .orderBy("name")
    .execute();
  return {
    id: row.id,
    withheld: row.withheld === 1,
    kind: bylineKindOf(row.kind),
    person: row.person_id,
    picture: row.picture_id,
    links: links.map(({ url }) => url),
    names: (await listBylineNames(reads, [id])).get(id) ?? {},
    formerNames: former.flatMap(({ language, name }) => (isLanguage(language) ? [{ language, name }] : [])),
  };
}

/** Names that stand over stories, in every language; a withheld byline has none. The newest bylines first. */
export async function listSigningNames(reads: Reads, most: number): Promise<{ id: number; name: string }[]> {
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

/** All names of bylines, by id. */
export async function listBylineNames(
  reads: Reads,
  ids: readonly number[],
): Promise<Map<number, BylineNames>> {
  if (ids.length === 0) return new Map();
  const rows = await reads
    .tables<PeopleTables>()
    .selectFrom("byline_names")
    .select(["byline_id", "language", "name", "slug", "biography"])
    .where("byline_id", "in", [...ids])
    .execute();
  const found = new Map<number, Partial<Record<Language, BylineName>>>();
  for (const { byline_id, language, ...name } of rows) {
    if (isLanguage(language)) found.set(byline_id, { ...found.get(byline_id), [language]: name });
  }
  return found;
}

/** The pictures that stand beside these bylines. */
export async function listBylinePictures(reads: Reads, ids: readonly number[]): Promise<number[]> {
  if (ids.length === 0) return [];
  const rows = await reads
    .tables<PeopleTables>()
    .selectFrom("bylines")
    .select("picture_id")
    .where("id", "in", [...ids])
    .where("withheld", "=", 0)
    .execute();
  return rows.flatMap(({ picture_id }) => picture_id ?? []);
}

/** Where a page of a list of names begins. */
export interface After {
  readonly folded: string;
  readonly id: number;
}

export interface ListedByline {
  readonly id: number;
  readonly names: BylineNames;
  /** For the page that follows. */
  readonly folded: string;
}

/** Bylines that have a name with those words in it, in the order of their names. */
export async function searchBylines(
  reads: Reads,
  asked: { words: string; after: After | null; most: number },
): Promise<ListedByline[]> {
  const first = sql<string>`min(byline_names.folded)`;
  let query = reads
    .tables<PeopleTables>()
    .selectFrom("byline_names")
    .innerJoin("bylines", "bylines.id", "byline_names.byline_id")
    .select(["byline_id", first.as("first")])
    .where("withheld", "=", 0)
    .where("merged_into", "is", null)
    .groupBy("byline_id")
    .orderBy("first")
    .orderBy("byline_id")
    .limit(asked.most);
  const forms = foldedForms(asked.words);
  if (forms.length > 0)
    query = query.where((eb) => eb.or(forms.map((form) => eb("byline_names.folded", "like", `%${form}%`))));
  if (asked.after) {
    const { folded, id } = asked.after;
    query = query.having((eb) =>
      eb.or([eb(first, ">", folded), eb.and([eb(first, "=", folded), eb("byline_id", ">", id)])]),
    );
  }
  const rows = await query.execute();
  const names = await listBylineNames(
    reads,
    rows.map(({ byline_id }) => byline_id),
  );
  return rows.map((row) => ({
    id: row.byline_id,
    names: names.get(row.byline_id) ?? {},
    folded: row.first,
  }));
}
