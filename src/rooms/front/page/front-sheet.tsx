// The front as readers see it: one story leads, two stand beside it, the rest in the order of news, then a band for each place.

import { type NamedSection, type Section, sectionsUnder } from "#publication";
import { urls } from "#urls";
import type { Band, FrontLayout } from "../lay-out";
import { briefMoment } from "./moments";
import type { PageProps } from "./page-props";
import { Story } from "./story";

const LEAD_SIZES = "(min-width: 64rem) 39rem, 92vw";
const SECOND_SIZES = "(min-width: 64rem) 17rem, (min-width: 40rem) 45vw, 92vw";
const BAND_SIZES = "(min-width: 64rem) 29rem, 92vw";

export interface FrontSheetProps extends PageProps {
  readonly layout: FrontLayout;
  readonly sections: readonly Section[];
  /** ms */
  readonly now: number;
}

export function FrontSheet(props: FrontSheetProps) {
  const { layout, t, sections, language } = props;
  const { lead, bands } = layout;
  const kickerOf = kickersOf(props);
  return (
    <>
      {!lead && <p class="empty">{t("reader.front-empty")}</p>}
      {lead && (
        <div class="top">
          <div class="lead">
            <Story
              told={lead}
              heading="h2"
              kicker={kickerOf(lead.sectionId)}
              sizes={LEAD_SIZES}
              addressOfPicture={props.addressOfPicture}
              mark={props.mark?.(lead)}
              first
              standfirst
            />
          </div>
          <Beside {...props} kickerOf={kickerOf} />
        </div>
      )}
      {bands.map((band) => (
        <FrontBand
          {...props}
          band={band}
          under={sectionsUnder(sections, band.place.id, language)}
          kickerOf={kickerOf}
        />
      ))}
    </>
  );
}

type WithKickers = FrontSheetProps & { readonly kickerOf: (section: number | null) => string };

/** The seconds, and what is new. */
function Beside({ layout, t, language, zone, now, mark, addressOfPicture, kickerOf }: WithKickers) {
  const { seconds, latest } = layout;
  return (
    <>
      {seconds.length > 0 && (
        <div class="seconds">
          {seconds.map((told, index) => (
            <Story
              told={told}
              heading="h2"
              kicker={kickerOf(told.sectionId)}
              sizes={index === 0 ? SECOND_SIZES : undefined}
              addressOfPicture={addressOfPicture}
              mark={mark?.(told)}
              standfirst
            />
          ))}
        </div>
      )}
      {latest.length > 0 && (
        <section class="latest" aria-labelledby="latest">
          <h2 id="latest">{t("reader.latest")}</h2>
          {latest.map((told) => (
            <Story
              told={told}
              heading="h3"
              when={briefMoment(language, told.publishedAt, { now, zone })}
              mark={mark?.(told)}
            />
          ))}
        </section>
      )}
    </>
  );
}

type BandProps = WithKickers & {
  readonly band: Band;
  /** The place's own sections, named beside it. */
  readonly under: readonly NamedSection[];
};

function FrontBand({ band, under, language, mark, addressOfPicture, kickerOf }: BandProps) {
  const id = `place-${band.place.id}`;
  return (
    <section class="band" aria-labelledby={id}>
      <header inert={mark ? true : undefined}>
        <h2 id={id}>
          <a href={urls.section(language, band.place.path)}>{band.place.name}</a>
        </h2>
        {under.length > 0 && (
          <ul>
            {under.map(({ name, path }) => (
              <li>
                <a href={urls.section(language, path)}>{name}</a>
              </li>
            ))}
          </ul>
        )}
      </header>
      <div>
        {band.stories.map((told, index) => (
          <Story
            told={told}
            heading="h3"
            kicker={under.length > 0 ? kickerOf(told.sectionId) : undefined}
            sizes={index === 0 ? BAND_SIZES : undefined}
            addressOfPicture={addressOfPicture}
            mark={mark?.(told)}
            standfirst={index === 0}
          />
        ))}
      </div>
    </section>
  );
}

function kickersOf({ sections, language }: FrontSheetProps): (section: number | null) => string {
  const names = new Map(sections.map(({ id, names: byLanguage }) => [id, byLanguage[language]?.name ?? ""]));
  return (section) => (section === null ? "" : (names.get(section) ?? ""));
}
