/** The one picture, at most as wide as the widest variant, from which the decoder makes all the others. */

import { deflateSync, inflateSync } from "node:zlib";
import { ByteReader, join } from "./byte-reader";
import type { Job } from "./frame";
import { turnsOnItsSide } from "./orientation";
import { writeChunk } from "./keep-png";

/** A PNG, opaque, not yet upright, and the mean of its colours. */
export type BasePicture = { png: Uint8Array; mean: [number, number, number] };

/**
 * Decodes once, at the largest size wanted: a large photograph is then never held twice.
 *
 * What is transparent is laid on white: JPEG has no transparency (Bun.Image would make it black), and a map drawn in
 * black on nothing would vanish on a dark page.
 */
export async function basePicture(stripped: Uint8Array, job: Job): Promise<BasePicture> {
  const largest = job.sizes.at(-1) ?? { width: job.width, height: job.height };
  const [width, height] = turnsOnItsSide(job.orientation)
    ? [largest.height, largest.width]
    : [largest.width, largest.height];
  const png = await new Bun.Image(stripped, {
    maxPixels: job.maxPixels,
    autoOrient: false,
  })
    .resize(width, height)
    .png({ compressionLevel: 0 })
    .bytes();
  const { before, data } = partsOf(png);
  const pixels = inflateSync(data, {
    maxOutputLength: height * (width * 4 + 1),
  });
  const { mean, opaque } = layOnWhite(pixels, width);
  if (opaque) return { png, mean };
  const flattened = writeChunk("IDAT", deflateSync(pixels, { level: 1 }));
  return {
    png: join([before, flattened, writeChunk("IEND", new Uint8Array(0))]),
    mean,
  };
}

/** The deflated rows of a PNG of Bun.Image's own making. */
export function dataOf(png: Uint8Array): Uint8Array {
  return partsOf(png).data;
}

/** The data of a PNG of Bun.Image's own making, and all that stands before it. */
function partsOf(png: Uint8Array): { before: Uint8Array; data: Uint8Array } {
  const reader = new ByteReader(png, 8);
  const data: Uint8Array[] = [];
  let dataAt = png.length;
  while (reader.left > 0) {
    const from = reader.at;
    const length = reader.u32();
    const name = reader.name();
    const body = reader.take(length);
    reader.at += 4;
    if (name !== "IDAT") continue;
    dataAt = Math.min(dataAt, from);
    data.push(body);
  }
  return { before: png.subarray(0, dataAt), data: join(data) };
}

/**
 * Changes the pixels in place: each row is a filter byte and four bytes a pixel. At compression level 0 Bun.Image
 * writes RGBA rows without a filter; anything else would be read as wrong colours, so it stops the work.
 */
function layOnWhite(pixels: Uint8Array, width: number) {
  const row = width * 4 + 1;
  const sums: [number, number, number] = [0, 0, 0];
  let opaque = true;
  for (let start = 0; start < pixels.length; start += row) {
    if (pixels[start] !== 0) throw new Error("a filtered row");
    for (let at = start + 1; at < start + row; at += 4) {
      const alpha = pixels[at + 3] ?? 255;
      opaque &&= alpha === 255;
      pixels[at + 3] = 255;
      for (let i = 0; i < 3; i++) {
        const laid = Math.round(((pixels[at + i] ?? 0) * alpha) / 255 + 255 - alpha);
        pixels[at + i] = laid;
        sums[i] = (sums[i] ?? 0) + laid;
      }
    }
  }
  const count = (pixels.length / row) * width;
  const mean: BasePicture["mean"] = [sums[0] / count, sums[1] / count, sums[2] / count];
  return { mean, opaque };
}
