// Reads of one picture of the library: everything that its page says of it.

import type { Reads } from "#platform/db";
import { listRecord } from "#platform/act";
import { isLanguage, type Language } from "#platform/i18n";
import { type Licence, licenceOf, type Picture, type Place, placeOf, PLACES } from "../picture";
import { listPictures } from "../queries";
import { distance, isPlain, nearParts } from "../receipt/look";
import type { MediaTables, ReadableTables } from "../tables";
import { listWords, type Viewer, type WordsIn } from "./library-queries";

/** An article that names it, in one or several of its texts. */
export interface PictureUse {
  readonly article: number;
  readonly language: Language;
  /** The one that readers see or will see first, or else the working copy's. */
  readonly headline: string;
  /** In the order of `PLACES`. */
  readonly places: readonly Place[];
  readonly isLead: boolean;
}

/** A file that it had before. */
export interface ShelvedFile {
  readonly file: number;
  readonly picture: Picture;
  readonly shelvedAt: number;
}

/** What was done to it. `who` is null for the paper's own machinery and for whoever may not be named. */
export interface PictureEvent {
  readonly id: number;
  readonly at: number;
  readonly verb: string;
  readonly who: string | null;
}

export interface PictureRecord {
  readonly picture: Picture;
  readonly version: number;
  readonly words: WordsIn;
  readonly creator: string;
  readonly licence: Licence;
  readonly terms: string;
  readonly addedAt: number;
  /** Null for what was imported and for whoever may not be named. */
  readonly addedBy: { readonly id: number; readonly name: string } | null;
  /** Whether nobody is named here, because of a story that uses or used it. */
  readonly withheld: boolean;
  /** Whether whoever looks brought it. */
  readonly own: boolean;
}

/** The picture with this id; null when there is none, or only a file behind one. */
export async function findPictureRecord(
  reads: Reads,
  of: { picture: number; viewer: Viewer },
): Promise<PictureRecord | null> {
  const row = await reads
    .tables<MediaTables & ReadableTables>()
    .selectFrom("pictures")
    .leftJoin("people", "people.id", "pictures.added_by")
    .select(["version", "creator", "licence", "terms", "pictures.created_at", "added_by", "hushed"])
    .select("people.name")
    .where("pictures.id", "=", of.picture)
    .where("shelved_for", "is", null)
    .executeTakeFirst();
  const picture = (await listPictures(reads, [of.picture])).get(of.picture);
  if (!row || !picture) return null;
  const own = row.added_by === of.viewer.person;
  const withheld = row.hushed === 1 && !of.viewer.seesWithheld;
  const named = row.added_by !== null && row.name !== null && (own || !withheld);
  return {
    picture,
    version: row.version,
    words: (await listWords(reads, [of.picture])).get(of.picture) ?? {},
    creator: row.creator,
    licence: licenceOf(row.licence),
    terms: row.terms,
    addedAt: row.created_at,
    addedBy: named && row.added_by !== null ? { id: row.added_by, name: row.name ?? "" } : null,
    withheld,
    own,
  };
}

/** Newest articles first. @param of.most articles */
export async function listPictureUses(
  reads: Reads,
  of: { picture: number; most: number },
): Promise<PictureUse[]> {
  const rows = await reads
    .tables<MediaTables>()
    .selectFrom("picture_places")
    .select(["article_id", "language", "headline", "place", "is_lead"])
    .where("picture_id", "=", of.picture)
    .orderBy("article_id", "desc")
    .limit(of.most * PLACES.length)
    .execute();
  const uses = new Map<number, PictureUse>();
  for (const place of PLACES) {
    for (const row of rows.filter((one) => placeOf(one.place) === place)) {
      const known = uses.get(row.article_id);
      uses.set(row.article_id, {
        article: row.article_id,
        language: isLanguage(row.language) ? row.language : "en",
        headline: known?.headline ?? row.headline,
        places: [...(known?.places ?? []), place],
        isLead: known?.isLead || row.is_lead === 1,
      });
    }
  }
  return [...uses.values()].toSorted((a, b) => b.article - a.article).slice(0, of.most);
}

/** Files that the picture had before, the latest first. */
export async function listShelved(reads: Reads, picture: number): Promise<ShelvedFile[]> {
  const rows = await reads
    .tables<MediaTables>()
    .selectFrom("pictures")
    .select(["id", "shelved_at"])
    .where("shelved_for", "=", picture)
    .orderBy("id", "desc")
    .limit(MOST_SHELVED)
    .execute();
  const files = await listPictures(
    reads,
    rows.map(({ id }) => id),
    { shelved: true },
  );
  return rows.flatMap(({ id, shelved_at }) => {
    const file = files.get(id);
    return file ? [{ file: id, picture: file, shelvedAt: shelved_at ?? 0 }] : [];
  });
}

const MOST_SHELVED = 20;

/** What was done to it, newest first. */
export async function listPictureEvents(
  reads: Reads,
  of: { picture: number; withheld: boolean; viewer: Viewer; most: number },
): Promise<PictureEvent[]> {
  const lines = await listRecord(reads, { noun: "picture", id: of.picture, most: of.most });
  const ids = [...new Set(lines.flatMap(({ person }) => person ?? []))];
  const people =
    ids.length === 0
      ? []
      : await reads
          .tables<ReadableTables>()
          .selectFrom("people")
          .select(["id", "name"])
          .where("id", "in", ids)
          .execute();
  return lines.map(({ id, at, verb, person }) => {
    const mayName = !of.withheld || person === of.viewer.person;
    const name = people.find((one) => one.id === person)?.name ?? null;
    return { id, at, verb, who: mayName ? name : null };
  });
}

/** As many bits of 64 as two pictures of one scene may differ in; `nearParts` finds all of up to seven. */
const FARTHEST = 6;
const MOST_CANDIDATES = 500;
const MOST_ALIKE = 6;

/** Other pictures of the library that look like this one, the nearest first. */
export async function listAlike(reads: Reads, picture: number): Promise<Picture[]> {
  const look = (await listLooks(reads, [picture])).get(picture);
  if (!look || isPlain(look)) return [];
  const rows = await reads
    .tables<MediaTables>()
    .selectFrom("picture_looks")
    .innerJoin("pictures", "pictures.id", "picture_looks.picture_id")
    .select("picture_id")
    .distinct()
    .where("shelved_for", "is", null)
    .where("picture_id", "!=", picture)
    .where((eb) =>
      eb.or(look.map((bits, part) => eb.and([eb("part", "=", part), eb("bits", "in", nearParts(bits))]))),
    )
    .orderBy("picture_id", "desc")
    .limit(MOST_CANDIDATES)
    .execute();
  const looks = await listLooks(
    reads,
    rows.map(({ picture_id }) => picture_id),
  );
  const near = [...looks]
    .map(([id, other]) => ({ id, far: distance(look, other) }))
    .filter(({ far }) => far <= FARTHEST)
    .toSorted((a, b) => a.far - b.far || b.id - a.id)
    .slice(0, MOST_ALIKE)
    .map(({ id }) => id);
  const pictures = await listPictures(reads, near);
  return near.flatMap((id) => pictures.get(id) ?? []);
}

async function listLooks(reads: Reads, ids: readonly number[]): Promise<Map<number, number[]>> {
  if (ids.length === 0) return new Map();
  const rows = await reads
    .tables<MediaTables>()
    .selectFrom("picture_looks")
    .select(["picture_id", "bits"])
    .where("picture_id", "in", [...ids])
    .orderBy("picture_id")
    .orderBy("part")
    .execute();
  const looks = new Map<number, number[]>();
  for (const { picture_id, bits } of rows) looks.set(picture_id, [...(looks.get(picture_id) ?? []), bits]);
  return looks;
}

/** The stripped original, to be sent to staff; null when there is no such picture. */
export async function findOriginal(
  reads: Reads,
  picture: number,
): Promise<{ hash: string; format: string } | null> {
  const row = await reads
    .tables<MediaTables>()
    .selectFrom("pictures")
    .select(["original as hash", "format"])
    .where("id", "=", picture)
    .where("shelved_for", "is", null)
    .executeTakeFirst();
  return row ?? null;
}
