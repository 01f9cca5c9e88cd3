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
  /** Which stories stand beside one, by hand. */
  "articles.relate": EDITORS,
  "front.arrange": EDITORS,
  "media.see": WRITERS,
  /** Giving work to others; one's own plans are everybody's who writes. */
  "assignments.assign": EDITORS,
  "media.upload": WRITERS,
  "media.describe": WRITERS,
  /** One's own, as long as no text uses it. */
  "media.delete": WRITERS,
  /** Where neither readers see it nor a scheduled text will show it. */
  "media.replace": WRITERS,
  /** To replace what is public, and to delete what others brought. */
  "media.manage": EDITORS,
  "comments.moderate": ["moderator", ...EDITORS],
  "people.manage": MANAGERS,
  "people.lockdown": MANAGERS,
  /** Who may see, inside the newsroom too, whose hand a story with a withheld byline was in. */
  "bylines.see-withheld": MANAGERS,
  /** Bylines, topics and speakers: their names and addresses, and which are one. */
  "names.change": EDITORS,
  /** It names whoever worked on a story, also where its byline is withheld: only for those who may know. */
  "record.read": MANAGERS,
  /** Pages about the paper itself: their words, and what stands in the foot. */
  "pages.change": MANAGERS,
  "publication.change": MANAGERS,
  "publication.start-own": ["owner"],
} as const satisfies Readonly<Record<string, readonly Role[]>>;

export type Right = keyof typeof RIGHTS;

/** A right that the matrix does not list is nobody's. */
export function mayDo(role: string, right: string): boolean {
  const roles: readonly string[] = Object.hasOwn(RIGHTS, right) ? RIGHTS[right as Right] : [];
  return roles.includes(role);
}
