// Undoes a replacement: the picture has the file again that it had before, and the one that it has now goes on the shelf.

import type { Act } from "#platform/act";
import { dropJob } from "#platform/jobs";
import { Problem } from "#platform/problem";
import { holdToReplacing } from "../hold-picture";
import type { MediaTables } from "../tables";
import { FORGET_REPLACED, holdFile, moveFiles, shelve } from "./shelf";

/** @param input.file the row on the shelf. @throws Problem `not-found` when it is forgotten already, `not-allowed` as for replacing */
export async function putBackPicture(act: Act, input: { picture: number; file: number }): Promise<void> {
  const { picture, file } = input;
  await act.commit(async (tx) => {
    const now = await holdFile(tx, { picture, shelved: false, file: picture });
    const earlier = now && (await holdFile(tx, { picture, shelved: true, file }));
    if (!now || !earlier) throw new Problem("not-found", "media.no-earlier");
    await holdToReplacing(tx, picture);
    const shelved = await shelve(tx, picture, now);
    await moveFiles(tx, { from: file, to: picture });
    const db = tx.tables<MediaTables>();
    await db.deleteFrom("pictures").where("id", "=", file).execute();
    await dropJob(tx, { name: FORGET_REPLACED, noun: file });
    await db
      .updateTable("pictures")
      .set((eb) => ({ version: eb("version", "+", 1) }))
      .set(earlier)
      .where("id", "=", picture)
      .execute();
    tx.record({ verb: "put-back", noun: "picture", id: picture, details: { file: shelved } });
    tx.change(`picture:${picture}`);
  });
}
