/** Takes in a picture: refuses what is none, strips it, reads its words, and has its variants made. */

import { decodeApart } from "./decode-apart";
import { type FoundWords, foundWords } from "./found-words";
import { keepJpeg } from "./keep-jpeg";
import { keepPng } from "./keep-png";
import { keepWebp } from "./keep-webp";
import type { KeptPicture, Orientation, PictureFormat } from "./kept-picture";
import type { Look } from "./look";
import { turnsOnItsSide } from "./orientation";
import { PictureRefused } from "./picture-refused";
import { recognise } from "./recognise";
import { nearestTone } from "./tone";

export { PictureRefused };

/** In pixels. A picture that is narrower than the first gets one variant at its own width. */
export const VARIANT_WIDTHS = [320, 480, 640, 960, 1280, 1600] as const;

export const RECEIPT_LIMITS = {
  maxBytes: 30_000_000,
  maxPixels: 50_000_000,
  /** For one decoding, which may wait for others before it begins. */
  timeoutMs: 20_000,
  /** Resident memory of the decoding process. */
  memoryMb: 700,
};

// RFC 9649: the longest side a WebP can have; only a strip many times as high as wide comes near it.
const MAX_SIDE = 16_383;

export type ReceiptLimits = typeof RECEIPT_LIMITS;

export type PictureVariant = {
  width: number;
  height: number;
  format: "jpeg" | "webp";
  bytes: Uint8Array;
  /** SHA-256 of `bytes`, hexadecimal. */
  hash: string;
};

export type ReceivedPicture = {
  original: {
    /** Stripped without loss and not turned: `orientation` tells how to set it upright. */
    bytes: Uint8Array;
    /** SHA-256 of the stripped bytes, hexadecimal. */
    hash: string;
    format: PictureFormat;
    /** Upright. */
    width: number;
    height: number;
    orientation: Orientation;
  };
  /** An index into `TONES`. */
  tone: number;
  /** What it looks like, to find other copies of it. */
  look: Look;
  found: FoundWords;
  /** Upright and opaque; for each width a JPEG and a WebP, narrowest first. */
  variants: PictureVariant[];
};

/**
 * Receives a JPEG, PNG or WebP of at most 30 MB and 50 megapixels. Nothing is written to disk, and nothing of the
 * file but its pixels is in what comes back, apart from the words in `found`: plain text, each at most 2,000 UTF-16
 * units, absent when longer. Transparent parts of the original stay; in the variants they lie on white.
 *
 * Decoding happens in another process, one picture at a time in this process.
 *
 * @throws {PictureRefused} with the reason; nothing else is thrown for anything the bytes can hold
 */
export async function receivePicture(
  bytes: Uint8Array,
  limits: Partial<ReceiptLimits> = {},
): Promise<ReceivedPicture> {
  const bounds = { ...RECEIPT_LIMITS, ...limits };
  if (bytes.length > bounds.maxBytes) throw new PictureRefused("too-large");
  const kept = keep(bytes);
  if (kept.width * kept.height > bounds.maxPixels) throw new PictureRefused("too-many-pixels");
  const [width, height] = turnsOnItsSide(kept.orientation)
    ? [kept.height, kept.width]
    : [kept.width, kept.height];
  const sizes = sizesFor(width, height);
  if (sizes.some((size) => size.height > MAX_SIDE)) throw new PictureRefused("too-many-pixels");
  const job = {
    width: kept.width,
    height: kept.height,
    orientation: kept.orientation,
    maxPixels: bounds.maxPixels,
    sizes,
  };
  const { mean, look, variants } = await decodeApart(kept.bytes, {
    job,
    limits: bounds,
  });
  const { format, orientation } = kept;
  return {
    original: {
      bytes: kept.bytes,
      hash: sha256(kept.bytes),
      format,
      width,
      height,
      orientation,
    },
    tone: nearestTone(mean),
    look,
    found: foundWords(kept),
    variants: variants.flatMap(({ jpeg, webp }, index) => {
      const size = job.sizes[index] ?? { width, height };
      return [variantOf(jpeg, { ...size, format: "jpeg" }), variantOf(webp, { ...size, format: "webp" })];
    }),
  };
}

function keep(bytes: Uint8Array): KeptPicture {
  const format = recognise(bytes);
  if (format === "jpeg") return keepJpeg(bytes);
  return format === "png" ? keepPng(bytes) : keepWebp(bytes);
}

function sizesFor(width: number, height: number): { width: number; height: number }[] {
  const widths = VARIANT_WIDTHS.filter((wanted) => wanted <= width);
  return (widths.length > 0 ? widths : [width]).map((wanted) => ({
    width: wanted,
    height: Math.max(1, Math.round((height * wanted) / width)),
  }));
}

/** The decoder's work passes the same allow-list as what came from outside: it is the part that could be subverted. */
function variantOf(
  made: Uint8Array,
  wanted: Pick<PictureVariant, "format" | "width" | "height">,
): PictureVariant {
  const kept = keepMade(made);
  const asWanted =
    kept.format === wanted.format && kept.width === wanted.width && kept.height === wanted.height;
  if (!asWanted) throw new PictureRefused("failed", "a variant other than the one wanted");
  return { ...wanted, bytes: kept.bytes, hash: sha256(kept.bytes) };
}

/** A variant that is refused is our decoder's failure, whatever its fault: the sender can do nothing about it. */
function keepMade(made: Uint8Array): KeptPicture {
  try {
    return keep(made);
  } catch {
    throw new PictureRefused("failed", "a variant that is no sound picture");
  }
}

function sha256(bytes: Uint8Array): string {
  return new Bun.CryptoHasher("sha256").update(bytes).digest("hex");
}
