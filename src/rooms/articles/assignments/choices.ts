// What a form about an assignment offers: sections, languages and people, each only where whoever looks may put it.

import { listPeople, mayDo } from "#people";
import type { Reads } from "#platform/db";
import { type Language, LANGUAGE_TAGS } from "#platform/i18n";
import { getPublication, listSections, type Section, trailOf } from "#publication";
import type { Viewer } from "../desk/viewer";

export interface AssignmentChoices {
  readonly sections: readonly { readonly id: number; readonly label: string }[];
  readonly languages: readonly Language[];
  /** Whoever may be asked; only oneself without the right to assign. */
  readonly people: readonly { readonly id: number; readonly name: string }[];
  /** Everybody who may have something in hand. */
  readonly owners: readonly { readonly id: number; readonly name: string }[];
}

export async function choicesFor(
  reads: Reads,
  { viewer, language }: { viewer: Viewer; language: Language },
): Promise<AssignmentChoices> {
  const publication = await getPublication(reads);
  const sections = await listSections(reads);
  const owners = (await listPeople(reads))
    .filter(({ role, suspended }) => !suspended && mayDo(role, "articles.write"))
    .map(({ id, name }) => ({ id, name }));
  return {
    sections: sections
      .filter(({ id }) => viewer.sections === null || viewer.sections.includes(id))
      .map((section) => ({ id: section.id, label: labelOf(sections, section, language) })),
    languages: publication.languages
      .map((one) => one.language)
      .filter((one) => viewer.languages === null || viewer.languages.includes(one)),
    people: owners.filter(({ id }) => viewer.assigns || id === viewer.person),
    owners,
  };
}

/** `Valley › Roads`, in the person's language or the first that it has a name in. */
export function labelOf(sections: readonly Section[], section: Section, language: Language): string {
  const spoken = [language, ...LANGUAGE_TAGS].find((tag) => section.names[tag]) ?? language;
  const trail = trailOf(sections, section.id, spoken);
  return trail.map(({ name }) => name).join(" › ");
}

/** "" for none, and for a section that is gone. */
export function sectionLabel(sections: readonly Section[], id: number | null, language: Language): string {
  const section = sections.find((one) => one.id === id);
  return section ? labelOf(sections, section, language) : "";
}

/** An edition stands for all that is in it. */
export function withChildren(sections: readonly Section[], section: number): number[] {
  const children = sections.filter(({ parentId }) => parentId === section);
  return [section, ...children.flatMap(({ id }) => withChildren(sections, id))];
}

/** Null for none, and for what is no id. */
export function idIn(typed: string): number | null {
  const id = Number(typed);
  return typed !== "" && Number.isSafeInteger(id) && id > 0 ? id : null;
}
