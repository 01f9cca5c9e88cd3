// Notes on passages and suggested words, by keys: an editor asks, the reporter answers and takes over, and nothing of it is public.

import { afterAll, beforeAll, expect, test } from "bun:test";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { translatorFor } from "#platform/i18n";
import { claimBy, type Ground, layGround, linkIn, type Running, runVerb, startServer } from "../processes";
import { onPhone, openBrowser, watchFor } from "./browser";

const t = translatorFor("en");

let browser: Browser;
let ground: Ground;
let server: Running;
let editor: string;
let reporter: string;

beforeAll(async () => {
  browser = await openBrowser();
  ground = await layGround();
  server = await startServer(ground);
  editor = await claimBy(server.origin, linkIn(server.said()));
  const invited = await runVerb(ground, ["person", "add", "Nadia", "--role", "reporter"]);
  reporter = await claimBy(server.origin, linkIn(invited.out), { name: "Nadia", signInName: "nadia" });
}, 120_000);

afterAll(async () => {
  await browser.close();
  await server.stop("SIGKILL");
  await ground.clear();
});

async function signIn(context: BrowserContext, session: string): Promise<Page> {
  const [name = "", value = ""] = session.split("=");
  await context.addCookies([{ name, value, domain: "localhost", path: "/" }]);
  return context.newPage();
}

async function saved(page: Page): Promise<void> {
  await page.waitForTimeout(1200);
  await page.waitForFunction(
    (words) => document.getElementById("writing-saved")?.textContent?.includes(words),
    t("editor.saved", { time: "" }).trim(),
  );
}

test("asked on two passages, answered, suggested, taken over, done with", async () => {
  const phone = await onPhone(browser);
  const hers = await signIn(phone, reporter);
  const wrong = watchFor(hers);
  await hers.goto(`${server.origin}/newsroom/stories`);
  await hers.locator("form[action$='/stories/new'] button").first().click();
  await hers.locator("#writing[data-ready]").waitFor();
  await hers.locator("#writing-body [contenteditable=true]").first().click();
  await hers.keyboard.type("At five the oven is lit.");
  await hers.keyboard.press("Enter");
  await hers.keyboard.type("The mayor bought forty loaves.");
  await saved(hers);

  const desktop = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const his = await signIn(desktop, editor);
  wrong.push(...watchFor(his));
  await his.goto(hers.url());
  await his.locator("#writing[data-ready]").waitFor();
  // The last four words of the second passage, by keys alone.
  await his.locator("#writing-body").getByText("The mayor bought").click();
  await his.keyboard.press("End");
  for (let step = 0; step < 3; step++) await his.keyboard.press("Control+Shift+ArrowLeft");
  await his.keyboard.press("Control+Alt+m");
  await his.locator("#writing-note[open]").waitFor();
  expect(await his.locator("#writing-note-quoted").innerText()).toContain("loaves.");
  await his.keyboard.type("Who counted them?");
  await his.keyboard.press("Tab");
  await his.keyboard.press("N");
  for (let step = 0; step < 2; step++) await his.keyboard.press("Tab");
  await his.keyboard.press("Enter");
  await his.locator("#writing-notes .note").waitFor();
  expect(await his.locator("#writing-body .noted").count()).toBe(1);
  await his.locator("#writing-body").getByText("At five").click();
  await his.keyboard.press("Control+Alt+m");
  await his.locator("#writing-note-suggest summary").click();
  await his.locator("#writing-note-suggested").fill("At five the oven was lit.");
  await his.locator("#writing-note button[value=leave]").click();
  await his.locator("#writing-notes .note").nth(1).waitFor();

  await hers.reload();
  await hers.locator("#writing[data-ready]").waitFor();
  const question = hers.locator("#writing-notes .note").first();
  expect(await question.innerText()).toContain("Nadia");
  await question.locator("summary").tap();
  await question.locator("textarea").fill("The baker, twice.");
  await question.locator("form button").tap();
  await question.getByText("The baker, twice.").waitFor();
  await hers.getByRole("button", { name: t("editor.suggestion-accept") }).tap();
  await hers.locator("#writing-body").getByText("At five the oven was lit.").waitFor();
  expect(await hers.locator("#writing-notes .note").count()).toBe(1);
  // What she types next goes on from there.
  await hers.locator("#writing-body").getByText("At five").click();
  await hers.keyboard.press("End");
  await hers.keyboard.type(" Then it waits.");
  await saved(hers);

  await his.reload();
  await his.locator("#writing[data-ready]").waitFor();
  await his.locator("#writing-body").getByText("At five the oven was lit. Then it waits.").waitFor();
  await his.getByText("The baker, twice.").waitFor();
  await his.getByRole("button", { name: t("editor.note-resolve"), exact: true }).click();
  await his.getByText(t("editor.notes-none")).waitFor();
  expect(await his.locator("#writing-body .noted").count()).toBe(0);
  expect(wrong).toEqual([]);
}, 120_000);
