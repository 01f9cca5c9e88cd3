// The page of a story's pictures: every one once with its words, where there are enough of them, and gone with the story.

import { afterAll, beforeAll, expect, test } from "bun:test";
import { publishArticle, unpublishArticle } from "#articles";
import { type ArticleAddress, urls } from "#urls";
import { draftWith, keepPhotograph } from "../../../test/photographs";
import { openSite, type Site } from "../../../test/site";

const at = (slug: string): ArticleAddress => ({ language: "en", month: "2026-11", slug });
let site: Site;
let pictures: number[];
let many: number;

beforeAll(async () => {
  site = await openSite();
  pictures = [await keepPhotograph(site, 1), await keepPhotograph(site, 2), await keepPhotograph(site, 3)];
  const [first = 0, second = 0, third = 0] = pictures;
  // The second one stands in the text twice.
  many = await draftWith(site, { headline: "Three hills", lead: first, body: [second, third, second] });
  await publishArticle(site.act(), { article: many, version: 2 });
  const few = await draftWith(site, { headline: "Two hills", lead: first, body: [second] });
  await publishArticle(site.act(), { article: few, version: 2 });
});
afterAll(() => site.close());

test("a story with three pictures leads to them, each large and once, with its words and its number", async () => {
  const story = await (await site.get(urls.article(at("three-hills")))).text();
  expect(story).toContain(`<a href="${urls.plates(at("three-hills"))}">All 3 pictures, large</a>`);
  const page = await (await site.get(urls.plates(at("three-hills")))).text();
  expect([...page.matchAll(/<li id="plate-(\d)"><figure>/g)].map(([, number]) => number)).toEqual([
    "1",
    "2",
    "3",
  ]);
  expect(page).toContain("2 of 3</p>");
  expect(page).toContain("The hills at noon.");
  expect(page).toContain(`<a href="${urls.article(at("three-hills"))}">Three hills</a>`);
  // The first is what the reader waits for; the others wait for the reader.
  expect([page.match(/fetchpriority="high"/g)?.length, page.match(/loading="lazy"/g)?.length]).toEqual([
    1, 2,
  ]);
});

test("one with two pictures has no such page, and nothing leads there", async () => {
  expect((await site.get(urls.plates(at("two-hills")))).status).toBe(404);
  expect(await (await site.get(urls.article(at("two-hills")))).text()).not.toContain("/pictures");
});

test("its text edition has the words of the pictures, and a story that is taken back takes its page with it", async () => {
  const text = await (await site.get(urls.inText(urls.plates(at("three-hills"))))).text();
  expect(text).toContain("The hills at noon.");
  expect(text).not.toContain("<img");
  await unpublishArticle(site.act(), { article: many, reason: "Wrong hills" });
  expect((await site.get(urls.plates(at("three-hills")))).status).toBe(404);
});
