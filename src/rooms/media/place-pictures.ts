// Keeps account of every text that names a picture, in the transaction that writes or moves that text.

import { listWithheldBylines } from "#people";
import type { Transaction } from "#platform/act";
import { fold } from "./fold";
import type { Place } from "./picture";
import type { MediaTables } from "./tables";

/** The name of the job that counts the uses in texts from before they were counted. */
export const PLACE_PICTURES = "place-pictures";

/** One text: an article's working copy, its live revision, or the one that is scheduled. */
export interface Placing {
  readonly article: number;
  readonly place: Place;
  readonly language: string;
  readonly headline: string;
  /** The picture at its head. */
  readonly lead: number | null;
  /** Every picture that it names. Empty when there is no such text any more. */
  readonly pictures: readonly number[];
  readonly bylines: readonly number[];
}

/** From this commit on, these are the pictures that the text names. Ids of pictures that are not there are passed over. */
export async function placePictures(tx: Transaction, placing: Placing): Promise<void> {
  const before = await listPlaced(tx, placing);
  const wanted = [...new Set(placing.pictures)];
  const gone = before.map(({ picture_id }) => picture_id).filter((id) => !wanted.includes(id));
  const added = wanted.filter((id) => !before.some(({ picture_id }) => picture_id === id));
  const kept = before.filter(({ picture_id }) => wanted.includes(picture_id));
  await addPlaces(tx, { ...placing, pictures: added });
  if (kept.some((row) => isStale(row, placing))) await renamePlaces(tx, placing);
  await removePlaces(tx, { ...placing, pictures: gone });
  await hushPictures(tx, { ...placing, pictures: wanted });
}

/** The text is not there any more. */
export function clearPlace(tx: Transaction, of: Pick<Placing, "article" | "place">): Promise<void> {
  return placePictures(tx, { ...of, language: "", headline: "", lead: null, pictures: [], bylines: [] });
}

type Row = Pick<MediaTables["picture_places"], "picture_id" | "headline" | "is_lead">;

function listPlaced(tx: Transaction, { article, place }: Placing): Promise<Row[]> {
  return tx
    .tables<MediaTables>()
    .selectFrom("picture_places")
    .select(["picture_id", "headline", "is_lead"])
    .where("article_id", "=", article)
    .where("place", "=", place)
    .execute();
}

function isStale(row: Row, { headline, lead }: Placing): boolean {
  return row.headline !== headline || (row.is_lead === 1) !== (row.picture_id === lead);
}

async function addPlaces(tx: Transaction, placing: Placing): Promise<void> {
  const { article, place, language, headline, lead, pictures } = placing;
  if (pictures.length === 0) return;
  const db = tx.tables<MediaTables>();
  // Held until the commit: on PostgreSQL a deletion that comes meanwhile waits, and then finds the use.
  const held = await db
    .updateTable("pictures")
    .set({ unused_since: null })
    .where("id", "in", [...pictures])
    .where("shelved_for", "is", null)
    .returning("id")
    .execute();
  if (held.length === 0) return;
  const words = { language, headline, headline_key: fold(headline) };
  await db
    .insertInto("picture_places")
    .values(
      held.map(({ id }) => ({
        picture_id: id,
        article_id: article,
        place,
        ...words,
        is_lead: id === lead ? 1 : 0,
      })),
    )
    .execute();
}

async function renamePlaces(tx: Transaction, { article, place, headline, lead }: Placing): Promise<void> {
  const db = tx.tables<MediaTables>();
  await db
    .updateTable("picture_places")
    .set((eb) => ({
      headline,
      headline_key: fold(headline),
      is_lead: eb
        .case()
        .when("picture_id", "=", lead ?? 0)
        .then(1)
        .else(0)
        .end(),
    }))
    .where("article_id", "=", article)
    .where("place", "=", place)
    .execute();
}

async function removePlaces(tx: Transaction, { article, place, pictures }: Placing): Promise<void> {
  if (pictures.length === 0) return;
  const db = tx.tables<MediaTables>();
  const ids = [...pictures];
  // Held first, so that of two texts that drop it at once the second sees that the first is gone.
  await db
    .updateTable("pictures")
    .set((eb) => ({ version: eb.ref("version") }))
    .where("id", "in", ids)
    .execute();
  await db
    .deleteFrom("picture_places")
    .where("article_id", "=", article)
    .where("place", "=", place)
    .where("picture_id", "in", ids)
    .execute();
  await db
    .updateTable("pictures")
    .set({ unused_since: tx.at })
    .where("id", "in", ids)
    .where("id", "not in", (eb) =>
      eb.selectFrom("picture_places").select("picture_id").where("picture_id", "in", ids),
    )
    .execute();
}

/** Whose picture it is could tell whose story it is. It stays unsaid, also when the picture is taken out again. */
async function hushPictures(tx: Transaction, { pictures, bylines }: Placing): Promise<void> {
  if (pictures.length === 0 || bylines.length === 0) return;
  if ((await listWithheldBylines(tx.reads, bylines)).length === 0) return;
  await tx
    .tables<MediaTables>()
    .updateTable("pictures")
    .set({ hushed: 1 })
    .where("id", "in", [...pictures])
    .where("hushed", "=", 0)
    .execute();
}
