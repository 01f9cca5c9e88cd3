/** How the newsroom's process and the decoder hand each other a picture: a length, a header in JSON, then bytes. */

import { ByteReader, join } from "./byte-reader";
import type { Orientation } from "./kept-picture";

/** What is to be made; the bytes that follow are the stripped picture. */
export type Job = {
  /** As stored, before orientation. */
  width: number;
  height: number;
  orientation: Orientation;
  maxPixels: number;
  /** Upright, ascending; each is wanted as JPEG and as WebP. */
  sizes: { width: number; height: number }[];
};

/** What was made; the bytes that follow are the variants, for each size its JPEG and then its WebP. */
export type Answer = { mean: [number, number, number]; look: number[]; lengths: number[] };

export function pack(header: Job | Answer, bytes: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const json = new TextEncoder().encode(JSON.stringify(header));
  const length = new Uint8Array(4);
  new DataView(length.buffer).setUint32(0, json.length);
  return join([length, json, ...bytes]);
}

/** The header is the other side's word: whoever reads it checks it. */
export function unpack(frame: Uint8Array): {
  header: unknown;
  bytes: Uint8Array;
} {
  const reader = new ByteReader(frame);
  const header: unknown = JSON.parse(new TextDecoder().decode(reader.take(reader.u32())));
  return { header, bytes: reader.take(reader.left) };
}
