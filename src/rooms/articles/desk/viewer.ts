// Somebody who looks at the desk: what their role and limits let them see of stories that are not theirs.

import { editionOf, findPerson, limitsOf, mayDo } from "#people";
import type { Transaction } from "#platform/act";
import type { Language } from "#platform/i18n";
import { listSections } from "#publication";

export interface Viewer {
  readonly person: number;
  /** Whether what is in review waits for them. */
  readonly reviews: boolean;
  /** Whether they give work to others. */
  readonly assigns: boolean;
  /** Those that they work in; null for all. */
  readonly languages: readonly Language[] | null;
  /** Ids of the sections that they work in; null for all. What stands in none yet is everybody's. */
  readonly sections: readonly number[] | null;
  /** Whether they may know who is behind a withheld byline. */
  readonly seesWithheld: boolean;
}

export async function viewerOf(act: Pick<Transaction, "who" | "reads">): Promise<Viewer> {
  const { who, reads } = act;
  const person = who.kind === "person" ? await findPerson(reads, who.id) : null;
  const may = (right: string) => (who.kind === "person" ? mayDo(person?.role ?? "", right) : true);
  const limits = await limitsOf(act);
  const sections = limits.editions.length > 0 ? await listSections(reads) : [];
  return {
    person: person?.id ?? 0,
    reviews: may("articles.review"),
    assigns: may("assignments.assign"),
    languages: limits.languages.length > 0 ? limits.languages : null,
    sections:
      limits.editions.length > 0
        ? sections.map(({ id }) => id).filter((id) => limits.editions.includes(editionOf(sections, id)))
        : null,
    seesWithheld: may("bylines.see-withheld"),
  };
}
