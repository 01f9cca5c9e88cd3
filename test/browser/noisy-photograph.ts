// A photograph of a given weight: noise, which no format makes small.

import { madePng } from "../../src/rooms/media/receipt/made-for-tests";

/** @param bytes about how heavy; a tenth more or less */
export async function noisyPhotograph(bytes: number): Promise<Buffer> {
  // At this quality a pixel of noise weighs about 0.6 bytes.
  const height = Math.round(Math.sqrt(bytes / 0.6 / 1.5));
  const width = Math.round(height * 1.5);
  const pixels = new Uint8Array(width * height * 3);
  let state = 12_345;
  for (let at = 0; at < pixels.length; at++) {
    state = (state * 1_103_515_245 + 12_345) & 0x7fffffff;
    pixels[at] = state >> 16;
  }
  const png = madePng({ width, height }, (x, y) => {
    const at = (y * width + x) * 3;
    return [pixels[at] ?? 0, pixels[at + 1] ?? 0, pixels[at + 2] ?? 0];
  });
  return Buffer.from(await new Bun.Image(png).jpeg({ quality: 75 }).bytes());
}
