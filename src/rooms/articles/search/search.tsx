// Gathers what the desk's search shows; the question, its filters and how far back it has come stand in the address.

import { type AnyRoute, route, type Visit } from "#platform/http";
import { getPublication } from "#publication";
import { PATTERNS, urls } from "#urls";
import { cursorIn, cursorText } from "../desk/stories-queries";
import { viewerOf } from "../desk/viewer";
import { STATES } from "../states";
import { SearchPage } from "./search-page";
import { searchAssignments, searchStories } from "./search-queries";

async function showSearch(visit: Visit<undefined>): Promise<Response> {
  const { reads, t, language, act, query } = visit;
  const publication = await getPublication(reads);
  const viewer = await viewerOf(act);
  const languages = publication.languages
    .map((one) => one.language)
    .filter((one) => viewer.languages === null || viewer.languages.includes(one));
  const words = (query.get("q") ?? "").slice(0, 200);
  const chosen = languages.find((one) => one === query.get("language"));
  const state = STATES.find((one) => one === query.get("state"));
  const after = cursorIn(query.get("after"));
  const asked = { viewer, words, language: chosen, state };
  const answer = words.trim() === "" ? null : await searchStories(reads, { ...asked, after });
  const further = answer?.next && new URLSearchParams({ q: words, after: cursorText(answer.next) });
  if (further && chosen) further.set("language", chosen);
  if (further && state) further.set("state", state);
  return visit.page({
    title: words ? `${words} · ${t("articles.search")}` : t("articles.search"),
    current: "search",
    script: "desk",
    body: (
      <SearchPage
        t={t}
        language={language}
        zone={publication.timeZone}
        words={words}
        filter={{ language: chosen ?? null, state: state ?? null }}
        languages={languages}
        states={STATES}
        found={
          answer && {
            stories: answer.stories,
            // They are few: all of them are looked through by the first page.
            assignments: after || state ? [] : await searchAssignments(reads, asked),
            further: further ? `${urls.deskSearch()}?${further}` : null,
            back: answer.next?.at ?? null,
          }
        }
      />
    ),
  });
}

export const searchRoute: AnyRoute = route({
  name: "articles.search",
  method: "GET",
  path: PATTERNS.deskSearch,
  access: "articles.write",
  cache: "never",
  query: ["q", "language", "state", "after"],
  answer: showSearch,
});
