// Bylines: names that stand over articles. They belong to nobody's account by themselves, and may be withheld.

import type { Language } from "#platform/i18n";
import { Problem } from "#platform/problem";

/** Whom a byline names: somebody of the newsroom, somebody from outside, or an organisation. */
export const BYLINE_KINDS = ["person", "guest", "agency"] as const;
export type BylineKind = (typeof BYLINE_KINDS)[number];

/**
 * What the row of a withheld byline says of its kind: `nobody`, behind which nothing is kept, or `hidden`, behind which
 * two roles may look.
 */
export const NOBODY = "nobody";
export const HIDDEN = "hidden";

/**
 * A name that stands over articles. One that is `withheld` has no name, no page and no person that anything public
 * could lead to.
 */
export interface Byline {
  readonly id: number;
  readonly withheld: boolean;
  /** "" when it has no name in that language, and always when withheld. */
  readonly name: string;
  readonly slug: string;
  /** It names an organisation. */
  readonly isAgency?: boolean;
}

/** How a byline is called in one language, and what readers are told of it there. */
export interface BylineName {
  readonly name: string;
  readonly slug: string;
  /** "" for none; paragraphs parted by line breaks. */
  readonly biography: string;
}

export type BylineNames = Readonly<Partial<Record<Language, BylineName>>>;

/** All of a byline that is no secret. */
export interface BylineCard {
  readonly id: number;
  readonly withheld: boolean;
  readonly kind: BylineKind;
  /** Somebody who signs in; null when it belongs to nobody's account. */
  readonly person: number | null;
  /** In the library. */
  readonly picture: number | null;
  readonly links: readonly string[];
  readonly names: BylineNames;
  readonly formerNames: readonly { readonly language: Language; readonly name: string }[];
}

export const LONGEST_NAME = 200;
export const LONGEST_BIOGRAPHY = 2000;
const MOST_LINKS = 10;
const LONGEST_LINK = 500;

export function bylineKindOf(word: string): BylineKind {
  return BYLINE_KINDS.find((kind) => kind === word) ?? "guest";
}

/** One line, without the marks that a keyboard or a paste leaves at its ends. @throws Problem `invalid` when it is too long */
export function bylineNameOf(typed: string): string {
  const name = typed
    .normalize("NFC")
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim();
  if (name.length > LONGEST_NAME) throw new Problem("invalid", "names.name-long", { most: LONGEST_NAME });
  return name;
}

/** @throws Problem `invalid` when it is too long */
export function biographyOf(typed: string): string {
  const words = typed.normalize("NFC").replace(/\r\n?/g, "\n").trim();
  if (words.length > LONGEST_BIOGRAPHY)
    throw new Problem("invalid", "names.biography-long", { most: LONGEST_BIOGRAPHY });
  return words;
}

/** One address a line. @throws Problem `invalid` for what is no address on the web */
export function linksOf(typed: string): string[] {
  const lines = typed
    .split(/\s+/u)
    .map((line) => line.trim())
    .filter(Boolean);
  if (lines.length > MOST_LINKS) throw new Problem("invalid", "names.links-many", { most: MOST_LINKS });
  for (const line of lines) {
    const isWeb = line.length <= LONGEST_LINK && /^https?:\/\/[^\s"<>]+$/iu.test(line) && URL.canParse(line);
    if (!isWeb) throw new Problem("invalid", "names.link-wrong", { link: line.slice(0, 80) });
  }
  return [...new Set(lines)];
}
