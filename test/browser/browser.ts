// A real Chromium for journeys: one browser a file, one context a person.

import { afterAll, beforeAll } from "bun:test";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { CHROMIUM_ARGS } from "../machines/chromium";
import { openSite, type Site } from "../site";
import { type Ground, layGround, type Running, startServer } from "../processes";

const PHONE = { width: 390, height: 844 };

export async function openBrowser(): Promise<Browser> {
  const executablePath = process.env.WARRAQ_TEST_CHROMIUM;
  if (!executablePath)
    throw new Error("WARRAQ_TEST_CHROMIUM names no browser; run the journeys by `npm test`.");
  return chromium.launch({ executablePath, args: [...CHROMIUM_ARGS] });
}

export interface Journey {
  readonly browser: Browser;
  readonly server: Running;
  readonly ground: Ground;
}

/** A browser, and a server with the sample paper, as long as the tests of the file that asks run. */
export function journeyOnSample(environment: Record<string, string> = {}): Journey {
  let browser: Browser;
  let ground: Ground;
  let server: Running;
  beforeAll(async () => {
    browser = await openBrowser();
    ground = await layGround(environment, "sample");
    server = await startServer(ground);
  }, 300_000);
  afterAll(async () => {
    await browser.close();
    await server.stop("SIGKILL");
    await ground.clear();
  });
  return {
    get browser() {
      return browser;
    },
    get server() {
      return server;
    },
    get ground() {
      return ground;
    },
  };
}

export interface Here {
  readonly browser: Browser;
  readonly site: Site;
  readonly origin: string;
}

/**
 * A browser, and a site of this process that it can reach, as long as the tests of the file that asks run.
 *
 * @param instead may answer in the paper's place, as what stands before it on the way
 */
export function siteInBrowser(instead: () => Response | null = () => null): Here {
  let browser: Browser;
  let site: Site;
  let server: ReturnType<typeof Bun.serve>;
  let origin = "";
  beforeAll(async () => {
    browser = await openBrowser();
    server = Bun.serve({
      port: 0,
      hostname: "localhost",
      fetch: (request) => instead() ?? site.http.answer(request, "127.0.0.1"),
    });
    origin = `http://localhost:${server.port}`;
    site = await openSite({ environment: { PORT: `${server.port}` } });
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    await server.stop(true);
    await site.close();
  });
  return {
    get browser() {
      return browser;
    },
    get site() {
      return site;
    },
    get origin() {
      return origin;
    },
  };
}

/** Somebody with a phone. */
export function onPhone(
  browser: Browser,
  options: { script?: boolean; language?: string } = {},
): Promise<BrowserContext> {
  return browser.newContext({
    viewport: PHONE,
    hasTouch: true,
    javaScriptEnabled: options.script ?? true,
    locale: options.language ?? "en",
  });
}

/** Collects what the page's policy refused and what its scripts threw; must stay empty. */
export function watchFor(page: Page): string[] {
  const seen: string[] = [];
  page.on("pageerror", (error) => seen.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error" && !/status of (4|5)\d\d|ERR_INTERNET_DISCONNECTED/.test(message.text()))
      seen.push(message.text());
  });
  return seen;
}

/** Requests to anybody but the paper. */
export function watchStrangers(page: Page, origin: string): string[] {
  const seen: string[] = [];
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(origin) && !url.startsWith("data:") && !url.startsWith("blob:")) seen.push(url);
  });
  return seen;
}

/** A telephone's own authenticator, whose owner is always there. */
export async function addAuthenticator(page: Page): Promise<void> {
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
