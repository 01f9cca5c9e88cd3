// The newsroom's own addresses: today's desk, the list of stories, and starting one.

import { z } from "zod";
import { startStory } from "#articles";
import { type AnyRoute, formBody, route, type Visit } from "#platform/http";
import { getPublication } from "#publication";
import { PATTERNS, urls } from "#urls";
import { openDesk } from "./desk";
import { recordRoutes } from "./record";
import { FILTERS, showStories } from "./stories";

const NewStory = z.object({ language: z.string().default(""), as: z.string().default("") });

export const newsroomRoutes: AnyRoute[] = [
  ...recordRoutes,
  route({
    name: "newsroom.desk",
    method: "GET",
    path: PATTERNS.newsroom,
    access: "staff",
    cache: "never",
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

async function startOne(visit: Visit<z.infer<typeof NewStory>>): Promise<Response> {
  const { languages, defaultLanguage } = await getPublication(visit.reads);
  const language = languages.find((one) => one.language === visit.body.language)?.language ?? defaultLanguage;
  return visit.seeOther(
    urls.write(await startStory(visit.act, { language, story: null, idea: visit.body.as === "idea" })),
  );
}
