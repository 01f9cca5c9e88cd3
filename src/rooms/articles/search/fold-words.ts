// The words of a text as a search compares them: without case, marks, joiners, digit systems and the letters that one keyboard types for another.

/** Compatibility characters that decompose to a space and a mark; left in, they would cut a word in two. */
const SPACED_MARKS = /[\ufc5e-\ufc63\ufe70-\ufe7f]/gu;
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}\p{Cf}]*(?:['’][\p{L}\p{M}]+)*/gu;
/** Marks, tatweel, joiners, bidi controls, soft hyphens and apostrophes: nothing of it is a letter. */
const NO_LETTER = /[\p{M}\p{Cf}\u0640'’]/gu;
/** Most words are plain, and normalising costs more than all the rest. */
const PLAIN_LATIN = /^[a-z0-9]+$/;
const PLAIN_ARABIC =
  /^[\u0621-\u063a\u0641-\u064a\u067e\u0686\u0698\u06a9\u06af\u06b5\u06c6\u06cc\u06ce\u06d5\u0695]+$/;
const ZWNJ = "\u200c";
const LONGEST = 40;

/**
 * Letters of one word that are typed in several ways in Arabic, Persian or Sorani. One table for all three, because the
 * desk's search has one field for stories in every language; letters that tell words apart (پ چ ژ گ ڵ ۆ ێ) stay.
 */
const SAME_LETTER: ReadonlyMap<string, string> = new Map(
  (
    [
      ["\u0627", "\u0623\u0625\u0622\u0671"],
      ["\u064a", "\u0649\u06cc\u06d2\u0626"],
      ["\u0643", "\u06a9\u06aa"],
      ["\u0647", "\u0629\u06c0\u06c1\u06c2\u06be\u06d5"],
      ["\u0648", "\u0624"],
      ["\u0631", "\u0692\u0695"],
    ] as const
  ).flatMap(([to, from]) => [...from].map((letter) => [letter, to] as const)),
);

/** What may stand before a word without being of it: the article, alone or after a particle, and "and" (Lucene's ArabicStemmer). */
const BEFORE = /^(?:ال|وال|بال|كال|فال|لل)(?=.{2})|^و(?=.{3})/u;

export interface FoundWord {
  /** Every form under which it may be looked for; the first is the whole word. */
  readonly forms: readonly string[];
  /** Where it stands in the text, in UTF-16 units. */
  readonly from: number;
  readonly to: number;
}

/** Every word of a text in its order. */
export function wordsIn(text: string): FoundWord[] {
  return [...text.matchAll(WORD)].flatMap((match) => {
    const forms = formsOf(match[0]);
    return forms.length > 0 ? [{ forms, from: match.index, to: match.index + match[0].length }] : [];
  });
}

/** «می‌خواهد» is found joined, with a space and with a joiner; «والكتاب» as «كتاب» too. */
function formsOf(word: string): string[] {
  if (!word.includes(ZWNJ)) {
    const whole = fold(word);
    const stem = bare(whole);
    if (stem === whole) return whole ? [whole] : [];
    return [whole, stem];
  }
  const parts = word.split(ZWNJ);
  return [...new Set([word, ...parts].map(fold).flatMap((form) => [form, bare(form)]))].filter(Boolean);
}

/** A word without what stands before it. */
function bare(form: string): string {
  return form.replace(BEFORE, "");
}

export function fold(word: string): string {
  if (PLAIN_LATIN.test(word)) return word.slice(0, LONGEST);
  if (PLAIN_ARABIC.test(word)) return sameLetters(word.slice(0, LONGEST));
  const whole = word.slice(0, LONGEST).replace(SPACED_MARKS, "").normalize("NFKC").toLowerCase();
  // Only of Latin letters: an Arabic letter and its hamza must not be taken apart.
  const plain = /\p{sc=Latn}/u.test(whole) ? whole.normalize("NFD") : whole;
  return sameLetters(plain.replace(NO_LETTER, "")).replace(/\p{Nd}/gu, digit);
}

function sameLetters(word: string): string {
  let same = "";
  for (const letter of word) same += SAME_LETTER.get(letter) ?? letter;
  return same;
}

/** Every block of decimal digits begins at a multiple of ten or sixteen from the last one (Unicode 16, 4.6). */
function digit(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code >= 0x660 && code <= 0x669) return String(code - 0x660);
  if (code >= 0x6f0 && code <= 0x6f9) return String(code - 0x6f0);
  return character;
}
