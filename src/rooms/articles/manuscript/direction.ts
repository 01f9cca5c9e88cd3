// In which direction words run, found by themselves.

export type Direction = "ltr" | "rtl";

const RIGHT_TO_LEFT =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Mandaic}]/u;
const LETTER = /\p{L}/u;

/**
 * Each word has one vote, by its first letter; when as many run one way as the other, the first word decides. So a foreign
 * name at its beginning, or a long address in it, does not turn a paragraph round, as it would by the Unicode rule of the
 * first strong letter. Null for words without letters, which run as their surroundings do.
 */
export function directionOf(text: string): Direction | null {
  let balance = 0;
  let first: Direction | null = null;
  for (const word of text.split(/\s+/u)) {
    const letter = LETTER.exec(word)?.[0];
    if (letter === undefined) continue;
    const direction = RIGHT_TO_LEFT.test(letter) ? "rtl" : "ltr";
    first ??= direction;
    balance += direction === "rtl" ? -1 : 1;
  }
  if (balance === 0) return first;
  return balance < 0 ? "rtl" : "ltr";
}

/** Letters that could turn a text round in surroundings of a direction: without any, nobody needs to count. */
const AGAINST = { ltr: /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/, rtl: /[A-Za-z\u00c0-\u058f]/ } as const;

/** What an element must say of its direction in surroundings that run the given way; undefined when it follows them. */
export function directionAgainst(text: string, around: Direction): Direction | undefined {
  if (!AGAINST[around].test(text)) return undefined;
  const found = directionOf(text);
  return found === null || found === around ? undefined : found;
}
