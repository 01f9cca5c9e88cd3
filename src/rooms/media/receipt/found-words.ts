/** Brings together what a picture's file says about itself, as a first draft of its caption and credit. */

import { wordsInIim } from "./iim";
import type { KeptPicture } from "./kept-picture";
import { wordsInXmp } from "./xmp";

/** In UTF-16 code units. What is longer is left out whole: a caption cut short could say something else. */
const MAX_WORDS = 2000;

export type FoundWords = { caption: string; credit: string; creator: string };

const SILENT = { caption: "", credit: "", source: "", creators: [] };

/**
 * Caption, credit and creator, each empty when absent. XMP comes before IIM, because its encoding is never in
 * doubt; the source stands in for a missing credit; several creators are joined by ", ". Plain text without control
 * characters; line breaks stay.
 */
export function foundWords({ xmp, iim }: Pick<KeptPicture, "xmp" | "iim">): FoundWords {
  const all = [xmp ? wordsInXmp(xmp) : SILENT, iim ? wordsInIim(iim) : SILENT];
  const first = (texts: string[]) => texts.map(tidy).find((text) => text !== "") ?? "";
  return {
    caption: first(all.map((words) => words.caption)),
    credit: first([...all.map((words) => words.credit), ...all.map((words) => words.source)]),
    creator: first(all.map((words) => words.creators.map(tidy).filter(Boolean).join(", "))),
  };
}

function tidy(text: string): string {
  const plain = text
    .replace(/\r\n?/g, "\n")
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufeff\ufffe\uffff]/g, "")
    .trim();
  return plain.length > MAX_WORDS ? "" : plain.normalize("NFC");
}
