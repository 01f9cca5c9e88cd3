// The first half of the walk: taken from the budget, written on a line that drops, reviewed, translated and caught up.

import { expect } from "bun:test";
import type { BrowserContext } from "playwright-core";
import { translatorFor } from "#platform/i18n";
import { type Person, saved, step } from "./person";
import type { Way } from "./ways";

/** What a walk has come to. */
export interface Walk {
  readonly way: Way;
  readonly origin: string;
  readonly reporter: Person;
  readonly editor: Person;
  /** The writing screen of the story, and of its translation. */
  writing: string;
  translation: string;
}

/** Taken from the budget, and written while the line drops twice. */
export async function write(walk: Walk): Promise<void> {
  const { way, reporter } = walk;
  const { page } = reporter;
  await page.goto(`${walk.origin}/newsroom/budget`);
  await reporter.picture("budget");
  await reporter.tap(page.locator("tr", { hasText: way.headline }).getByRole("button").first());
  await page.waitForURL(/\/write/);
  await page.locator("#writing[data-ready]").waitFor();
  walk.writing = page.url().split("?")[0] ?? "";
  await reporter.tap(page.locator("#writing-standfirst"));
  await page.keyboard.type(way.standfirst);
  await reporter.tap(page.locator("#writing-body [contenteditable=true]").first());
  for (const [index, paragraph] of way.paragraphs.entries()) {
    if (index > 0) await page.keyboard.press("Enter");
    await page.keyboard.type(paragraph);
    if (index === 1 || index === 2) void drop(page.context(), 1500);
  }
  await new Promise((resolve) => setTimeout(resolve, 2500));
  await addPicture(walk);
  await saved(reporter, way.language);
  await reporter.picture("written");
  await reporter.tap((await step(reporter, "send-to-review")).locator("button"));
  await page.locator(".state-in-review").first().waitFor();
  console.log(`${way.name}: ${reporter.taps} taps from the invitation to the review`);
  expect(reporter.taps).toBeLessThanOrEqual(30);
  await page.reload();
  for (const paragraph of way.paragraphs) await page.locator("#writing-body").getByText(paragraph).waitFor();
}

/** A picture from the phone, with its words. */
async function addPicture(walk: Walk): Promise<void> {
  const { way, reporter } = walk;
  const { page } = reporter;
  await reporter.tap(page.locator("#writing-lead-choose"));
  await page
    .locator("#picture-file")
    .setInputFiles(`${import.meta.dir}/../../../sample/pictures/market-hall.jpg`);
  reporter.taps += 2;
  await page.locator("#writing-lead-alt").waitFor();
  await reporter.tap(page.locator("#writing-lead-alt"));
  await page.keyboard.type(way.standfirst);
  await reporter.tap(page.locator("#writing-lead-caption"));
  await page.keyboard.type(way.headline);
  await reporter.tap(page.locator("#writing-lead-credit"));
  await page.keyboard.type("Warraq");
  if ((await page.locator("#writing-section").inputValue()) === "") {
    reporter.taps += 2;
    await page.locator("#writing-section").selectOption({ index: 1 });
  }
}

/** Two notes by keys, and changes asked for. */
export async function askForChanges(walk: Walk): Promise<void> {
  const { way, editor } = walk;
  const desk = editor.page;
  // 2. Two notes, changes asked for, answered; the difference read; that revision approved.
  await desk.goto(`${walk.origin}/newsroom/`);
  await editor.picture("desk");
  await editor.tap(desk.getByRole("link", { name: way.headline }).first());
  await desk.locator("#writing[data-ready]").waitFor();
  for (const [index, paragraph] of way.paragraphs.slice(0, 2).entries()) {
    await editor.tap(desk.locator("#writing-body").getByText(paragraph));
    await editor.press("Control+Alt+m");
    await desk.locator("#writing-note[open]").waitFor();
    await desk.keyboard.type(way.standfirst);
    await editor.tap(desk.locator("#writing-note button[value=leave]"));
    await desk.locator("#writing-notes .note").nth(index).waitFor();
  }
  await editor.picture("notes");
  const asking = await step(editor, "ask-for-changes");
  await asking.locator("textarea").fill(way.standfirst);
  await editor.tap(asking.locator("button"));
  await desk.locator(".state-changes-asked-for").first().waitFor();
}

/** A note answered, words added, handed in again. */
export async function answerNotes(walk: Walk): Promise<void> {
  const { way, reporter } = walk;
  const { page } = reporter;
  await page.goto(`${walk.origin}/newsroom/`);
  await reporter.picture("came-back");
  await reporter.tap(page.getByRole("link", { name: way.headline }).first());
  await page.locator("#writing[data-ready]").waitFor();
  expect(await page.locator("#writing-notes .note").count()).toBe(2);
  const note = page.locator("#writing-notes .note").first();
  await reporter.tap(note.locator("summary"));
  await note.locator("textarea").fill(way.headline);
  await reporter.tap(note.locator("form button"));
  await note.getByText(way.headline).waitFor();
  await reporter.tap(page.locator("#writing-body").getByText(way.paragraphs[1] ?? ""));
  await page.keyboard.press("End");
  await page.keyboard.type(` ${way.standfirst}`);
  await saved(reporter, way.language);
  await reporter.tap((await step(reporter, "send-to-review")).locator("button"));
  await page.locator(".state-in-review").first().waitFor();
}

/** The difference read, and that very revision approved. */
export async function approve(walk: Walk): Promise<void> {
  const { way, editor } = walk;
  const desk = editor.page;
  const base = walk.writing.replace(/\/write$/, "");
  await desk.goto(`${base}/history`);
  await editor.picture("history");
  expect(await desk.locator(".comparison ins").first().innerText()).toContain(way.standfirst);
  await desk.goto(walk.writing);
  await desk.locator("#writing[data-ready]").waitFor();
  await editor.tap((await step(editor, "approve")).locator("button"));
  await desk.locator(".state-approved").first().waitFor();
}

/** Side by side, block by block. */
export async function translate(walk: Walk): Promise<void> {
  const { way, editor } = walk;
  const desk = editor.page;
  // 3. Translated side by side; three paragraphs change; caught up by keys.
  const translate = desk.locator(`form[action$='/translate']:has(input[value=${way.into}]) button`);
  await editor.tap(translate);
  await desk.locator("#writing.beside-source[data-ready]").waitFor();
  walk.translation = desk.url().split("?")[0] ?? "";
  await desk.locator("#writing-headline").fill(way.translatedHeadline);
  const blocks = desk.locator("#writing-body [contenteditable=true] > p");
  for (const [index, words] of way.translated.entries()) {
    await blocks.nth(index).click();
    await desk.keyboard.type(words);
  }
  await saved(editor, way.language);
  await editor.picture("side-by-side");
}

/** Three paragraphs of the source change, and are caught up by keys. */
export async function catchUp(walk: Walk): Promise<void> {
  const { way, editor, reporter } = walk;
  const { page } = reporter;
  const desk = editor.page;
  await page.goto(walk.writing);
  await page.locator("#writing[data-ready]").waitFor();
  for (const [index, words] of way.changed.entries()) {
    await page.locator("#writing-body [contenteditable=true] > p").nth(index).click({ clickCount: 3 });
    await page.keyboard.type(words);
  }
  await saved(reporter, way.language);
  await desk.goto(`${walk.origin}/newsroom/stories`);
  await desk
    .getByText(translatorFor(way.language)("editor.behind", { count: 3 }))
    .first()
    .waitFor();
  await editor.picture("behind");
  await desk.goto(walk.translation);
  await desk.locator("#writing[data-ready]").waitFor();
  await editor.picture("what-changed");
  editor.keys = 0;
  for (let piece = 0; piece < 3; piece++) {
    await desk.keyboard.type("x");
    await editor.press("Control+Enter");
  }
  await desk.locator("#source-behind").waitFor({ state: "hidden" });
  console.log(`${way.name}: caught up in ${editor.keys} keys besides the words`);
  expect(editor.keys).toBeLessThanOrEqual(12);
  await saved(editor, way.language);
  await editor.picture("caught-up");
}

/** The line is gone for so long (ms). */
async function drop(context: BrowserContext, ms: number): Promise<void> {
  await context.setOffline(true);
  await new Promise((resolve) => setTimeout(resolve, ms));
  await context.setOffline(false);
}
