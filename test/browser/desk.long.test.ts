// The desk in a browser: an assignment is taken with one tap on a phone; lists are walked by keys, also on an Arabic keyboard.

import { afterAll, beforeAll, expect, test } from "bun:test";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { translatorFor } from "#platform/i18n";
import {
  claimBy,
  type Ground,
  layGround,
  linkIn,
  type Running,
  runVerb,
  sendForm,
  startServer,
} from "../processes";
import { onPhone, openBrowser, watchFor } from "./browser";

const TOMORROW = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);

let browser: Browser;
let ground: Ground;
let server: Running;
let owner = "";

beforeAll(async () => {
  browser = await openBrowser();
  ground = await layGround();
  server = await startServer(ground);
  owner = await claimBy(server.origin, linkIn(server.said()));
  const edition = { "name-en": "Delta", "name-ar": "الدلتا" };
  await sendForm(`${server.origin}/newsroom/settings/sections`, edition, { cookie: owner });
  for (const [title, hour] of [
    ["The ferry after the flood", "10"],
    ["A bakery before the bridge", "11"],
    ["The road to the pass", "12"],
  ])
    await sendForm(
      `${server.origin}/newsroom/budget`,
      { title: title ?? "", language: "en", due: `${TOMORROW}T${hour}:00` },
      { cookie: owner },
    );
}, 120_000);

afterAll(async () => {
  await browser.close();
  await server.stop("SIGKILL");
  await ground.clear();
});

async function signIn(context: BrowserContext, cookie: string): Promise<Page> {
  const [name = "", value = ""] = cookie.split("=");
  await context.addCookies([{ name, value, url: server.origin }]);
  return context.newPage();
}

test("a reporter on a phone takes one from the budget, and is in the writing screen under its working title", async () => {
  const added = await runVerb(ground, ["person", "add", "Nadia", "--role", "reporter"]);
  const path = new URL(linkIn(added.out)).pathname;
  const claimed = await sendForm(`${server.origin}${path}`, {
    name: "Nadia Karim",
    "sign-in-name": "nadia",
    password: "bread before the bridge",
    language: "en",
  });
  const context = await onPhone(browser, { language: "en" });
  const page = await signIn(context, claimed.headers.getSetCookie()[0]?.split(";")[0] ?? "");
  const wrong = watchFor(page);
  await page.goto(`${server.origin}/newsroom/budget`);
  await page.locator("tr", { hasText: "A bakery" }).getByRole("button").click();
  await page.waitForURL(/\/write$/);
  expect(await page.locator("#writing-headline").inputValue()).toBe("A bakery before the bridge");
  await page.getByText(translatorFor("en")("editor.assigned-you"), { exact: true }).waitFor();
  await page.goto(`${server.origin}/newsroom/`);
  expect(await page.locator("main").innerText()).toContain("Assigned to you");
  expect(wrong).toEqual([]);
  await context.close();
}, 120_000);

test("an editor walks the list by keys, whatever the keyboard writes, and opens a line anywhere on it", async () => {
  const context = await browser.newContext({ viewport: { width: 1200, height: 800 } });
  const page = await signIn(context, owner);
  const wrong = watchFor(page);
  await page.goto(`${server.origin}/newsroom/budget`);
  const focused = () => page.evaluate(() => document.activeElement?.textContent ?? "");
  await page.keyboard.press("j");
  expect(await focused()).toBe("The ferry after the flood");
  // The same key of an Arabic keyboard.
  await page.evaluate(() =>
    document.dispatchEvent(new KeyboardEvent("keydown", { key: "ت", code: "KeyJ", bubbles: true })),
  );
  await page.keyboard.press("j");
  expect(await focused()).toBe("The road to the pass");
  await page.keyboard.press("k");
  await page.keyboard.press("k");
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/assignments\/1$/);
  await page.goto(`${server.origin}/newsroom/budget`);
  await page.locator("tr", { hasText: "The road" }).locator("td.when").click({ force: true });
  await page.waitForURL(/\/assignments\/3$/);
  await page.goto(`${server.origin}/newsroom/stories`);
  await page.keyboard.press("/");
  await page.waitForURL(/\/newsroom\/search$/);
  await page.keyboard.type("bakery");
  await page.keyboard.press("Enter");
  await page.locator("mark").first().waitFor();
  expect(wrong).toEqual([]);
  await context.close();
}, 120_000);
