// Two people in one story, in two browsers: turns, a line that is cut, a line that is slow, and a clash.

import { afterAll, beforeAll, expect, test } from "bun:test";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { translatorFor } from "#platform/i18n";
import { claimBy, type Ground, layGround, linkIn, type Running, runVerb, startServer } from "../processes";
import { openBrowser, watchFor } from "./browser";

let browser: Browser;
let ground: Ground;
let server: Running;
let sama: BrowserContext;
let nadia: BrowserContext;
let writing = "";

beforeAll(async () => {
  browser = await openBrowser();
  ground = await layGround();
  server = await startServer(ground);
  sama = await comeIn(linkIn(server.said()), "sama");
  nadia = await comeIn(
    linkIn((await runVerb(ground, ["person", "add", "Nadia Karim", "--role", "reporter"])).out),
    "nadia",
  );
  const page = await sama.newPage();
  await page.goto(`${server.origin}/newsroom/stories`);
  await page.locator("form[action$='/stories/new'] button.main").click();
  await page.waitForURL(/\/write$/);
  writing = page.url();
  await type(page, "First.", "Second.", "Third.");
  await saved(page);
  await page.close();
}, 120_000);

afterAll(async () => {
  await browser.close();
  await server.stop("SIGKILL");
  await ground.clear();
});

const t = translatorFor("en");

async function comeIn(link: string, signInName: string): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width: 1200, height: 800 } });
  const [name = "", value = ""] = (
    await claimBy(server.origin, server.origin + new URL(link).pathname, {
      name: signInName === "sama" ? "Sama Yusuf" : "Nadia Karim",
      signInName,
    })
  ).split("=");
  await context.addCookies([{ name, value, url: server.origin }]);
  return context;
}

async function opened(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.goto(writing);
  await page.locator("#writing[data-ready]").waitFor();
  return page;
}

const body = (page: Page) => page.locator("#writing-body .story-body");
const line = (page: Page, number: number) => body(page).locator("> p").nth(number);

async function type(page: Page, ...lines: string[]): Promise<void> {
  await page.locator("#writing[data-ready]").waitFor();
  await body(page).click();
  for (const text of lines) {
    await page.keyboard.type(text);
    await page.keyboard.press("Enter");
  }
}

/** At the end of a paragraph. */
async function append(page: Page, number: number, text: string): Promise<void> {
  await line(page, number).click();
  await page.keyboard.press("End");
  await page.keyboard.type(text);
}

async function saved(page: Page): Promise<void> {
  const saved = t("editor.saved", { time: "" }).trim();
  await page.waitForTimeout(1000);
  await page.locator("#writing-saved", { hasText: saved }).waitFor({ timeout: 20_000 });
}

/** Asks at once who else is here, instead of at the next beat. */
async function ask(page: Page): Promise<void> {
  await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
}

test("one writes, the other reads along, takes the turn, and nobody's words are lost", async () => {
  const hers = await opened(nadia);
  const wrong = watchFor(hers);
  await append(hers, 0, " Nadia wrote this.");
  await saved(hers);
  const theirs = await opened(sama);
  await theirs.getByText(t("editor.turn-theirs", { name: "Nadia Karim" })).waitFor();
  expect(await body(theirs).getAttribute("contenteditable")).toBe("false");
  await append(hers, 1, " And this meanwhile.");
  await saved(hers);
  // Who reads along sees it come, without doing anything.
  await body(theirs).getByText("And this meanwhile.").waitFor({ timeout: 10_000 });
  await append(hers, 2, " Half a sent");
  await theirs.getByRole("button", { name: t("editor.turn-take") }).click();
  await theirs.locator("#writing-turn").waitFor({ state: "hidden" });
  await ask(hers);
  await hers.getByText(t("editor.turn-taken", { name: "Sama Yusuf" })).waitFor();
  await append(theirs, 0, " Sama as well.");
  await saved(theirs);
  for (const words of ["Nadia wrote this.", "And this meanwhile.", "Half a sent", "Sama as well."])
    await body(hers).getByText(words).waitFor({ timeout: 10_000 });
  expect(wrong).toEqual([]);
  await hers.close();
  await theirs.close();
}, 120_000);

test("what was written while the line was cut comes together with what others wrote, where they do not clash", async () => {
  const hers = await opened(nadia);
  await nadia.setOffline(true);
  await append(hers, 0, " Written in a tunnel.");
  await hers.getByText(t("editor.not-saved-connection")).waitFor({ timeout: 10_000 });
  const theirs = await opened(sama);
  await append(theirs, 1, " Written at the desk.");
  await saved(theirs);
  await theirs.close();
  await nadia.setOffline(false);
  await hers.getByText(t("editor.merged", { name: "Sama Yusuf" })).waitFor({ timeout: 20_000 });
  await saved(hers);
  const after = await opened(sama);
  await body(after).getByText("Written in a tunnel.").waitFor();
  await body(after).getByText("Written at the desk.").waitFor();
  await after.close();
  await hers.close();
}, 120_000);

test("two who wrote one paragraph see both versions, and the one that was not chosen stays for copying", async () => {
  const hers = await opened(nadia);
  await nadia.setOffline(true);
  await append(hers, 2, " Hers.");
  await hers.getByText(t("editor.not-saved-connection")).waitFor({ timeout: 10_000 });
  const theirs = await opened(sama);
  await append(theirs, 2, " Theirs.");
  await saved(theirs);
  await theirs.close();
  await nadia.setOffline(false);
  const dialog = hers.locator("#writing-conflict");
  await dialog.waitFor({ timeout: 20_000 });
  expect(await dialog.innerText()).toContain("Theirs.");
  await dialog.getByRole("button", { name: t("editor.conflict-keep-mine") }).click();
  await saved(hers);
  expect(await hers.locator("#writing-aside-text").inputValue()).toContain("Theirs.");
  await body(hers).getByText("Hers.").waitFor();
  await hers.close();
}, 120_000);

test("on a slow line nobody is said to be editing who is not there", async () => {
  const page = await opened(nadia);
  // Every answer takes longer than the pause between two saves, some longer than a beat.
  let asked = 0;
  await page.route("**/newsroom/articles/**", async (route) => {
    await Bun.sleep(asked++ % 3 === 0 ? 4000 : 1500);
    await route.continue();
  });
  const seen: string[] = [];
  await page.exposeFunction("noteLine", (text: string) => void seen.push(text));
  await page.evaluate(() => {
    const watch = new MutationObserver(() => {
      const turn = document.getElementById("writing-turn");
      const open = document.querySelector("dialog[open]");
      if (turn?.textContent || open)
        (window as unknown as { noteLine(text: string): void }).noteLine(turn?.textContent || open?.id || "");
    });
    watch.observe(document.body, { childList: true, subtree: true, attributes: true });
  });
  for (let round = 0; round < 5; round++) {
    await append(page, 0, ` Slow ${round}.`);
    await page.waitForTimeout(1200);
  }
  // The page goes and comes back while answers are still under way, as on a telephone that forgot it.
  await page.reload();
  await page.locator("#writing[data-ready]").waitFor({ timeout: 30_000 });
  await append(page, 1, " After coming back.");
  await page.unroute("**/newsroom/articles/**");
  await saved(page);
  await body(page).getByText("Slow 4.").waitFor();
  expect(seen).toEqual([]);
  expect(await page.locator("#writing-turn").isVisible()).toBe(false);
  expect(await page.locator("dialog[open]").count()).toBe(0);
  await page.close();
}, 180_000);
