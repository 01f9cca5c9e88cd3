/**
 * Recognises a Display P3 colour profile and writes our own in its place.
 *
 * A received profile is never kept: its texts, dates and spare bytes could name a device. sRGB is what a picture
 * without a profile means, so it needs none; Display P3, which most phones use, is written anew from its published
 * figures; any other profile is dropped.
 */

import { ascii, join, latin1 } from "./byte-reader";

const MAX_RECEIVED = 4096;
const TOLERANCE = 0.002;

// Display P3 (SMPTE EG 432-1 primaries, D65 adapted to D50 by Bradford; the sRGB curve of IEC 61966-2-1).
const COLORANTS = {
  rXYZ: [0.51512, 0.2412, -0.00105],
  gXYZ: [0.29198, 0.69225, 0.04189],
  bXYZ: [0.1571, 0.06657, 0.78407],
} as const;
const WHITE = [0.9642, 1, 0.82491];
const ADAPTATION = [1.04788, 0.02292, -0.0502, 0.02959, 0.99048, -0.01706, -0.00923, 0.01508, 0.75168];
const CURVE = [2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045];

/** Our Display P3 profile when `received` is one of at most 4 KB, else null. */
export function profileToKeep(received: Uint8Array): Uint8Array | null {
  if (received.length < 132 || received.length > MAX_RECEIVED) return null;
  if (latin1(received.subarray(16, 20)) !== "RGB ") return null;
  const tags = tagsOf(received);
  for (const [name, wanted] of Object.entries(COLORANTS)) {
    const found = fixedNumbers(tags.get(name), { from: 8, count: 3 });
    if (!found || wanted.some((value, i) => Math.abs(value - (found[i] ?? 9)) > TOLERANCE)) {
      return null;
    }
  }
  const curve = tags.get("rTRC");
  const [gamma] = fixedNumbers(curve, { from: 12, count: 1 }) ?? [0];
  const isSrgbCurve = curve !== undefined && latin1(curve.subarray(0, 4)) === "para";
  return isSrgbCurve && Math.abs((gamma ?? 0) - 2.4) < 0.01 ? displayP3() : null;
}

function tagsOf(profile: Uint8Array): Map<string, Uint8Array> {
  const view = new DataView(profile.buffer, profile.byteOffset, profile.byteLength);
  const tags = new Map<string, Uint8Array>();
  const count = Math.min(view.getUint32(128), 100);
  for (let at = 132; at < 132 + count * 12 && at + 12 <= profile.length; at += 12) {
    const from = view.getUint32(at + 4);
    tags.set(latin1(profile.subarray(at, at + 4)), profile.subarray(from, from + view.getUint32(at + 8)));
  }
  return tags;
}

function fixedNumbers(tag: Uint8Array | undefined, place: { from: number; count: number }): number[] | null {
  if (!tag || tag.length < place.from + place.count * 4) return null;
  const view = new DataView(tag.buffer, tag.byteOffset, tag.byteLength);
  return Array.from({ length: place.count }, (_, i) => view.getInt32(place.from + i * 4) / 65536);
}

let written: Uint8Array | null = null;

/** An ICC.1:2010 (version 4) display profile, under 600 bytes, the same every time. */
function displayP3(): Uint8Array {
  written ??= writeProfile(
    new Map([
      ["desc", text("Display P3")],
      ["cprt", text("CC0")],
      ["wtpt", numbers("XYZ ", WHITE)],
      ["rXYZ", numbers("XYZ ", COLORANTS.rXYZ)],
      ["gXYZ", numbers("XYZ ", COLORANTS.gXYZ)],
      ["bXYZ", numbers("XYZ ", COLORANTS.bXYZ)],
      ["chad", numbers("sf32", ADAPTATION)],
      ["rTRC", join([ascii("para\0\0\0\0\0\x03\0\0"), fixed(CURVE)])],
    ]),
  );
  return written;
}

function writeProfile(tags: Map<string, Uint8Array>): Uint8Array {
  const names = [...tags.keys(), "gTRC", "bTRC"];
  const header = new Uint8Array(132 + names.length * 12);
  const view = new DataView(header.buffer);
  const places = new Map<string, number>();
  let end = header.length;
  for (const [name, tag] of tags) {
    places.set(name, end);
    end += tag.length;
  }
  view.setUint32(0, end);
  header.set(ascii("\x04\x30\0\0mntrRGB XYZ "), 8);
  view.setUint16(24, 2020);
  view.setUint16(26, 1);
  view.setUint16(28, 1);
  header.set(ascii("acsp"), 36);
  header.set(fixed(WHITE), 68);
  view.setUint32(128, names.length);
  for (const [index, name] of names.entries()) {
    const source = name.endsWith("TRC") ? "rTRC" : name;
    header.set(ascii(name), 132 + index * 12);
    view.setUint32(136 + index * 12, places.get(source) ?? 0);
    view.setUint32(140 + index * 12, tags.get(source)?.length ?? 0);
  }
  return join([header, ...tags.values()]);
}

function numbers(type: string, values: readonly number[]): Uint8Array {
  return join([ascii(`${type}\0\0\0\0`), fixed(values)]);
}

/** s15Fixed16Number. */
function fixed(values: readonly number[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(values.length * 4));
  for (const [i, value] of values.entries()) view.setInt32(i * 4, Math.round(value * 65536));
  return new Uint8Array(view.buffer);
}

/** multiLocalizedUnicodeType with one record, en-US, padded to four bytes. */
function text(words: string): Uint8Array {
  const tag = new Uint8Array(28 + Math.ceil((words.length * 2) / 4) * 4);
  const view = new DataView(tag.buffer);
  tag.set(ascii("mluc"));
  view.setUint32(8, 1);
  view.setUint32(12, 12);
  tag.set(ascii("enUS"), 16);
  view.setUint32(20, words.length * 2);
  view.setUint32(24, 28);
  for (let i = 0; i < words.length; i++) view.setUint16(28 + i * 2, words.charCodeAt(i));
  return tag;
}
