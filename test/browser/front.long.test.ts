// A front set by hand, as people do it: dragged with a mouse and moved by keys on a desktop, tapped on a phone in Arabic.

import { afterAll, beforeAll, expect, test } from "bun:test";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, BrowserContext, Locator, Page } from "playwright-core";
import { translatorFor } from "#platform/i18n";
import { claimBy, type Ground, layGround, linkIn, type Running, runVerb, startServer } from "../processes";
import { DESKTOP, PHONE } from "./axe";
import { openBrowser, watchFor } from "./browser";

let browser: Browser;
let ground: Ground;
let server: Running;
let cookie = "";

beforeAll(async () => {
  browser = await openBrowser();
  ground = await layGround();
  server = await startServer(ground);
  cookie = await claimBy(server.origin, linkIn(server.said()));
  const stories = join(ground.folder, "stories");
  mkdirSync(stories);
  for (const language of ["en", "ar"])
    for (const number of [1, 2, 3, 4])
      writeFileSync(join(stories, `${language}-${number}.md`), storyOf(language, number));
  const { code, err } = await runVerb(ground, ["import", "markdown", stories, "--publish"]);
  expect([code, err]).toEqual([0, ""]);
}, 120_000);

afterAll(async () => {
  await browser.close();
  await server.stop("SIGKILL");
  await ground.clear();
});

const headlineOf = (language: string, number: number) =>
  language === "ar" ? `المادة رقم ${number}` : `Story number ${number}`;

function storyOf(language: string, number: number): string {
  return `---
id: story-${number}.${language}
story: story-${number}
language: ${language}
section: ${language === "ar" ? "الدلتا / الطرق" : "Delta / Roads"}
headline: ${headlineOf(language, number)}
published: 2026-01-0${number}T09:00:00Z
---

${language === "ar" ? "كلمات قليلة." : "A few words."}
`;
}

async function signedIn(options: Parameters<Browser["newContext"]>[0]): Promise<BrowserContext> {
  const context = await browser.newContext(options);
  const [name = "", value = ""] = cookie.split("=");
  await context.addCookies([{ name, value, domain: "localhost", path: "/" }]);
  return context;
}

const slot = (page: Page, name: string): Locator =>
  page.locator(".story").filter({ has: page.locator(`[data-slot="${name}"]`) });
const told = (page: Page, sentence: string) =>
  page.locator("body > .said").filter({ hasText: sentence }).waitFor();
const leadOf = async (language: string) => {
  const front = await (await fetch(`${server.origin}/${language}/`)).text();
  return /<div class="lead">.*?<a href="[^"]*">([^<]*)/s.exec(front)?.[1];
};

test("dragged, and by keys alone", async () => {
  const t = translatorFor("en");
  const context = await signedIn({ viewport: DESKTOP });
  const page = await context.newPage();
  const wrong = watchFor(page);
  await page.goto(`${server.origin}/newsroom/front/en/front`);
  expect(await slot(page, "lead").locator("h2").innerText()).toBe(headlineOf("en", 4));
  await page.locator(".latest .story").last().hover();
  await page.mouse.down();
  await slot(page, "lead").hover();
  await page.mouse.up();
  await told(page, headlineOf("en", 1));
  expect(await slot(page, "lead").locator("h2").innerText()).toBe(headlineOf("en", 1));
  expect(await leadOf("en")).toBe(headlineOf("en", 4));

  // From the list of stories to the slot beside the lead, and out with it, without a mouse.
  await page.locator("#stories li .move").nth(1).focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await told(page, t("front.slot-second", { number: 1 }));
  await page.keyboard.press("Enter");
  await slot(page, "second-1")
    .filter({ hasText: headlineOf("en", 3) })
    .waitFor();
  await told(page, headlineOf("en", 3));
  await page.keyboard.press("Enter");
  await page.keyboard.press("Escape");
  expect(await page.locator(":focus").getAttribute("class")).toBe("move");
  await page.keyboard.press("Delete");
  await page.locator('.mark-time[data-slot="second-1"]').waitFor();
  await page.getByRole("button", { name: t("front.put-out"), exact: true }).focus();
  await page.keyboard.press("Enter");
  await page.getByText(t("front.done-out")).first().waitFor();
  expect(await leadOf("en")).toBe(headlineOf("en", 1));
  expect(wrong).toEqual([]);
  await context.close();
});

test("tapped on a phone, on the Arabic page", async () => {
  const t = translatorFor("en");
  const context = await signedIn({ viewport: PHONE, hasTouch: true, isMobile: true });
  const page = await context.newPage();
  const wrong = watchFor(page);
  await page.goto(`${server.origin}/newsroom/front/ar/front`);
  await slot(page, "lead").tap();
  await page
    .locator("#stories li")
    .filter({ hasText: headlineOf("ar", 2) })
    .tap();
  await slot(page, "lead")
    .filter({ hasText: headlineOf("ar", 2) })
    .waitFor();
  await page.locator(".bar .waits").tap();
  await page.getByRole("button", { name: t("front.put-out"), exact: true }).tap();
  await page.getByText(t("front.done-out")).first().waitFor();
  expect(await leadOf("ar")).toBe(headlineOf("ar", 2));
  await page.getByRole("button", { name: t("front.undo") }).tap();
  await page.getByText(t("front.done-put-back")).first().waitFor();
  expect(await leadOf("ar")).toBe(headlineOf("ar", 4));
  expect(wrong).toEqual([]);
  await context.close();
});
