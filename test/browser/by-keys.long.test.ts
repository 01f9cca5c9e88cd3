// A story by keyboard alone, in Arabic and in English: begun, written, translated into another language, published, corrected. No pointer touches the page.

import { afterAll, beforeAll, expect, test } from "bun:test";
import type { Browser, Page } from "playwright-core";
import { type Language, translatorFor } from "#platform/i18n";
import { claimBy, type Ground, layGround, linkIn, type Running, sendForm, startServer } from "../processes";
import { openBrowser, watchFor } from "./browser";
import { tabTo } from "./hands";

const MINUTE = 60_000;

let browser: Browser;
let ground: Ground;
let server: Running;
let owner: string;

beforeAll(async () => {
  browser = await openBrowser();
  ground = await layGround();
  server = await startServer(ground);
  owner = await claimBy(server.origin, linkIn(server.said()));
  const section = { "name-en": "The Valley", "name-ar": "الوادي" };
  await sendForm(`${server.origin}/newsroom/settings/sections`, section, { cookie: owner });
}, MINUTE);

afterAll(async () => {
  await browser.close();
  await server.stop("SIGKILL");
  await ground.clear();
});

async function pressAt(page: Page, selector: string): Promise<void> {
  await tabTo(page, selector);
  await page.keyboard.press("Enter");
}

async function written(page: Page, language: Language): Promise<void> {
  const words = translatorFor(language)("editor.saved", { time: "" }).trim();
  await page.waitForTimeout(1300);
  await page.waitForFunction(
    (text) => document.getElementById("writing-saved")?.textContent?.includes(text),
    words,
  );
}

/** Headline, two paragraphs with a subhead between them, and the first section. */
async function write(page: Page, { headline, lines }: { headline: string; lines: readonly string[] }) {
  await page.locator("#writing[data-ready]").waitFor();
  await tabTo(page, "#writing-headline");
  await page.keyboard.type(headline);
  await tabTo(page, "#writing-standfirst");
  await page.keyboard.type(lines[0] ?? "");
  await tabTo(page, "#writing-body [contenteditable=true]");
  await page.keyboard.type(lines[1] ?? "");
  await page.keyboard.press("Enter");
  await page.keyboard.type("## ");
  await page.keyboard.type(lines[2] ?? "");
  await page.keyboard.press("Enter");
  await page.keyboard.type(lines[3] ?? "");
  await tabTo(page, "#writing-section");
  await page.keyboard.press("ArrowDown");
}

async function publish(page: Page): Promise<void> {
  await page.keyboard.press("Control+Home");
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await pressAt(page, "form[action$='/publish'] button");
  await page.locator(".publishing").waitFor();
  await pressAt(page, ".publishing-go button");
  await page.locator("#writing-live").waitFor();
}

const STORIES = [
  {
    language: "en",
    into: "ar",
    headline: "Three wells are closed",
    lines: ["Nobody said why.", "At five the first was shut.", "The other two", "They followed at noon."],
    there: "ثلاث آبار أُغلقت",
  },
  {
    language: "ar",
    into: "en",
    headline: "جسر جديد فوق النهر",
    lines: ["يُفتح يوم الأحد.", "رُفع الحاجز عند الخامسة.", "أول من عبر", "عبرت الخراف قبل الحافلات."],
    there: "A new bridge over the river",
  },
] as const;

for (const story of STORIES)
  test(
    `in ${story.language}`,
    async () => {
      const { language } = story;
      await sendForm(
        `${server.origin}/newsroom/account`,
        { name: "Sama Yusuf", language },
        { cookie: owner },
      );
      const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: language });
      const [name = "", value = ""] = owner.split("=");
      await context.addCookies([{ name, value, url: server.origin }]);
      const page = await context.newPage();
      const wrong = watchFor(page);
      await page.goto(`${server.origin}/newsroom/stories`);
      await tabTo(page, "form[action$='/stories/new'] select");
      await page.keyboard.type(language === "en" ? "English" : "العربية");
      await pressAt(page, "form[action$='/stories/new'] button");
      await write(page, story);
      await written(page, language);
      const writing = page.url().split("?")[0] ?? "";
      await publish(page);
      const front = await (await fetch(`${server.origin}/${language}/`)).text();
      expect(front).toContain(story.headline);

      // Translated beside its source.
      await page.goto(writing);
      await page.locator("#writing[data-ready]").waitFor();
      await pressAt(page, `form:has(input[name=language][value=${story.into}]) button`);
      await page.locator("#writing.beside-source[data-ready]").waitFor();
      await tabTo(page, "#writing-headline");
      await page.keyboard.type(story.there);
      await written(page, language);
      expect(await page.locator("#writing-headline").inputValue()).toBe(story.there);

      // And corrected: readers are told.
      await page.goto(writing);
      await page.locator("#writing[data-ready]").waitFor();
      await pressAt(page, "#writing-more > summary");
      await pressAt(page, "details:has(> form[action$='/correct']) > summary");
      await tabTo(page, "form[action$='/correct'] textarea");
      await page.keyboard.type(story.lines[3]);
      await pressAt(page, "form[action$='/correct'] button");
      await page.locator("#writing-live").waitFor();
      const corrections = await (await fetch(`${server.origin}/${language}/corrections`)).text();
      expect(corrections).toContain(story.lines[3]);
      expect(wrong).toEqual([]);
      await context.close();
    },
    2 * MINUTE,
  );
