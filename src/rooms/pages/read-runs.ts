// The inside of a line of Markdown as runs: strong, emphasis, links. What has no form is named with its line.

import type { Nodes, PhrasingContent } from "mdast";
import type { Run } from "#articles";
import { allowedHref } from "#articles/manuscript";

/** Why a line cannot stand on a page. Each is a sentence in the catalogue. */
export const CANNOT = [
  "title",
  "depth",
  "underlined",
  "subhead-empty",
  "code",
  "html",
  "picture",
  "reference",
  "table",
  "break",
  "nested",
  "item",
  "start",
  "quotation",
  "address",
  "long",
] as const;
export type CannotCode = (typeof CANNOT)[number];

export interface Cannot {
  /** The first is 1. */
  readonly line: number;
  readonly code: CannotCode;
  /** The beginning of what was typed there. */
  readonly found: string;
}

export type Refuse = (line: number, code: CannotCode, found?: string) => void;
type Marks = Omit<Run, "text">;

const REFUSED: Partial<Record<PhrasingContent["type"], CannotCode>> = {
  inlineCode: "code",
  html: "html",
  image: "picture",
  imageReference: "reference",
  linkReference: "reference",
  footnoteReference: "reference",
  break: "break",
};
/** Nobody sees them, and they can turn a line round. */
const UNSEEN = /[\u00ad\u200b\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/gu;

export function lineOf(node: Nodes): number {
  return node.position?.start.line ?? 1;
}

export const plainOf = (text: readonly Run[]) => text.map((run) => run.text).join("");

/** Neighbours with the same marks are one; no space at either end. */
export function readRuns(children: readonly PhrasingContent[], refuse: Refuse): Run[] {
  const runs: Run[] = [];
  for (const { text, ...marks } of flatten(children, {}, refuse)) {
    const last = runs.at(-1);
    if (last && isSame(last, marks)) last.text += text;
    else runs.push({ text, ...marks });
  }
  return trimmed(runs);
}

function flatten(children: readonly PhrasingContent[], marks: Marks, refuse: Refuse): Run[] {
  return children.flatMap((node): Run[] => {
    const refused = REFUSED[node.type];
    if (refused)
      refuse(lineOf(node), refused, "value" in node ? node.value : "alt" in node ? (node.alt ?? "") : "");
    if (node.type === "text") return wordsOf(node.value, marks);
    if (!("children" in node) || refused) return [];
    return flatten(node.children, { ...marks, ...marksOf(node, refuse) }, refuse);
  });
}

function wordsOf(value: string, marks: Marks): Run[] {
  const text = value.replace(UNSEEN, "").replace(/\s*\n\s*/gu, " ");
  return text ? [{ text, ...marks }] : [];
}

function marksOf(node: PhrasingContent, refuse: Refuse): Marks {
  if (node.type === "strong") return { strong: true };
  if (node.type === "emphasis") return { emphasis: true };
  if (node.type !== "link") return {};
  // The scheme alone is case-insensitive (RFC 3986 §3.1), and the paper keeps it small.
  const href = allowedHref(node.url.replace(/^[a-z]+:/i, (scheme) => scheme.toLowerCase()));
  if (href === null) refuse(lineOf(node), "address", node.url);
  return href === null ? {} : { href };
}

function isSame(run: Run, marks: Marks): boolean {
  return run.strong === marks.strong && run.emphasis === marks.emphasis && run.href === marks.href;
}

function trimmed(runs: readonly Run[]): Run[] {
  return runs
    .map((run, index) => ({
      ...run,
      text: index === 0 ? run.text.trimStart() : run.text,
    }))
    .map((run, index) => (index === runs.length - 1 ? { ...run, text: run.text.trimEnd() } : run))
    .filter(({ text }) => text !== "");
}
