// A quotation out of what was pasted: its paragraphs, and who said it where that stands under it.

import { plainText } from "#articles/manuscript";
import type { Run } from "../../manuscript";
import { newId } from "../block-id";
import type { PastedElement } from "./pasted-node";
import { type Found, type Inside, wordsOf } from "./found";
import { tidyRuns } from "./pasted-runs";

const MOST_PARAGRAPHS = 50;
/** A dash that begins a line, then a name, and after a comma what the person is. */
const ATTRIBUTION = /^[\u200e\u200f\u061c\s]*[—–―-]\s*([^,،]{1,200})(?:[,،]\s*(.{1,300}))?$/u;

export interface Attribution {
  readonly speaker: string;
  readonly role: string;
}

/** Who said it, when the last line tells nothing else. */
export function attributionIn(line: string): Attribution | null {
  const found = ATTRIBUTION.exec(line.trim());
  return found ? { speaker: found[1]?.trim() ?? "", role: found[2]?.trim() ?? "" } : null;
}

/** A longer one goes on as a second. */
export function readQuotation(element: PastedElement, inside: Inside): Found[] {
  const lines = inside
    .children(element, { ...inside, direction: null })
    .map((block) => tidyRuns(wordsOf(block)))
    .filter((text) => text.length > 0);
  return quotationsOf(lines);
}

export function quotationsOf(lines: readonly Run[][]): Found[] {
  const last = lines.at(-1);
  const said = last && lines.length > 1 ? attributionIn(plainText(last)) : null;
  const paragraphs = said ? lines.slice(0, -1) : [...lines];
  const found: Found[] = [];
  for (let at = 0; at < paragraphs.length; at += MOST_PARAGRAPHS) {
    const part = paragraphs.slice(at, at + MOST_PARAGRAPHS);
    found.push({ id: newId(), kind: "quotation", paragraphs: part, ...(said ?? { speaker: "", role: "" }) });
  }
  return found;
}
