// The editor's own look: the working copy as readers would see it, without a link for anybody outside.

import { type AnyRoute, letFrame, route, type Visit } from "#platform/http";
import { getPublication } from "#publication";
import { PATTERNS, urls } from "#urls";
import { heldWriting } from "./held-writing";
import { Article } from "./article-element";
import { viewOf } from "./queries";

async function preview(visit: Visit<undefined>): Promise<Response> {
  const { reads } = visit;
  const writing = await heldWriting(visit);
  const { id, language, manuscript, publishedAt, changedAt } = writing;
  const { timeZone: zone } = await getPublication(reads);
  const view = await viewOf(reads, { id, language, manuscript, publishedAt, changedAt });
  const reading = visit.inLanguage(language);
  const response = await reading.page({
    title: manuscript.headline || reading.t("articles.proof"),
    unlisted: true,
    // A press on a link must not lead the frame away, where no page may stand.
    head: <base target="_blank" />,
    body: <Article view={view} zone={zone} addressOfPicture={(name) => urls.staffPicture(name)} />,
  });
  return letFrame(response, "inner");
}

/** In the reader's frame, but for staff alone. */
export const previewRoutes: readonly AnyRoute[] = [
  route({
    name: "articles.preview",
    method: "GET",
    path: PATTERNS.previewPage,
    access: "articles.write",
    cache: "never",
    answer: preview,
  }),
];
