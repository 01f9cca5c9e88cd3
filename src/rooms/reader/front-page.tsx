// The front of a language: as somebody arranged it, and the rest in the order of news.

import { FRONT, FrontSheet, findArrangement, gatherFront, openStand } from "#front";
import type { Page, Visit } from "#platform/http";
import { urls } from "#urls";
import { Alternates } from "./alternates";
import { absolute, getOfferedPaper, offeredLanguages } from "./paper";

export async function frontPage(visit: Visit<undefined>): Promise<Page> {
  const { language, reads, t } = visit;
  const paper = await getOfferedPaper(visit);
  const { sections } = paper;
  const layout = await gatherFront(language, {
    stand: openStand(reads),
    sections,
    arrangement: await findArrangement(reads, { language, section: FRONT }),
  });
  const about = t("reader.front-about", { paper: paper.name });
  const fronts = Object.fromEntries(offeredLanguages(paper).map((other) => [other, urls.front(other)]));
  return {
    title: paper.name,
    shape: "list",
    head: (
      <>
        <meta name="description" content={about} />
        <Alternates visit={visit} paper={paper} addresses={fronts} />
        <meta property="og:type" content="website" />
        <meta property="og:title" content={paper.name} />
        <meta property="og:url" content={absolute(visit, urls.front(language))} />
      </>
    ),
    body: (
      <FrontSheet
        layout={layout}
        sections={sections}
        t={t}
        language={language}
        zone={paper.zone}
        now={reads.at}
      />
    ),
  };
}
