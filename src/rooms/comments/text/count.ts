// How long a comment may be: counted as a reader counts, and the same in the browser and here.

import { countGraphemes } from "./graphemes";

/** What the reader is told: extended grapheme clusters (UAX 29), which a person calls characters. */
export const MOST_CHARACTERS = 1500;
/** Not told, because nobody meets it in writing: it ends a "character" that is thousands of marks. In UTF-8 a row stays under 24 KB. */
export const MOST_CODE_POINTS = 6000;
/**
 * Characters left of a text that went through `canonical`; negative when there are too many, and at most -1 when the bound
 * that is not told is passed.
 */
export function charactersLeft(text: string): number {
  const left = MOST_CHARACTERS - countGraphemes(text);
  return [...text].length > MOST_CODE_POINTS && left >= 0 ? -1 : left;
}
