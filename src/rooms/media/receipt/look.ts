/**
 * What a picture looks like in 64 bits, so that another copy of it is found: smaller, recompressed, a little lighter.
 *
 * The difference hash of Neal Krawetz ("Kind of Like That", 2013): eight rows of nine greys, one bit for each pair of
 * neighbours, set where the left one is darker.
 */

import { inflateSync } from "node:zlib";
import { dataOf } from "./base-picture";

/** Sixteen bits each, so that near ones can be looked up by a part that they share. */
export type Look = readonly [number, number, number, number];
export const LOOK_PARTS = 4;
const PART_BITS = 16;

const COLUMNS = 9;
const ROWS = 8;

/** Of an upright picture. */
export async function lookOf(picture: Bun.Image): Promise<number[]> {
  const png = await picture.resize(COLUMNS, ROWS).png({ compressionLevel: 0 }).bytes();
  const rows = inflateSync(dataOf(png), { maxOutputLength: ROWS * (COLUMNS * 4 + 1) });
  const parts: number[] = [];
  for (let y = 0; y < ROWS; y += 2) parts.push((bitsOf(rows, y) << (COLUMNS - 1)) | bitsOf(rows, y + 1));
  return parts;
}

function bitsOf(rows: Uint8Array, y: number): number {
  let bits = 0;
  for (let x = 0; x < COLUMNS - 1; x++)
    bits = (bits << 1) | (greyAt(rows, x, y) < greyAt(rows, x + 1, y) ? 1 : 0);
  return bits;
}

/** Rec. 601, as the hash was published. */
function greyAt(rows: Uint8Array, x: number, y: number): number {
  const at = y * (COLUMNS * 4 + 1) + 1 + x * 4;
  return (rows[at] ?? 0) * 299 + (rows[at + 1] ?? 0) * 587 + (rows[at + 2] ?? 0) * 114;
}

/** In how many of 64 bits they differ. */
export function distance(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, part, index) => sum + onesIn(part ^ (b[index] ?? 0)), 0);
}

/** Bits of a picture with hardly an edge in it: it looks like every other such, and that says nothing. */
export function isPlain(look: readonly number[]): boolean {
  const ones = look.reduce((sum, part) => sum + onesIn(part), 0);
  return ones < 4 || ones > 60;
}

/** A part and those that differ from it by one bit: two looks that differ by at most seven bits share one of these. */
export function nearParts(part: number): number[] {
  return [part, ...Array.from({ length: PART_BITS }, (_, bit) => part ^ (1 << bit))];
}

function onesIn(bits: number): number {
  let ones = 0;
  for (let rest = bits; rest > 0; rest &= rest - 1) ones++;
  return ones;
}
