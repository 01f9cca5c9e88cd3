/**
 * Takes everything out of a WebP but what decoding needs, without touching a pixel.
 *
 * An allow-list of chunks (RFC 9649): the picture (VP8 or VP8L), its transparency (ALPH), and a header (VP8X) of our
 * own writing where transparency or a profile asks for one.
 */

import { ascii, ByteReader, join, startsWith } from "./byte-reader";
import { profileToKeep } from "./colour-profile";
import type { KeptPicture } from "./kept-picture";
import { orientationIn } from "./orientation";
import { PictureRefused } from "./picture-refused";

const ANIMATION_FLAG = 0x02;
const ALPHA_FLAG = 0x10;
const PROFILE_FLAG = 0x20;

const NOTHING = new Uint8Array(0);

type Size = { width: number; height: number };

type Picture = Size & {
  name: "VP8 " | "VP8L";
  body: Uint8Array;
  /** Only beside VP8; VP8L carries its own. */
  alpha: Uint8Array | null;
  /** Whether anything in it may be transparent. */
  isClear: boolean;
};

/**
 * The picture in `bytes`, which begin with RIFF and WEBP.
 *
 * @throws {PictureRefused} `incomplete` when the file is shorter than it says, `animated`, `failed` when the picture
 *   chunk is out of shape
 */
export function keepWebp(bytes: Uint8Array): KeptPicture {
  const chunks = chunksOf(bytes);
  refuseAnimated(chunks);
  const picture = pictureIn(chunks);
  const { width, height } = picture;
  const exif = chunks.get("EXIF") ?? NOTHING;
  return {
    format: "webp",
    bytes: written(picture, profileToKeep(chunks.get("ICCP") ?? NOTHING)),
    width,
    height,
    // Some writers put JPEG's prefix in front of the TIFF block.
    orientation: orientationIn(startsWith(exif, "Exif\0\0") ? exif.subarray(6) : exif),
    xmp: chunks.get("XMP ") ?? null,
    iim: null,
  };
}

function refuseAnimated(chunks: Map<string, Uint8Array>): void {
  const flags = chunks.get("VP8X")?.[0] ?? 0;
  if (chunks.has("ANIM") || chunks.has("ANMF") || (flags & ANIMATION_FLAG) !== 0) {
    throw new PictureRefused("animated");
  }
}

function pictureIn(chunks: Map<string, Uint8Array>): Picture {
  const lossy = chunks.get("VP8 ");
  const lossless = chunks.get("VP8L");
  if (lossy && !lossless) {
    const alpha = chunks.get("ALPH") ?? null;
    return {
      name: "VP8 ",
      body: lossy,
      alpha,
      isClear: alpha !== null,
      ...lossySize(lossy),
    };
  }
  if (lossless && !lossy) {
    const isClear = ((lossless[4] ?? 0) & 0x10) !== 0;
    return {
      name: "VP8L",
      body: lossless,
      alpha: null,
      isClear,
      ...losslessSize(lossless),
    };
  }
  throw new PictureRefused("failed", "no picture, or two");
}

function written(picture: Picture, profile: Uint8Array | null): Uint8Array {
  const { alpha } = picture;
  const pieces = [chunk(picture.name, picture.body)];
  if (alpha) pieces.unshift(chunk("ALPH", alpha));
  if (profile) pieces.unshift(chunk("ICCP", profile));
  if (profile || alpha) {
    const flags = (profile ? PROFILE_FLAG : 0) | (picture.isClear ? ALPHA_FLAG : 0);
    pieces.unshift(chunk("VP8X", extendedHeader(flags, picture)));
  }
  return chunk("RIFF", join([ascii("WEBP"), ...pieces]));
}

/** The first chunk of each name; what follows the length told in the file's header is not looked at. */
function chunksOf(bytes: Uint8Array): Map<string, Uint8Array> {
  const outer = new ByteReader(bytes, 4);
  const inside = new ByteReader(outer.take(outer.u32le()), 4);
  const chunks = new Map<string, Uint8Array>();
  while (inside.left > 1) {
    const name = inside.name();
    const length = inside.u32le();
    const body = inside.take(length);
    if (length % 2 === 1 && inside.left > 0) inside.at++;
    if (!chunks.has(name)) chunks.set(name, body);
  }
  return chunks;
}

/** RFC 6386 §9.1: a key frame, its start code, then 14 bits each. */
function lossySize(body: Uint8Array): Size {
  const [tag = 1, , , a, b, c, w0 = 0, w1 = 0, h0 = 0, h1 = 0] = body;
  if ((tag & 1) === 1 || a !== 0x9d || b !== 0x01 || c !== 0x2a) {
    throw new PictureRefused("failed", "no key frame");
  }
  return { width: w0 | ((w1 & 0x3f) << 8), height: h0 | ((h1 & 0x3f) << 8) };
}

/** RFC 9649 §3.4: a signature, then 14 bits each, less one. */
function losslessSize(body: Uint8Array): Size {
  const [signature, a = 0, b = 0, c = 0, d = 0] = body;
  if (signature !== 0x2f || body.length < 5) throw new PictureRefused("failed", "no signature");
  return {
    width: 1 + (a | ((b & 0x3f) << 8)),
    height: 1 + ((b >> 6) | (c << 2) | ((d & 0x0f) << 10)),
  };
}

function extendedHeader(flags: number, { width, height }: Size): Uint8Array {
  const view = new DataView(new ArrayBuffer(10));
  view.setUint8(0, flags);
  for (const [at, side] of [[4, width - 1] as const, [7, height - 1] as const]) {
    view.setUint16(at, side & 0xffff, true);
    view.setUint8(at + 2, side >> 16);
  }
  return new Uint8Array(view.buffer);
}

function chunk(name: string, body: Uint8Array): Uint8Array {
  const whole = new Uint8Array(8 + body.length + (body.length % 2));
  whole.set(ascii(name));
  new DataView(whole.buffer).setUint32(4, body.length, true);
  whole.set(body, 8);
  return whole;
}
