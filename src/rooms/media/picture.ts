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
  /** Percent from the inline start and the top of what must stay in sight. */
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
