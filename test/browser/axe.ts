// Looks at pages with axe, and knows which pages a reader meets.

import { createRequire } from "node:module";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import type { Language } from "#platform/i18n";
import { signUpAndWrite, throughAccount, throughAnswers } from "./account-walk";
import { byPointer } from "./hands";

const AXE = await Bun.file(createRequire(import.meta.url).resolve("axe-core/axe.min.js")).text();

export const PHONE = { width: 390, height: 844 };
export const DESKTOP = { width: 1440, height: 900 };

interface Finding {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

/** Of the page as it stands. Needs a context in which a foreign script may run. */
export async function findings(page: Page): Promise<string[]> {
  await page.addScriptTag({ content: AXE });
  const result = await page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run(): Promise<{ violations: Finding[] }> } };
    return (await axe.run()).violations;
  });
  return result.map(
    ({ id, nodes }) => `${new URL(page.url()).pathname} ${id}: ${nodes[0]?.html.slice(0, 160)}`,
  );
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

/** No mail leaves, but the paper thinks that it has a server. */
export const WITH_MAIL = {
  WARRAQ_SMTP_URL: "smtp://127.0.0.1:9",
  WARRAQ_MAIL_FROM: "desk@paper.example",
} as const;

/** The paper offers accounts to its readers from here on. @param cookie of somebody who may change settings */
export async function offerAccounts({ browser, origin }: Looking, cookie: string): Promise<void> {
  const context = await browser.newContext();
  const [name = "", value = ""] = cookie.split("=");
  await context.addCookies([{ name, value, url: origin }]);
  const page = await context.newPage();
  await page.goto(`${origin}/newsroom/settings`);
  const box = page.locator('[name="reader-accounts"]');
  await box.check();
  const saved = page.waitForEvent("load");
  await box.evaluate((element) => (element as HTMLInputElement).form?.requestSubmit());
  await saved;
  await context.close();
}

export interface AccountLook {
  readonly language: Language;
  /** Looks at every other page alone, from the first or the second one on; at all when nothing is said. */
  readonly half?: 0 | 1;
}

/** Goes through every page of an account, and those of being told of answers, and gathers what axe finds on each. */
export async function lookThroughAccount(
  { browser, origin }: Looking,
  { language, half, ...options }: BrowserContextOptions & AccountLook,
): Promise<string[]> {
  const context = await browser.newContext({ bypassCSP: true, ...options });
  const page = await context.newPage();
  const found: string[] = [];
  let met = 0;
  const walk = {
    page,
    hands: byPointer(page),
    origin,
    language,
    story: await openStory(origin, language),
    name: `Reader ${++readers}`,
    async look() {
      if (half === undefined || met++ % 2 === half) found.push(...(await findings(page)));
    },
  };
  const own = await signUpAndWrite(walk);
  await throughAnswers(walk, own);
  await throughAccount(walk, own);
  await context.close();
  return found;
}

let readers = 1;

/** The first story of the front that takes comments. */
async function openStory(origin: string, language: Language): Promise<string> {
  const front = await (await fetch(`${origin}/${language}/`)).text();
  for (const [, path = ""] of front.matchAll(/href="(\/\w+\/\d{4}\/\d\d\/[^"#]+)"/g))
    if ((await (await fetch(origin + path)).text()).includes('id="write"')) return path;
  throw new Error(`No story takes comments in ${language}.`);
}
