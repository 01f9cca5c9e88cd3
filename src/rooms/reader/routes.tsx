// Every public address that shows the paper.

import { type AnyRoute, type Page, route, type Visit } from "#platform/http";
import { getPublication } from "#publication";
import { PATTERNS, urls } from "#urls";
import { archiveDayPage, archiveMonthPage, archivePage } from "./archive-pages";
import { articlePage } from "./article-page";
import { bylinePage } from "./byline-page";
import { commentsFeed } from "./comments-feed";
import { correctionsPage } from "./corrections-page";
import { feed } from "./feed";
import { frontPage } from "./front-page";
import { keepPage } from "./kept/keep-page";
import { keptPage } from "./kept/kept-page";
import { sectionPage, topicPage } from "./list-pages";
import { robots, sitemap } from "./sitemap";
import { olderPage } from "./older-page";
import { platesPage } from "./plates-page";
import { speakerPage } from "./speaker-page";
import { standingPage } from "./standing-page";

/** Never by the browser's languages: everybody who asks gets the same. */
async function home(visit: Visit<undefined>): Promise<Response> {
  const { defaultLanguage } = await getPublication(visit.reads);
  return new Response(null, {
    status: 302,
    headers: { location: urls.front(defaultLanguage), "cache-control": "no-cache" },
  });
}

function shown(name: string, path: string, page: (visit: Visit<undefined>) => Promise<Page>): AnyRoute {
  return route({
    name: `reader.${name}`,
    method: "GET",
    path,
    access: "public",
    cache: "held",
    answer: async (visit: Visit<undefined>) => visit.page(await page(visit)),
  });
}

function told(
  name: string,
  path: string,
  made: { type: string; text: (visit: Visit<undefined>) => Promise<string> | string },
): AnyRoute {
  return route({
    name: `reader.${name}`,
    method: "GET",
    path,
    access: "public",
    cache: "held",
    answer: async (visit: Visit<undefined>) =>
      visit.data(`${made.type}; charset=utf-8`, await made.text(visit)),
  });
}

const homeRoute = route({
  name: "reader.home",
  method: "GET",
  path: PATTERNS.home,
  access: "public",
  cache: "never",
  answer: home,
});

const pageRoutes: readonly AnyRoute[] = [
  shown("corrections", PATTERNS.corrections, correctionsPage),
  shown("kept", PATTERNS.kept, keptPage),
  shown("plates", PATTERNS.plates, platesPage),
  shown("keep", PATTERNS.keep, keepPage),
  shown("archive", PATTERNS.archive, archivePage),
  shown("archive-month", PATTERNS.archiveMonth, archiveMonthPage),
  shown("archive-day", PATTERNS.archiveDay, archiveDayPage),
  shown("archive-page", PATTERNS.archivePage, archiveDayPage),
  shown("older", PATTERNS.older, olderPage),
  shown("topic", PATTERNS.topic, topicPage),
  shown("byline", PATTERNS.byline, bylinePage),
  shown("speaker", PATTERNS.speaker, speakerPage),
  shown("standing", PATTERNS.standing, standingPage),
  shown("article", PATTERNS.article, articlePage),
  shown("front", PATTERNS.front, frontPage),
  shown("section", PATTERNS.section, sectionPage),
  shown("edition", PATTERNS.edition, sectionPage),
];

/** In the order of matching: what has a fixed word comes before what takes any. */
export const readerRoutes: readonly AnyRoute[] = [
  homeRoute,
  told("sitemap", PATTERNS.sitemap, { type: "application/xml", text: sitemap }),
  told("robots", PATTERNS.robots, { type: "text/plain", text: robots }),
  told("feed", PATTERNS.feed, { type: "application/rss+xml", text: feed }),
  told("comments-feed", PATTERNS.commentsFeed, { type: "application/atom+xml", text: commentsFeed }),
  ...pageRoutes,
];

/** The same pages in the text edition, with what other rooms answer there. */
export function textRoutes(others: readonly AnyRoute[]): readonly AnyRoute[] {
  return [homeRoute, ...others, ...pageRoutes].map((declared) => ({
    ...declared,
    name: `text.${declared.name}`,
    path: urls.inText(declared.path),
  }));
}
