// Pictures from a phone on a line that breaks, dropped on a desktop, framed by hand, and chosen for a story by keys.

import { afterAll, beforeAll, expect, test } from "bun:test";
import { readFile } from "node:fs/promises";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { translatorFor } from "#platform/i18n";
import { type BadLine, layBadLine } from "../bad-line";
import { claimBy, freePort, type Ground, layGround, linkIn, type Running, startServer } from "../processes";
import { noisyPhotograph } from "./noisy-photograph";
import { onPhone, openBrowser, watchFor } from "./browser";

const SAMPLE = `${import.meta.dir}/../../sample/pictures`;
const t = translatorFor("en");

let browser: Browser;
let ground: Ground;
let server: Running;
let line: BadLine;
let origin = "";
let context: BrowserContext;
let page: Page;
let wrong: string[];

beforeAll(async () => {
  browser = await openBrowser();
  const port = await freePort();
  origin = `http://localhost:${port}`;
  ground = await layGround();
  line = await layBadLine({
    port,
    bytesPerSecond: 1_500_000,
    cutAfter: [300_000, 900_000, 1_500_000],
    downMs: 600,
  });
  server = await startServer(ground, { WARRAQ_ORIGIN: origin });
  line.leadTo(Number(new URL(server.origin).port));
  context = await onPhone(browser);
  page = await context.newPage();
  wrong = watchFor(page);
  const [name = "", value = ""] = (await claimBy(origin, linkIn(server.said()))).split("=");
  await context.addCookies([{ name, value, domain: "localhost", path: "/" }]);
}, 120_000);

afterAll(async () => {
  await browser.close();
  await line.close();
  await server.stop("SIGKILL");
  await ground.clear();
});

/** Everything that the queue says while it works. */
async function hearQueue(): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    const queue = document.getElementById("upload-queue");
    if (!queue) return;
    const listen = () => heard.push(queue.textContent ?? "");
    new MutationObserver(listen).observe(queue, { childList: true, subtree: true, characterData: true });
  });
  return () => page.evaluate(() => (window as unknown as { heard: string[] }).heard);
}

test("cut three times, a large one arrives whole; one that is refused does not hold up the others", async () => {
  await page.goto(`${origin}/newsroom/pictures`);
  const heard = await hearQueue();
  line.spoil();
  await page.locator("#upload-files").setInputFiles([
    { name: "large.jpg", mimeType: "image/jpeg", buffer: await noisyPhotograph(1_800_000) },
    { name: "IMG_0001.HEIC", mimeType: "image/heic", buffer: Buffer.from("no matter") },
    { name: "lake-boats.jpg", mimeType: "image/jpeg", buffer: await readFile(`${SAMPLE}/lake-boats.jpg`) },
  ]);
  await page.getByText(t("media.all-done")).waitFor({ timeout: 45_000 });
  const states = await page
    .locator("#upload-queue > li")
    .evaluateAll((lines) => lines.map((one) => (one as HTMLElement).dataset.state));
  expect(states).toEqual(["taken", "refused", "taken"]);
  expect(await page.locator("#upload-queue").innerText()).toContain("Most Compatible");
  expect(line.cuts).toBe(3);
  const lost = t("media.line-lost", { percent: "" }).slice(0, 16);
  expect((await heard()).some((text) => text.includes(lost))).toBe(true);
  await page.getByText(t("media.show-new")).click();
  expect(await page.locator("#contact li").count()).toBe(2);
}, 120_000);

test("dropped anywhere, off line for a while, and on by itself", async () => {
  await page.goto(`${origin}/newsroom/pictures`);
  await context.setOffline(true);
  const bytes = [...(await Bun.file(`${SAMPLE}/snow-hills.jpg`).bytes())];
  const dropped = await page.evaluateHandle((given) => {
    const data = new DataTransfer();
    data.items.add(new File([new Uint8Array(given)], "snow.jpg", { type: "image/jpeg" }));
    return data;
  }, bytes);
  await page.dispatchEvent("h1", "drop", { dataTransfer: dropped });
  await page.getByText(t("media.line-lost", { percent: "0%" })).waitFor();
  await context.setOffline(false);
  await page.getByText(t("media.arrived")).waitFor();
}, 120_000);

test("where no process knows of what has arrived it goes in one piece", async () => {
  await page.goto(`${origin}/newsroom/pictures`);
  const unknown = { status: 404, json: { message: "gone" } };
  const parts = /\/uploads\/(?!begin)[^/]+$/;
  await page.route(parts, (route) => route.fulfill(unknown));
  await page.locator("#upload-files").setInputFiles(`${SAMPLE}/spring-well.jpg`);
  await page.getByText(t("media.arrived")).waitFor();
  await page.unroute(parts);
}, 120_000);

test("found by keys, framed by a tap and by arrows, and shown so in every shape before it is saved", async () => {
  await page.goto(`${origin}/newsroom/pictures`);
  await page.keyboard.press("j");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("k");
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/newsroom\/pictures\/\d+$/);
  const framed = page.locator("#framing-picture");
  const box = await framed.boundingBox();
  if (!box) throw new Error("The picture cannot be seen.");
  await framed.click({ position: { x: box.width * 0.2, y: box.height * 0.75 } });
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Shift+ArrowUp");
  const fields = ["#framing-x", "#framing-y"].map((field) => page.locator(field).inputValue());
  expect(await Promise.all(fields)).toEqual(["21", "65"]);
  const crop = page.locator("[data-crop]").first();
  expect(await crop.evaluate((image) => getComputedStyle(image).objectPosition)).toBe("21% 65%");
  await page.getByRole("button", { name: t("media.focus-keep") }).click();
  await page.getByText(t("media.done-focused")).waitFor();
  expect(await crop.evaluate((image) => getComputedStyle(image).objectPosition)).toBe("20% 70%");
}, 120_000);

test("described in the library, chosen for a story by keys, with its words in the story's language", async () => {
  await page.locator("[name=alt-en]").fill("Boats at dusk");
  await page.locator("[name=caption-en]").fill("The boats come in.");
  await page.getByRole("button", { name: t("media.words-keep") }).click();
  await page.getByText(t("media.done-described")).waitFor();
  await page.goto(`${origin}/newsroom/stories`);
  await page.locator("form[action$='/stories/new'] button").first().click();
  await page.waitForURL(/\/write$/);
  await page.locator("#writing[data-ready]").waitFor();
  await page.locator("#writing-lead-choose").click();
  await page.locator("#picture-search").fill("boats dusk");
  await page.locator("#picture-choices li").nth(1).waitFor({ state: "detached" });
  await page.locator("#picture-choices button").waitFor();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.locator("#writing-lead-words").waitFor();
  expect(await page.locator("#writing-lead-caption").inputValue()).toBe("The boats come in.");
  expect(await page.locator("#writing-lead-alt").inputValue()).toBe("Boats at dusk");
  expect(await page.locator("#writing-lead-page").getAttribute("href")).toMatch(/\/newsroom\/pictures\/\d+$/);
  // The browser tells of the cuts; nothing else may be wrong.
  expect(wrong.filter((one) => !one.includes("net::ERR_"))).toEqual([]);
}, 120_000);
