// Gives a picture another file: every text that uses it shows the new one from this commit on, and the old addresses are gone.

import type { Act } from "#platform/act";
import { Problem } from "#platform/problem";
import { holdToReplacing } from "../hold-picture";
import type { ReceivedPicture } from "../receipt/receive-picture";
import type { MediaTables } from "../tables";
import { fileColumns, putFiles, writeFiles } from "./picture-files";
import { type FileRow, holdFile, shelve } from "./shelf";

export interface ReplacePicture {
  readonly picture: number;
  readonly received: ReceivedPicture;
}

/** As wide for its height as the one before: a retouched copy, whose focus is where it was. */
const SAME_SHAPE = 0.02;

/**
 * Its words stay as they are, and so do those in stories. The file before can be put back for thirty days.
 *
 * @throws Problem `not-found`, `invalid` for the very same file, `not-allowed` for a reporter where it is public
 */
export async function replacePicture(act: Act, { picture, received }: ReplacePicture): Promise<void> {
  await putFiles(act.files, received);
  await act.commit(async (tx) => {
    const before = await holdFile(tx, { picture, shelved: false, file: picture });
    if (!before) throw new Problem("not-found", "media.unknown");
    await holdToReplacing(tx, picture);
    if (before.original === received.original.hash) throw new Problem("invalid", "media.replace-same");
    const shelved = await shelve(tx, picture, before);
    await tx
      .tables<MediaTables>()
      .updateTable("pictures")
      .set((eb) => ({ version: eb("version", "+", 1) }))
      .set(await fileColumns(tx, received))
      .set(hasShapeOf(before, received) ? {} : { focal_x: 50, focal_y: 50 })
      .where("id", "=", picture)
      .execute();
    await writeFiles(tx, picture, received);
    tx.record({ verb: "replace", noun: "picture", id: picture, details: { file: shelved } });
    tx.change(`picture:${picture}`);
  });
  // Once more: whoever deleted the same photograph at this moment may have taken its files away.
  await putFiles(act.files, received);
}

function hasShapeOf(before: FileRow, { original }: ReceivedPicture): boolean {
  const shape = before.width / before.height;
  return Math.abs(original.width / original.height - shape) <= shape * SAME_SHAPE;
}
