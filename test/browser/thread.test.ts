// A thread in a browser: what comes in is offered and moves nothing; without script a comment is liked and reported.

import { beforeAll, expect, test } from "bun:test";
import type { Browser } from "playwright-core";
import { findOpenArticle } from "#articles";
import { type ArticleAddress, urls } from "#urls";
import { NOON, type Site, SMALL } from "../site";
import { type Seed, seedThread } from "../threads";
import { onPhone, siteInBrowser, watchFor } from "./browser";

const bridge: ArticleAddress = { language: "en", month: "2026-11", slug: SMALL.bridge.slug };

const here = siteInBrowser();
let browser: Browser;
let site: Site;
let origin = "";

beforeAll(async () => {
  ({ browser, site, origin } = here);
}, 60_000);

async function seed(...seeds: readonly Seed[]) {
  const article = await findOpenArticle(site.act().reads, bridge);
  return seedThread(site.act(), { article: article?.id ?? 0, seeds });
}

test("new comments are offered in words while somebody reads, the page stays where it is, and no cookie is set", async () => {
  await seed({ key: "one", at: NOON }, { key: "two", at: NOON });
  const context = await onPhone(browser);
  const page = await context.newPage();
  const wrong = watchFor(page);
  await page.clock.install();
  await page.goto(`${origin}${urls.article(bridge)}#comments`);
  const offer = page.locator(".news a");
  expect(await offer.isVisible()).toBe(false);
  const place = () => page.locator(".thread").first().boundingBox();
  const before = await place();
  await seed({ key: "three", at: NOON + 60_000 }, { key: "four", at: NOON + 60_000 });
  await page.clock.fastForward(61_000);
  await offer.waitFor();
  expect(await offer.innerText()).toBe("2 new comments");
  expect(await place()).toEqual(before);
  await offer.click();
  await page.getByText("four", { exact: true }).waitFor();
  expect(page.url()).toBe(`${origin}${urls.comments(bridge, { order: "newest" })}`);
  expect(await context.cookies()).toEqual([]);
  expect(wrong).toEqual([]);
  await context.close();
}, 120_000);

test("without script a comment is liked by its button and reported by its form", async () => {
  const context = await onPhone(browser, { script: false });
  const page = await context.newPage();
  await page.goto(origin + urls.comments(bridge, { order: "oldest" }));
  await page.locator(".comment button").first().click();
  await page.getByRole("button", { name: "Count my vote: like" }).click();
  await page.getByText("Your like is counted.").waitFor();
  await page.getByRole("link", { name: "To the comment in its thread" }).click();
  await page
    .locator(".own .acts")
    .getByRole("link", { name: /^Report/ })
    .click();
  await page.getByLabel("Abuse or hatred").check();
  await page.getByRole("button", { name: "Send the report" }).click();
  await page.getByText("Thank you for the report").waitFor();
  await context.close();
}, 120_000);
