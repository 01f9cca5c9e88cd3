// Commenting in a browser with script: the story stays where it is, and every answer of the server comes to stand under it.

import { beforeAll, expect, test } from "bun:test";
import type { Browser, Page } from "playwright-core";
import { type ArticleAddress, urls } from "#urls";
import { SMALL } from "../site";
import { onPhone, siteInBrowser, watchFor } from "./browser";

const bridge: ArticleAddress = { language: "en", month: "2026-11", slug: SMALL.bridge.slug };

const here = siteInBrowser(() => (isUp ? null : new Response("<p>A gateway says no.</p>", { status: 502 })));
let browser: Browser;
let origin = "";
/** Whether the line is there. */
let isUp = true;

beforeAll(async () => {
  ({ browser, origin } = here);
}, 60_000);

/** How often the document was loaded, by its own account. */
const loads = (page: Page) =>
  page.evaluate(() =>
    performance.getEntriesByType("navigation").length && !("seen" in document) ? "new" : "same",
  );

async function opened(): Promise<{ page: Page; wrong: string[] }> {
  const context = await onPhone(browser);
  const page = await context.newPage();
  const wrong = watchFor(page);
  await page.goto(origin + urls.article(bridge));
  await page.evaluate(() => Object.assign(document, { seen: true }));
  return { page, wrong };
}

async function write(page: Page, words: string): Promise<void> {
  await page.locator("#comment-words").fill(words);
  await page.locator("#write button.main").click();
}

test("a comment is held and stands in place, the story above it has not moved away, and the next one follows", async () => {
  const { page, wrong } = await opened();
  await write(page, "The barrier was open at six.");
  const own = page.locator("#own");
  await own.waitFor();
  expect(await loads(page)).toBe("same");
  expect(await page.locator(".notice").count()).toBe(1);
  expect(await page.locator("article h1").first().innerText()).toBe(SMALL.bridge.headline);
  expect(await own.innerText()).toContain("The barrier was open at six.");
  expect(await own.evaluate((place) => place === document.activeElement)).toBe(true);
  // As the answer says: this page shows for a week what became of it.
  expect(await (await fetch(page.url())).text()).toContain("The barrier was open at six.");
  // With the look of a thread, though this story had none.
  expect(await own.evaluate((place) => getComputedStyle(place).marginBlockStart)).not.toBe("auto");
  await write(page, "And the second one at seven.");
  await page.getByText("And the second one at seven.").waitFor();
  expect(await page.locator(".notice").count()).toBe(1);
  expect(await loads(page)).toBe("same");
  expect(wrong).toEqual([]);
  await page.context().close();
}, 60_000);

test("what has to be looked at again comes back with every word, and the counter goes on", async () => {
  const { page, wrong } = await opened();
  await page.locator("#comment-name").fill("The editors");
  await write(page, "Call me on 0770 123 4567");
  await page.locator(".notice").waitFor();
  expect(await loads(page)).toBe("same");
  expect(await page.locator("#comment-words").inputValue()).toBe("Call me on 0770 123 4567");
  await page.locator("#comment-words").fill("Call me");
  expect(await page.locator(".counter").innerText()).toBe("1493 / 1500");
  await page.locator("#comment-name").fill("");
  await page.locator("#write button.main").click();
  await page.locator("#own").waitFor();
  expect([await page.locator(".notice").count(), await loads(page)]).toEqual([1, "same"]);
  expect(wrong.filter((line) => !line.includes("422"))).toEqual([]);
  await page.context().close();
}, 60_000);

test("with an answer that is none of ours the form goes as it always did", async () => {
  const { page } = await opened();
  isUp = false;
  await write(page, "Is anybody there?");
  await page.getByText("A gateway says no.").waitFor();
  isUp = true;
  await page.context().close();
}, 60_000);
