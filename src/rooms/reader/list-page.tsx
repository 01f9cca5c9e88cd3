// A page that is a list: an edition, a section, a topic, a byline.

import type { Teaser } from "#articles";
import type { ComponentChildren } from "preact";
import type { Page, Visit } from "#platform/http";
import type { Language } from "#platform/i18n";
import { JsonScript } from "#platform/ui";
import { Alternates } from "./alternates";
import { dayOf } from "./moments";
import { absolute, type Paper } from "./paper";
import { Story } from "./story";

/** Stories on one page. Older ones are found through their topics and sections. */
export const MOST_LISTED = 60;

const LEAD_SIZES = "(min-width: 64rem) 38rem, 92vw";
const ROW_SIZES = "(min-width: 48rem) 14rem, 7.5rem";

export interface Listing {
  readonly title: string;
  /** Stands over the title: what kind of list it is, or where it belongs. */
  readonly over?: ComponentChildren;
  /** Stands under the title: the sections of an edition. */
  readonly under?: ComponentChildren;
  readonly stories: readonly Teaser[];
  readonly paper: Paper;
  readonly languages?: Readonly<Partial<Record<Language, string>>>;
  readonly current?: string;
  /** What it is about, for machines that list it. */
  readonly about?: string;
  /** Whoever it is about, as schema.org's ProfilePage. */
  readonly profile?: Record<string, unknown>;
  readonly kickerOf?: (teaser: Teaser) => string;
}

export function listPage(visit: Visit<unknown>, listing: Listing): Page {
  const { t, language } = visit;
  const { title, stories, paper, kickerOf } = listing;
  const [lead, ...others] = stories;
  const say = (teaser: Teaser) => dayOf(language, teaser.publishedAt, paper.zone);
  return {
    title,
    current: listing.current,
    languages: listing.languages,
    head: (
      <>
        <meta
          name="description"
          content={listing.about ?? t("reader.section-about", { section: title, paper: paper.name })}
        />
        {listing.languages && <Alternates visit={visit} paper={paper} addresses={listing.languages} />}
        <meta property="og:type" content={listing.profile ? "profile" : "website"} />
        <meta property="og:title" content={title} />
        <meta property="og:url" content={absolute(visit, visit.path)} />
        {listing.profile && <JsonScript type="application/ld+json" value={listing.profile} />}
      </>
    ),
    body: (
      <div class="list">
        <header>
          {listing.over && <p class="kicker">{listing.over}</p>}
          <h1>{title}</h1>
          {listing.under}
        </header>
        {!lead && <p class="empty">{t("reader.list-empty")}</p>}
        {lead && (
          <div class="lead">
            <Story
              teaser={lead}
              heading="h2"
              kicker={kickerOf?.(lead)}
              sizes={LEAD_SIZES}
              when={say(lead)}
              first
              standfirst
            />
          </div>
        )}
        {others.length > 0 && (
          <div class="rows">
            {others.map((teaser) => (
              <Story
                teaser={teaser}
                heading="h2"
                kicker={kickerOf?.(teaser)}
                sizes={ROW_SIZES}
                when={say(teaser)}
                standfirst
              />
            ))}
          </div>
        )}
      </div>
    ),
  };
}
