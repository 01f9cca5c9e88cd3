// The lists that readers find: editions and sections, topics, bylines.

import { listLive } from "#articles";
import { findTopic, listCarriedLanguages } from "#articles/names";
import type { Page, Visit } from "#platform/http";
import type { Language } from "#platform/i18n";
import { Problem } from "#platform/problem";
import { findSectionByPath, type NamedSection, sectionsUnder, trailOf } from "#publication";
import { urls } from "#urls";
import { listPage, MOST_LISTED } from "./list-page";
import { getOfferedPaper, offeredLanguages, type Paper } from "./paper";

/** An edition or one of its sections. */
export async function sectionPage(visit: Visit<undefined>): Promise<Page> {
  const { language, params, reads } = visit;
  const paper = await getOfferedPaper(visit);
  const path = [params.edition, params.section].filter(Boolean).join("/");
  const place = await findSectionByPath(reads, { language, path });
  if (!place) throw new Problem("not-found", "problem.not-found");
  const isEdition = place.parentId === null;
  const stories = await listLive(reads, {
    language,
    [isEdition ? "edition" : "section"]: place.id,
    most: MOST_LISTED,
  });
  const names = new Map(sectionsUnder(paper.sections, place.id, language).map(({ id, name }) => [id, name]));
  return listPage(visit, {
    title: place.name,
    stories,
    paper,
    current: place.path,
    languages: addressesOf(paper, place),
    over: isEdition ? undefined : <Edition place={place} paper={paper} language={language} />,
    under: isEdition ? <Sections place={place} paper={paper} language={language} /> : undefined,
    kickerOf: isEdition ? (teaser) => names.get(teaser.sectionId ?? 0) ?? "" : undefined,
  });
}

export async function topicPage(visit: Visit<undefined>): Promise<Page> {
  const { language, params, reads, t } = visit;
  const paper = await getOfferedPaper(visit);
  const topic = await findTopic(reads, { language, slug: params.slug ?? "" });
  if (!topic) throw new Problem("not-found", "problem.not-found");
  const stories = await listLive(reads, { language, topic: topic.id, most: MOST_LISTED });
  // A topic of withdrawn stories alone is no topic of the paper.
  if (stories.length === 0) throw new Problem("not-found", "problem.not-found");
  const carried = await listCarriedLanguages(reads, { noun: "topic", id: topic.id });
  return listPage(visit, {
    title: topic.name,
    over: t("reader.topic"),
    stories,
    paper,
    languages: addressesIn(carried, (tag) => {
      const name = topic.names[tag];
      return name && urls.topic(tag, name.slug);
    }),
  });
}

/** Where something stands in the languages in which it is public, by its own name in each. */
export function addressesIn(
  languages: readonly Language[],
  addressIn: (language: Language) => string | undefined,
): Partial<Record<Language, string>> {
  return Object.fromEntries(
    languages.flatMap((language) => {
      const address = addressIn(language);
      return address ? [[language, address]] : [];
    }),
  );
}

/** The same place in the paper's other languages, by its own names there. */
function addressesOf(paper: Paper, place: NamedSection): Partial<Record<Language, string>> {
  const section = paper.sections.find(({ id }) => id === place.id);
  return Object.fromEntries(
    offeredLanguages(paper).flatMap((language) => {
      const name = section?.names[language];
      return name ? [[language, urls.section(language, name.path)]] : [];
    }),
  );
}

interface PlaceProps {
  readonly place: NamedSection;
  readonly paper: Paper;
  readonly language: Language;
}

function Edition({ place, paper, language }: PlaceProps) {
  const edition = trailOf(paper.sections, place.id, language)[0];
  return edition ? <a href={urls.section(language, edition.path)}>{edition.name}</a> : null;
}

function Sections({ place, paper, language }: PlaceProps) {
  const sections = sectionsUnder(paper.sections, place.id, language);
  if (sections.length === 0) return null;
  return (
    <ul class="under">
      {sections.map(({ name, path }) => (
        <li>
          <a href={urls.section(language, path)}>{name}</a>
        </li>
      ))}
    </ul>
  );
}
