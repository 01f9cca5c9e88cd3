// The same page in the paper's other languages, as machines are told: each names all of them, itself too.

import type { Visit } from "#platform/http";
import type { Language } from "#platform/i18n";
import { absolute, offeredLanguages, type Paper } from "./paper";

export interface AlternatesProps {
  readonly visit: Visit<unknown>;
  readonly paper: Paper;
  /** Where the page stands in each language in which there is one. */
  readonly addresses: Readonly<Partial<Record<Language, string>>>;
}

/** Only where there is more than one; whoever reads none of the languages is sent to the first of the paper's own. */
export function Alternates({ visit, paper, addresses }: AlternatesProps) {
  const offered = offeredLanguages(paper).flatMap((language) => {
    const address = addresses[language];
    return address ? [{ language, address }] : [];
  });
  const own = addresses[paper.publication.defaultLanguage] ?? offered[0]?.address;
  if (offered.length < 2 || !own) return null;
  return (
    <>
      {offered.map(({ language, address }) => (
        <link rel="alternate" hreflang={language} href={absolute(visit, address)} />
      ))}
      <link rel="alternate" hreflang="x-default" href={absolute(visit, own)} />
    </>
  );
}
