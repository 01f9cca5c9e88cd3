// The pictures of manuscripts as staff see them: where they are, and what the library says of them.

import type { Manuscript } from "#articles";
import { listChosen } from "#media";
import type { Reads } from "#platform/db";
import type { Language } from "#platform/i18n";
import type { PictureSource } from "./writing-data";

/** @param of.language of the manuscripts */
export async function pictureSources(
  reads: Reads,
  { manuscripts, language }: { manuscripts: readonly Manuscript[]; language: Language },
): Promise<Record<number, PictureSource>> {
  const ids = manuscripts.flatMap(({ picture, body }) => [
    ...(picture ? [picture.picture] : []),
    ...body.flatMap((block) => (block.kind === "picture" ? [block.picture] : [])),
  ]);
  const pictures = await listChosen(reads, { ids: [...new Set(ids)], language });
  return Object.fromEntries(pictures.map((picture) => [picture.id, picture]));
}
