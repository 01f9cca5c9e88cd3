// The newsroom's own addresses: the desk, and starting a story.

import { z } from "zod";
import { countWaiting, listDesk, STATES, startStory } from "#articles";
import { isWithin, limitsOf, mayDo } from "#people";
import { type AnyRoute, formBody, route, type Visit } from "#platform/http";
import { getPublication } from "#publication";
import { PATTERNS, urls } from "#urls";
import { recordRoutes } from "./record";
import { StoriesPage } from "./stories-page";

/** A longer list is for searching, not for reading. */
const MOST_LINES = 200;
const FILTERS = ["state", "language", "waits"] as const;
const NewStory = z.object({ language: z.string().default(""), as: z.string().default("") });

export const newsroomRoutes: AnyRoute[] = [
  ...recordRoutes,
  route({
    name: "newsroom.desk",
    method: "GET",
    path: PATTERNS.newsroom,
    access: "staff",
    cache: "never",
    query: FILTERS,
    answer: openDesk,
  }),
  route({
    name: "newsroom.stories",
    method: "GET",
    path: PATTERNS.stories,
    access: "articles.write",
    cache: "never",
    query: FILTERS,
    answer: showStories,
  }),
  route({
    name: "newsroom.new-story",
    method: "POST",
    path: PATTERNS.newStory,
    access: "articles.write",
    body: formBody(NewStory),
    cache: "never",
    crossSite: "refuse",
    answer: startOne,
  }),
];

/** Who does not write has their work among the comments. */
function openDesk(visit: Visit<undefined>): Promise<Response> | Response {
  const writes = visit.person !== null && mayDo(visit.person.role, "articles.write");
  return writes ? showStories(visit) : visit.seeOther(urls.queue());
}

async function showStories(visit: Visit<undefined>): Promise<Response> {
  const { reads, t, language, query } = visit;
  const publication = await getPublication(reads);
  const languages = publication.languages.map((one) => one.language);
  const limits = await limitsOf(visit.act);
  const startable = languages.filter((one) => isWithin(limits, { language: one, editions: [] }));
  const state = STATES.find((one) => one === query.get("state")) ?? null;
  const chosen = languages.find((one) => one === query.get("language")) ?? null;
  const waiting = {
    person: visit.person?.id ?? 0,
    reviews: visit.person !== null && mayDo(visit.person.role, "articles.review"),
  };
  const waits = query.get("waits") === "me";
  const lines = await listDesk(reads, {
    seesWithheld: mayDo(visit.person?.role ?? "", "bylines.see-withheld"),
    state: state ?? undefined,
    language: chosen ?? undefined,
    waiting: waits ? waiting : undefined,
    most: MOST_LINES,
  });
  return visit.page({
    title: t("newsroom.stories"),
    current: "stories",
    body: (
      <StoriesPage
        t={t}
        language={language}
        lines={lines}
        cut={lines.length === MOST_LINES}
        filter={{ state, language: chosen, waits }}
        waiting={await countWaiting(reads, waiting)}
        states={STATES}
        languages={languages}
        startable={startable}
        now={reads.at}
        zone={publication.timeZone}
      />
    ),
  });
}

async function startOne(visit: Visit<z.infer<typeof NewStory>>): Promise<Response> {
  const { languages, defaultLanguage } = await getPublication(visit.reads);
  const language = languages.find((one) => one.language === visit.body.language)?.language ?? defaultLanguage;
  return visit.seeOther(
    urls.write(await startStory(visit.act, { language, story: null, idea: visit.body.as === "idea" })),
  );
}
