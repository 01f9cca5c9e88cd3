// A passkey in a real browser: added to the account, signed in with as the first choice, shown again before danger.

import { afterAll, beforeAll, expect, test } from "bun:test";
import type { Browser, Page } from "playwright-core";
import { type Ground, layGround, linkIn, type Running, startServer } from "../processes";
import { onPhone, openBrowser, watchFor } from "./browser";

let browser: Browser;
let ground: Ground;
let server: Running;

beforeAll(async () => {
  browser = await openBrowser();
  ground = await layGround();
  server = await startServer(ground);
}, 60_000);

afterAll(async () => {
  await browser.close();
  await server.stop();
  await ground.clear();
});

/** A telephone's own authenticator, whose owner is always there. */
async function addAuthenticator(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send("WebAuthn.enable");
  await session.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
}

test("added, signed in with, and refused when it is gone", async () => {
  const context = await onPhone(browser);
  const page = await context.newPage();
  const seen = watchFor(page);
  await addAuthenticator(page);
  await page.goto(linkIn(server.said()).replace(/^https?:\/\/[^/]+/, server.origin));
  await page.fill('[name="name"]', "Sama Yusuf");
  await page.fill('[name="sign-in-name"]', "sama");
  await page.fill('[name="password"]', "the lake is cold today");
  await page.click("button.main");
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
  await page.waitForSelector("text=The passkey was removed.");
  await page.click("text=Sign out");
  await page.waitForURL("**/newsroom/sign-in");
  await page.click("text=Sign in with a passkey");
  await page.waitForSelector("text=This passkey does not fit here");
  expect(seen).toEqual([]);
  await context.close();
}, 60_000);

test("without script the button is not there, and the password is", async () => {
  const context = await onPhone(browser, { script: false });
  const page = await context.newPage();
  await page.goto(`${server.origin}/newsroom/sign-in`);
  expect(await page.locator("text=Sign in with a passkey").isVisible()).toBe(false);
  expect(await page.locator('[name="password"]').isVisible()).toBe(true);
  await context.close();
}, 60_000);
