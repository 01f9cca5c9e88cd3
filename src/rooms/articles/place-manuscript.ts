// Tells the library which pictures a text names, in the transaction that writes, moves or withdraws that text.

import { clearPlace, learnWords, placePictures } from "#media";
import type { Transaction } from "#platform/act";
import type { Manuscript } from "./block";
import { partsOf } from "./manuscript/parts";
import { picturesIn } from "./manuscript/shown";

export interface Placed {
  readonly article: number;
  readonly language: string;
  readonly manuscript: Manuscript;
  readonly place: "draft" | "live" | "scheduled";
}

export function placeManuscript(
  tx: Transaction,
  { article, language, manuscript, place }: Placed,
): Promise<void> {
  const { headline, picture, bylines } = manuscript;
  const lead = picture?.picture ?? null;
  return placePictures(tx, {
    article,
    place,
    language,
    headline,
    lead,
    pictures: picturesIn(manuscript),
    bylines,
  });
}

/** There is no such text of the article any more. */
export function displaceManuscript(
  tx: Transaction,
  of: { article: number; place: "live" | "scheduled" },
): Promise<void> {
  return clearPlace(tx, of);
}

/** What a text that is finished says of its pictures, for the next story that takes them up. */
export function teachWords(
  tx: Transaction,
  { language, manuscript }: Pick<Placed, "language" | "manuscript">,
) {
  const inBody = manuscript.body.flatMap((block) => partsOf(block).pictures);
  const shown = [...(manuscript.picture ? [manuscript.picture] : []), ...inBody];
  return learnWords(tx, { language, shown });
}
