// Looks at pages with axe, and knows which pages a reader meets.

import { beforeAll } from "bun:test";
import { createRequire } from "node:module";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { claimBy, linkIn } from "../processes";
import { journeyOnSample } from "./browser";

const AXE = await Bun.file(createRequire(import.meta.url).resolve("axe-core/axe.min.js")).text();

export const PHONE = { width: 390, height: 844 };
export const DESKTOP = { width: 1440, height: 900 };

/** Each page in each of them in the long suite; else each page in one. */
export const VIEWS = [
  { viewport: PHONE, colorScheme: "light" },
  { viewport: DESKTOP, colorScheme: "dark" },
  ...(process.env["WARRAQ_TEST_LONG"]
    ? ([
        { viewport: DESKTOP, colorScheme: "light" },
        { viewport: PHONE, colorScheme: "dark" },
      ] as const)
    : []),
] as const;

interface Finding {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

/** Of a page that stands open, in a context that lets scripts in. */
export async function findings(page: Page): Promise<string[]> {
  await page.addScriptTag({ content: AXE });
  const result = await page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run(options: object): Promise<{ violations: Finding[] }> };
    };
    return (await axe.run({ resultTypes: ["violations"] })).violations;
  });
  return result.map(
    ({ id, nodes }) => `${new URL(page.url()).pathname} ${id}: ${nodes[0]?.html.slice(0, 160)}`,
  );
}

/** The sample paper, and its owner. */
export function ownersJourney(environment: Record<string, string> = {}) {
  const journey = journeyOnSample(environment);
  let cookie = "";
  beforeAll(async () => {
    cookie = await claimBy(journey.server.origin, linkIn(journey.server.said()));
  });
  return {
    get here() {
      return { browser: journey.browser, origin: journey.server.origin };
    },
    get ground() {
      return journey.ground;
    },
    get cookie() {
      return cookie;
    },
    /** What a browser keeps in which the owner is signed in. */
    get signedIn() {
      const [name = "", value = ""] = cookie.split("=");
      const kept = { domain: "localhost", path: "/", expires: -1, httpOnly: true, secure: false };
      return { cookies: [{ ...kept, name, value, sameSite: "Strict" as const }], origins: [] };
    },
  };
}

export interface Looking {
  readonly browser: Browser;
  readonly origin: string;
}

/** Opens each path as the given reader and gathers what axe finds. */
export async function look(
  at: Looking,
  paths: readonly string[],
  options: BrowserContextOptions,
): Promise<string[]> {
  // The policy of the page forbids foreign scripts; the policy itself is looked at elsewhere.
  const context = await at.browser.newContext({ bypassCSP: true, ...options });
  const page = await context.newPage();
  const found: string[] = [];
  for (const path of paths) {
    await page.goto(at.origin + path);
    found.push(...(await findings(page)));
  }
  await context.close();
  return found;
}

/** The front, an edition, the newest article, its byline, topic and speaker, the policy, what is kept, and a page that is not there. */
export async function readersPages(origin: string, language: string): Promise<string[]> {
  const front = await (await fetch(`${origin}/${language}/`)).text();
  const hrefs = (text: string) => [...text.matchAll(/href="(\/[^"#]+)"/g)].map(([, href]) => href ?? "");
  const article = hrefs(front).find((href) => /^\/\w+\/\d{4}\//.test(href)) ?? "";
  const text = await (await fetch(origin + article)).text();
  const of = (part: string) => hrefs(text).find((href) => href.startsWith(`/${language}/${part}/`)) ?? "";
  const talked = await talkedAbout(origin, hrefs(front));
  const edition = hrefs(front).find((href) => /^\/\w+\/[^/]+\/$/.test(href)) ?? "";
  return [
    `/${language}/`,
    edition,
    article,
    of("by"),
    of("topics"),
    of("said-by"),
    `/${language}/about/comments`,
    `/${language}/about/us`,
    `/${language}/corrections`,
    `/${language}/archive/`,
    `/text${article}`,
    `${article}/keep`,
    `/${language}/kept`,
    `/${language}/forget-device`,
    ...talked,
    `/${language}/nothing`,
  ];
}

/** Of the first article that has comments: a page of them, one in its thread, and the form to report it. */
async function talkedAbout(origin: string, hrefs: readonly string[]): Promise<string[]> {
  for (const article of hrefs.filter((href) => /^\/\w+\/\d{4}\//.test(href))) {
    const text = await (await fetch(origin + article)).text();
    const thread = /href="(\/[^"#]+\/thread\/\w+)#/.exec(text)?.[1];
    if (thread)
      return [`${article}/comments/newest`, thread, `${thread.replace("/thread/", "/comment/")}/report`];
  }
  return [];
}
