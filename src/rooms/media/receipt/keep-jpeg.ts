/**
 * Takes everything out of a JPEG but what decoding needs, without touching a pixel.
 *
 * An allow-list, segment by segment (ITU-T T.81): quantisation and Huffman tables, one frame header, the restart
 * interval, scans with their data. JFIF and Adobe segments decide how colours are decoded, so they are written anew
 * with nothing else in them. All other segments, bytes between segments and whatever follows the end marker (second
 * pictures, gain maps, phone trailers) go.
 */

import { ascii, ByteReader, join, startsWith } from "./byte-reader";
import { profileToKeep } from "./colour-profile";
import { iimInPhotoshopBlocks } from "./iim";
import type { KeptPicture, Orientation } from "./kept-picture";
import { orientationIn } from "./orientation";
import { PictureRefused } from "./picture-refused";

const SOI = 0xd8;
const EOI = 0xd9;
const SOS = 0xda;
const DQT = 0xdb;
const DHT = 0xc4;
const DRI = 0xdd;
const FRAMES = [0xc0, 0xc1, 0xc2]; // baseline, extended sequential, progressive
const OTHER_CODINGS = [0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcc, 0xcd, 0xce, 0xcf];

const EXIF = "Exif\0\0";
const XMP = "http://ns.adobe.com/xap/1.0/\0";
const PHOTOSHOP = "Photoshop 3.0\0";
const ICC = "ICC_PROFILE\0\x01\x01"; // a profile small enough to keep is always one segment
const MAX_PIECES = 50_000;
const JFIF_ALONE = ascii("JFIF\0\x01\x01\0\0\x01\0\x01\0\0");

type Reading = {
  kept: Uint8Array[];
  frame: { width: number; height: number } | null;
  scans: number;
  jfif: boolean;
  adobeTransform: number | null;
  profile: Uint8Array | null;
  orientation: Orientation | null;
  xmp: Uint8Array | null;
  photoshop: Uint8Array[];
};

/**
 * The picture in `bytes`, which begin with a JPEG's marker.
 *
 * @throws {PictureRefused} `incomplete` when no end marker follows the last scan, `unsupported` for 12-bit,
 *   arithmetic, lossless and hierarchical coding, `failed` when tables or headers are out of shape
 */
export function keepJpeg(bytes: Uint8Array): KeptPicture {
  const reader = new ByteReader(bytes, 2);
  const reading: Reading = {
    kept: [],
    frame: null,
    scans: 0,
    jfif: false,
    adobeTransform: null,
    profile: null,
    orientation: null,
    xmp: null,
    photoshop: [],
  };
  for (let marker = nextMarker(reader); marker !== EOI; marker = nextMarker(reader)) {
    if (marker === SOI) throw new PictureRefused("failed", "a picture inside the picture");
    if (marker === 0x01 || isRestart(marker)) continue; // these stand alone
    const body = reader.take(Math.max(reader.u16() - 2, 0));
    if (marker >= 0xe0) readApplication(marker, body, reading);
    else keepSegment(marker, body, reading);
    if (marker === SOS) keepScan(reader, reading.kept);
  }
  if (!reading.frame || reading.scans === 0) throw new PictureRefused("failed", "no frame or scan");
  return {
    format: "jpeg",
    bytes: written(reading),
    ...reading.frame,
    orientation: reading.orientation ?? 1,
    xmp: reading.xmp,
    iim: iimInPhotoshopBlocks(join(reading.photoshop)),
  };
}

function nextMarker(reader: ByteReader): number {
  for (;;) {
    const at = reader.bytes.indexOf(0xff, reader.at);
    if (at < 0) throw new PictureRefused("incomplete");
    reader.at = at;
    let code = 0xff;
    while (code === 0xff) code = reader.u8(); // any number of fill bytes
    if (code !== 0) return code;
  }
}

function isRestart(marker: number): boolean {
  return marker >= 0xd0 && marker <= 0xd7;
}

function readApplication(marker: number, body: Uint8Array, reading: Reading): void {
  if (marker === 0xe1 && startsWith(body, EXIF)) {
    reading.orientation ??= orientationIn(body.subarray(EXIF.length));
  } else if (marker === 0xe1 && startsWith(body, XMP)) {
    reading.xmp ??= body.subarray(XMP.length);
  } else if (marker === 0xed && startsWith(body, PHOTOSHOP)) {
    reading.photoshop.push(body.subarray(PHOTOSHOP.length));
  }
  if (reading.scans > 0) return; // decoders settle the colours at the first scan
  if (marker === 0xe0 && startsWith(body, "JFIF\0")) reading.jfif = true;
  else if (marker === 0xee && startsWith(body, "Adobe") && body.length >= 12) {
    reading.adobeTransform = body[11] ?? 0;
  } else if (marker === 0xe2 && startsWith(body, ICC)) {
    reading.profile = profileToKeep(body.subarray(ICC.length));
  }
}

function keepSegment(marker: number, body: Uint8Array, reading: Reading): void {
  if (OTHER_CODINGS.includes(marker)) throw new PictureRefused("unsupported");
  if (FRAMES.includes(marker)) {
    if (reading.frame) throw new PictureRefused("failed", "two frames");
    reading.frame = frameIn(body);
  } else if (marker === SOS) {
    const components = body[0] ?? 0;
    demand(reading.frame !== null && components >= 1 && components <= 4);
    demand(body.length === 4 + components * 2);
    reading.scans++;
  } else if (marker === DQT) demand(isExactly(body, quantisationTable));
  else if (marker === DHT) demand(isExactly(body, huffmanTable));
  else if (marker === DRI) demand(body.length === 2);
  else return;
  reading.kept.push(segment(marker, body));
}

function frameIn(body: Uint8Array): { width: number; height: number } {
  const reader = new ByteReader(body);
  const precision = reader.u8();
  const height = reader.u16();
  const width = reader.u16();
  const components = reader.u8();
  // A height of 0 is told after the first scan (DNL), which no decoder of ours reads.
  if (precision !== 8 || height === 0) throw new PictureRefused("unsupported");
  if (![1, 3, 4].includes(components)) throw new PictureRefused("unsupported");
  demand(width > 0 && reader.left === components * 3);
  return { width, height };
}

/** Whether the body is one table after the other, with no room for anything else. */
function isExactly(body: Uint8Array, lengthAt: (body: Uint8Array, at: number) => number): boolean {
  let at = 0;
  while (at < body.length) at += lengthAt(body, at);
  return at === body.length;
}

function quantisationTable(body: Uint8Array, at: number): number {
  const kind = body[at] ?? 0;
  demand((kind & 15) < 4 && kind >> 4 < 2);
  return kind >> 4 === 1 ? 129 : 65;
}

function huffmanTable(body: Uint8Array, at: number): number {
  const kind = body[at] ?? 0;
  demand((kind & 15) < 4 && kind >> 4 < 2);
  return body.subarray(at + 1, at + 17).reduce((sum, count) => sum + count, 17);
}

/** Copies entropy-coded data up to the next marker that is not a restart; fill bytes before a marker go. */
function keepScan(reader: ByteReader, kept: Uint8Array[]): void {
  const { bytes } = reader;
  let start = reader.at;
  for (let at = start; ;) {
    at = bytes.indexOf(0xff, at);
    if (at < 0) throw new PictureRefused("incomplete");
    let next = at + 1;
    while (bytes[next] === 0xff) next++;
    const code = bytes[next];
    if (code === undefined) throw new PictureRefused("incomplete");
    if (code !== 0 && !isRestart(code)) {
      kept.push(bytes.subarray(start, at));
      reader.at = at;
      return;
    }
    if (next > at + 1) {
      // No writer fills inside a scan more than now and then; a file of nothing else would hold us up.
      demand(kept.length < MAX_PIECES);
      kept.push(bytes.subarray(start, at + 1));
      start = next;
    }
    at = next + 1;
  }
}

function written(reading: Reading): Uint8Array {
  const pieces = [Uint8Array.of(0xff, SOI)];
  if (reading.jfif) pieces.push(segment(0xe0, JFIF_ALONE));
  if (reading.adobeTransform !== null) {
    const adobe = [...ascii("Adobe\0\x64\0\0\0\0"), reading.adobeTransform];
    pieces.push(segment(0xee, Uint8Array.from(adobe)));
  }
  if (reading.profile) pieces.push(segment(0xe2, join([ascii(ICC), reading.profile])));
  return join([...pieces, ...reading.kept, Uint8Array.of(0xff, EOI)]);
}

function segment(marker: number, body: Uint8Array): Uint8Array<ArrayBuffer> {
  const length = body.length + 2;
  return join([Uint8Array.of(0xff, marker, length >> 8, length & 255), body]);
}

function demand(sound: boolean): void {
  if (!sound) throw new PictureRefused("failed", "a header or table out of shape");
}
