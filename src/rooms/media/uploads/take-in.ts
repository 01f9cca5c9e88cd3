// What comes of a file that was sent: a picture with what is known of it, or the reason why there is none.

import type { Act } from "#platform/act";
import type { Language } from "#platform/i18n";
import { Problem } from "#platform/problem";
import { type ChosenPicture, listChosen } from "../chooser/chosen-picture";
import { keepPicture } from "../keep-picture";
import { listAlike } from "../library/picture-queries";
import { findByOriginal } from "../queries";
import { PictureRefused, type ReceivedPicture, receivePicture } from "../receipt/receive-picture";

export type Outcome =
  | {
      readonly kind: "taken";
      readonly picture: ChosenPicture;
      /** False when the same photograph was there already. */
      readonly isNew: boolean;
      /** Others that look like it. */
      readonly alike: readonly ChosenPicture[];
    }
  | { readonly kind: "refused"; readonly reason: PictureRefused["reason"] };

/** Pictures that wait for the decoder, each of up to 30 MB, are few. */
const MOST_WAITING = 4;
let waiting = 0;

/** @throws Problem `too-many` while others wait already */
export async function receiveInTurn(bytes: Uint8Array): Promise<ReceivedPicture | PictureRefused> {
  if (waiting >= MOST_WAITING) throw new Problem("too-many", "media.busy");
  waiting++;
  try {
    return await receivePicture(bytes);
  } catch (error) {
    if (error instanceof PictureRefused) return error;
    throw error;
  } finally {
    waiting--;
  }
}

/** @param sent.language of the story that it is for; null for none */
export async function takeIn(
  act: Act,
  { bytes, language }: { bytes: Uint8Array; language: Language | null },
): Promise<Outcome> {
  const received = await receiveInTurn(bytes);
  if (received instanceof PictureRefused) return { kind: "refused", reason: received.reason };
  const known = await findByOriginal(act.reads, received.original.hash);
  const id = await keepPicture(act, { received });
  const alike = (await listAlike(act.reads, id)).map((picture) => picture.id);
  const chosen = await listChosen(act.reads, { ids: [id, ...alike], language });
  const [picture, ...others] = chosen;
  if (!picture) throw new Error("A picture that was just kept is not there.");
  return { kind: "taken", picture, isNew: known === null, alike: others };
}
