// The walk: somebody claims the newsroom, writes on a phone, publishes; a reader likes and comments; it is approved.

import { afterAll, beforeAll, expect, test } from "bun:test";
import type { Browser, Page } from "playwright-core";
import { translatorFor } from "#platform/i18n";
import { type Ground, layGround, linkIn, type Running, runVerb, startServer } from "../processes";
import { addAuthenticator, onPhone, openBrowser, watchFor, watchStrangers } from "./browser";

let browser: Browser;
let ground: Ground;
let server: Running;
let other: Running;

beforeAll(async () => {
  browser = await openBrowser();
  ground = await layGround({}, "sample");
  server = await startServer(ground);
  other = await startServer(ground);
}, 120_000);

afterAll(async () => {
  await browser.close();
  await other.stop("SIGKILL");
  await server.stop("SIGKILL");
  await ground.clear();
});

/** What is typed, in the language of the walk. */
interface Words {
  readonly language: "en" | "ar";
  readonly headline: string;
  readonly paragraphs: readonly [string, string, string];
  readonly subhead: string;
  readonly quotation: string;
  readonly speaker: string;
  readonly role: string;
  readonly caption: string;
  readonly comment: string;
}

const ENGLISH: Words = {
  language: "en",
  headline: "The baker opens before the bridge",
  paragraphs: [
    "At five the oven was lit.",
    "At six the first loaves stood in the window.",
    "At seven there were none.",
  ],
  subhead: "A queue in the dark",
  quotation: "Nobody buys a bridge, but everybody buys bread.",
  speaker: "Salma Idris",
  role: "baker",
  caption: "The first loaves of the day.",
  comment: "Is there rye on Sundays?",
};
const ARABIC: Words = {
  language: "ar",
  headline: "الخبّاز يفتح قبل الجسر",
  paragraphs: [
    "عند الخامسة أُشعل الفرن.",
    "عند السادسة وقفت الأرغفة الأولى في الواجهة.",
    "عند السابعة لم يبق منها شيء.",
  ],
  subhead: "طابور في العتمة",
  quotation: "لا أحد يشتري جسرًا، لكن الجميع يشترون الخبز.",
  speaker: "سلمى إدريس",
  role: "خبّازة",
  caption: "أرغفة اليوم الأولى.",
  comment: "هل من خبز شعير يوم الأحد؟",
};

test("in English", () => walk(ENGLISH, () => Promise.resolve(linkIn(server.said()))), 120_000);
test("in Arabic", () => walk(ARABIC, anEditor), 120_000);

async function anEditor(): Promise<string> {
  return linkIn(
    (await runVerb(ground, ["person", "add", "ديلان", "--role", "editor", "--language", "ar"])).out,
  );
}

async function walk(words: Words, link: () => Promise<string>): Promise<void> {
  const staff = await onPhone(browser, { language: words.language });
  const desk = await staff.newPage();
  await addAuthenticator(desk);
  const wrong = watchFor(desk);
  const strangers = watchStrangers(desk, server.origin);
  await claim(desk, words, await link());
  const writing = await write(desk, words);
  const address = await publish(desk, writing, words);
  await publishChanges(desk, words);
  await readAndSpeak(address, words);
  await approve(desk, address, words);
  expect(wrong).toEqual([]);
  expect(strangers).toEqual([]);
  await staff.close();
}

async function claim(page: Page, { language }: Words, link: string): Promise<void> {
  // The link names localhost and a port of its own; the process that printed it answers there.
  await page.goto(server.origin + new URL(link).pathname);
  await page.locator("[name=name]").fill(language === "ar" ? "ديلان عثمان" : "Sama Yusuf");
  await page.locator("[name=sign-in-name]").fill(language === "ar" ? "dilan" : "sama");
  await page.locator("select[name=language]").selectOption(language);
  // One by a passkey, one by a password.
  if (language === "en") await page.locator("[data-by-passkey]").click();
  else {
    await page.locator("[data-or-password] summary").click();
    await page.locator("[name=password]").fill("the lake is cold today");
    await page.locator("[data-or-password] button").click();
  }
  await page.waitForURL(/\/newsroom\/(stories)?$/);
  expect(await page.locator("html").getAttribute("lang")).toBe(language);
  expect(await page.locator("html").getAttribute("dir")).toBe(language === "ar" ? "rtl" : "ltr");
}

/** @returns the address of the writing screen */
async function write(page: Page, words: Words): Promise<string> {
  const t = translatorFor(words.language);
  await page.locator("form[action$='/stories/new'] select").first().selectOption(words.language);
  await page.locator("form[action$='/stories/new'] button").first().click();
  await page.waitForURL(/\/write$/);
  await page.locator("#writing-headline").fill(words.headline);
  const body = page.locator("#writing-body [contenteditable=true]").first();
  await body.click();
  await page.keyboard.type(words.paragraphs[0]);
  await page.keyboard.press("Enter");
  await page.locator("[data-tool=subhead]").click();
  await page.keyboard.type(words.subhead);
  await page.keyboard.press("Enter");
  await page.keyboard.type(words.paragraphs[1]);
  await page.keyboard.press("Enter");
  await page.keyboard.type(words.paragraphs[2]);
  await page.keyboard.press("Enter");
  await page.locator("[data-tool=quotation]").click();
  await page.keyboard.type(words.quotation);
  await page.getByLabel(t("editor.quotation-speaker"), { exact: true }).first().fill(words.speaker);
  // Closed in mid-word: nothing was waited for.
  await page.getByLabel(t("editor.quotation-role"), { exact: true }).first().fill(words.role);
  const writing = page.url();
  await page.goto("about:blank");
  await page.goto(writing);
  for (const text of [...words.paragraphs, words.subhead, words.quotation]) {
    await page.locator("#writing-body").getByText(text).first().waitFor();
  }
  expect(await page.locator("#writing-headline").inputValue()).toBe(words.headline);
  expect(await page.getByLabel(t("editor.quotation-role"), { exact: true }).first().inputValue()).toBe(
    words.role,
  );
  await addPicture(page, words);
  return writing;
}

async function addPicture(page: Page, words: Words): Promise<void> {
  const picture = `${import.meta.dir}/../../sample/pictures/market-hall.jpg`;
  await page.locator("#writing-lead-choose").click();
  await page.locator("#picture-file").setInputFiles(picture);
  await page.locator("#writing-lead-caption").fill(words.caption);
  await page.locator("#writing-lead-alt").fill(`${words.caption} alt`);
  await page.locator("#writing-section").selectOption({ index: 2 });
  await saved(page, words);
}

async function saved(page: Page, { language }: Words): Promise<void> {
  const now = translatorFor(language)("editor.saved", { time: "" }).trim();
  await page.waitForFunction(
    (text) => document.getElementById("writing-saved")?.textContent?.includes(text),
    now,
    { timeout: 10_000 },
  );
  await page.waitForTimeout(1200);
  await page.waitForFunction(
    (text) => document.getElementById("writing-saved")?.textContent?.includes(text),
    now,
    { timeout: 10_000 },
  );
}

/** A look as readers have it, the page that says what will be, one button; the front of the other process shows it. @returns the public address at the other process */
async function publish(page: Page, writing: string, words: Words): Promise<string> {
  const t = translatorFor(words.language);
  const opened = page.context().waitForEvent("page");
  await page.locator("form[action$='/preview'] button").click();
  const preview = await opened;
  const sheet = preview.frameLocator("iframe");
  expect(await sheet.locator("h1").innerText()).toBe(words.headline);
  expect(
    await sheet
      .locator("article img")
      .first()
      .evaluate((img) => (img as HTMLImageElement).naturalWidth),
  ).toBeGreaterThan(0);
  const proved = await sheet.locator("article").innerText();
  await preview.close();
  // Two presses from the last word to the front page.
  await page.locator("form[action$='/publish'] button").click();
  await page.locator(".publishing").waitFor();
  expect(await page.locator(".publishing-headline").innerText()).toBe(words.headline);
  await page.locator(".publishing-go button").click();
  await page.locator("#writing-live").waitFor();
  expect(page.url().split("?")[0]).toBe(writing);
  await page.getByRole("button", { name: t("editor.undo-publish") }).waitFor();
  const reader = await onPhone(browser, { script: false });
  const front = await reader.newPage();
  await front.goto(`${other.origin}/${words.language}/`);
  await front.getByRole("link", { name: words.headline }).first().click();
  expect(await front.locator("h1").innerText()).toBe(words.headline);
  expect(await front.locator("article blockquote").innerText()).toContain(words.speaker);
  expect((await front.locator("article").innerText()).slice(0, words.headline.length + 40)).toContain(
    words.headline,
  );
  expect(proved).toContain(words.quotation);
  const address = front.url();
  await reader.close();
  return address;
}

/** From the first word that differs the bar offers to publish the changes, and asks what readers are told. */
async function publishChanges(page: Page, words: Words): Promise<void> {
  const t = translatorFor(words.language);
  const changes = page.locator("#writing-after-change");
  await page.locator("#writing[data-ready]").waitFor();
  await page.getByText(t("editor.live")).waitFor();
  expect([await page.locator("#writing-publish").isVisible(), await changes.isVisible()]).toEqual([
    true,
    false,
  ]);
  await page.locator("#writing-standfirst").fill(words.caption);
  await page.getByText(t("editor.live-earlier")).waitFor();
  expect(await page.locator("#writing-publish").isVisible()).toBe(false);
  await changes.locator("button").click();
  await page.locator("input[value=silent]").check();
  await page.locator(".publishing-go button").click();
  await page.getByText(t("editor.live")).waitFor();
  expect(await page.locator("#writing-publish").isVisible()).toBe(true);
}

/** A reader without script: like, change of mind, comment, see it held. */
async function readAndSpeak(address: string, words: Words): Promise<void> {
  const t = translatorFor(words.language);
  const reader = await onPhone(browser, { script: false });
  const page = await reader.newPage();
  await page.goto(address);
  expect(await reader.cookies()).toEqual([]);
  await page.locator("#vote button[value=like]").click();
  // The first vote of a browser is asked about once: now it has its token, and a browser that keeps none is told so.
  expect((await reader.cookies()).length).toBe(1);
  expect(await page.getByRole("status").innerText()).toBe(t("votes.confirm"));
  expect(await page.locator("main button").count()).toBe(1);
  await page.locator("main button[value=like]").click();
  await page.getByText(t("votes.said-like")).waitFor();
  await page.locator("main .notice a").click();
  expect(page.url()).toBe(`${address}#vote`);
  await page.locator("#vote button[value=dislike]").click();
  await page.getByText(t("votes.said-dislike")).waitFor();
  expect(await page.locator("#vote button[value=dislike]").getAttribute("aria-pressed")).toBe("true");
  await page.goto(address);
  await page.locator("textarea[name=words]").fill(words.comment);
  await page.locator("form:has(textarea[name=words]) button").click();
  await page.getByText(words.comment).first().waitFor();
  await page.goto(address);
  expect(await page.getByText(words.comment).count()).toBe(0);
  await reader.close();
}

async function approve(desk: Page, address: string, words: Words): Promise<void> {
  const t = translatorFor(words.language);
  await desk.goto(`${server.origin}/newsroom/comments`);
  const line = desk
    .locator("li, article, tr")
    .filter({ hasText: words.comment })
    .filter({ has: desk.locator("form[action$='/approve']") })
    .last();
  // Once by hand, once by the queue's keys.
  if (words.language === "ar") {
    await line.locator("form[action$='/approve'] button").click();
    await desk.waitForURL(/done=approved/);
  } else {
    await line.focus();
    await desk.keyboard.press("a");
    await line.waitFor({ state: "detached" });
    expect(await desk.locator("#queue-done").innerText()).not.toBe("");
  }
  const reader = await onPhone(browser, { script: false });
  const page = await reader.newPage();
  await page.waitForTimeout(300);
  await page.goto(address);
  await page.getByText(words.comment).first().waitFor();
  expect(await page.locator("#comments h2").innerText()).toBe(t("comments.count", { count: 1 }));
  expect(t("comments.count", { count: 1 })).toBe(words.language === "ar" ? "تعليق واحد" : "1 comment");
  await reader.close();
}
