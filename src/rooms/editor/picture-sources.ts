// The pictures of manuscripts as staff see them: where they are, and what the library says of them.

import { type Manuscript } from "#articles";
import { picturesIn } from "#articles/manuscript";
import { listChosen } from "#media";
import type { Reads } from "#platform/db";
import type { Language } from "#platform/i18n";
import type { PictureSource } from "./writing-data";

/** @param of.language of the manuscripts */
export async function pictureSources(
  reads: Reads,
  { manuscripts, language }: { manuscripts: readonly Manuscript[]; language: Language },
): Promise<Record<number, PictureSource>> {
  const ids = [...new Set(manuscripts.flatMap(picturesIn))];
  const pictures = await listChosen(reads, { ids, language });
  return Object.fromEntries(pictures.map((picture) => [picture.id, picture]));
}
