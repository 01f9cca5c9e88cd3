// Makes pictures public, or not any more, in the transaction that publishes or withdraws what uses them.

import type { Transaction } from "#platform/act";
import { dropJobs } from "#platform/jobs";
import { PLACE_PICTURES } from "./place-pictures";
import { FORGET_REPLACED } from "./replace/shelf";
import type { MediaTables } from "./tables";

/** From this commit on, `pictures` are exactly those that the live article uses. An empty list withdraws them all. */
export async function usePictures(
  tx: Transaction,
  use: { article: number; pictures: readonly number[] },
): Promise<void> {
  const db = tx.tables<MediaTables>();
  await db.deleteFrom("picture_uses").where("article_id", "=", use.article).execute();
  const ids = [...new Set(use.pictures)];
  if (ids.length === 0) return;
  await db
    .insertInto("picture_uses")
    .values(ids.map((picture_id) => ({ picture_id, article_id: use.article })))
    .execute();
}

const TABLES = [
  "picture_uses",
  "picture_places",
  "picture_words",
  "picture_looks",
  "picture_variants",
  "pictures",
] as const satisfies readonly (keyof MediaTables)[];

/** With the sample its pictures go, and after the commit their files. */
export async function emptyPictures(tx: Transaction): Promise<void> {
  const db = tx.tables<MediaTables>();
  const originals = await db.selectFrom("pictures").select("original as hash").execute();
  const variants = await db.selectFrom("picture_variants").select("hash").execute();
  for (const table of TABLES) await db.deleteFrom(table).execute();
  for (const name of [PLACE_PICTURES, FORGET_REPLACED]) await dropJobs(tx, name);
  await tx.announce("files-dropped", { hashes: [...originals, ...variants].map(({ hash }) => hash) });
}
