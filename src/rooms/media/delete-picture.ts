// Deletes a picture that no text uses, with every file it has and had.

import type { Act, Transaction } from "#platform/act";
import { hasJobs } from "#platform/jobs";
import { Problem } from "#platform/problem";
import { mayManage } from "./hold-picture";
import { PLACE_PICTURES } from "./place-pictures";
import { dropFiles } from "./replace/shelf";
import type { MediaTables } from "./tables";

/**
 * @throws Problem `not-found`, `conflict` while a working copy, a scheduled or a live text uses it or nobody has counted yet,
 * `not-allowed` when somebody else brought it and whoever acts is no editor
 */
export async function deletePicture(act: Act, { picture }: { picture: number }): Promise<void> {
  await act.commit(async (tx) => {
    const db = tx.tables<MediaTables>();
    // Held until the commit: on PostgreSQL a text that is about to use it waits, and then finds it gone.
    const row = await db
      .updateTable("pictures")
      .set((eb) => ({ version: eb.ref("version") }))
      .where("id", "=", picture)
      .where("shelved_for", "is", null)
      .returning("added_by")
      .executeTakeFirst();
    if (!row) throw new Problem("not-found", "media.unknown");
    const own = tx.who.kind === "person" && tx.who.id === row.added_by;
    if (!own && !(await mayManage(tx))) throw new Problem("not-allowed", "media.delete-others");
    await holdToUnused(tx, picture);
    const shelf = await db.selectFrom("pictures").select("id").where("shelved_for", "=", picture).execute();
    const hashes = await dropFiles(tx, [picture, ...shelf.map(({ id }) => id)]);
    tx.record({ verb: "delete", noun: "picture", id: picture });
    await tx.announce("files-dropped", { hashes });
  });
}

async function holdToUnused(tx: Transaction, picture: number): Promise<void> {
  if (await hasJobs(tx.reads, PLACE_PICTURES)) throw new Problem("conflict", "media.not-counted-yet");
  const db = tx.tables<MediaTables>();
  const placed = await db
    .selectFrom("picture_places")
    .select("place")
    .where("picture_id", "=", picture)
    .executeTakeFirst();
  // What makes it public is asked as well: of the two accounts the stricter one holds.
  const used = await db
    .selectFrom("picture_uses")
    .select("article_id")
    .where("picture_id", "=", picture)
    .executeTakeFirst();
  if (placed || used) throw new Problem("conflict", "media.in-use");
}
