// Counts what a person calls characters, in the browser and here by the same few lines: extended grapheme clusters.

import { RUNS } from "./grapheme-runs";

/** The letters of `RUNS`, and X for a pictograph, I for half a flag, A and B for Hangul syllables that are open and closed. */
const CLUSTER = /RN|[RNC]|P*(?:L*(?:V+|AV*|B)T*|L+|T+|II|X(?:[EJQ]*ZX)*|K(?:[EZ]*Q[EQZ]*K)*|[^RNC])[EJQZS]*/g;

const kinds: string[] = [];

/** @see https://www.unicode.org/reports/tr29/#Table_1c_Regex_Definitions */
export function countGraphemes(text: string): number {
  // Nothing in it joins; an empty form costs nothing when a page opens.
  if (/^[ -~]*$/.test(text)) return text.length;
  if (!kinds[0]) readRuns();
  return [...text].map(kindOf).join("").match(CLUSTER)?.length ?? 0;
}

function kindOf(character: string): string {
  const code = character.codePointAt(0) as number;
  if (code >= 0xac00 && code < 0xd7a4) return (code - 0xac00) % 28 ? "B" : "A";
  return kinds[code] ?? (/\p{ExtPict}/u.test(character) ? "X" : /\p{RI}/u.test(character) ? "I" : "O");
}

function readRuns(): void {
  let at = 0;
  for (const [, many = "", kind = ""] of RUNS.matchAll(/(\w*?)([A-Z])/g)) {
    const end = at + (parseInt(many, 36) || 1);
    // What is nothing in particular is most of it.
    if (kind === "O") at = end;
    while (at < end) kinds[at++] = kind;
  }
}
