// Says what of a picture must stay in sight where it is cut to a shape.

import type { Act } from "#platform/act";
import { Problem } from "#platform/problem";
import type { Picture } from "./picture";
import type { MediaTables } from "./tables";

/** @throws Problem `not-found`, `invalid` outside 0 to 100 */
export async function focusPicture(
  act: Act,
  { picture, focus }: { picture: number; focus: Picture["focus"] },
): Promise<void> {
  const { x, y } = focus;
  if (![x, y].every((part) => Number.isInteger(part) && part >= 0 && part <= 100))
    throw new Problem("invalid", "media.focus-wrong");
  await act.commit(async (tx) => {
    const updated = await tx
      .tables<MediaTables>()
      .updateTable("pictures")
      .set({ focal_x: x, focal_y: y })
      .where("id", "=", picture)
      .where("shelved_for", "is", null)
      .executeTakeFirst();
    if (Number(updated.numUpdatedRows) !== 1) throw new Problem("not-found", "media.unknown");
    tx.record({ verb: "focus", noun: "picture", id: picture, details: { x, y } });
    tx.change(`picture:${picture}`);
  });
}
