// Word writes the items of a list as paragraphs that carry their bullet or number as text.

import { newId } from "../block-id";
import { type PastedElement, type PastedNode, styleOf } from "./pasted-node";
import { type Found, type Inside, lineOf } from "./found";

type WordItem = Extract<Found, { kind: "list" }> & { readonly word?: true };

const NUMBER = /^[\s\u00a0]*[\p{N}\p{L}]{1,4}[.)\-]/u;

/** An item as a list of its own, or null for a paragraph that is none. */
export function wordListItem(element: PastedElement, inside: Inside): Found[] | null {
  const isItem = /mso-list:/.test(styleOf(element)) || /\bMsoList/.test(element.attributes.class ?? "");
  if (element.tag !== "p" || !isItem) return null;
  const marker = markerIn(element);
  if (marker === null) return null;
  const text = lineOf(withoutMarker(element), { ...inside, direction: null });
  if (text.length === 0) return [];
  const item: WordItem = {
    id: newId(),
    kind: "list",
    ordered: NUMBER.test(marker),
    items: [text],
    word: true,
  };
  return [item];
}

const isMarker = (node: PastedNode): boolean =>
  typeof node !== "string" && /mso-list:ignore/.test(styleOf(node));

function markerIn(element: PastedElement): string | null {
  for (const child of element.children) {
    if (typeof child === "string") continue;
    if (isMarker(child)) return textOf(child);
    const deeper = markerIn(child);
    if (deeper !== null) return deeper;
  }
  return null;
}

const textOf = (node: PastedNode): string =>
  typeof node === "string" ? node : node.children.map(textOf).join("");

function withoutMarker(element: PastedElement): PastedElement {
  const children = element.children
    .filter((child) => !isMarker(child))
    .map((child) => (typeof child === "string" ? child : withoutMarker(child)));
  return { ...element, children };
}

const MOST_ITEMS = 500;

/** Neighbouring items of a kind are one list. */
export function joinWordLists(found: readonly Found[]): Found[] {
  const joined: WordItem[] = [];
  const all: Found[] = [];
  for (const block of found) {
    const item = block.kind === "list" && "word" in block ? (block as WordItem) : null;
    const last = all.at(-1);
    const list = joined.at(-1);
    if (item && list && list === last && list.ordered === item.ordered && list.items.length < MOST_ITEMS) {
      list.items.push(...item.items);
    } else if (item) {
      const { word: _, ...fresh } = item;
      joined.push(fresh);
      all.push(fresh);
    } else all.push(block);
  }
  return all;
}
