// A reader speaks up in Arabic on a small telephone, without script: comments, changes a word, answers, takes it back, likes, wants to hear of answers, is forgotten.

import { expect, test } from "bun:test";
import type { Page } from "playwright-core";
import { standsIn } from "./account-walk";
import { WITH_MAIL } from "./account-looks";
import { journeyOnSample } from "./browser";
import { byPointer } from "./hands";

const journey = journeyOnSample(WITH_MAIL);

const FIRST = "عبرت الجسر عند السابعة، وكان الماء عاليًا جدًا.";
const CHANGED = "عبرت الجسر عند الثامنة، وكان الماء عاليًا جدًا.";
const ANSWER = "وأنا رأيت ذلك أيضًا.";

/** Everything that is said there is said in Arabic, digits too; words of another language say that they are. */
async function isArabic(page: Page): Promise<void> {
  await standsIn(page, "ar");
  const foreign = await page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found = [document.title.replace(/RSS/g, "")].filter((title) => /[A-Za-z0-9]/.test(title));
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      const isSaid = parent && !parent.closest('style, script, [lang]:not([lang="ar"]), .printed, .trap');
      if (isSaid && /[A-Za-z0-9]/.test((node.textContent ?? "").replace(/RSS/g, "")))
        found.push(node.textContent ?? "");
    }
    return found;
  });
  expect([page.url(), foreign]).toEqual([page.url(), []]);
}

/** The first story of the front that takes comments and has one. */
async function discussed(): Promise<string> {
  const front = await (await fetch(`${journey.server.origin}/ar/`)).text();
  for (const [, path = ""] of front.matchAll(/href="(\/ar\/\d{4}\/\d\d\/[^"#]+)"/g)) {
    const text = await (await fetch(journey.server.origin + path)).text();
    if (text.includes('id="write"') && /\/comment\/\w+\/reply/.test(text)) return path;
  }
  throw new Error("Nobody talks in Arabic.");
}

test("a guest's voice, in Arabic, by forms alone", async () => {
  const context = await journey.browser.newContext({
    viewport: { width: 360, height: 640 },
    javaScriptEnabled: false,
    locale: "ar",
  });
  const page = await context.newPage();
  const hands = byPointer(page);
  const follow = async (selector: string) => {
    await hands.send(selector);
    await isArabic(page);
  };
  const own = page.locator(".comment.own");
  const story = journey.server.origin + (await discussed());
  await page.goto(story);
  await isArabic(page);

  await hands.fill("#comment-name", "رنا");
  await hands.fill("#comment-words", FIRST);
  await follow("#write button.main");
  const mine = page.url();
  expect(await own.textContent()).toContain(FIRST);
  expect(await own.textContent()).toContain("بانتظار المراجعة");
  // In its place: after what others said, and before the form.
  expect(await page.locator("#comments .thread > li").last().getAttribute("id")).toBe("own");
  // Nobody else sees it.
  expect(await (await fetch(story)).text()).not.toContain(FIRST);

  await follow('main a[href$="/change"]');
  expect(await page.inputValue("#comment-words")).toBe(FIRST);
  await hands.fill("#comment-words", CHANGED);
  await follow("#write button.main");
  expect(await own.textContent()).toContain(CHANGED);

  await follow('.comment:not(.own) .acts a[href$="/reply"]');
  await hands.fill("#comment-name", "رنا");
  await hands.fill("#comment-words", ANSWER);
  await follow("#write button.main");
  expect(await page.locator(".comment .comment.own").textContent()).toContain(ANSWER);
  await hands.press('details:has(form[action$="/withdraw"]) > summary');
  await follow('form[action$="/withdraw"] button');
  expect(await page.locator("h1").textContent()).toBe("سُحب تعليقكم");

  await follow('main a[href*="#comments"]');
  await follow('#vote button[value="like"]');
  expect(await page.locator('main [role="status"]').first().textContent()).toContain("أعجبكم هذا المقال");
  await follow('main a[href$="#vote"]');
  await follow('.comment .acts button[formaction$="/like"]');
  expect(await page.locator('main [role="status"]').first().textContent()).toContain("أعجبكم هذا التعليق");

  await page.goto(story);
  await follow('#write a[href$="/comment"]');
  // What was taken back is in it no more.
  expect(await page.locator("main li").count()).toBe(1);
  await follow("main li a");
  expect(new URL(page.url()).pathname.split("/comment/")[0]).toBe(
    new URL(mine).pathname.split("/comment/")[0],
  );
  await hands.press("details:has(#follow-address) > summary");
  await hands.fill("#follow-address", "rana@home.example");
  await follow('form[action$="/answers"] button');
  expect(await page.locator("h1").textContent()).toBe("نرجو مراجعة صندوق بريدكم");
  await follow('main a[href*="/comment/"]');
  expect(await page.locator("details:has(#follow-address)").textContent()).toContain("في طريقها إليكم");

  await follow('main a[href$="/forget-device"]');
  await follow('form[action$="/forget-device"] button');
  expect(await context.cookies()).toEqual([]);
  await page.goto(story);
  await follow('#write a[href$="/comment"]');
  expect(await page.locator("main li").count()).toBe(0);
  await page.goto(mine);
  await isArabic(page);
  // The link still shows it, and does nothing any more.
  expect(await page.locator('main a[href$="/change"]').count()).toBe(0);
  expect(await page.locator("details").count()).toBe(0);
  await context.close();
}, 120_000);
