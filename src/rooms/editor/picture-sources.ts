// Where the pictures of manuscripts are for staff, in the width of the screen.

import { type Manuscript, picturesIn } from "#articles";
import { listPictures, variantName, variantsOf } from "#media";
import type { Reads } from "#platform/db";
import { urls } from "#urls";
import type { PictureSource } from "./writing-data";

/** How wide pictures stand in the screen, in pixels. */
const SCREEN_WIDTH = 960;

export async function pictureSources(
  reads: Reads,
  manuscripts: readonly Manuscript[],
): Promise<Record<number, PictureSource>> {
  const pictures = await listPictures(reads, [...new Set(manuscripts.flatMap(picturesIn))]);
  return Object.fromEntries(
    [...pictures].map(([id, picture]) => {
      const shown =
        variantsOf(picture, ["webp"]).findLast(({ width }) => width <= SCREEN_WIDTH) ?? picture.variants[0];
      const src = shown ? urls.staffPicture(variantName(picture, shown)) : "";
      return [id, { src, width: picture.width, height: picture.height }];
    }),
  );
}
