// Which role may do what: the one place. Each route names one of these rights.

import type { Role } from "./person";

const WRITERS = ["reporter", "translator", "editor", "publisher", "owner"] as const;
const MANAGERS = ["publisher", "owner"] as const;
const EDITORS = ["editor", "publisher", "owner"] as const;

export const RIGHTS = {
  "articles.write": WRITERS,
  "articles.publish": EDITORS,
  "articles.unpublish": EDITORS,
  "articles.proof": WRITERS,
  "articles.review": EDITORS,
  "articles.spike": EDITORS,
  "articles.kill": EDITORS,
  "articles.correct": EDITORS,
  /** Giving work to others; one's own plans are everybody's who writes. */
  "assignments.assign": EDITORS,
  "media.upload": WRITERS,
  "comments.moderate": ["moderator", ...EDITORS],
  "people.manage": MANAGERS,
  "people.lockdown": MANAGERS,
  /** Who may see, inside the newsroom too, whose hand a story with a withheld byline was in. */
  "bylines.see-withheld": MANAGERS,
  "publication.change": MANAGERS,
  "publication.start-own": ["owner"],
} as const satisfies Readonly<Record<string, readonly Role[]>>;

export type Right = keyof typeof RIGHTS;

/** A right that the matrix does not list is nobody's. */
export function mayDo(role: string, right: string): boolean {
  const roles: readonly string[] = Object.hasOwn(RIGHTS, right) ? RIGHTS[right as Right] : [];
  return roles.includes(role);
}
