// What a word is once its disguise is off: the key by which names, repeated comments and listed words are compared.

/** Compatibility characters that decompose to a space and a mark; left in, they would cut a word in two. */
const SPACED_MARKS =
  /[\u00a8\u00af\u00b4\u00b8\u02d8-\u02dd\u037a\u0384\u0385\ufc5e-\ufc63\ufe70\ufe72\ufe74\ufe76\ufe78\ufe7a\ufe7c\ufe7e]/gu;
/** Invisible characters, tatweel, the high hamza and the blank braille cell: never the end of a word. */
const UNSEEN = /[\p{DI}\p{Cf}\u0640\u0674\u2800]/gu;
/** Marks of the scripts where they are optional. The vowel signs of Indic, Thai or Khmer are letters to their readers, and stay. */
const OPTIONAL_MARKS =
  /[\p{M}&&[\p{scx=Zinh}\p{scx=Arab}\p{scx=Hebr}\p{scx=Latn}\p{scx=Grek}\p{scx=Cyrl}]]/gv;
const EASTERN_DIGITS = /[\u0660-\u0669\u06f0-\u06f9]/g;

/** Arabic-script letters that one keyboard types for another. Letters of their own (گ پ چ ژ ڤ ڕ ڵ ۆ ێ) stay apart. */
const SAME_LETTER: Readonly<Record<string, string>> = {
  "\u0671": "\u0627",
  "\u0672": "\u0627",
  "\u0673": "\u0627",
  "\u0649": "\u064a",
  "\u06cc": "\u064a",
  "\u06d0": "\u064a",
  "\u06d2": "\u064a",
  "\u06a9": "\u0643",
  "\u06aa": "\u0643",
  "\u06c1": "\u0647",
  "\u06be": "\u0647",
  "\u06d5": "\u0647",
  "\u06c3": "\u0647",
  "\u0629": "\u0647",
};
const TYPED_FOR_ANOTHER = new RegExp(`[${Object.keys(SAME_LETTER).join("")}]`, "gu");

/** Cyrillic and Greek letters that look Latin in lower case, and what they look like. Our own table, of the plain cases only. */
const LOOKS: ReadonlyMap<string, string> = new Map(
  (
    "аa вb сc ԁd еe һh нh іi јj кk ӏl мm пn оo рp ԛq гr ѕs тt ѵv ѡw ԝw хx уy үy " +
    "αa βb γy δd εe ζz ηn ιi κk νv οo ρp σo τt υu χx ωw μu ɑa ɡg ɩi ıi łl øo đd"
  )
    .split(" ")
    .map(([letter = "", looked = ""]) => [letter, looked]),
);

/**
 * The words of a text by key: without case, marks, joiners, presentation forms, look-alike keyboards and digit systems. A word
 * that contains Latin letters is folded by its looks as well. Order is kept; punctuation and spaces separate.
 */
export function wordKeys(text: string): string[] {
  return text
    .replace(SPACED_MARKS, "")
    .normalize("NFKD")
    .toLowerCase()
    .normalize("NFKD")
    .replace(UNSEEN, "")
    .replace(OPTIONAL_MARKS, "")
    .replace(EASTERN_DIGITS, (digit) => String(digit.charCodeAt(0) & 15))
    .replace(TYPED_FOR_ANOTHER, (letter) => SAME_LETTER[letter] ?? letter)
    .normalize("NFC")
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== "")
    .map((word) => (/\p{sc=Latn}/u.test(word) ? looks(word) : word));
}

/**
 * How a word looks at a glance: `wordKeys` folded further, so that "аԁмin", "adm1n" and "admin" are one. Too coarse to hold a
 * comment by; made for comparing a name with the few that nobody may take. Never applied over Arabic, where the published
 * look-alikes turn letters into Latin ones.
 */
export function skeleton(key: string): string {
  if (/\p{sc=Arab}/u.test(key)) return key;
  return looks(key)
    .replace(/[1il]/g, "i")
    .replace(/0/g, "o")
    .replace(/3/g, "e")
    .replace(/4/g, "a")
    .replace(/5/g, "s")
    .replace(/rn/g, "m")
    .replace(/vv/g, "w");
}

function looks(word: string): string {
  return [...word].map((letter) => LOOKS.get(letter) ?? letter).join("");
}
