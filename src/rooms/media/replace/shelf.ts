// The shelf behind a picture: files that it had before stand there as rows of their own, until they are put back or forgotten.

import type { Transaction } from "#platform/act";
import { dropJob, setJob } from "#platform/jobs";
import type { MediaTables } from "../tables";

/** The name of the job that lets a replaced file go. */
export const FORGET_REPLACED = "forget-replaced";

/** For so long a replacement can be undone. A file that must not be anywhere is removed by hand at once. */
export const SHELF_MS = 30 * 86_400_000;

const FILE_COLUMNS = [
  "name",
  "original",
  "format",
  "width",
  "height",
  "orientation",
  "tone",
  "focal_x",
  "focal_y",
] as const;

/** What a row says of its file, and how that is framed. */
export type FileRow = Pick<MediaTables["pictures"], (typeof FILE_COLUMNS)[number]>;

/** The picture's file, or one behind it. Held until the commit. */
export async function holdFile(
  tx: Transaction,
  of: { picture: number; shelved: boolean; file: number },
): Promise<FileRow | null> {
  const held = tx
    .tables<MediaTables>()
    .updateTable("pictures")
    .set((eb) => ({ version: eb.ref("version") }))
    .where("id", "=", of.file);
  const mine = of.shelved
    ? held.where("shelved_for", "=", of.picture)
    : held.where("shelved_for", "is", null);
  return (await mine.returning(FILE_COLUMNS).executeTakeFirst()) ?? null;
}

/** Puts the picture's file on the shelf and leaves the picture without one, to be given another in the same transaction. @returns the row's id */
export async function shelve(tx: Transaction, picture: number, file: FileRow): Promise<number> {
  const db = tx.tables<MediaTables>();
  await db
    .updateTable("pictures")
    .set({ name: `${picture}` })
    .where("id", "=", picture)
    .execute();
  const { id } = await db
    .insertInto("pictures")
    .values({
      ...file,
      caption: "",
      credit: "",
      created_at: tx.at,
      shelved_for: picture,
      shelved_at: tx.at,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  await moveFiles(tx, { from: picture, to: id });
  await setJob(tx, { name: FORGET_REPLACED, noun: id, at: tx.at + SHELF_MS });
  return id;
}

export async function moveFiles(tx: Transaction, { from, to }: { from: number; to: number }): Promise<void> {
  const db = tx.tables<MediaTables>();
  await db.updateTable("picture_variants").set({ picture_id: to }).where("picture_id", "=", from).execute();
  await db.updateTable("picture_looks").set({ picture_id: to }).where("picture_id", "=", from).execute();
}

/** Takes rows of pictures or files away with what hangs on them. @returns the hashes that no row of theirs names any more */
export async function dropFiles(tx: Transaction, ids: readonly number[]): Promise<string[]> {
  const db = tx.tables<MediaTables>();
  const originals = await db
    .selectFrom("pictures")
    .select("original as hash")
    .where("id", "in", [...ids])
    .execute();
  const variants = await db
    .selectFrom("picture_variants")
    .select("hash")
    .where("picture_id", "in", [...ids])
    .execute();
  for (const table of HANGING)
    await db
      .deleteFrom(table)
      .where("picture_id", "in", [...ids])
      .execute();
  await db
    .deleteFrom("pictures")
    .where("id", "in", [...ids])
    .execute();
  for (const noun of ids) await dropJob(tx, { name: FORGET_REPLACED, noun });
  return [...originals, ...variants].map(({ hash }) => hash);
}

const HANGING = [
  "picture_looks",
  "picture_variants",
  "picture_words",
] as const satisfies readonly (keyof MediaTables)[];
