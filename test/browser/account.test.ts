// A reader's account in a browser: everything by forms without script, everything by keys, and passkeys where there is script.

import { beforeAll, expect, test } from "bun:test";
import type { Browser, Page } from "playwright-core";
import type { Language } from "#platform/i18n";
import { urls } from "#urls";
import { offer } from "../account-holders";
import { type Site, SMALL } from "../site";
import { type AccountWalk, signUpAndWrite, standsIn, throughAccount } from "./account-walk";
import { addAuthenticator, onPhone, siteInBrowser, watchFor } from "./browser";
import { byKeys, byPointer } from "./hands";

const STORIES = {
  en: urls.article({ language: "en", month: "2026-11", slug: SMALL.bridge.slug }),
  ar: urls.article({ language: "ar", month: "2026-11", slug: SMALL.bridgeArabic.slug }),
} as const;

const here = siteInBrowser();
let browser: Browser;
let site: Site;
let origin = "";

beforeAll(async () => {
  ({ browser, site, origin } = here);
  await offer(site, true);
}, 60_000);

function walkOf(page: Page, language: "en" | "ar", parts: Pick<AccountWalk, "name" | "hands">): AccountWalk {
  const look = () => standsIn(page, language satisfies Language);
  return { page, origin, language, story: STORIES[language], look, ...parts };
}

test("without script, in Arabic on the smallest screen: made, written from, read, changed, taken along and erased", async () => {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    viewport: { width: 320, height: 568 },
  });
  const page = await context.newPage();
  const walk = walkOf(page, "ar", { name: "رنا عزيز", hands: byPointer(page) });
  await throughAccount(walk, await signUpAndWrite(walk));
  // What needs script is not offered, and says so.
  await page.goto(`${origin}/ar/account`);
  expect(await page.locator("form.passkey").isVisible()).toBe(false);
  await context.close();
}, 60_000);

test("by keys alone, in English", async () => {
  const page = await (await browser.newContext()).newPage();
  const wrong = watchFor(page);
  const walk = walkOf(page, "en", { name: "Rana Aziz", hands: byKeys(page) });
  await throughAccount(walk, await signUpAndWrite(walk));
  expect(wrong).toEqual([]);
  await page.context().close();
}, 60_000);

test("by a passkey alone: made, entered by, given a password, and removed; the reader's script is not loaded there", async () => {
  const context = await onPhone(browser);
  const page = await context.newPage();
  const wrong = watchFor(page);
  await addAuthenticator(page);
  const { send, press, fill } = byPointer(page);
  await page.goto(`${origin}/en/account/sign-up`);
  expect(await page.locator("script[src]").count()).toBe(1);
  expect(await page.locator("script[src]").getAttribute("src")).toContain("/passkey-");
  await fill("#account-name", "Hiwa Jaf");
  await send("button[formaction]");
  expect(await page.locator("main").textContent()).toContain("A passkey stays on the device");
  await send('button:text("Make a passkey and enter")');
  await page.waitForURL("**/en/account");
  await send('button:text("Sign out")');
  expect(await page.locator("main button").first().textContent()).toBe("Sign in with a passkey");
  await send('button:text("Sign in with a passkey")');
  await page.waitForURL("**/en/account");
  expect(await page.locator("main").textContent()).toContain("Signed in as: Hiwa Jaf");
  // A while later the browser may stand open: the passkey is asked for once more.
  site.clock.advance(11 * 60_000);
  await page.reload();
  await press("#password > summary");
  expect(await page.locator("#new-password").count()).toBe(0);
  await send('#password button:text("Show my passkey")');
  await press("#password > summary");
  await fill("#new-password", "four ducks on the weir");
  await send("#password button.main");
  await press("#passkeys > summary");
  await fill("#passkeys-password", "four ducks on the weir");
  await send('button:text("Remove a passkey")');
  expect(await page.locator('main [role="status"]').textContent()).toContain("The passkey was removed.");
  await send('button:text("Sign out")');
  await send('button:text("Sign in with a passkey")');
  expect(await page.locator("#account-wrong").textContent()).toContain("This passkey does not fit here");
  expect(wrong).toEqual([]);
  await context.close();
}, 60_000);
