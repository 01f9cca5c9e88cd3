// Whether a pull-quote says what the text says already: then it is for eyes only.

import type { Block } from "../block";
import { plainText, textOf } from "./words";

/** Letters and digits alone: quotation marks, spaces and capitals are often set otherwise beside the text. */
function bare(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");
}

/** What was left out between its pieces. */
const LEFT_OUT = /\[?(?:…|\.{3})\]?/u;

/** True when the body has all its words, in its order; words may be left out where it says so by dots. */
export function isSaidInText(words: string, body: readonly Block[]): boolean {
  return isSaidIn(textOf({ body: [...body] }), words);
}

function isSaidIn(text: string, words: string): boolean {
  // Most are copied as they stand, and a page is made faster than all its letters are folded.
  if (text.includes(words.replace(AT_ENDS, ""))) return true;
  const folded = bare(text);
  let from = 0;
  for (const piece of words.split(LEFT_OUT).map(bare)) {
    const at = folded.indexOf(piece, from);
    if (at < 0) return false;
    from = at + piece.length;
  }
  return true;
}

/** Quotation marks and stops round the whole. */
const AT_ENDS = /^[\s\p{P}]+|[\s\p{P}]+$/gu;

/** Ids of the pull-quotes of a body that only repeat it. */
export function repeatingIn(body: readonly Block[]): ReadonlySet<string> {
  const quotes = body.flatMap((block) => (block.kind === "pull-quote" ? [block] : []));
  if (quotes.length === 0) return new Set();
  const text = textOf({ body: [...body] });
  return new Set(quotes.filter((quote) => isSaidIn(text, plainText(quote.text))).map(({ id }) => id));
}
