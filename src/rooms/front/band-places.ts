// Which places get a band on the front: the editions, or in a paper with one edition its sections.

import type { Language } from "#platform/i18n";
import { type NamedSection, type Section, sectionsUnder } from "#publication";

export function bandPlaces(sections: readonly Section[], language: Language): NamedSection[] {
  const editions = sectionsUnder(sections, null, language);
  const [only, another] = editions;
  if (!only || another) return editions;
  const under = sectionsUnder(sections, only.id, language);
  return under.length > 0 ? under : editions;
}
