// Who said a quotation: a last line `— Name, role`.

import { cleanLine } from "./clean-text";
import type { Piece } from "./read-runs";
import { unmask } from "./span-attributes";

/** Cuts a last line `— Name, role` off the last paragraph, in place. The comma may be Arabic; the role may be missing. */
export function takeAttribution(paragraphs: Piece[][]): {
  speaker: string;
  role: string;
} {
  const last = paragraphs.at(-1) ?? [];
  const breakAt = last.findLastIndex((piece) => piece.words.includes("\n"));
  const within = last[breakAt]?.words.lastIndexOf("\n") ?? -1;
  const tail = last
    .slice(Math.max(breakAt, 0))
    .map((piece, index) => (index === 0 ? piece.words.slice(within + 1) : piece.words))
    .join("");
  // A direction mark may stand before the dash in right-to-left text.
  const found = /^[\u200e\u200f\u061c\s]*[—―]\s*([^,،]*)(?:[,،]([\s\S]*))?$/.exec(unmask(tail));
  const speaker = cleanLine(found?.[1] ?? "");
  if (found === null || speaker === "") return { speaker: "", role: "" };
  const cut = last[breakAt];
  last.length = Math.max(breakAt, 0);
  if (cut !== undefined && !("lineBreak" in cut)) last.push({ ...cut, words: cut.words.slice(0, within) });
  return { speaker, role: cleanLine(found[2] ?? "") };
}
