// The archive: what was published on a day stands there, in order, and only while it is public.

import { afterAll, beforeAll, expect, test } from "bun:test";
import { changePublication, getPublication } from "#publication";
import { urls } from "#urls";
import { openSite, type Site } from "../../../test/site";

let site: Site;
beforeAll(async () => {
  site = await openSite({ paper: "sample" });
  const publication = await getPublication(site.act().reads);
  await changePublication(site.act(), { ...publication, timeZone: "Asia/Baghdad" });
}, 60_000);
afterAll(() => site.close());

const textAt = async (path: string) => (await site.get(path)).text();
const main = (html: string) => html.slice(html.indexOf("<main"), html.indexOf("</main>"));
const linksTo = (html: string, part: RegExp) =>
  [...main(html).matchAll(/href="([^"]+)"/g)].map(([, href]) => href ?? "").filter((href) => part.test(href));
const DAY = /^\/\w+\/archive\/\d{4}\/\d{2}\/\d{2}\/$/;
const MONTH = /^\/\w+\/archive\/\d{4}\/\d{2}\/$/;
const ARTICLE = /^\/\w+\/\d{4}\/\d{2}\/[^/]+$/;

test("from the foot through month and day to every story of the language, each once", async () => {
  for (const language of ["en", "ar"]) {
    expect(await textAt(urls.front(language))).toContain(`href="${urls.archive(language)}"`);
    const months = linksTo(await textAt(urls.archive(language)), MONTH);
    expect(months.length).toBeGreaterThan(0);
    const days = (await Promise.all(months.map(textAt))).flatMap((html) => linksTo(html, DAY));
    const pages = await Promise.all(days.map(textAt));
    const stories = pages.flatMap((html) => linksTo(html, ARTICLE));
    const sitemap = await textAt(urls.sitemap());
    const listed = [...sitemap.matchAll(/<loc>http:\/\/localhost:8080([^<]+)<\/loc>/g)]
      .map(([, path]) => path ?? "")
      .filter((path) => ARTICLE.test(path) && path.startsWith(`/${language}/`));
    expect(stories.sort()).toEqual(listed.sort());
    // Within a day, the first comes first.
    for (const html of pages) {
      const times = [...html.matchAll(/<time datetime="([^"]+)">/g)].map(([, at]) => at ?? "").slice(1);
      expect(times).toEqual([...times].sort());
    }
  }
});

test("a day without stories, a day that is none, and a page too far are not there", async () => {
  const [day = ""] = linksTo(await textAt(linksTo(await textAt("/en/archive/"), MONTH)[0] ?? ""), DAY);
  for (const path of [
    "/en/archive/2019/01/",
    "/en/archive/2019/01/03/",
    "/en/archive/2026/02/30/",
    "/en/archive/2026/13/",
    "/en/archive/2026/1/",
    `${day}1`,
    `${day}2`,
    `${day}x`,
  ])
    expect([path, (await site.get(path)).status]).toEqual([path, 404]);
});

test("what is withdrawn leaves its day at once", async () => {
  const [month = ""] = linksTo(await textAt("/en/archive/"), MONTH);
  const [day = ""] = linksTo(await textAt(month), DAY);
  const [story = ""] = linksTo(await textAt(day), ARTICLE);
  expect(await textAt(urls.inText(day))).toContain(urls.inText(story));
  const slug = decodeURIComponent(story.split("/").at(-1) ?? "");
  const { id } = await site
    .act()
    .reads.tables<{ articles: { id: number; slug: string; language: string } }>()
    .selectFrom("articles")
    .select("id")
    .where("slug", "=", slug)
    .where("language", "=", "en")
    .executeTakeFirstOrThrow();
  const owner = await site.signedIn("owner");
  const gone = await owner.post(urls.unpublish(id), { reason: "It was wrong." });
  expect(gone.status).toBe(303);
  const answer = await site.get(day);
  if (answer.status === 200) expect(await answer.text()).not.toContain(story);
  else expect(answer.status).toBe(404);
});
