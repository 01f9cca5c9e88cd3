// Builds and finds elements of the page without ever writing markup as text, and fills in the server's words.

import type { UploadData } from "../uploads/upload-data";

type Attributes = Record<string, string | number>;

export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, `${value}`);
  made.append(...children);
  return made;
}

/** The element with this id when it is of this kind; null on pages that have none. */
export function find<Kind extends HTMLElement>(id: string, kind: { new (): Kind }): Kind | null {
  const found = document.getElementById(id);
  return found instanceof kind ? found : null;
}

export type Say = (word: keyof UploadData["words"], args?: Readonly<Record<string, string>>) => string;

/** The words that the page brings; a name in braces without an argument stays as it is. */
export function speaker({ words }: UploadData): Say {
  return (word, args = {}) => words[word].replace(/\{(\w+)\}/g, (whole, name: string) => args[name] ?? whole);
}

/** A share of one as per cent in the page's language, with its own digits. */
export function percent(share: number): string {
  const { lang, dataset } = document.documentElement;
  return new Intl.NumberFormat(dataset.locale ?? lang, { style: "percent" }).format(
    Math.floor(share * 100) / 100,
  );
}
