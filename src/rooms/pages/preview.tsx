// A standing page in the reader's own frame before readers have it: the words that are saved.

import { type AnyRoute, route, type Visit } from "#platform/http";
import { PATTERNS } from "#urls";
import { getPage } from "./get-page";
import { readWords } from "./read-words";
import { StandingSheet, StandingStyle } from "./standing-sheet";

async function preview(visit: Visit<undefined>): Promise<Response> {
  const { language, title, words } = await getPage(visit);
  const { blocks } = readWords(words);
  return visit.inLanguage(language).page({
    title,
    unlisted: true,
    head: <StandingStyle body={blocks} />,
    body: <StandingSheet title={title} body={blocks} language={language} changed={null} />,
  });
}

export const previewRoute: AnyRoute = route({
  name: "pages.preview",
  method: "GET",
  path: PATTERNS.previewStanding,
  access: "pages.change",
  cache: "never",
  answer: preview,
});
