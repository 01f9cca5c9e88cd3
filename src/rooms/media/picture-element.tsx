// A picture in a page: its widths for the browser to choose from, its size known before it arrives.

import { focusClass, type Picture, variantName, variantsOf } from "./picture";

export interface PictureProps {
  readonly picture: Picture;
  readonly alt: string;
  /** The `sizes` attribute: how wide it will stand. */
  readonly sizes: string;
  /** From a variant's name to its address: public, proof or staff. */
  readonly addressOf: (name: string) => string;
  /** The first picture of a page is asked for at once, the others when they come near. */
  readonly first?: boolean;
}

/** The width of the one picture for browsers that know no WebP. */
const PLAIN_WIDTH = 960;

export function PictureElement({ picture, alt, sizes, addressOf, first }: PictureProps) {
  const webp = variantsOf(picture, ["webp"]);
  const plain = variantsOf(picture, ["jpeg", "png"]);
  const fallback = plain.findLast(({ width }) => width <= PLAIN_WIDTH) ?? plain[0] ?? webp[0];
  if (!fallback) return null;
  const srcset = webp
    .map((variant) => `${addressOf(variantName(picture, variant))} ${variant.width}w`)
    .join(", ");
  const focus = focusClass(picture.focus);
  return (
    <picture>
      {webp.length > 0 && <source type="image/webp" srcset={srcset} sizes={sizes} />}
      <img
        class={`tone-${picture.tone}${focus && ` ${focus}`}`}
        src={addressOf(variantName(picture, fallback))}
        width={picture.width}
        height={picture.height}
        alt={alt}
        {...(first ? { fetchpriority: "high" } : { loading: "lazy", decoding: "async" })}
      />
    </picture>
  );
}
