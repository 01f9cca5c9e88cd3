// Slugs: words as they are written, in any script, joined by hyphens.

const MOST_WORDS = 12;
const MOST_CHARACTERS = 80;

/**
 * Letters, marks and digits of `text` in Unicode NFC, lower case; everything else, ZWNJ too, becomes one hyphen.
 * Arabic vowel marks and tatweel are left out, as readers type words without them. At most 80 characters, cut at a word.
 * @returns "" when nothing is left
 */
export function slugOf(text: string): string {
  const words = text
    .normalize("NFC")
    .toLowerCase()
    .replace(/[\u064B-\u065F\u0670\u0640'’]/gu, "")
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter(Boolean)
    .slice(0, MOST_WORDS);
  let slug = "";
  for (const word of words) {
    const next = slug ? `${slug}-${word}` : word.slice(0, MOST_CHARACTERS);
    if (next.length > MOST_CHARACTERS) break;
    slug = next;
  }
  return slug;
}

/** `slug`, or `slug-2`, `slug-3` … whichever `taken` does not have. */
export function freeSlug(slug: string, taken: (slug: string) => boolean): string {
  if (!taken(slug)) return slug;
  for (let number = 2; ; number++) {
    const next = `${slug}-${number}`;
    if (!taken(next)) return next;
  }
}
