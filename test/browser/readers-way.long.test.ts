// A reader's way through the paper on a small telephone, without script: from the front to whoever was quoted, and back, in every language.

import { describe, expect, test } from "bun:test";
import type { BrowserContextOptions, Page } from "playwright-core";
import { type Language, LANGUAGE_TAGS, LANGUAGES } from "#platform/i18n";

import { journeyOnSample } from "./browser";

const journey = journeyOnSample();

/** What no page of the paper may fail at, wherever one stands. */
async function standsOn(page: Page, language: Language): Promise<void> {
  const found = await page.evaluate(() => {
    const root = document.documentElement;
    return {
      language: root.lang,
      direction: root.dir,
      headings: document.querySelectorAll("h1").length,
      overflow: root.scrollWidth - root.clientWidth,
      home: document.querySelector(".mast .name a")?.getAttribute("href"),
      landmarks: ["header", "main", "footer", "nav"].filter((name) => !document.querySelector(name)),
    };
  });
  expect([page.url(), found]).toEqual([
    page.url(),
    {
      language,
      direction: LANGUAGES[language].direction,
      headings: 1,
      overflow: 0,
      home: `/${language}/`,
      landmarks: [],
    },
  ]);
}

/** Presses a link and tells its words. */
async function follow(page: Page, selector: string): Promise<string> {
  const link = page.locator(selector).first();
  const words = (await link.textContent())?.trim() ?? "";
  await link.press("Enter");
  await page.waitForLoadState();
  return words;
}

/** The first story of the front in which somebody is quoted who has a page, and which stands in another language. */
async function quotedStory(language: Language): Promise<string> {
  const front = await (await fetch(`${journey.server.origin}/${language}/`)).text();
  for (const [, path = ""] of front.matchAll(/href="(\/\w+\/\d{4}\/\d\d\/[^"#]+)"/g)) {
    const text = await (await fetch(journey.server.origin + path)).text();
    const needed = [`/${language}/said-by/`, `/${language}/by/`, `/${language}/topics/`];
    if (needed.every((part) => text.includes(part)) && text.includes('<nav class="versions"')) return path;
  }
  throw new Error(`No story quotes anybody in ${language}.`);
}

async function walk(language: Language, options: BrowserContextOptions): Promise<void> {
  const context = await journey.browser.newContext({
    viewport: { width: 390, height: 844 },
    javaScriptEnabled: false,
    ...options,
  });
  const page = await context.newPage();
  const other: Language = language === "ar" ? "en" : "ar";
  await page.goto(`${journey.server.origin}/${language}/`);
  await standsOn(page, language);
  // A section by the row of sections, and a story of it; then the one whose people have pages.
  const section = await follow(page, ".sections li:not(.edition) a");
  await standsOn(page, language);
  expect(await page.locator("h1").textContent()).toContain(section);
  expect(await page.locator('.sections a[aria-current="page"]').textContent()).toBe(section);
  await follow(page, "main .story a");
  await standsOn(page, language);
  const story = await quotedStory(language);
  await page.goto(journey.server.origin + story);
  const headline = (await page.locator("h1").textContent()) ?? "";
  // Its other version, and back by the same switch.
  await follow(page, `nav.versions a[hreflang="${other}"]`);
  await standsOn(page, other);
  await follow(page, `nav.langs a[hreflang="${language}"]`);
  expect(await page.locator("h1").textContent()).toBe(headline);
  for (const selector of [".topics a", '.by a[rel~="author"]', 'a[href*="/said-by/"]']) {
    const words = await follow(page, selector);
    await standsOn(page, language);
    expect(await page.locator("h1").textContent()).toContain(words);
    await page.locator("main a").filter({ hasText: headline }).first().press("Enter");
    await page.waitForLoadState();
    expect(await page.locator("h1").textContent()).toBe(headline);
  }
  await follow(page, ".trail a");
  await standsOn(page, language);
  await follow(page, ".mast .name a");
  expect(new URL(page.url()).pathname).toBe(`/${language}/`);
  await context.close();
}

describe.each([...LANGUAGE_TAGS])("in %s", (language) => {
  test("on a telephone, by day", () => walk(language, {}), 60_000);
  test("by night, on the smallest screen", async () => {
    await walk(language, { colorScheme: "dark", viewport: { width: 320, height: 568 } });
  }, 120_000);
  test("with script, a front tells of today's stories by their age and keeps the moment at hand", async () => {
    const context = await journey.browser.newContext();
    const page = await context.newPage();
    await page.goto(`${journey.server.origin}/${language}/`);
    const newest = page.locator('.latest time[datetime*="T"]').first();
    const plain = await (await fetch(`${journey.server.origin}/${language}/`)).text();
    const isToday = Date.now() - Date.parse((await newest.getAttribute("datetime")) ?? "") < 86_400_000;
    if (isToday) expect(plain).toContain(`>${await newest.getAttribute("title")}</time>`);
    expect(plain.includes(`>${await newest.textContent()}</time>`)).toBe(!isToday);
    await context.close();
  }, 120_000);
  test("on a desk, in strong contrast and without motion", async () => {
    await walk(language, {
      viewport: { width: 1440, height: 900 },
      forcedColors: "active",
      reducedMotion: "reduce",
    });
  }, 120_000);
});
