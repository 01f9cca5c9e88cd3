/** Reads how a picture is to be turned out of its EXIF block, before that block is thrown away. */

import type { Orientation } from "./kept-picture";

const ORIENTATION_TAG = 0x0112;
const SHORT = 3;

/**
 * The orientation named in the first directory of a TIFF block (EXIF 2.32 §4.6.4). A block that is damaged or
 * silent counts as 1, upright: that is what decoders do, and no reason to refuse the picture.
 */
export function orientationIn(tiff: Uint8Array): Orientation {
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength);
  if (tiff.length < 14) return 1;
  const order = view.getUint16(0);
  if (order !== 0x4949 && order !== 0x4d4d) return 1;
  const little = order === 0x4949;
  const directory = view.getUint32(4, little);
  if (view.getUint16(2, little) !== 42 || directory + 2 > tiff.length) return 1;
  const entries = view.getUint16(directory, little);
  for (let index = 0; index < entries; index++) {
    const entry = directory + 2 + index * 12;
    if (entry + 12 > tiff.length) return 1;
    if (view.getUint16(entry, little) !== ORIENTATION_TAG) continue;
    const value = view.getUint16(entry + 8, little);
    const sound = view.getUint16(entry + 2, little) === SHORT && value >= 1 && value <= 8;
    return sound ? (value as Orientation) : 1;
  }
  return 1;
}

/** Whether width and height change places when the picture is set upright. */
export function turnsOnItsSide(orientation: Orientation): boolean {
  return orientation >= 5;
}
