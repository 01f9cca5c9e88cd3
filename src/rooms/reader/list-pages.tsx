// The lists that readers find: editions and sections, topics, bylines.

import { findTopic, listLive, type Teaser } from "#articles";
import { findArrangement, gatherList, ListSheet, MOST_LISTED, openStand, PlaceSheet, toldOf } from "#front";
import { findByline } from "#people";
import type { Page, Visit } from "#platform/http";
import type { Language } from "#platform/i18n";
import { Problem } from "#platform/problem";
import { findSectionByPath, type NamedSection } from "#publication";
import { urls } from "#urls";
import { listPage } from "./list-page";
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
      <PlaceSheet place={place} sections={sections} stories={stories} t={t} language={language} zone={zone} />
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
  return plainList(visit, { title: topic.name, over: t("reader.topic"), stories, paper });
}

export async function bylinePage(visit: Visit<undefined>): Promise<Page> {
  const { language, params, reads, t } = visit;
  const paper = await getOfferedPaper(visit);
  const byline = await findByline(reads, { language, slug: params.slug ?? "" });
  if (!byline) throw new Problem("not-found", "problem.not-found");
  const stories = await listLive(reads, { language, byline: byline.id, most: MOST_LISTED });
  // Nobody is named before a story of theirs is public.
  if (stories.length === 0) throw new Problem("not-found", "problem.not-found");
  return plainList(visit, { title: byline.name, over: t("reader.by"), stories, paper });
}

interface PlainList {
  readonly title: string;
  readonly over: string;
  readonly stories: readonly Teaser[];
  readonly paper: Paper;
}

/** One that nobody arranges. */
function plainList(visit: Visit<undefined>, { title, over, stories, paper }: PlainList): Page {
  const { t, language } = visit;
  return listPage(visit, {
    title,
    paper,
    body: (
      <ListSheet
        title={title}
        over={over}
        stories={stories.map(toldOf)}
        t={t}
        language={language}
        zone={paper.zone}
      />
    ),
  });
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
