// A picture: stripped on receipt, kept once, shown in several widths.

export type PictureFormat = "jpeg" | "webp" | "png";

/** What a page needs to show a picture. */
export interface Picture {
  readonly id: number;
  /** What stands in its address: made from its content. */
  readonly name: string;
  /** Upright, in pixels. */
  readonly width: number;
  readonly height: number;
  /** Index of the placeholder's colour. */
  readonly tone: number;
  /** Percent from the picture's own left and top edge: what must stay in sight. */
  readonly focus: { readonly x: number; readonly y: number };
  /** Found in the file when it arrived; what stands under it in a story is the story's. */
  readonly caption: string;
  readonly credit: string;
  readonly variants: readonly {
    readonly width: number;
    readonly height: number;
    readonly format: PictureFormat;
  }[];
}

/** The texts that may name a picture: an article's working copy, its live revision, the one that is scheduled. */
export const PLACES = ["live", "scheduled", "draft"] as const;
export type Place = (typeof PLACES)[number];

/** The place that a row names; a word that we do not know is taken for the stillest one. */
export function placeOf(word: string): Place {
  return PLACES.find((place) => place === word) ?? "draft";
}

/** Under which terms a picture was given. "" is not known yet. */
export const LICENCES = ["", "all-rights", "agency", "courtesy", "cc-by", "cc-by-sa", "cc0"] as const;
export type Licence = (typeof LICENCES)[number];

/** The licence that a row names; a word that we do not know is taken for none. */
export function licenceOf(word: string): Licence {
  return LICENCES.find((licence) => licence === word) ?? "";
}

/** What a picture is called and what stands under it in one language, where a story does not say otherwise. */
export interface PictureWords {
  readonly alt: string;
  readonly caption: string;
}

/** As in a story: longer words could not be taken over there. */
export const MOST_WORDS = { alt: 1000, caption: 2000, credit: 500, creator: 500, terms: 500 } as const;

/** Classes that keep a picture's focus in sight where it is cut: tenths of its width and height. None for the middle. */
export function focusClass({ x, y }: Picture["focus"]): string {
  const tenths = [`fx${Math.round(x / 10)}`, `fy${Math.round(y / 10)}`];
  return tenths.filter((name) => !name.endsWith("5")).join(" ");
}

const NAME = /^([0-9a-f]{16})-(\d{1,5})\.(webp|jpeg|png)$/;

/** `1f2e…-640.webp` */
export function variantName(
  picture: Pick<Picture, "name">,
  variant: { width: number; format: PictureFormat },
): string {
  return `${picture.name}-${variant.width}.${variant.format}`;
}

/** What a name asks for, or null when it is none of ours. */
export function parseVariantName(
  name: string,
): { name: string; width: number; format: PictureFormat } | null {
  const parts = NAME.exec(name);
  if (!parts) return null;
  return { name: parts[1] ?? "", width: Number(parts[2]), format: parts[3] as PictureFormat };
}

/** The variants of one format, narrowest first. */
export function variantsOf(picture: Picture, formats: readonly PictureFormat[]): Picture["variants"] {
  return picture.variants
    .filter(({ format }) => formats.includes(format))
    .toSorted((a, b) => a.width - b.width);
}
