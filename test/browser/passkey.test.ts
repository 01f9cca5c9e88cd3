// A passkey in a real browser: made on the page of the link, added to the account, signed in with as the first choice.

import { afterAll, beforeAll, expect, test } from "bun:test";
import { TOTP } from "otpauth";
import type { Browser } from "playwright-core";
import { type Ground, layGround, linkIn, type Running, runVerb, startServer } from "../processes";
import { addAuthenticator, onPhone, openBrowser, watchFor } from "./browser";

let browser: Browser;
let ground: Ground;
let server: Running;

beforeAll(async () => {
  browser = await openBrowser();
  ground = await layGround();
  server = await startServer(ground);
}, 120_000);

afterAll(async () => {
  await browser.close();
  await server.stop("SIGKILL");
  await ground.clear();
});

const claimPath = (link: string) => link.replace(/^https?:\/\/[^/]+/, server.origin);

test("somebody invited makes one on the page of the link with one press, and signs in with it", async () => {
  const context = await onPhone(browser);
  const page = await context.newPage();
  const seen = watchFor(page);
  await addAuthenticator(page);
  const made = await runVerb(ground, ["person", "add", "Nadia Karim", "--role", "reporter"]);
  await page.goto(claimPath(linkIn(made.out)));
  // What is known of them stands there; the password is folded away.
  expect(await page.locator("[name=sign-in-name]").inputValue()).toBe("nadia.karim");
  expect(await page.locator("[name=password]").isVisible()).toBe(false);
  let presses = 0;
  const press = async (what: string) => {
    presses++;
    await page.locator(what).first().tap();
  };
  await press("text=Make a passkey and enter");
  await page.waitForURL("**/newsroom/");
  await press("text=Sign out");
  await page.waitForURL("**/newsroom/sign-in");
  await press("text=Sign in with a passkey");
  await page.waitForURL("**/newsroom/");
  expect(presses).toBe(3);
  expect(seen).toEqual([]);
  await context.close();
}, 120_000);

test("added, signed in with, and refused when it is gone", async () => {
  const context = await onPhone(browser);
  const page = await context.newPage();
  const seen = watchFor(page);
  await addAuthenticator(page);
  await page.goto(claimPath(linkIn(server.said())));
  await page.fill('[name="name"]', "Sama Yusuf");
  await page.fill('[name="sign-in-name"]', "sama");
  await page.click("text=Or by a password");
  await page.fill('[name="password"]', "the lake is cold today");
  await page.click("text=Set password and enter");
  await page.waitForURL("**/newsroom/");
  await page.goto(`${server.origin}/newsroom/account`);
  await page.click("text=Add a passkey");
  await page.waitForSelector("text=The passkey was added.");

  await page.click("text=Sign out");
  await page.waitForURL("**/newsroom/sign-in");
  expect(await page.locator("button").first().textContent()).toBe("Sign in with a passkey");
  await page.click("text=Sign in with a passkey");
  await page.waitForURL("**/newsroom/");

  await page.goto(`${server.origin}/newsroom/account`);
  await page.click("#passkeys >> text=Remove");
  // A paper asks its owner for a second factor: the last one stays until codes are set up.
  await page.waitForSelector("text=this is your last one");
  await page.click("text=Set up codes");
  const letters = await page.locator("textarea.secret").inputValue();
  expect((await page.locator("svg.qr").boundingBox())?.width).toBeGreaterThan(150);
  await page.fill("[name=code]", new TOTP({ secret: letters.replaceAll(" ", "") }).generate());
  await page.click("text=Switch on");
  await page.click("text=I have kept them");
  await page.click("#passkeys >> text=Remove");
  await page.waitForSelector("text=The passkey was removed.");
  await page.click("text=Sign out");
  await page.waitForURL("**/newsroom/sign-in");
  await page.click("text=Sign in with a passkey");
  await page.waitForSelector("text=This passkey does not fit here");
  expect(seen).toEqual([]);
  await context.close();
}, 120_000);

test("without script the button is not there, and the password is", async () => {
  const context = await onPhone(browser, { script: false });
  const page = await context.newPage();
  await page.goto(`${server.origin}/newsroom/sign-in`);
  expect(await page.locator("text=Sign in with a passkey").isVisible()).toBe(false);
  expect(await page.locator('[name="password"]').isVisible()).toBe(true);
  await context.close();
}, 120_000);
