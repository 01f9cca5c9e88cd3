// Every read of pictures.

import type { Reads } from "#platform/db";
import type { Picture, PictureFormat } from "./picture";
import type { MediaTables } from "./tables";

/** Pictures by id. Those that are not there are left out. @param of.shelved files behind pictures instead of pictures */
export async function listPictures(
  reads: Reads,
  ids: readonly number[],
  { shelved }: { shelved: boolean } = { shelved: false },
): Promise<Map<number, Picture>> {
  if (ids.length === 0) return new Map();
  reads.note(...ids.map((id) => `picture:${id}`));
  const db = reads.tables<MediaTables>();
  const rows = await db
    .selectFrom("pictures")
    .selectAll()
    .where("id", "in", [...ids])
    .where("shelved_for", shelved ? "is not" : "is", null)
    .execute();
  const variants = await db
    .selectFrom("picture_variants")
    .select(["picture_id", "width", "height", "format"])
    .where("picture_id", "in", [...ids])
    .orderBy("width")
    .execute();
  return new Map(
    rows.map((row) => [
      row.id,
      {
        id: row.id,
        name: row.name,
        width: row.width,
        height: row.height,
        tone: row.tone,
        focus: { x: row.focal_x, y: row.focal_y },
        caption: row.caption,
        credit: row.credit,
        variants: variants
          .filter((variant) => variant.picture_id === row.id)
          .map(({ width, height, format }) => ({ width, height, format: format as PictureFormat })),
      },
    ]),
  );
}

/** A picture that has been received before, by the hash of its stripped original. */
export async function findByOriginal(reads: Reads, original: string): Promise<number | null> {
  const row = await reads
    .tables<MediaTables>()
    .selectFrom("pictures")
    .select("id")
    .where("original", "=", original)
    .where("shelved_for", "is", null)
    .orderBy("id")
    .executeTakeFirst();
  return row?.id ?? null;
}

/**
 * The file of one variant. @param asked.publicly whether only a picture that a published article uses may be found;
 * otherwise `asked.among` are the pictures that may be (a proof's), or all of them (staff)
 */
export async function findVariant(
  reads: Reads,
  asked: { name: string; width: number; format: PictureFormat; publicly: boolean; among?: readonly number[] },
): Promise<{ hash: string } | null> {
  let query = reads
    .tables<MediaTables>()
    .selectFrom("pictures")
    .innerJoin("picture_variants", "picture_variants.picture_id", "pictures.id")
    .select("picture_variants.hash")
    .where("pictures.name", "=", asked.name)
    .where("picture_variants.width", "=", asked.width)
    .where("picture_variants.format", "=", asked.format);
  if (asked.publicly) {
    query = query.where((eb) =>
      eb.exists(
        eb
          .selectFrom("picture_uses")
          .select("article_id")
          .whereRef("picture_uses.picture_id", "=", "pictures.id"),
      ),
    );
  } else if (asked.among) {
    query = query.where("pictures.id", "in", asked.among.length > 0 ? [...asked.among] : [0]);
  }
  return (await query.executeTakeFirst()) ?? null;
}

/** Whether any picture is kept under that hash, stripped or as a variant. */
export async function isNamed(reads: Reads, hash: string): Promise<boolean> {
  const db = reads.tables<MediaTables>();
  const original = await db
    .selectFrom("pictures")
    .select("id")
    .where("original", "=", hash)
    .executeTakeFirst();
  if (original) return true;
  const variant = await db
    .selectFrom("picture_variants")
    .select("width")
    .where("hash", "=", hash)
    .executeTakeFirst();
  return variant !== undefined;
}

/** Behind which picture a replaced file stands; null when it is none, or forgotten. */
export async function findShelved(reads: Reads, file: number): Promise<number | null> {
  const row = await reads
    .tables<MediaTables>()
    .selectFrom("pictures")
    .select("shelved_for")
    .where("id", "=", file)
    .executeTakeFirst();
  return row?.shelved_for ?? null;
}
