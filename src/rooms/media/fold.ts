// Words as the library compares them: one spelling for what Arabic-script keyboards, marks and cases write in several.

/** Isolated marks that compatibility normalising would turn into a space and a mark, cutting a word in two. */
const SPACED_MARKS = /[\ufc5e-\ufc63\ufe70-\ufe7f]/g;
/** Joiners, direction marks and the tatweel: unseen, or only length. */
const UNSEEN = /[\p{Cf}\u0640]/gu;

/** Letters that are typed for one another, per Unicode's names; letters of their own (پ چ ژ گ ڤ ڵ ۆ ێ) stay apart. */
const SAME_LETTER: Readonly<Record<string, string>> = {
  "\u0623": "\u0627", // alef with hamza above
  "\u0625": "\u0627", // alef with hamza below
  "\u0622": "\u0627", // alef with madda
  "\u0671": "\u0627", // alef wasla
  "\u0649": "\u064a", // alef maksura
  "\u06cc": "\u064a", // Farsi yeh
  "\u06d2": "\u064a", // yeh barree
  "\u06a9": "\u0643", // keheh
  "\u0629": "\u0647", // teh marbuta
  "\u06d5": "\u0647", // ae
  "\u06c0": "\u0647", // heh with yeh above
  "\u06c1": "\u0647", // heh goal
  "\u06be": "\u0647", // heh doachashmee
  "\u0692": "\u0631", // reh with small v
  "\u0695": "\u0631", // reh with small v below
};
const TYPED_FOR_ANOTHER = new RegExp(`[${Object.keys(SAME_LETTER).join("")}]`, "gu");

/** The same for what is kept and for what is looked for. Not for display: it cannot be unfolded. */
export function fold(text: string): string {
  return text
    .replace(SPACED_MARKS, "")
    .normalize("NFKC")
    .replaceAll("\u200b", " ")
    .replace(UNSEEN, "")
    .replace(/\p{sc=Latn}/gu, (letter) => letter.normalize("NFD"))
    .replace(/\p{M}/gu, "")
    .replace(TYPED_FOR_ANOTHER, (letter) => SAME_LETTER[letter] ?? letter)
    .replace(/\p{Nd}/gu, digitOf)
    .toLowerCase()
    .replace(/\s+/gu, " ")
    .trim();
}

/** Blocks of decimal digits are ten in a row and begin with zero. */
function digitOf(digit: string): string {
  const point = digit.codePointAt(0) ?? 0;
  let zero = point;
  while (point - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
  return String(point - zero);
}

/** In words and characters; more than that finds nothing that less does not find. */
const MOST_WORDS = 8;
const MOST_TYPED = 200;

/** What was typed as folded words, each a pattern for `like … escape '\'`. */
export function patternsOf(typed: string): string[] {
  return fold(typed.slice(0, MOST_TYPED))
    .split(" ")
    .filter((word) => word !== "")
    .slice(0, MOST_WORDS)
    .map((word) => `%${word.replace(/[\\%_]/g, "\\$&")}%`);
}
