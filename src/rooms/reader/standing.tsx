// What the paper's standing pages have in common: a title, the same page in the other languages, and text at reading measure.

import type { ComponentChildren } from "preact";
import type { Page, Visit } from "#platform/http";
import type { Language } from "#platform/i18n";
import { Alternates } from "./alternates";
import { absolute, offeredLanguages, type Paper } from "./paper";

export interface Standing {
  readonly paper: Paper;
  readonly title: string;
  readonly addressIn: (language: Language) => string;
  /** For machines that list it. */
  readonly about: string;
  readonly body: ComponentChildren;
}

/** One that is there in every language. */
export function standing(visit: Visit<undefined>, { paper, title, addressIn, about, body }: Standing): Page {
  const languages: Partial<Record<Language, string>> = Object.fromEntries(
    offeredLanguages(paper).map((other) => [other, addressIn(other)]),
  );
  return {
    title,
    languages,
    head: <StandingHead visit={visit} paper={paper} title={title} about={about} languages={languages} />,
    body: (
      <section class="standing">
        <h1>{title}</h1>
        {body}
      </section>
    ),
  };
}

interface StandingHeadProps {
  readonly visit: Visit<unknown>;
  readonly paper: Paper;
  readonly title: string;
  readonly about: string;
  readonly languages: Readonly<Partial<Record<Language, string>>>;
}

export function StandingHead({ visit, paper, title, about, languages }: StandingHeadProps) {
  return (
    <>
      <meta name="description" content={about || title} />
      <Alternates visit={visit} paper={paper} addresses={languages} />
      <meta property="og:title" content={title} />
      <meta property="og:url" content={absolute(visit, visit.path)} />
    </>
  );
}
