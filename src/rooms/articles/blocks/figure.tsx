// A picture in an article, with the words under it.

import { type Picture, PictureElement } from "#media";
import type { Translate } from "#platform/i18n";
import type { LeadPicture } from "../block";

export interface FigureProps {
  readonly shown: Omit<LeadPicture, "picture">;
  readonly picture: Picture;
  readonly t: Translate;
  readonly addressOfPicture: (name: string) => string;
  readonly first?: boolean;
  /** How wide it will stand, where that is not the text's width. */
  readonly sizes?: string;
}

/** As the sheet lays it out: the text's width on a phone, a little more than the measure from 52rem on. */
const SIZES = "(min-width: 52rem) 48rem, 92vw";

export function Figure({ shown, picture, t, addressOfPicture, first, sizes = SIZES }: FigureProps) {
  const caption = shown.caption.trim();
  const credit = shown.credit.trim();
  // The same words twice would be read out twice.
  const alt = shown.alt.trim() === caption ? "" : shown.alt.trim();
  return (
    <figure>
      <PictureElement picture={picture} alt={alt} sizes={sizes} addressOf={addressOfPicture} first={first} />
      {(caption || credit) && (
        <figcaption>
          {caption && <Labelled label={t("articles.caption")} words={caption} name="caption" />}
          {credit && <Labelled label={t("articles.credit")} words={credit} name="credit" />}
        </figcaption>
      )}
    </figure>
  );
}

/**
 * The label is heard and not seen: to the eye, the place says what it is. The words find their own direction without it,
 * so that the full stop of a Latin caption stands at its end in an Arabic article too.
 */
function Labelled({ label, words, name }: { label: string; words: string; name: string }) {
  return (
    <p class={name}>
      <span class="hid">{label} </span>
      <span dir="auto">{words}</span>
    </p>
  );
}
