// People who sign in, and bylines, which are names over articles and belong to nobody's account by themselves.

import type { Language } from "#platform/i18n";

export const ROLES = ["reporter", "translator", "editor", "moderator", "publisher", "owner"] as const;
export type Role = (typeof ROLES)[number];

export interface Staff {
  readonly id: number;
  /** Null until the claim link was used. */
  readonly signInName: string | null;
  readonly name: string;
  readonly role: Role;
  readonly language: Language;
  readonly suspended: boolean;
}

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
}

export const SHORTEST_PASSWORD = 10;
/** NIST SP 800-63B asks for at least 64; a bound keeps the hash cheap. */
export const LONGEST_PASSWORD = 256;

/** In UTF-16 units; what is longer is refused whichever way it is written. Normalising takes time with the square of the marks. */
const MOST_TYPED = 2000;

/** `nadia.karim`: what is typed at sign-in. Letters, digits, dot, hyphen, underscore; lower case, NFC. "" when it cannot be one. */
export function signInNameOf(typed: string): string {
  const name = typed.slice(0, MOST_TYPED).normalize("NFC").trim().toLowerCase();
  return /^[\p{L}\p{M}\p{N}._-]{2,40}$/u.test(name) ? name : "";
}

/** NFC only: both keyboard forms of an Arabic password work, nothing else is touched. */
export function passwordOf(typed: string): string {
  return typed.slice(0, MOST_TYPED).normalize("NFC");
}
