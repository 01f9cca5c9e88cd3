// How long a text is: words as the language parts them, characters as people see them, minutes of reading.

/** Words and characters of a text; characters are counted with their spaces. */
export interface Length {
  readonly words: number;
  readonly characters: number;
}

const parters = new Map<string, Intl.Segmenter>();

function parter(language: string, granularity: "word" | "grapheme"): Intl.Segmenter {
  const key = `${granularity} ${language}`;
  let found = parters.get(key);
  if (!found) {
    found = new Intl.Segmenter(language, { granularity });
    parters.set(key, found);
  }
  return found;
}

/** Unicode's word boundaries (UAX 29): a joiner inside a Persian or Sorani word parts nothing, nor does a vowel mark in an Arabic one. */
export function lengthOf(text: string, language: string): Length {
  let words = 0;
  for (const { isWordLike } of parter(language, "word").segment(text)) if (isWordLike) words += 1;
  return { words, characters: charactersIn(text, language) };
}

/** Characters as people see them: a letter with its marks, or a family of emoji, is one. */
export function charactersIn(text: string, language: string): number {
  // Without anything that could join its neighbour, every unit is a character; this is most text, and much faster.
  if (/^[\u0020-\u007e]*$/.test(text)) return text.length;
  let characters = 0;
  for (const _ of parter(language, "grapheme").segment(text)) characters += 1;
  return characters;
}

/** Whole minutes, at least one for a text that has words. @param pace words a minute, as the language's table has it */
export function readingMinutes(words: number, pace: number): number {
  return words === 0 ? 0 : Math.max(1, Math.round(words / pace));
}
