// An editor on a phone moves a story and withholds a name, with words that are not saved yet; readers are led on.

import { afterAll, beforeAll, expect, test } from "bun:test";
import type { Browser, Page } from "playwright-core";
import { translatorFor } from "#platform/i18n";
import { claimBy, type Ground, layGround, linkIn, type Running, runVerb, startServer } from "../processes";
import { onPhone, openBrowser, watchFor } from "./browser";

const STORY = `---
id: kite.en
language: en
section: Delta / Sky
headline: A kite over the harbour
byline: Zara Quill
comments: open
---

It stood there until dark.
`;

let browser: Browser;
let ground: Ground;
let server: Running;
let cookie = "";
let story = "";

beforeAll(async () => {
  browser = await openBrowser();
  ground = await layGround();
  server = await startServer(ground);
  cookie = await claimBy(server.origin, linkIn(server.said()));
  await Bun.write(`${ground.folder}/kite.md`, STORY);
  const filed = await runVerb(ground, ["import", "markdown", `${ground.folder}/kite.md`, "--publish"]);
  story = new URL(/→ (http\S+)/.exec(filed.out)?.[1] ?? "").pathname;
}, 120_000);

afterAll(async () => {
  await browser.close();
  await server.stop("SIGKILL");
  await ground.clear();
});

const t = translatorFor("en");

async function atWork(script: boolean): Promise<Page> {
  const context = await onPhone(browser, { script });
  const [name = "", value = ""] = cookie.split("=");
  await context.addCookies([{ name, value, domain: "localhost", path: "/" }]);
  return context.newPage();
}

const ready = (page: Page) => page.locator("#writing[data-ready]").waitFor();

/** Opens one of the drawer's forms. */
async function open(page: Page, says: string): Promise<void> {
  await page.getByText(`${t(says)}…`, { exact: true }).click();
}

test("the drawer's forms keep every word that was not saved, and readers are led to the new address", async () => {
  const page = await atWork(true);
  const wrong = watchFor(page);
  await page.goto(`${server.origin}/newsroom/articles/1/write`);
  await ready(page);
  await page.locator("#writing-standfirst").fill("Typed a moment ago.");
  await open(page, "editor.address-change");
  await page.locator("form[action$='/move'] input[name=slug]").fill("Kite at dusk");
  await page.getByRole("button", { name: t("editor.address-set") }).click();
  await page.getByText("/en/", { exact: false }).filter({ hasText: "kite-at-dusk" }).first().waitFor();
  await ready(page);
  expect(await page.locator("#writing-standfirst").inputValue()).toBe("Typed a moment ago.");
  await open(page, "editor.withhold");
  await page.getByRole("button", { name: t("editor.withhold-do") }).click();
  await page.locator("#writing-bylines").getByText(t("editor.byline-withheld")).waitFor();
  expect(await page.locator("#writing-standfirst").inputValue()).toBe("Typed a moment ago.");
  expect(await page.content()).not.toContain("Zara");
  expect(wrong).toEqual([]);
  const reader = await (await onPhone(browser, { script: false })).newPage();
  await reader.goto(server.origin + story);
  expect(new URL(reader.url()).pathname).toEndWith("/kite-at-dusk");
  await reader.getByText(t("articles.withheld")).waitFor();
}, 120_000);

test("a name is withheld from its first word on, and known to whoever may look", async () => {
  const page = await atWork(true);
  await page.goto(`${server.origin}/newsroom/articles/1/write`);
  await ready(page);
  await page.locator("#writing-byline-new").fill("Yara Plume");
  await page.locator("#writing-byline-withheld").check();
  await page.locator("#writing-byline-make").click();
  await page.locator("#writing-bylines li").nth(1).getByText(t("editor.byline-withheld")).waitFor();
  expect(await page.locator("#writing-byline-withheld").isChecked()).toBe(false);
  await page
    .getByText(t("editor.saved", { time: "" }).trim())
    .first()
    .waitFor();
  // Without script, as everything in the newsroom's lists.
  const plain = await atWork(false);
  await plain.goto(`${server.origin}/newsroom/names/withheld`);
  expect(await plain.content()).not.toContain("Yara");
  await plain
    .getByRole("button", { name: t("names.look-behind") })
    .first()
    .click();
  await plain.getByText("Yara Plume").waitFor();
}, 120_000);
