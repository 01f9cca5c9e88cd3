/** Reads the caption, credit and creator that a picture agency wrote into IPTC IIM records (IIM 4.2), in whatever encoding. */

import { startsWith } from "./byte-reader";

const CODED_CHARACTER_SET = 90; // record 1
const UTF8 = "\x1b%G";
const IPTC_RESOURCE = 0x0404;

/** Record 2, the application record. */
export type IimWords = {
  /** 2:120 */
  caption: string;
  /** 2:110 */
  credit: string;
  /** 2:115 */
  source: string;
  /** 2:80, which may be repeated */
  creators: string[];
};

/** The IIM records among Photoshop's resource blocks ("8BIM", id, padded name, length, padded data), or null. */
export function iimInPhotoshopBlocks(blocks: Uint8Array): Uint8Array | null {
  const view = new DataView(blocks.buffer, blocks.byteOffset, blocks.byteLength);
  for (let at = 0; at + 12 <= blocks.length && startsWith(blocks.subarray(at), "8BIM");) {
    const id = view.getUint16(at + 4);
    const nameLength = view.getUint8(at + 6) + 1;
    const lengthAt = at + 6 + nameLength + (nameLength % 2);
    if (lengthAt + 4 > blocks.length) return null;
    const length = view.getUint32(lengthAt);
    const body = blocks.subarray(lengthAt + 4, lengthAt + 4 + length);
    if (id === IPTC_RESOURCE) return body;
    at = lengthAt + 4 + length + (length % 2);
  }
  return null;
}

/** What the records say; what is damaged or absent is empty. */
export function wordsInIim(records: Uint8Array): IimWords {
  const words: IimWords = { caption: "", credit: "", source: "", creators: [] };
  let saysUtf8 = false;
  for (const { record, dataset, value } of datasetsIn(records)) {
    if (record === 1 && dataset === CODED_CHARACTER_SET) saysUtf8 = startsWith(value, UTF8);
    if (record !== 2) continue;
    const text = decoded(value, saysUtf8);
    if (dataset === 120) words.caption ||= text;
    else if (dataset === 110) words.credit ||= text;
    else if (dataset === 115) words.source ||= text;
    else if (dataset === 80) words.creators.push(text);
  }
  return words;
}

function* datasetsIn(records: Uint8Array) {
  const view = new DataView(records.buffer, records.byteOffset, records.byteLength);
  for (let at = 0; at + 5 <= records.length && view.getUint8(at) === 0x1c;) {
    const length = view.getUint16(at + 3);
    if (length > 0x7fff) return; // an extended length: larger than any text we would take
    const value = records.subarray(at + 5, at + 5 + length);
    yield {
      record: view.getUint8(at + 1),
      dataset: view.getUint8(at + 2),
      value,
    };
    at += 5 + length;
  }
}

/**
 * UTF-8 wherever the bytes allow it, for much of it goes unannounced. Bytes that are announced as UTF-8 and are not
 * lose the broken letters only. Else one of the two Windows pages that the region's desks used: Arabic when most
 * letters lie in the upper half, where Western text has but a few.
 */
function decoded(value: Uint8Array, saysUtf8: boolean): string {
  try {
    return new TextDecoder("utf-8", { fatal: !saysUtf8 }).decode(value);
  } catch {
    const upper = value.filter((byte) => byte >= 0x80).length;
    const lower = value.filter((byte) => (byte | 32) >= 97 && (byte | 32) <= 122).length;
    return new TextDecoder(upper > lower ? "windows-1256" : "windows-1252").decode(value);
  }
}
