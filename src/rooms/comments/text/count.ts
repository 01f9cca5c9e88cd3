// How long a comment may be: counted as a reader counts, and the same in the browser and here.

import { countGraphemes } from "unicode-segmenter/grapheme";

/** What the reader is told: extended grapheme clusters (UAX 29), which a person calls characters. */
export const MOST_CHARACTERS = 1500;
/** Not told, because nobody meets it in writing: it ends a "character" that is thousands of marks. */
export const MOST_CODE_POINTS = 6000;
/** In UTF-8: keeps a row small. */
export const MOST_BYTES = 24 * 1024;

/**
 * Characters left of a text that went through `canonical`; negative when there are too many, and at most -1 when one of the
 * bounds that are not told is passed.
 */
export function charactersLeft(text: string): number {
  const left = MOST_CHARACTERS - countGraphemes(text);
  const bytes = new TextEncoder().encode(text).length;
  return bytes > MOST_BYTES || [...text].length > MOST_CODE_POINTS ? Math.min(left, -1) : left;
}
