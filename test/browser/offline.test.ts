// Kept for offline: a story is kept, the line is cut, it is read; what was not kept says so; forgotten, it is gone.

import { beforeAll, expect, test } from "bun:test";
import type { BrowserContext, Page } from "playwright-core";
import { translatorFor } from "#platform/i18n";
import { claimBy, linkIn, sendForm } from "../processes";
import { onPhone, journeyOnSample, watchFor, watchStrangers } from "./browser";
import { publishEveryBlock } from "./every-block";

const journey = journeyOnSample();
let session = "";

beforeAll(async () => {
  session = await claimBy(journey.server.origin, linkIn(journey.server.said()));
});

async function storiesOn(front: string): Promise<string[]> {
  const text = await (await fetch(journey.server.origin + front)).text();
  return [
    ...new Set([...text.matchAll(/href="(\/\w+\/\d{4}\/\d{2}\/[^"#]+)"/g)].map(([, href]) => href ?? "")),
  ];
}

async function keep(page: Page, story: string, language: "en" | "ar"): Promise<void> {
  await page.goto(journey.server.origin + story);
  await page.locator(`.share a[href="${story}/keep"]`).click();
  await page.locator("[data-keep]").click();
  await page.getByText(translatorFor(language)("reader.keep-done")).waitFor();
  await page.locator("[data-kept] li").first().waitFor();
}

/** Asks until it is so. The browser's own waiting takes a promise for a yes. */
async function until(isSo: () => Promise<boolean>): Promise<void> {
  const last = Date.now() + 10_000;
  while (!(await isSo())) {
    if (Date.now() > last) throw new Error(`Waited in vain: ${isSo}`);
    await Bun.sleep(50);
  }
}

const copyOf = (page: Page, path: string) =>
  page.evaluate(async (kept) => (await caches.match(kept))?.text(), path);

/** What is left of ours in the browser. */
const left = (page: Page) =>
  page.evaluate(async () => [
    (await caches.keys()).length,
    (await navigator.serviceWorker.getRegistrations()).length,
  ]);

async function readsOffline(context: BrowserContext, page: Page, story: string): Promise<void> {
  await context.setOffline(true);
  await page.goto(journey.server.origin + story);
  expect(await page.locator("main > .notice").innerText()).toContain(
    translatorFor("ar")("reader.kept-stale", { age: translatorFor("ar")("reader.kept-age-now") }),
  );
  expect(await page.locator("html").getAttribute("dir")).toBe("rtl");
  const picture = page.locator("article img").first();
  await page.waitForFunction((img) => (img as HTMLImageElement).complete, await picture.elementHandle());
  expect(await picture.evaluate((img) => (img as HTMLImageElement).naturalWidth)).toBeGreaterThan(0);
  // Nothing can be sent from here, and what others sent is read.
  expect(await page.locator("form, main button").count()).toBe(0);
  expect(await page.locator(".comment p[dir]").first().innerText()).toContain("عرسنا");
  await page.reload();
  expect(await page.locator("article .text p").count()).toBeGreaterThan(1);
}

test("keep, read without a line, by reload and from the list; another page says that it is not there; forget", async () => {
  const [story = "", other = ""] = await storiesOn("/ar/");
  const context = await onPhone(journey.browser, { language: "ar" });
  const page = await context.newPage();
  const wrong = watchFor(page);
  const strangers = watchStrangers(page, journey.server.origin);
  await page.goto(journey.server.origin + story);
  expect(await left(page)).toEqual([0, 0]);
  await keep(page, story, "ar");
  await readsOffline(context, page, story);
  for (const path of [other, "/en/", "/"]) {
    await page.goto(journey.server.origin + path);
    expect(await page.locator("main > .notice").innerText()).toBe(translatorFor("ar")("reader.kept-missing"));
    await page.locator(`[data-kept] a[href="${story}"]`).waitFor();
  }
  await page.locator(`[data-kept] a[href="${story}"]`).click();
  await page.locator("main > .notice").waitFor();
  expect(new URL(page.url()).pathname).toBe(story);
  await context.setOffline(false);
  await page.goto(journey.server.origin + story);
  expect(await page.locator("main > .notice").count()).toBe(0);
  expect(wrong).toEqual([]);
  expect(strangers).toEqual([]);
  // Without our script: the browser itself drops it.
  const scripts = await context.newCDPSession(page);
  await scripts.send("Emulation.setScriptExecutionDisabled", { value: true });
  await page.goto(`${journey.server.origin}/ar/forget-device`);
  await page.locator("main form button").click();
  await page.getByText(translatorFor("ar")("comments.forgotten"), { exact: true }).first().waitFor();
  await scripts.send("Emulation.setScriptExecutionDisabled", { value: false });
  expect(await left(page)).toEqual([0, 0]);
  await context.setOffline(true);
  expect(await page.goto(journey.server.origin + story).catch((error: Error) => error.message)).toContain(
    "ERR_INTERNET_DISCONNECTED",
  );
  await context.close();
}, 120_000);

test("the newsroom is never answered by the worker, and its unsent words outlive a device that is forgotten", async () => {
  const [story = ""] = await storiesOn("/en/");
  const context = await onPhone(journey.browser);
  const [name = "", value = ""] = session.split("=");
  await context.addCookies([{ name, value, domain: "localhost", path: "/", sameSite: "Strict" }]);
  const page = await context.newPage();
  await keep(page, story, "en");
  const answered: string[] = [];
  page.on("response", (response) => {
    if (response.fromServiceWorker()) answered.push(new URL(response.url()).pathname);
  });
  for (const path of ["/newsroom/", "/newsroom/stories", "/newsroom/pictures", "/text/en/"])
    await page.goto(journey.server.origin + path);
  expect(answered).toEqual([]);
  await page.goto(journey.server.origin + story);
  expect(answered).toContain(story);
  await context.setOffline(true);
  for (const path of ["/newsroom/", "/text/en/"])
    expect(await page.goto(journey.server.origin + path).catch((error: Error) => error.message)).toContain(
      "ERR_INTERNET_DISCONNECTED",
    );
  await context.setOffline(false);
  await page.goto(`${journey.server.origin}/en/forget-device`);
  await page.evaluate(() => localStorage.setItem("words", "unsent"));
  await page.locator("main form button").click();
  await page.getByText(translatorFor("en")("comments.forgotten"), { exact: true }).first().waitFor();
  await until(async () => `${await left(page)}` === "0,0");
  expect(await page.evaluate(() => localStorage.getItem("words"))).toBe("unsent");
  await context.close();
}, 120_000);

test("a story that changes is kept anew when it is read, one that moves too; one that is withdrawn goes from the device", async () => {
  const { read: story, write } = await publishEveryBlock(journey.server.origin, {
    cookie: session,
    language: "en",
  });
  const context = await onPhone(journey.browser);
  const page = await context.newPage();
  await keep(page, story, "en");
  const form = (step: string, fields: Record<string, string>) =>
    sendForm(journey.server.origin + write.replace(/write$/, step), fields, { cookie: session });
  await form("correct", { fix: "correction", words: "It was four, not three." });
  await page.goto(journey.server.origin + story);
  await page.getByText("It was four, not three.").waitFor();
  await until(async () => (await copyOf(page, story))?.includes("It was four, not three.") === true);
  await context.setOffline(true);
  await page.goto(journey.server.origin + story);
  await page.getByText("It was four, not three.").waitFor();
  await page.locator("main > .notice").waitFor();
  await context.setOffline(false);
  await form("move", { slug: "moved" });
  await page.goto(journey.server.origin + story);
  const moved = new URL(page.url()).pathname;
  expect(moved).toEndWith("/moved");
  await until(async () => !(await copyOf(page, story)) && (await copyOf(page, moved)) !== undefined);
  await form("kill", { reason: "It was wrong from the first line to the last." });
  expect((await page.goto(journey.server.origin + moved))?.status()).toBe(410);
  await until(async () => `${await left(page)}` === "0,0");
  await context.close();
}, 120_000);
