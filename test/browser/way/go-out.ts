// The second half of the walk: out on its minute in both languages, with a front set for it, and corrected in both.

import { expect } from "bun:test";
import type { Browser } from "playwright-core";
import { translatorFor } from "#platform/i18n";
import { sendForm } from "../../processes";
import { Person, saved, step } from "./person";
import type { Walk } from "./write";

const MINUTE = 60_000;

/** Scheduled with its translation for one minute, under an embargo until then. */
export async function schedule(walk: Walk, out: Date): Promise<void> {
  const { way, editor } = walk;
  const desk = editor.page;
  const moment = out.toISOString().slice(0, 16);
  for (const at of [walk.writing, walk.translation]) {
    await desk.goto(at);
    await desk.locator("#writing[data-ready]").waitFor();
    if ((await desk.locator("#writing-section").inputValue()) === "")
      await desk.locator("#writing-section").selectOption({ index: 1 });
    await saved(editor, way.language);
    if (at === walk.writing) await setEmbargo(walk, moment);
    await desk.goto(at.replace(/write$/, "publish"));
    if (at === walk.writing) await editor.picture("schedule");
    const later = desk.locator("form[action$='/schedule']");
    await desk.evaluate(() => {
      for (const part of document.querySelectorAll("details")) part.open = true;
    });
    await later.locator("input[name=moment]").fill(moment);
    await editor.tap(later.locator("button"));
    await desk.locator(".state-scheduled").first().waitFor();
  }
}

/** Nobody outside sees it before. */
async function setEmbargo({ editor }: Walk, moment: string): Promise<void> {
  const desk = editor.page;
  const embargo = await step(editor, "embargo");
  await embargo.locator("input[name=moment]").fill(moment);
  const shut = desk.waitForEvent("load");
  await editor.tap(embargo.locator("button.main"));
  await shut;
}

/** Put at the head of the front, ahead of its minute. */
export async function setFront(walk: Walk): Promise<void> {
  const { way, editor } = walk;
  const desk = editor.page;
  const front = `${walk.origin}/newsroom/front/${way.language}/front`;
  const number = /articles\/(\d+)/.exec(walk.writing)?.[1] ?? "";
  await desk.goto(front);
  const version = await desk.locator("input[name=base]").first().inputValue();
  const cookie = (await desk.context().cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");
  await sendForm(front, { base: version, act: "place", article: number, to: "lead" }, { cookie });
  await desk.goto(front);
  await editor.picture("front");
  // On a phone the changes that wait are behind a link of the bar.
  const waits = desk.locator(".bar .waits");
  if (await waits.isVisible()) await editor.tap(waits);
  await editor.tap(
    desk.getByRole("button", { name: translatorFor(way.language)("front.put-out"), exact: true }),
  );
}

/** Shut until the minute, open from it on, in both languages. */
export async function goOut({ way, origin }: Walk, out: Date): Promise<void> {
  for (const language of [way.language, way.into]) {
    const shut = await (await fetch(`${origin}/${language}/`)).text();
    expect(shut).not.toContain(language === way.language ? way.headline : way.translatedHeadline);
  }
  await new Promise((resolve) => setTimeout(resolve, out.getTime() + 1500 - Date.now()));
  for (const language of [way.language, way.into]) {
    const open = await (await fetch(`${origin}/${language}/`)).text();
    expect(open).toContain(language === way.language ? way.headline : way.translatedHeadline);
  }
}

/** A reader opens it from the front, without script. */
export async function read({ way, origin }: Walk, browser: Browser): Promise<Person> {
  const reader = await browser.newContext({ viewport: way.viewport, javaScriptEnabled: false });
  const paper = new Person(await reader.newPage(), `${way.name}-reader`);
  await paper.page.goto(`${origin}/${way.language}/`);
  await paper.picture("front");
  await paper.tap(paper.page.getByRole("link", { name: way.headline }).first());
  await paper.picture("story");
  return paper;
}

/** A mistake: readers are told in both languages, on the story and on the page of corrections. */
export async function correct(walk: Walk, paper: Person): Promise<void> {
  const { way, editor } = walk;
  const desk = editor.page;
  // 5. A mistake: corrected in both languages, everywhere.
  for (const [at, language] of [
    [walk.writing, way.language],
    [walk.translation, way.into],
  ] as const) {
    await desk.goto(at);
    await desk.locator("#writing[data-ready]").waitFor();
    const form = await step(editor, "correct");
    await form.locator("textarea").fill(`${way.standfirst} ${language}`);
    const told = desk.waitForEvent("load");
    await editor.tap(form.locator("button"));
    await told;
    await desk.locator("#writing-live").waitFor();
    const page = await (await fetch(`${walk.origin}/${language}/corrections`)).text();
    expect(page).toContain(`${way.standfirst} ${language}`);
  }
  await paper.page.reload();
  await paper.picture("corrected");
  expect(await paper.page.locator("article").innerText()).toContain(way.standfirst);
}

/** A whole minute, at least so far from now (ms). */
export const minuteFrom = (ms: number) => new Date(Math.ceil((Date.now() + ms) / MINUTE) * MINUTE);
