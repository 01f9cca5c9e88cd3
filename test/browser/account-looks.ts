// Goes through the pages of a reader's account, and of being told of answers, and looks at each with axe.

import type { BrowserContextOptions } from "playwright-core";
import type { Language } from "#platform/i18n";
import { signUpAndWrite, throughAccount, throughAnswers } from "./account-walk";
import { findings, type Looking } from "./axe";
import { byPointer } from "./hands";

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
