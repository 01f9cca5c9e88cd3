// People who sign in: roles, limits, and what a name or a password may be.

import type { Language } from "#platform/i18n";
import { Problem } from "#platform/problem";
import { refuseCommon } from "./common-passwords";

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
  /** The last day on which they were here, as `2026-11-23`; null before the first. */
  readonly seenDay: string | null;
}

/** Where somebody may work. An empty list is no limit. */
export interface Limits {
  readonly languages: readonly Language[];
  /** Ids of editions. */
  readonly editions: readonly number[];
}

export const NO_LIMITS: Limits = { languages: [], editions: [] };

/** Whoever runs the paper works everywhere; a moderator decides on what they can read. */
export const LIMITED_ROLES: readonly Role[] = ["reporter", "translator", "editor", "moderator"];

/** NIST SP 800-63B-4, section 3.1.1.2: fifteen where a password may be all that is asked for. */
export const SHORTEST_PASSWORD = 15;
/** The same asks for at least 64; a bound keeps the hash cheap. */
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

/** What colleagues call somebody. @throws Problem `invalid` when it is empty or longer than 80 */
export function personNameOf(typed: string): string {
  const name = typed.slice(0, MOST_TYPED).normalize("NFC").trim();
  if (name.length < 1 || name.length > 80) throw new Problem("invalid", "people.needs-name");
  return name;
}

/** @param names of the person and the paper, of which no password is made. @throws Problem `invalid` when it is too short, too long, or one that everybody tries first */
export async function newPasswordOf(typed: string, names: readonly string[]): Promise<string> {
  const password = passwordOf(typed);
  if ([...password].length < SHORTEST_PASSWORD)
    throw new Problem("invalid", "people.password-short", { least: SHORTEST_PASSWORD });
  if (password.length > LONGEST_PASSWORD)
    throw new Problem("invalid", "people.password-long", { most: LONGEST_PASSWORD });
  await refuseCommon(password, names);
  return password;
}
