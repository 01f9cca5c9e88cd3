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
  const text = bare(textOf({ body: [...body] }));
  let from = 0;
  for (const piece of words.split(LEFT_OUT).map(bare)) {
    const at = text.indexOf(piece, from);
    if (at < 0) return false;
    from = at + piece.length;
  }
  return true;
}

/** Ids of the pull-quotes of a body that only repeat it. */
export function repeatingIn(body: readonly Block[]): ReadonlySet<string> {
  return new Set(
    body.flatMap((block) =>
      block.kind === "pull-quote" && isSaidInText(plainText(block.text), body) ? [block.id] : [],
    ),
  );
}
