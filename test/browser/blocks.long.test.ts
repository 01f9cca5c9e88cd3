// Writing with everything that a story can have: typed, pasted, put in by the menu, looked over, and read without script.

import { afterAll, beforeAll, expect, test } from "bun:test";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { translatorFor } from "#platform/i18n";
import { claimBy, type Ground, layGround, linkIn, type Running, sendForm, startServer } from "../processes";
import { openBrowser, watchFor, watchStrangers } from "./browser";

const t = translatorFor("en");

let browser: Browser;
let ground: Ground;
let server: Running;
let cookie: { name: string; value: string };

beforeAll(async () => {
  browser = await openBrowser();
  ground = await layGround();
  server = await startServer(ground);
  const session = await claimBy(server.origin, linkIn(server.said()));
  const [name = "", value = ""] = session.split("=");
  cookie = { name, value };
  const section = { "name-en": "The Valley", "name-ar": "الوادي" };
  await sendForm(`${server.origin}/newsroom/settings/sections`, section, { cookie: session });
}, 120_000);

afterAll(async () => {
  await browser.close();
  await server.stop("SIGKILL");
  await ground.clear();
});

async function atDesk(): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  await context.addCookies([{ ...cookie, domain: "localhost", path: "/" }]);
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  return context;
}

/** A new story, open for writing. */
async function fresh(context: BrowserContext, language: "en" | "ar"): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${server.origin}/newsroom/stories`);
  await page.locator("form[action$='/stories/new'] select").first().selectOption(language);
  await page.locator("form[action$='/stories/new'] button").first().click();
  await page.locator("#writing[data-ready]").waitFor();
  await page.locator("#writing-body [contenteditable=true]").first().click();
  return page;
}

/** What stands in the story, by kinds, once everything is saved. */
async function kindsIn(page: Page): Promise<string> {
  await page.waitForFunction(() => !document.getElementById("writing-saved")?.textContent?.includes("…"));
  await page.waitForTimeout(1000);
  await page.waitForFunction(() => !document.getElementById("writing-saved")?.textContent?.includes("…"));
  const response = await page.request.get(page.url());
  const [, json = "{}"] = /id="writing-data"[^>]*>(.*?)<\/script>/s.exec(await response.text()) ?? [];
  const { manuscript } = JSON.parse(json) as { manuscript: { body: { kind: string; level?: number }[] } };
  return manuscript.body.map(({ kind, level }) => (level ? `${kind}-${level}` : kind)).join(" ");
}

/** Copies all of a page elsewhere, as a reader of it would. */
async function copyFrom(context: BrowserContext, html: string): Promise<void> {
  const elsewhere = await context.newPage();
  await elsewhere.setContent(html);
  await elsewhere.keyboard.press("Control+a");
  await elsewhere.keyboard.press("Control+c");
  await elsewhere.close();
}

test("signs of Markdown, the menu by a slash, cells by keys, and the way back out", async () => {
  const context = await atDesk();
  const page = await fresh(context, "en");
  const wrong = watchFor(page);
  const { keyboard } = page;
  const lines = [
    "## The wells",
    "### Depth",
    "- one",
    "",
    "1. first",
    "",
    "1986. It snowed.",
    "> quoted",
    "",
    "---",
  ];
  for (const line of lines) {
    await keyboard.type(line);
    if (line !== "---") await keyboard.press("Enter");
  }
  await keyboard.type("A [link](example.org/a) and **words**.");
  await keyboard.press("Enter");
  await keyboard.type("/tab");
  await keyboard.press("Enter");
  for (const cell of ["Well", "Depth", "Bridge", "31"]) {
    await keyboard.type(cell);
    await keyboard.press("Tab");
  }
  // A slash that was not meant as one stays.
  await keyboard.press("Control+End");
  await keyboard.type("/x");
  await keyboard.press("Escape");
  await keyboard.type("y");
  expect(await kindsIn(page)).toBe(
    "subhead subhead-3 list list paragraph quotation divider paragraph table paragraph",
  );
  expect(await page.locator("#writing-body").innerText()).toContain("/xy");
  expect(await page.locator("#writing-length").innerText()).toStartWith("Words: 18 · ");
  expect(wrong).toEqual([]);
  await context.close();
}, 120_000);

test("what is pasted is ours, asks nobody for anything, and says what it left out", async () => {
  const context = await atDesk();
  const page = await fresh(context, "ar");
  const wrong = watchFor(page);
  const strangers = watchStrangers(page, server.origin);
  await copyFrom(
    context,
    `<meta charset="utf-8"><b style="font-weight:normal" id="docs-internal-guid-1"><h1><span style="font-weight:400">الآبار</span></h1><p dir="rtl">ثلاث <span style="font-weight:700">آبار</span></p><ul><li>أولى</li><ul><li>ثانية</li></ul></ul><img src="https://evil.example/a.png" width="40" height="40"><table><tr><th>أ</th><th>ب</th></tr><tr><td>١</td><td>٢</td></tr></table><p dir="rtl">WHO</p></b>`,
  );
  await page.bringToFront();
  await page.keyboard.press("Control+v");
  await page.getByText(t("editor.pasted-without-pictures")).waitFor();
  expect(await kindsIn(page)).toBe("subhead paragraph list table paragraph");
  expect(await page.locator("#writing-body strong").innerText()).toBe("آبار");
  expect(await page.locator("#writing-body > div > p[dir=rtl]").last().innerText()).toBe("WHO");
  // Copied from here, it comes out whole in another story.
  await page.keyboard.press("Control+a");
  await page.keyboard.press("Control+c");
  const other = await fresh(context, "ar");
  await other.keyboard.press("Control+v");
  expect(await kindsIn(other)).toBe("subhead paragraph list table paragraph");
  expect(wrong).toEqual([]);
  expect(strangers).toEqual([]);
  await context.close();
}, 120_000);

test("the checks lead to their places, the keys are listed, and a correction finds the passage at the cursor", async () => {
  const context = await atDesk();
  const page = await fresh(context, "en");
  const { keyboard } = page;
  await keyboard.type("Three wells were closed.");
  await keyboard.press("Control+Enter");
  await keyboard.type("fact");
  await keyboard.press("Enter");
  await keyboard.type("In short");
  await keyboard.press("Enter");
  await keyboard.type("Eleven wells.");
  await keyboard.press("Control+/");
  await page.locator("#writing-keys").waitFor();
  await keyboard.press("Escape");
  await page.locator("#writing-checks-list").getByText(t("editor.check-standfirst-missing")).click();
  await keyboard.type("Nobody said why.");
  await page.locator("form[action$='/publish'] button").click();
  await page.locator("#writing-said").getByText(t("editor.check-headline-missing")).waitFor();
  await keyboard.type("Three wells");
  await page.locator("#writing-section").selectOption({ index: 1 });
  await page.locator("form[action$='/publish'] button").click();
  await page.locator(".publishing-go button").click();
  await page.locator("#writing-live").waitFor();
  await page.locator("#writing[data-ready]").waitFor();
  await page.locator("#writing-body").getByText("Three wells were closed.").click();
  await page.locator("#writing-more > summary").click();
  await page.locator("#writing-more details:has(select[name=block]) > summary").click();
  const form = page.locator("#writing-more form[action$='/correct']");
  expect(await form.locator("select[name=block] option:checked").innerText()).toBe(
    "Three wells were closed.",
  );
  await form.locator("textarea").fill("Four, not three.");
  await form.locator("button").click();
  await page.locator("#writing-live").waitFor();
  expect(await kindsIn(page)).toBe("paragraph fact-box");
  const reader = await browser.newContext({ javaScriptEnabled: false });
  const read = await reader.newPage();
  await read.goto(server.origin + ((await page.locator(".writing-live a").getAttribute("href")) ?? ""));
  expect(await read.locator(".box").innerText()).toBe("In short\n\nEleven wells.");
  await read.locator(".mark a").click();
  expect(read.url()).toMatch(/#correction-\d+$/);
  await read.locator(".correction:target a").click();
  expect(await read.locator(":target + p").innerText()).toBe("Three wells were closed.");
  // On paper: the text and where it stands, nothing to press.
  await read.emulateMedia({ media: "print" });
  expect(await read.locator(".foot .printed").innerText()).toBe(read.url().replace(/#.*/, ""));
  expect(await read.locator("form:visible, nav a:visible").count()).toBe(
    await read.locator(".trail a:visible").count(),
  );
  await reader.close();
  await context.close();
}, 120_000);
