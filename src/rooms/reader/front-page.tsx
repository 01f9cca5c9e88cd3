// The front of a language: one story leads, two stand beside it, the rest in the order of news, then a band for each place.

import { listLive } from "#articles";
import { type Band, bandPlaces, layOutFront } from "#front";
import type { Page, Visit } from "#platform/http";
import { type NamedSection, sectionsUnder } from "#publication";
import { urls } from "#urls";
import { briefMoment } from "./moments";
import { absolute, getOfferedPaper, type Paper } from "./paper";
import { Story } from "./story";

const NEWEST = 12;
const OF_PLACE = 16;
const LEAD_SIZES = "(min-width: 64rem) 39rem, 92vw";
const SECOND_SIZES = "(min-width: 64rem) 17rem, (min-width: 40rem) 45vw, 92vw";
const BAND_SIZES = "(min-width: 64rem) 29rem, 92vw";

export async function frontPage(visit: Visit<undefined>): Promise<Page> {
  const { language, reads, t } = visit;
  const paper = await getOfferedPaper(visit);
  const newest = await listLive(reads, { language, most: NEWEST });
  const places = await Promise.all(
    bandPlaces(paper.sections, language).map(async (place) => ({
      place,
      newest: await listLive(reads, {
        language,
        [place.parentId === null ? "edition" : "section"]: place.id,
        most: OF_PLACE,
      }),
    })),
  );
  const { lead, seconds, latest, bands } = layOutFront({ newest, places });
  const kickerOf = kickersOf(paper, visit);
  const about = t("reader.front-about", { paper: paper.name });
  return {
    title: paper.name,
    head: (
      <>
        <meta name="description" content={about} />
        <meta property="og:type" content="website" />
        <meta property="og:title" content={paper.name} />
        <meta property="og:url" content={absolute(visit, urls.front(language))} />
      </>
    ),
    body: (
      <>
        {!lead && <p class="empty">{t("reader.front-empty")}</p>}
        {lead && (
          <div class="top">
            <div class="lead">
              <Story
                teaser={lead}
                heading="h2"
                kicker={kickerOf(lead.sectionId)}
                sizes={LEAD_SIZES}
                first
                standfirst
              />
            </div>
            {seconds.length > 0 && (
              <div class="seconds">
                {seconds.map((teaser, index) => (
                  <Story
                    teaser={teaser}
                    heading="h2"
                    kicker={kickerOf(teaser.sectionId)}
                    sizes={index === 0 ? SECOND_SIZES : undefined}
                    standfirst
                  />
                ))}
              </div>
            )}
            {latest.length > 0 && (
              <section class="latest" aria-labelledby="latest">
                <h2 id="latest">{t("reader.latest")}</h2>
                {latest.map((teaser) => (
                  <Story
                    teaser={teaser}
                    heading="h3"
                    when={briefMoment(language, teaser.publishedAt, { now: reads.at, zone: paper.zone })}
                  />
                ))}
              </section>
            )}
          </div>
        )}
        {bands.map((band) => (
          <FrontBand
            band={band}
            visit={visit}
            under={sectionsUnder(paper.sections, band.place.id, language)}
            kickerOf={kickerOf}
          />
        ))}
      </>
    ),
  };
}

interface BandProps {
  readonly band: Band;
  readonly visit: Visit<unknown>;
  /** The place's own sections, named beside it. */
  readonly under: readonly NamedSection[];
  readonly kickerOf: (section: number | null) => string;
}

function FrontBand({ band, visit, under, kickerOf }: BandProps) {
  const id = `place-${band.place.id}`;
  return (
    <section class="band" aria-labelledby={id}>
      <header>
        <h2 id={id}>
          <a href={urls.section(visit.language, band.place.path)}>{band.place.name}</a>
        </h2>
        {under.length > 0 && (
          <ul>
            {under.map(({ name, path }) => (
              <li>
                <a href={urls.section(visit.language, path)}>{name}</a>
              </li>
            ))}
          </ul>
        )}
      </header>
      <div>
        {band.stories.map((teaser, index) => (
          <Story
            teaser={teaser}
            heading="h3"
            kicker={under.length > 0 ? kickerOf(teaser.sectionId) : undefined}
            sizes={index === 0 ? BAND_SIZES : undefined}
            standfirst={index === 0}
          />
        ))}
      </div>
    </section>
  );
}

function kickersOf({ sections }: Paper, { language }: Visit<unknown>): (section: number | null) => string {
  const names = new Map(sections.map(({ id, names: byLanguage }) => [id, byLanguage[language]?.name ?? ""]));
  return (section) => (section === null ? "" : (names.get(section) ?? ""));
}
