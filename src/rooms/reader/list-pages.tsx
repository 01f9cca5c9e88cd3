// The lists that readers find: editions and sections, topics, bylines.

import { listLive } from "#articles";
import { findTopic, listCarriedLanguages } from "#articles/names";
import { findArrangement, gatherList, ListSheet, MOST_LISTED, openStand, PlaceSheet, toldOf } from "#front";
import type { Page, Visit } from "#platform/http";
import type { Language } from "#platform/i18n";
import { Problem } from "#platform/problem";
import { findSectionByPath, type NamedSection } from "#publication";
import { urls } from "#urls";
import { listPage } from "./list-page";
import { olderPath } from "./older-page";
import { getOfferedPaper, offeredLanguages, type Paper } from "./paper";

/** An edition or one of its sections. */
export async function sectionPage(visit: Visit<undefined>): Promise<Page> {
  const { language, params, reads, t } = visit;
  const paper = await getOfferedPaper(visit);
  const path = [params.edition, params.section].filter(Boolean).join("/");
  const place = await findSectionByPath(reads, { language, path });
  if (!place) throw new Problem("not-found", "problem.not-found");
  const arranged = { language, section: place.id };
  const { sections, zone } = paper;
  const stories = await gatherList(arranged, {
    stand: openStand(reads),
    sections,
    arrangement: await findArrangement(reads, arranged),
  });
  return listPage(visit, {
    title: place.name,
    paper,
    current: place.path,
    languages: addressesOf(paper, place),
    body: (
      <PlaceSheet
        place={place}
        sections={sections}
        stories={stories}
        older={olderPath({ language, noun: "section", slug: `${place.id}` }, stories)}
        t={t}
        language={language}
        zone={zone}
      />
    ),
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
    paper,
    body: (
      <ListSheet
        title={topic.name}
        over={t("reader.topic")}
        stories={stories.map(toldOf)}
        older={olderPath({ language, noun: "topic", slug: topic.names[language]?.slug ?? "" }, stories)}
        t={t}
        language={language}
        zone={paper.zone}
      />
    ),
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
