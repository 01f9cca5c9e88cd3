// Reads of the library: its pictures by what they say, who brought them, and what they are used for.

import { type ExpressionBuilder, type Expression, type SqlBool, sql } from "kysely";
import type { Reads } from "#platform/db";
import { isLanguage, type Language } from "#platform/i18n";
import { patternsOf } from "../fold";
import { type Picture, type Place, placeOf, type PictureWords } from "../picture";
import { listPictures } from "../queries";
import type { MediaTables } from "../tables";
import { boundsOf, IDLE_MS, type LibraryFilter, type Use } from "./filter";

/** Who looks, as far as it decides whom they may be told of. */
export interface Viewer {
  readonly person: number;
  /** Whether they may know whose hand was in a story with a withheld byline. */
  readonly seesWithheld: boolean;
}

export interface LibraryAsked {
  readonly filter: LibraryFilter;
  /** The paper's time zone. */
  readonly zone: string;
  readonly viewer: Viewer;
  readonly most: number;
}

export type WordsIn = Readonly<Partial<Record<Language, PictureWords>>>;

/** A picture on the contact sheet. */
export interface LibraryLine {
  readonly picture: Picture;
  readonly words: WordsIn;
  readonly addedAt: number;
  /** In how many texts of each kind it stands. */
  readonly uses: Readonly<Record<Place, number>>;
}

/** Newest first. */
export async function listLibrary(
  reads: Reads,
  asked: LibraryAsked,
): Promise<{ lines: LibraryLine[]; more: boolean }> {
  const rows = await reads
    .tables<MediaTables>()
    .selectFrom("pictures")
    .select(["id", "created_at"])
    .where((eb) => eb.and(conditions(eb, { ...asked, now: reads.at })))
    .orderBy("id", "desc")
    .limit(asked.most + 1)
    .execute();
  const shown = rows.slice(0, asked.most);
  const ids = shown.map(({ id }) => id);
  const pictures = await listPictures(reads, ids);
  const words = await listWords(reads, ids);
  const uses = await countUses(reads, ids);
  const lines = shown.flatMap(({ id, created_at }) => {
    const picture = pictures.get(id);
    if (!picture) return [];
    return [{ picture, words: words.get(id) ?? {}, addedAt: created_at, uses: uses.get(id) ?? NO_USES }];
  });
  return { lines, more: rows.length > asked.most };
}

const NO_USES = { live: 0, scheduled: 0, draft: 0 } as const satisfies Record<Place, number>;

type Conditions = Expression<SqlBool>[];
type Building = ExpressionBuilder<MediaTables, "pictures">;

function conditions(eb: Building, { filter, zone, viewer, now }: LibraryAsked & { now: number }): Conditions {
  const all: Conditions = [eb("shelved_for", "is", null)];
  if (filter.before !== null) all.push(eb("id", "<", filter.before));
  for (const pattern of patternsOf(filter.words)) all.push(says(eb, pattern));
  if (filter.month !== null) {
    const { from, to } = boundsOf(filter.month, zone);
    all.push(eb("created_at", ">=", from), eb("created_at", "<", to));
  }
  if (filter.by !== null) all.push(eb("added_by", "=", filter.by));
  // Whose picture it is could tell whose story it is.
  if (filter.by !== null && filter.by !== viewer.person && !viewer.seesWithheld)
    all.push(eb("hushed", "=", 0));
  if (filter.lacks === "credit") all.push(eb("credit", "=", ""));
  if (filter.lacks === "alt") {
    const described = eb
      .selectFrom("picture_words")
      .select("picture_id")
      .whereRef("picture_id", "=", "pictures.id")
      .where("alt", "!=", "");
    all.push(eb.not(eb.exists(described)));
  }
  if (filter.use !== null) all.push(isUsed(eb, filter.use, now));
  return all;
}

function isUsed(eb: Building, use: Use, now: number): Expression<SqlBool> {
  switch (use) {
    case "used":
      return eb("unused_since", "is", null);
    case "unused":
      return eb("unused_since", "is not", null);
    case "idle":
      return eb("unused_since", "<=", now - IDLE_MS);
    case "unpublished":
      return eb.not(
        eb.exists(
          eb.selectFrom("picture_uses").select("picture_id").whereRef("picture_id", "=", "pictures.id"),
        ),
      );
  }
}

/** In its own words, or in the headline of a story that uses it. */
function says(eb: Building, pattern: string): Expression<SqlBool> {
  const inHeadlines = eb
    .selectFrom("picture_places")
    .select("picture_id")
    .where(sql<SqlBool>`headline_key like ${pattern} escape '\\'`);
  return eb.or([sql<SqlBool>`words_key like ${pattern} escape '\\'`, eb("id", "in", inHeadlines)]);
}

/** What pictures are called in each language. */
export async function listWords(reads: Reads, ids: readonly number[]): Promise<Map<number, WordsIn>> {
  if (ids.length === 0) return new Map();
  const rows = await reads
    .tables<MediaTables>()
    .selectFrom("picture_words")
    .selectAll()
    .where("picture_id", "in", [...ids])
    .execute();
  const words = new Map<number, WordsIn>();
  for (const { picture_id, language, alt, caption } of rows) {
    if (isLanguage(language))
      words.set(picture_id, { ...words.get(picture_id), [language]: { alt, caption } });
  }
  return words;
}

async function countUses(
  reads: Reads,
  ids: readonly number[],
): Promise<Map<number, Readonly<Record<Place, number>>>> {
  if (ids.length === 0) return new Map();
  const rows = await reads
    .tables<MediaTables>()
    .selectFrom("picture_places")
    .select(["picture_id", "place"])
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where("picture_id", "in", [...ids])
    .groupBy(["picture_id", "place"])
    .execute();
  const uses = new Map<number, Readonly<Record<Place, number>>>();
  for (const { picture_id, place, count } of rows)
    uses.set(picture_id, { ...(uses.get(picture_id) ?? NO_USES), [placeOf(place)]: Number(count) });
  return uses;
}

/** When the first picture of the library came (ms); null while there is none. */
export async function findFirstAdded(reads: Reads): Promise<number | null> {
  const row = await reads
    .tables<MediaTables>()
    .selectFrom("pictures")
    .select("created_at")
    .where("shelved_for", "is", null)
    .orderBy("id")
    .limit(1)
    .executeTakeFirst();
  return row?.created_at ?? null;
}
