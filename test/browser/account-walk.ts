// A reader's way with an account through every page that it has, by forms alone, in any language; whoever calls looks at each page.

import { expect } from "bun:test";
import type { Page } from "playwright-core";
import { type Language, LANGUAGES } from "#platform/i18n";
import type { Hands } from "./hands";

export interface AccountWalk {
  readonly page: Page;
  readonly hands: Hands;
  readonly origin: string;
  readonly language: Language;
  /** Path of a story that takes comments. */
  readonly story: string;
  readonly name: string;
  look(): Promise<void>;
}

const PASSWORD = "four ducks on the weir";
const NEXT = "nine herons by the lock";
const WORDS = { en: "At seven the water was high.", ar: "كان الماء عاليًا عند السابعة." } as const;

/** @returns the path of their comment's own page */
export async function signUpAndWrite(walk: AccountWalk): Promise<string> {
  const { page, hands, origin, language, story, name, look } = walk;
  await page.goto(`${origin}/${language}/account`);
  await look();
  await hands.send('main a[href$="/account/sign-up"]');
  await look();
  await hands.fill("#account-name", "x");
  await hands.fill("#account-password", PASSWORD);
  await hands.send('form[action$="/sign-up"] button.main');
  // What was typed is there again, the password is not.
  expect(await page.inputValue("#account-name")).toBe("x");
  expect(await page.inputValue("#account-password")).toBe("");
  expect(await page.locator("#account-wrong").isVisible()).toBe(true);
  await look();
  await hands.fill("#account-name", name);
  await hands.fill("#account-password", PASSWORD);
  await hands.send('form[action$="/sign-up"] button.main');
  expect(new URL(page.url()).pathname).toBe(`/${language}/account`);
  await page.goto(origin + story);
  await hands.fill("#comment-words", wordsIn(language));
  // With script the page stays.
  await hands.press("#write button.main");
  await page.locator(".comment.own").waitFor();
  expect(await page.locator(".comment.own").textContent()).toContain(name);
  await look();
  return new URL(page.url()).pathname;
}

/** Their history, another password, the page for a passkey, all of it taken along; then everything erased. */
export async function throughAccount(walk: AccountWalk, own: string): Promise<void> {
  const { page, hands, origin, language, name, look } = walk;
  await page.goto(`${origin}/${language}/account`);
  expect(await page.locator("#comments .comment").textContent()).toContain(wordsIn(language));
  await changePassword(walk);
  await hands.press("#passkeys > summary");
  await hands.fill("#passkeys-password", NEXT);
  await hands.send("#passkeys button.main");
  expect(await page.locator("main bdi").textContent()).toBe(name);
  await look();
  await hands.send('main a[href$="/account"]');
  const all = await page.request.get(`${origin}/${language}/account/export`);
  expect(await all.json()).toMatchObject({ name, comments: [{ words: wordsIn(language), state: "held" }] });
  await hands.press("#erase > summary");
  await look();
  await hands.check("#erase [name=comments]");
  await hands.fill("#erase-password", NEXT);
  await hands.send("#erase button.main");
  await look();
  await page.goto(`${origin}/${language}/account`);
  expect(await page.locator("#account-password").isVisible()).toBe(true);
  expect((await page.goto(origin + own))?.status()).toBe(410);
}

async function changePassword({ page, hands, look }: AccountWalk): Promise<void> {
  await hands.press("#password > summary");
  await hands.fill("#password-password", "not this");
  await hands.fill("#new-password", NEXT);
  await hands.send("#password button.main");
  expect(await page.locator("#password-wrong").isVisible()).toBe(true);
  await look();
  await hands.fill("#password-password", PASSWORD);
  await hands.fill("#new-password", NEXT);
  await hands.send("#password button.main");
  expect(await page.locator('main [role="status"]').isVisible()).toBe(true);
  await look();
}

/** Where the paper has a mail server: the form on their comment's page, and the pages behind the links of mails. */
export async function throughAnswers({ page, hands, origin, language, look }: AccountWalk, own: string) {
  await page.goto(origin + own);
  await hands.press("details:has(#follow-address) > summary");
  await hands.fill("#follow-address", "nobody");
  await hands.send('form[action$="/answers"] button');
  expect(await page.inputValue("#follow-address")).toBe("nobody");
  await look();
  await hands.fill("#follow-address", `${language}@home.example`);
  await hands.send('form[action$="/answers"] button');
  await look();
  await page.goto(`${origin}/${language}/answers/none`);
  await look();
  await page.goto(`${origin}/${language}/answers/none/end`);
  await look();
  await hands.send("main button");
  await look();
}

const wordsIn = (language: Language) => (LANGUAGES[language].direction === "rtl" ? WORDS.ar : WORDS.en);

/** What no page may fail at, wherever one stands. */
export async function standsIn(page: Page, language: Language): Promise<void> {
  const found = await page.evaluate(() => {
    const root = document.documentElement;
    const { lang, dir } = root;
    const headings = document.querySelectorAll("h1").length;
    return { lang, dir, headings, overflow: root.scrollWidth - root.clientWidth };
  });
  const { direction: dir } = LANGUAGES[language];
  expect([page.url(), found]).toEqual([page.url(), { lang: language, dir, headings: 1, overflow: 0 }]);
}
