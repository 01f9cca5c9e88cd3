// A page that is a list: an edition, a section, a topic, a byline.

import type { ComponentChildren } from "preact";
import type { Page, Visit } from "#platform/http";
import type { Language } from "#platform/i18n";
import { JsonScript } from "#platform/ui";
import { Alternates } from "./alternates";
import { absolute, type Paper } from "./paper";

export interface Listing {
  readonly title: string;
  readonly paper: Paper;
  readonly body: ComponentChildren;
  readonly languages?: Readonly<Partial<Record<Language, string>>>;
  readonly current?: string;
  /** What it is about, for machines that list it. */
  readonly about?: string;
  /** Whoever it is about, as schema.org's ProfilePage. */
  readonly profile?: Record<string, unknown>;
}

export function listPage(visit: Visit<unknown>, { title, paper, ...listing }: Listing): Page {
  const { t } = visit;
  return {
    title,
    shape: "list",
    ...listing,
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
  };
}
