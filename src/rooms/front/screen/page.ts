// What the arranging screen is made of, as the script finds it, and the words that it says.

import type { ScriptWord } from "../arranging/script-words";

export type Say = (word: ScriptWord, values?: Record<string, string>) => string;

export function speaker(words: Readonly<Record<string, string>>): Say {
  // Headlines run in the page's direction, the sentence round them in the person's.
  const apart = (value = "") => `\u2068${value}\u2069`;
  return (word, values = {}) =>
    (words[word] ?? word).replace(/\{(\w+)\}/g, (_, hole: string) => apart(values[hole]));
}

export function readWords(): Record<string, string> {
  return JSON.parse(document.querySelector("#arranging-words")?.textContent ?? "{}") as Record<
    string,
    string
  >;
}

export const tools = (): HTMLElement | null => document.querySelector("#tools");

/** The marks of slots, in the order of reading. */
export function slotMarks(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>("#sheet .mark[data-slot]")];
}

export function markOfSlot(slot: string): HTMLElement | null {
  return slotMarks().find((mark) => mark.dataset.slot === slot) ?? null;
}

/** A story that can be picked up: on the page, or in the list of stories. */
export interface Pickable {
  readonly element: HTMLElement;
  readonly article: string;
  readonly headline: string;
  readonly slot: string | null;
}

/** The story at an element, if there is one. */
export function storyAt(target: EventTarget | null): Pickable | null {
  if (!(target instanceof Element)) return null;
  const marked = target.closest(".story")?.querySelector<HTMLElement>(":scope > .mark");
  const element = marked ?? target.closest<HTMLElement>("#stories li[data-article]");
  if (!element) return null;
  const { article = "", headline = "", slot } = element.dataset;
  return { element, article, headline, slot: slot ?? null };
}

/** Small screens show the tools only when they are asked for. */
export const isSmall = (): boolean => matchMedia("(max-width: 63.99rem)").matches;
