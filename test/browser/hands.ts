// How somebody works a page in a walk: by pointer or by keyboard alone. Both take the same selectors.

import { expect } from "bun:test";
import type { Page } from "playwright-core";

export interface Hands {
  press(selector: string): Promise<void>;
  /** Presses what sends or follows, and waits for the next page. */
  send(selector: string): Promise<void>;
  fill(selector: string, text: string): Promise<void>;
  check(selector: string): Promise<void>;
}

export function byPointer(page: Page): Hands {
  const press = (selector: string) => page.locator(selector).first().click();
  return {
    press,
    send: (selector) => onwards(page, () => press(selector)),
    fill: (selector, text) => page.fill(selector, text),
    check: (selector) => page.check(selector),
  };
}

/** No pointer touches the page: what is pressed is reached by the Tab key and is seen to be focused. */
export function byKeys(page: Page): Hands {
  const press = async (selector: string) => {
    await tabTo(page, selector);
    await page.keyboard.press("Enter");
  };
  return {
    press,
    send: (selector) => onwards(page, () => press(selector)),
    async fill(selector, text) {
      await tabTo(page, selector);
      await page.keyboard.press("Control+a");
      await page.keyboard.type(text);
    },
    async check(selector) {
      await tabTo(page, selector);
      await page.keyboard.press("Space");
    },
  };
}

async function onwards(page: Page, act: () => Promise<void>): Promise<void> {
  const loaded = page.waitForEvent("load");
  await act();
  await loaded;
}

/** More stops than any page has between two things. */
const MOST_STOPS = 120;

/** Goes on from stop to stop until what is focused is it, and is seen to be. */
export async function tabTo(page: Page, selector: string): Promise<void> {
  for (let stop = 0; stop < MOST_STOPS; stop++) {
    const there = await page.evaluate((wanted) => {
      const at = document.activeElement;
      if (!at?.matches(wanted)) return "no";
      const { width, height } = at.getBoundingClientRect();
      return width > 0 && height > 0 ? "yes" : "unseen";
    }, selector);
    if (there !== "no") {
      expect([selector, there]).toEqual([selector, "yes"]);
      return;
    }
    await page.keyboard.press("Tab");
  }
  throw new Error(`No number of stops leads to ${selector}.`);
}
