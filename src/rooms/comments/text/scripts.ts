// Which script a word is written in, and whether it is written to be taken for another.

import { skeleton } from "./word-key";

/** Scripts that a word is written in one at a time; Chinese, Japanese and Korean write several together. */
const SCRIPTS: readonly RegExp[] = [
  /\p{sc=Latn}/u,
  /\p{sc=Arab}/u,
  /\p{sc=Cyrl}/u,
  /\p{sc=Grek}/u,
  /\p{sc=Hebr}/u,
  /\p{sc=Armn}/u,
  /\p{sc=Geor}/u,
  /\p{sc=Syrc}/u,
  /\p{sc=Deva}/u,
  /[\p{sc=Hani}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\p{sc=Bopo}]/u,
];
/** Letters that belong to no single script, such as tatweel. */
const NEUTRAL = /[\p{sc=Zyyy}\p{sc=Zinh}]/u;

/** True for a word with letters of two scripts, such as Latin and Cyrillic. Scripts not listed count as one together. */
export function mixesScripts(word: string): boolean {
  const seen = new Set<number>();
  for (const letter of word) {
    if (/\p{L}/u.test(letter) && !NEUTRAL.test(letter))
      seen.add(SCRIPTS.findIndex((script) => script.test(letter)));
  }
  return seen.size > 1;
}

/** True for a word without a single Latin letter that reads as one made of them: аррӏе. */
export function looksLatin(word: string): boolean {
  return (
    /\p{L}/u.test(word) &&
    !/\p{sc=Latn}/u.test(word) &&
    /^[\p{sc=Latn}\p{sc=Zyyy}]+$/u.test(skeleton(word.toLowerCase()))
  );
}
