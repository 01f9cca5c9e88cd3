// Finds the edition and section that a story's front matter names, and makes what is missing.

import type { Act } from "#platform/act";
import type { Language } from "#platform/i18n";
import { listSections, putSection, type Section, sectionsUnder } from "#publication";
import type { ParsedStory } from "./markdown/parsed-story";

/** What an import had to make so that a story had where to stand. */
export interface Made {
  readonly kind: "edition" | "section" | "byline";
  readonly name: string;
}

export interface Placing {
  readonly section: NonNullable<ParsedStory["section"]>;
  readonly language: Language;
  /** The section of another language version of the same story, when there is one. */
  readonly sibling: number | null;
  readonly made: Made[];
}

/**
 * By name, in that language, whatever its capitals. Where a version in another language already stands in a section
 * that has no name in this one, that section gets the name: the two are one section, and the language switch finds it.
 * @returns the section's id
 */
export async function placeStory(act: Act, { section, language, sibling, made }: Placing): Promise<number> {
  const sections = await listSections(act.reads);
  const twin = sections.find(({ id }) => id === sibling) ?? null;
  const twinEdition = sections.find(({ id }) => id === twin?.parentId) ?? null;
  const edition = await findOrMake(act, {
    sections,
    parentId: null,
    name: section.edition,
    language,
    twin: twinEdition,
  });
  if (edition.made) made.push({ kind: "edition", name: section.edition });
  const inside = await findOrMake(act, {
    sections,
    parentId: edition.id,
    name: section.section,
    language,
    twin: twin?.parentId === edition.id ? twin : null,
  });
  if (inside.made) made.push({ kind: "section", name: section.section });
  return inside.id;
}

interface Wanted {
  readonly sections: readonly Section[];
  readonly parentId: number | null;
  readonly name: string;
  readonly language: Language;
  readonly twin: Section | null;
}

async function findOrMake(
  act: Act,
  { sections, parentId, name, language, twin }: Wanted,
): Promise<{ id: number; made: boolean }> {
  const known = sectionsUnder(sections, parentId, language).find((one) => folded(one.name) === folded(name));
  if (known) return { id: known.id, made: false };
  const id = twin && !twin.names[language] ? twin.id : null;
  return {
    id: await putSection(act, {
      id,
      parentId,
      names: { [language]: { name } },
    }),
    made: true,
  };
}

function folded(name: string): string {
  return name.normalize("NFC").toLowerCase();
}
