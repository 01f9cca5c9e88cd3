// The front of a language: as somebody arranged it, and the rest in the order of news.

import { FRONT, FrontSheet, findArrangement, gatherFront, openStand } from "#front";
import type { Page, Visit } from "#platform/http";
import { urls } from "#urls";
import { absolute, getOfferedPaper } from "./paper";

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
