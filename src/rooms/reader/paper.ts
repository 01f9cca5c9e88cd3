// What every page of the reader's window knows of the paper.

import type { Visit } from "#platform/http";
import { isLanguage, type Language } from "#platform/i18n";
import { Problem } from "#platform/problem";
import { getPublication, languageOf, listSections, type Publication, type Section } from "#publication";

export interface Paper {
  readonly publication: Publication;
  /** The paper's name in the page's language. */
  readonly name: string;
  readonly sections: readonly Section[];
  readonly zone: string;
}

/** The paper as a page's language shows it. Where that language is not offered, under the default language's name. */
export async function getPaper(visit: Visit<unknown>): Promise<Paper> {
  const publication = await getPublication(visit.reads);
  const own = languageOf(publication, visit.language) ?? languageOf(publication, publication.defaultLanguage);
  return {
    publication,
    name: own?.masthead ?? "",
    sections: await listSections(visit.reads),
    zone: publication.timeZone,
  };
}

/** @throws Problem `not-found` when the address names a language in which the paper does not appear */
export async function getOfferedPaper(visit: Visit<unknown>): Promise<Paper> {
  const paper = await getPaper(visit);
  const asked = visit.params.language ?? "";
  if (!isLanguage(asked) || !languageOf(paper.publication, asked))
    throw new Problem("not-found", "problem.not-found");
  return paper;
}

/** Absolute, for machines that read a page away from its place. */
export function absolute(visit: Visit<unknown>, path: string): string {
  return visit.config.origin + path;
}

/** The languages in which the paper appears, in its order. */
export function offeredLanguages({ publication }: Paper): Language[] {
  return publication.languages.map(({ language }) => language);
}
