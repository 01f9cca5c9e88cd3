// Limits: some people work in some languages and some editions only. Checked by this one place, wherever articles are written.

import type { Transaction } from "#platform/act";
import { Problem } from "#platform/problem";
import { listSections, type Section } from "#publication";
import { LIMITED_ROLES, type Limits, NO_LIMITS } from "./person";
import { findLimits, findPerson } from "./queries";

/** What is being worked on. `sections`: every section it stands in or is to stand in; null for none yet. */
export interface Work {
  readonly language: string;
  readonly sections: readonly (number | null)[];
}

/** The limits that hold for whoever acts; the paper's own machinery and the command line have none. */
export async function limitsOf({ who, reads }: Pick<Transaction, "who" | "reads">): Promise<Limits> {
  if (who.kind !== "person") return NO_LIMITS;
  const person = await findPerson(reads, who.id);
  return person && LIMITED_ROLES.includes(person.role) ? findLimits(reads, who.id) : NO_LIMITS;
}

/** @throws Problem `not-allowed` when whoever acts does not work in that language or edition */
export async function holdToLimits(act: Pick<Transaction, "who" | "reads">, work: Work): Promise<void> {
  const limits = await limitsOf(act);
  if (!isWithin(limits, { language: work.language, editions: [] }))
    throw new Problem("not-allowed", "people.not-your-language");
  if (limits.editions.length === 0) return;
  const sections = await listSections(act.reads);
  const editions = work.sections.flatMap((id) => (id === null ? [] : [editionOf(sections, id)]));
  if (!isWithin(limits, { language: work.language, editions }))
    throw new Problem("not-allowed", "people.not-your-edition");
}

/** Whether limits leave room for a language and all of these editions; also for lists of choices. */
export function isWithin(
  { languages, editions }: Limits,
  asked: { language: string; editions: readonly number[] },
): boolean {
  const language = languages.length === 0 || languages.some((one) => one === asked.language);
  return language && (editions.length === 0 || asked.editions.every((id) => editions.includes(id)));
}

/** The edition over a section: itself, when it has no parent. */
export function editionOf(sections: readonly Section[], id: number): number {
  const parent = sections.find((section) => section.id === id)?.parentId ?? null;
  return parent === null ? id : editionOf(sections, parent);
}
