// Nothing that axe finds, on the pages that people meet first, in both directions, light and dark.

import { afterAll, beforeAll, expect, test } from "bun:test";
import { createRequire } from "node:module";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { claimBy, type Ground, layGround, linkIn, type Running, runVerb, startServer } from "../processes";
import { openBrowser } from "./browser";

const AXE = await Bun.file(createRequire(import.meta.url).resolve("axe-core/axe.min.js")).text();

let browser: Browser;
let ground: Ground;
let server: Running;
let cookie = "";

beforeAll(async () => {
  browser = await openBrowser();
  ground = await layGround({ WARRAQ_SAMPLE: "yes" });
  server = await startServer(ground);
  cookie = await claimBy(server.origin, linkIn(server.said()));
}, 60_000);

afterAll(async () => {
  await browser.close();
  await server.stop();
  await ground.clear();
});

interface Finding {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

async function findings(page: Page): Promise<string[]> {
  await page.addScriptTag({ content: AXE });
  const result = await page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run(): Promise<{ violations: Finding[] }> } };
    return (await axe.run()).violations;
  });
  return result.map(
    ({ id, nodes }) => `${new URL(page.url()).pathname} ${id}: ${nodes[0]?.html.slice(0, 160)}`,
  );
}

/** Opens each path as the given reader and gathers what axe finds. */
async function look(paths: readonly string[], options: BrowserContextOptions): Promise<string[]> {
  // The policy of the page forbids foreign scripts; the policy itself is looked at elsewhere.
  const context = await browser.newContext({ bypassCSP: true, ...options });
  const page = await context.newPage();
  const found: string[] = [];
  for (const path of paths) {
    await page.goto(server.origin + path);
    found.push(...(await findings(page)));
  }
  await context.close();
  return found;
}

/** The front, an edition, the newest article, its byline and topic, the policy, and a page that is not there. */
async function readersPages(language: string): Promise<string[]> {
  const front = await (await fetch(`${server.origin}/${language}/`)).text();
  const hrefs = (text: string) => [...text.matchAll(/href="(\/[^"#]+)"/g)].map(([, href]) => href ?? "");
  const article = hrefs(front).find((href) => /^\/\w+\/\d{4}\//.test(href)) ?? "";
  const text = await (await fetch(server.origin + article)).text();
  const of = (part: string) => hrefs(text).find((href) => href.startsWith(`/${language}/${part}/`)) ?? "";
  const edition = hrefs(front).find((href) => /^\/\w+\/[^/]+\/$/.test(href)) ?? "";
  return [
    `/${language}/`,
    edition,
    article,
    of("by"),
    of("topics"),
    `/${language}/about/comments`,
    `/${language}/corrections`,
    `/${language}/nothing`,
  ];
}

const PHONE = { width: 390, height: 844 };
const DESKTOP = { width: 1440, height: 900 };

test("readers' pages, English and Arabic, phone and desktop, light and dark", async () => {
  for (const language of ["en", "ar"]) {
    const paths = await readersPages(language);
    expect(paths.filter((path) => path === "")).toEqual([]);
    expect(await look(paths, { viewport: PHONE, colorScheme: "light" })).toEqual([]);
    expect(await look(paths, { viewport: DESKTOP, colorScheme: "dark" })).toEqual([]);
  }
}, 120_000);

test("the newsroom, English and Arabic, light and dark", async () => {
  const stories = await (await fetch(`${server.origin}/newsroom/stories`, { headers: { cookie } })).text();
  const write = /\/newsroom\/articles\/\d+\/write/.exec(stories)?.[0] ?? "";
  const [history, notes] = ["history", "notes"].map((page) => write.replace(/write$/, page));
  const paths = [
    "/newsroom/stories",
    "/newsroom/comments",
    "/newsroom/settings",
    write,
    history ?? "",
    notes ?? "",
  ];
  const [name = "", value = ""] = cookie.split("=");
  for (const colorScheme of ["light", "dark"] as const) {
    const storageState = {
      cookies: [
        {
          name,
          value,
          domain: "localhost",
          path: "/",
          expires: -1,
          httpOnly: true,
          secure: false,
          sameSite: "Strict" as const,
        },
      ],
      origins: [],
    };
    expect(await look(paths, { viewport: DESKTOP, colorScheme, storageState })).toEqual([]);
    expect(await look(paths, { viewport: PHONE, colorScheme, storageState })).toEqual([]);
  }
  const invited = await runVerb(ground, ["person", "add", "ديلان", "--role", "editor", "--language", "ar"]);
  const claim = new URL(linkIn(invited.out)).pathname;
  expect(await look([claim, "/newsroom/sign-in"], { viewport: PHONE, locale: "ar" })).toEqual([]);
}, 120_000);
