// Gathers the list of stories from what its address says.

import { STATES } from "#articles";
import {
  choicesFor,
  cursorIn,
  cursorText,
  DUE,
  idIn,
  listStories,
  listWaiting,
  type Viewer,
  viewerOf,
  withChildren,
} from "#articles/desk";
import type { Visit } from "#platform/http";
import { getPublication, listSections } from "#publication";
import { addressOf } from "./stories-filters";
import { type DeskFilter, StoriesPage } from "./stories-page";

const PAGE = 50;
/** More than this waits for nobody who still reads the list. */
const MOST_WAITING = 100;

export const FILTERS = ["state", "language", "waits", "owner", "section", "due", "sort", "after"] as const;

export async function showStories(visit: Visit<undefined>): Promise<Response> {
  const { reads, t, language, query, act } = visit;
  const publication = await getPublication(reads);
  const viewer = await viewerOf(act);
  const choices = await choicesFor(reads, { viewer, language });
  const filter = filterIn(query, { languages: choices.languages });
  const waiting = await listWaiting(reads, {
    viewer,
    twoPeople: publication.twoPeople,
    most: MOST_WAITING,
  });
  const among = [...new Set(waiting.flatMap(({ article }) => article ?? []))];
  const after = cursorIn(query.get("after"));
  const { lines, next } = await listStories(reads, {
    viewer,
    most: PAGE,
    sort: filter.sort,
    ...(after && { after }),
    ...(await askedBy(visit, { filter, viewer })),
    ...(filter.whose === "waits" && { among }),
  });
  return visit.page({
    title: t("newsroom.stories"),
    current: "stories",
    script: "desk",
    body: (
      <StoriesPage
        t={t}
        language={language}
        now={reads.at}
        zone={publication.timeZone}
        lines={lines}
        next={next && addressOf(filter, cursorText(next))}
        isFurther={after !== undefined}
        filter={filter}
        waiting={among.length}
        states={STATES}
        languages={choices.languages}
        startable={choices.languages}
        sections={choices.sections}
        people={choices.owners}
      />
    ),
  });
}

async function askedBy(
  { reads }: Visit<undefined>,
  { filter, viewer }: { filter: DeskFilter; viewer: Viewer },
) {
  const { state, language, due, section, whose } = filter;
  const owner = whose === "mine" ? viewer.person : filter.owner;
  return {
    ...(state && { state }),
    ...(language && { language }),
    ...(due && { due }),
    ...(owner !== null && { owner }),
    ...(section !== null && { sections: withChildren(await listSections(reads), section) }),
  };
}

function filterIn(
  query: URLSearchParams,
  { languages }: { languages: readonly DeskFilter["language"][] },
): DeskFilter {
  const waits = query.get("waits");
  return {
    state: STATES.find((one) => one === query.get("state")) ?? null,
    language: languages.find((one) => one === query.get("language")) ?? null,
    whose: waits === "me" ? "waits" : waits === "mine" ? "mine" : "all",
    owner: idIn(query.get("owner") ?? ""),
    section: idIn(query.get("section") ?? ""),
    due: DUE.find((one) => one === query.get("due")) ?? null,
    sort: query.get("sort") === "deadline" ? "deadline" : "saved",
  };
}
