// Gathers the overview: the pages that this person may arrange, and where each stands.

import { limitsOf } from "#people";
import type { Visit } from "#platform/http";
import type { Language } from "#platform/i18n";
import { getPublication, listSections, type Section, sectionsUnder } from "#publication";
import { isOver } from "../arrangement";
import { mayArrange } from "../hold-place";
import { findHolding, listWorkedPlaces, type WorkedPlace } from "../queries";
import { FRONT, type Place } from "../slot";
import { OverviewPage, type PlaceLine } from "./overview-page";

type Arrangeable = Pick<PlaceLine, "place" | "name" | "depth"> & { readonly edition: number | null };

export async function showOverview(visit: Visit<undefined>): Promise<Response> {
  const { reads, t, language } = visit;
  const publication = await getPublication(reads);
  const sections = await listSections(reads);
  const limits = await limitsOf(visit.act);
  const worked = await listWorkedPlaces(reads);
  const languages = await Promise.all(
    publication.languages.map(async (one) => ({
      language: one.language,
      lines: await Promise.all(
        placesIn(one.language, sections)
          .filter(({ place, edition }) => mayArrange(limits, { ...place, edition }))
          .map((line) => lineOf(visit, line, worked)),
      ),
    })),
  );
  return visit.page({
    title: t("newsroom.front"),
    current: "front",
    body: <OverviewPage t={t} language={language} zone={publication.timeZone} languages={languages} />,
  });
}

/** The front, then each edition with its sections under it. */
function placesIn(language: Language, sections: readonly Section[]): Arrangeable[] {
  const editions = sectionsUnder(sections, null, language);
  return [
    { place: { language, section: FRONT }, name: null, depth: 0, edition: null },
    ...editions.flatMap((edition) => [
      { place: { language, section: edition.id }, name: edition.name, depth: 0, edition: edition.id },
      ...sectionsUnder(sections, edition.id, language).map(({ id, name }) => ({
        place: { language, section: id },
        name,
        depth: 1,
        edition: edition.id,
      })),
    ]),
  ];
}

async function lineOf(
  { reads }: Visit<unknown>,
  { place, name, depth }: Arrangeable,
  worked: readonly WorkedPlace[],
): Promise<PlaceLine> {
  const here = worked.find((one) => one.language === place.language && one.section === place.section);
  // Most pages were never touched, and are not asked about.
  const holding = here ? await findHolding(reads, { ...place, at: reads.at }) : null;
  return {
    place: place satisfies Place,
    name,
    depth,
    set: holding?.settings.filter((setting) => !isOver(setting, reads.at)).length ?? 0,
    hasDraft: here?.hasDraft ?? false,
    nextAt: here?.nextAt ?? null,
  };
}
