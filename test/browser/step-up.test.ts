// A reader's browser does the sum that lets a held comment go on: by itself, and in nobody's way.

import { beforeAll, expect, test } from "bun:test";
import type { Browser, Page } from "playwright-core";
import { setMode } from "../../src/rooms/comments/modes/set-mode";
import { type ArticleAddress, urls } from "#urls";
import { type Site, SMALL } from "../site";
import { Visitor } from "../visitor";
import { findings } from "./axe";
import { onPhone, siteInBrowser, watchFor } from "./browser";

const bridge: ArticleAddress = { language: "en", month: "2026-11", slug: SMALL.bridge.slug };

const here = siteInBrowser();
let browser: Browser;
let site: Site;
let origin = "";

beforeAll(async () => {
  ({ browser, site, origin } = here);
  await setMode(site.act(), { place: "paper", mode: "open" });
  const crowd = new Visitor(site.http, origin, "127.0.0.1");
  for (let i = 0; i < 11; i++)
    await crowd.post(urls.comment(bridge), { name: "", words: `In the rush, ${i}`, topic: "" });
}, 60_000);

async function comment(page: Page, words: string): Promise<void> {
  await page.goto(origin + urls.article(bridge));
  await page.locator("textarea").fill(words);
  await page.locator(".write button").click();
}

test("the comment appears by itself", async () => {
  const context = await onPhone(browser);
  const page = await context.newPage();
  const wrong = watchFor(page);
  await comment(page, "The lamps are out again");
  await page.getByText("Your browser is doing a short sum").waitFor();
  await page.getByText("Everybody can read it").waitFor();
  expect(await (await fetch(origin + urls.article(bridge))).text()).toContain("The lamps are out again");
  expect(wrong).toEqual([]);
  await context.close();
}, 60_000);

test("what somebody writes meanwhile stays; a line that is cut is told, and an editor reads the comment", async () => {
  const context = await onPhone(browser);
  const page = await context.newPage();
  await comment(page, "First thought");
  await page.locator("textarea").fill("Second thought");
  await page.getByText("Done. Your comment is on the page.").waitFor();
  expect(await page.locator("textarea").inputValue()).toBe("Second thought");
  await page.route("**/solved", (route) => route.abort());
  await comment(page, "Third thought");
  await page.getByText("Nothing is lost: your comment waits for an editor.").waitFor();
  expect(await page.locator("progress").isVisible()).toBe(false);
  await context.close();
}, 60_000);

test("axe finds nothing on the page while the sum is done", async () => {
  const context = await browser.newContext({ bypassCSP: true, viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  await page.route("**/solved", () => undefined);
  await comment(page, "Looked at by axe");
  await page.locator("progress").waitFor();
  expect(await findings(page)).toEqual([]);
  await context.close();
}, 60_000);
