/**
 * Takes everything out of a PNG but what decoding needs, without touching a pixel.
 *
 * An allow-list, chunk by chunk (W3C PNG, third edition): header, palette, data, transparency and the small chunks
 * that say what the colours mean, each no longer than it can be. Texts, times, EXIF, private chunks and whatever
 * follows IEND (where cropping tools have left what was cropped away) go.
 */

import { deflateSync, inflateSync } from "node:zlib";
import { ascii, ByteReader, join, startsWith } from "./byte-reader";
import { profileToKeep } from "./colour-profile";
import type { KeptPicture, Orientation } from "./kept-picture";
import { orientationIn } from "./orientation";
import { PictureRefused } from "./picture-refused";

// The longest each may be; all but IDAT stand at most once.
const ALLOWED: ReadonlyMap<string, number> = new Map([
  ["IHDR", 13],
  ["PLTE", 768],
  ["IDAT", Infinity],
  ["IEND", 0],
  ["tRNS", 256],
  ["gAMA", 4],
  ["cHRM", 32],
  ["sRGB", 1],
  ["sBIT", 4],
  ["bKGD", 6],
]);
const ANIMATION = ["acTL", "fcTL", "fdAT"];
const XMP = "XML:com.adobe.xmp\0";
// Writers make chunks of 4 KB and more; a file of empty ones would hold us up.
const MAX_DATA_CHUNKS = 50_000;
const MAX_XMP = 1 << 20;

type Chunk = { name: string; body: Uint8Array; whole: Uint8Array };

type Reading = {
  kept: Map<string, Uint8Array>;
  data: Uint8Array[];
  orientation: Orientation;
  profile: Uint8Array | null;
  xmp: Uint8Array | null;
};

/**
 * The picture in `bytes`, which begin with PNG's signature.
 *
 * @throws {PictureRefused} `incomplete` when IEND is missing, `animated` for APNG, `failed` for a wrong checksum or
 *   a chunk out of shape
 */
export function keepPng(bytes: Uint8Array): KeptPicture {
  const reader = new ByteReader(bytes, 8);
  const reading: Reading = {
    kept: new Map([["signature", bytes.subarray(0, 8)]]),
    data: [],
    orientation: 1,
    profile: null,
    xmp: null,
  };
  let size: { width: number; height: number } | null = null;
  for (;;) {
    const chunk = nextChunk(reader);
    if (size === null) size = sizeIn(chunk);
    if (ANIMATION.includes(chunk.name)) throw new PictureRefused("animated");
    if (ALLOWED.has(chunk.name)) keepChunk(chunk, reading);
    else readChunk(chunk, reading);
    if (chunk.name === "IEND") break;
  }
  if (reading.data.length === 0) throw new PictureRefused("failed", "no data");
  const { orientation, xmp } = reading;
  return {
    format: "png",
    bytes: written(reading),
    ...size,
    orientation,
    xmp,
    iim: null,
  };
}

function nextChunk(reader: ByteReader): Chunk {
  const from = reader.at;
  const length = reader.u32();
  const name = reader.name();
  const body = reader.take(length);
  const checksum = reader.u32();
  const named = reader.bytes.subarray(from + 4, from + 8 + length);
  if (ALLOWED.has(name) && Bun.hash.crc32(named) !== checksum) {
    throw new PictureRefused("failed", "wrong checksum");
  }
  return { name, body, whole: reader.bytes.subarray(from, reader.at) };
}

function sizeIn({ name, body }: Chunk): { width: number; height: number } {
  if (name !== "IHDR" || body.length !== 13) throw new PictureRefused("failed", "no header");
  const reader = new ByteReader(body);
  const size = { width: reader.u32(), height: reader.u32() };
  if (size.width === 0 || size.height === 0) throw new PictureRefused("failed", "no pixels");
  return size;
}

function keepChunk({ name, body, whole }: Chunk, reading: Reading): void {
  if (body.length > (ALLOWED.get(name) ?? 0)) {
    throw new PictureRefused("failed", `${name} is too long`);
  }
  if (reading.data.length > MAX_DATA_CHUNKS) throw new PictureRefused("failed", "all in crumbs");
  if (name === "IDAT") reading.data.push(whole);
  else if (!reading.kept.has(name)) reading.kept.set(name, whole);
}

function readChunk({ name, body }: Chunk, reading: Reading): void {
  if (name === "eXIf") reading.orientation = orientationIn(body);
  if (name === "iTXt" && startsWith(body, XMP)) reading.xmp ??= xmpIn(body.subarray(XMP.length));
  if (name !== "iCCP") return;
  const nameEnd = body.indexOf(0);
  const profile = nameEnd < 0 ? null : inflated(body.subarray(nameEnd + 2), 4096);
  reading.profile = profile && profileToKeep(profile);
}

/** After the keyword: compressed or not, method, language, translated keyword, text. */
function xmpIn(rest: Uint8Array): Uint8Array | null {
  const languageEnd = rest.indexOf(0, 2);
  const keywordEnd = languageEnd < 0 ? -1 : rest.indexOf(0, languageEnd + 1);
  if (keywordEnd < 0) return null;
  const text = rest.subarray(keywordEnd + 1);
  return rest[0] === 1 ? inflated(text, MAX_XMP) : text;
}

/** A description that is damaged or too large is absent: it is no reason to refuse the picture. */
function inflated(packed: Uint8Array, maxOutputLength: number): Uint8Array | null {
  try {
    return inflateSync(packed, { maxOutputLength });
  } catch {
    return null;
  }
}

function written({ kept, data, profile }: Reading): Uint8Array {
  const pieces: Uint8Array[] = [];
  for (const [name, whole] of kept) {
    if (name === "IEND") continue;
    if (profile && ["sRGB", "gAMA", "cHRM"].includes(name)) continue; // the profile says it better
    pieces.push(whole);
    if (name === "IHDR" && profile) pieces.push(profileChunk(profile));
  }
  return join([...pieces, ...data, writeChunk("IEND", new Uint8Array(0))]);
}

function profileChunk(profile: Uint8Array): Uint8Array {
  return writeChunk("iCCP", join([ascii("Display P3\0\0"), deflateSync(profile)]));
}

/** One PNG chunk with its length and checksum. */
export function writeChunk(name: string, body: Uint8Array): Uint8Array {
  const chunk = new Uint8Array(12 + body.length);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, body.length);
  chunk.set(ascii(name), 4);
  chunk.set(body, 8);
  view.setUint32(8 + body.length, Bun.hash.crc32(chunk.subarray(4, 8 + body.length)));
  return chunk;
}
