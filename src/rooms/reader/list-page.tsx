// A page that is a list: an edition, a section, a topic, a byline.

import type { ComponentChildren } from "preact";
import type { Page, Visit } from "#platform/http";
import type { Language } from "#platform/i18n";
import { absolute, type Paper } from "./paper";

export interface Listing {
  readonly title: string;
  readonly paper: Paper;
  readonly body: ComponentChildren;
  readonly languages?: Readonly<Partial<Record<Language, string>>>;
  readonly current?: string;
}

export function listPage(visit: Visit<unknown>, { title, paper, ...listing }: Listing): Page {
  const { t } = visit;
  return {
    title,
    ...listing,
    head: (
      <>
        <meta name="description" content={t("reader.section-about", { section: title, paper: paper.name })} />
        <meta property="og:type" content="website" />
        <meta property="og:title" content={title} />
        <meta property="og:url" content={absolute(visit, visit.path)} />
      </>
    ),
  };
}
