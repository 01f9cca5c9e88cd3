// A name as it is looked for: whatever its capitals, its vowel marks, and which of a letter's shapes were typed.

import { slugOf } from "./slug";

/** Letters that keyboards of the region put in each other's place, and the one that stands for them here. */
const SAME_LETTERS: readonly (readonly [RegExp, string])[] = [
  [/[أإآٱ]/gu, "ا"],
  [/[ىيئ]/gu, "ی"],
  [/ك/gu, "ک"],
  [/ة/gu, "ه"],
  [/ؤ/gu, "و"],
];

/** @returns words joined by hyphens, "" when nothing is left */
export function foldName(name: string): string {
  return SAME_LETTERS.reduce((folded, [letters, one]) => folded.replace(letters, one), slugOf(name));
}

/** The spellings under which a name may be kept: those that were kept before names were folded have only their slug. */
export function foldedForms(name: string): string[] {
  return [...new Set([foldName(name), slugOf(name)])].filter(Boolean);
}
