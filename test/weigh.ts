// What a text weighs on its way to a reader: bytes at brotli 11.

import { brotliCompressSync, constants } from "node:zlib";

export const weigh = (text: string) => brotliCompressSync(text).byteLength;

/** About a tenth more than it weighs, in a thirtieth of the time. */
export const weighRoughly = (text: string) =>
  brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).byteLength;

/** Whether it weighs no more than that. What is within its bytes roughly is so at its best as well. */
export const isWithin = (text: string, most: number) => weighRoughly(text) <= most || weigh(text) <= most;
