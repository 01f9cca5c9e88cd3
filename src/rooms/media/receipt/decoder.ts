/**
 * The process in which received pictures are decoded: reads one job from standard input, writes the variants to
 * standard output, ends. It has no environment, no database and no files to open; if a picture breaks it, only it
 * breaks. In a compiled executable this file must be an entry point of its own.
 */

import { type BasePicture, basePicture } from "./base-picture";
import { type Job, pack, unpack } from "./frame";
import type { Orientation } from "./kept-picture";
import { lookOf } from "./look";

const JPEG = { quality: 78, progressive: true };
const WEBP = { quality: 75 };

/** All the variants of one stripped picture, packed as an `Answer`. */
async function decode(stripped: Uint8Array, job: Job): Promise<Uint8Array> {
  const base = await basePicture(stripped, job);
  const variants: Uint8Array[] = [];
  for (const { width, height } of job.sizes) {
    const sized = () => upright(base, job.orientation).resize(width, height);
    // Both at once, never more: each holds a whole picture in memory.
    variants.push(...(await Promise.all([sized().jpeg(JPEG).bytes(), sized().webp(WEBP).bytes()])));
  }
  const look = await lookOf(upright(base, job.orientation));
  return pack({ mean: base.mean, look, lengths: variants.map((variant) => variant.length) }, variants);
}

// Bun.Image turns first and mirrors after, in whatever order it is asked.
const TURNS: Record<Orientation, { degrees: number; mirrored: boolean }> = {
  1: { degrees: 0, mirrored: false },
  2: { degrees: 0, mirrored: true },
  3: { degrees: 180, mirrored: false },
  4: { degrees: 180, mirrored: true },
  5: { degrees: 90, mirrored: true },
  6: { degrees: 90, mirrored: false },
  7: { degrees: 270, mirrored: true },
  8: { degrees: 270, mirrored: false },
};

function upright({ png }: BasePicture, orientation: Orientation): Bun.Image {
  const { degrees, mirrored } = TURNS[orientation];
  const picture = new Bun.Image(png);
  if (degrees > 0) picture.rotate(degrees);
  return mirrored ? picture.flop() : picture;
}

// Last, for what stands above must be there before the first await.
if (import.meta.main) {
  const { header, bytes } = unpack(await Bun.stdin.bytes());
  await Bun.write(Bun.stdout, await decode(bytes, header as Job)); // written by our own process
}
