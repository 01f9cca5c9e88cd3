// Where the pictures of manuscripts are for staff, in the width of the screen.

import type { Manuscript } from "#articles";
import { listPictures, staffAddress } from "#media";
import type { Reads } from "#platform/db";
import { urls } from "#urls";
import type { PictureSource } from "./writing-data";

/** How wide pictures stand in the screen, in pixels. */
const SCREEN_WIDTH = 960;

export async function pictureSources(
  reads: Reads,
  manuscripts: readonly Manuscript[],
): Promise<Record<number, PictureSource>> {
  const ids = manuscripts.flatMap(({ picture, body }) => [
    ...(picture ? [picture.picture] : []),
    ...body.flatMap((block) => (block.kind === "picture" ? [block.picture] : [])),
  ]);
  const pictures = await listPictures(reads, ids);
  return Object.fromEntries(
    [...pictures].map(([id, picture]) => {
      const { width, height } = picture;
      const src = staffAddress(picture, SCREEN_WIDTH);
      return [id, { src, width, height, page: urls.libraryPicture(id) }];
    }),
  );
}
