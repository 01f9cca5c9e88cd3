// Somebody at a screen of the newsroom, in a walk: what they press is counted, and what they see may be kept as pictures.

import type { Locator, Page } from "playwright-core";
import { type Language, translatorFor } from "#platform/i18n";

const PICTURES = process.env["WARRAQ_TEST_PICTURES"];

/** Somebody at a screen, whose taps and keys are counted; typing words is neither. */
export class Person {
  taps = 0;
  keys = 0;
  private pictures = 0;
  constructor(
    readonly page: Page,
    private readonly way: string,
  ) {}
  async tap(what: Locator): Promise<void> {
    this.taps++;
    await what.click();
  }
  async press(key: string): Promise<void> {
    this.keys++;
    await this.page.keyboard.press(key);
  }
  async picture(step: string): Promise<void> {
    if (!PICTURES) return;
    const name = `${this.way}-${step}-${++this.pictures}`;
    await this.page.screenshot({ path: `${PICTURES}/${name}.png`, fullPage: true });
  }
}

/** Waits until everything is on the server, as the bar says it. */
export async function saved({ page }: Person, language: Language): Promise<void> {
  const words = translatorFor(language)("editor.saved", { time: "" }).trim();
  await page.waitForTimeout(1300);
  await page.waitForFunction(
    (text) => document.getElementById("writing-saved")?.textContent?.includes(text),
    words,
    { timeout: 20_000 },
  );
}

/** A step of the story, in the bar or under More. */
export async function step(person: Person, name: string): Promise<Locator> {
  const form = person.page.locator(`form[action$='/${name}']`).first();
  if (!(await form.locator("button").last().isVisible())) {
    const more = person.page.locator("#writing-more");
    if (!(await more.evaluate((part) => (part as HTMLDetailsElement).open)))
      if (await more.locator(`form[action$='/${name}']`).count()) await person.tap(more.locator("> summary"));
    const folded = person.page.locator(`details:not([open]):has(> form[action$='/${name}']) > summary`);
    if (await folded.count()) await person.tap(folded.first());
  }
  return form;
}
