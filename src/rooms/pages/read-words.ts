// What was typed for a standing page, in a small part of CommonMark, as blocks; and every line that has no form there.

import type { Blockquote, Heading, List, Paragraph, RootContent } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { Block, type Run } from "#articles";
import { lineOf, plainOf, type Cannot, type CannotCode, type Refuse, readRuns } from "./read-runs";

export interface ReadWords {
  readonly blocks: Block[];
  /** In the order of the lines; as long as there is one, readers get nothing of it. */
  readonly cannot: Cannot[];
}

type Bare<Kind extends Block> = Kind extends Block ? Omit<Kind, "id"> : never;
type BareBlock = Bare<Block>;

/** Two rows of cells, the second of dashes: a table, which CommonMark does not know. */
const TABLE_RULE = /^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)+\|?\s*$/m;
/** A last line that says who spoke: a dash, a name, and after a comma what they are. */
const ATTRIBUTION = /^[\u200e\u200f\u061c\s]*[—―]\s*([^,،]{1,200})(?:[,،]\s*(.{1,300}))?$/u;

/** @returns everything that can be taken, with ids by its order, and everything that cannot */
export function readWords(words: string): ReadWords {
  const cannot: Cannot[] = [];
  const refuse: Refuse = (line, code, found = "") => {
    // Both ends of a tag are one mistake.
    if (!cannot.some((one) => one.line === line && one.code === code)) cannot.push({ line, code, found });
  };
  const bare = fromMarkdown(words).children.flatMap((node) => readBlock(node, { words, refuse }));
  const blocks = bare.map((block, index) => ({ id: idOf(index), ...block }) as Block);
  // Longer than the newsroom keeps anything: a paragraph of a hundred pages.
  for (const block of blocks) if (!Block.safeParse(block).success) refuse(1, "long", startOf(block));
  return { blocks, cannot: cannot.toSorted((a, b) => a.line - b.line) };
}

const idOf = (index: number) => `part${String(index + 1).padStart(3, "0")}`;
const startOf = (block: Block) => ("text" in block ? plainOf(block.text).slice(0, 60) : "");

interface Reading {
  readonly words: string;
  readonly refuse: Refuse;
}

const REFUSED: Partial<Record<RootContent["type"], CannotCode>> = {
  code: "code",
  html: "html",
  definition: "reference",
};

function readBlock(node: RootContent, reading: Reading): BareBlock[] {
  if (node.type === "paragraph") return readParagraph(node, reading);
  if (node.type === "heading") return readSubhead(node, reading);
  if (node.type === "list") return readList(node, reading);
  if (node.type === "blockquote") return readQuotation(node, reading);
  if (node.type === "thematicBreak") return [{ kind: "divider" }];
  reading.refuse(lineOf(node), REFUSED[node.type] ?? "html", sourceOf(node, reading));
  return [];
}

/** The beginning of what was typed there, to be known again. */
function sourceOf(node: RootContent, { words }: Reading): string {
  const { start, end } = node.position ?? {};
  return words
    .slice(start?.offset ?? 0, end?.offset ?? 0)
    .replace(/\s+/gu, " ")
    .slice(0, 60);
}

function readParagraph(node: Paragraph, reading: Reading): BareBlock[] {
  const text = lineText(node, reading);
  return text.length > 0 ? [{ kind: "paragraph", text }] : [];
}

/** The words of a paragraph wherever it stands. */
function lineText(node: Paragraph, reading: Reading): Run[] {
  const written = reading.words.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);
  if (TABLE_RULE.test(written)) {
    reading.refuse(lineOf(node), "table", sourceOf(node, reading));
    return [];
  }
  return readRuns(node.children, reading.refuse);
}

function readSubhead(node: Heading, reading: Reading): BareBlock[] {
  const { refuse } = reading;
  const text = readRuns(node.children, refuse);
  const source = sourceOf(node, reading);
  const isUnderlined = !source.startsWith("#");
  if (isUnderlined) refuse(lineOf(node), "underlined", source);
  else if (node.depth === 1) refuse(lineOf(node), "title", source);
  else if (node.depth > 3) refuse(lineOf(node), "depth", source);
  else if (text.length === 0) refuse(lineOf(node), "subhead-empty", source);
  return [{ kind: "subhead", text, ...(node.depth === 3 && { level: 3 as const }) }];
}

function readList(node: List, reading: Reading): BareBlock[] {
  const { refuse } = reading;
  if ((node.start ?? 1) !== 1) refuse(lineOf(node), "start", sourceOf(node, reading));
  const items = node.children.flatMap((item) => {
    const [first, ...rest] = item.children;
    for (const child of rest)
      refuse(lineOf(child), child.type === "list" ? "nested" : "item", sourceOf(child, reading));
    if (first && first.type !== "paragraph")
      refuse(lineOf(first), first.type === "list" ? "nested" : "item", sourceOf(first, reading));
    return first?.type === "paragraph" ? [lineText(first, reading)] : [];
  });
  return [{ kind: "list", ordered: node.ordered === true, items }];
}

function readQuotation(node: Blockquote, reading: Reading): BareBlock[] {
  const said = takeSpeaker(node);
  const paragraphs = node.children.flatMap((child) => {
    if (child.type === "paragraph") return [lineText(child, reading)];
    reading.refuse(lineOf(child), "quotation", sourceOf(child, reading));
    return [];
  });
  return [{ kind: "quotation", paragraphs: paragraphs.filter((text) => text.length > 0), ...said }];
}

/** Cuts the last line off when it says who spoke: under a paragraph, or as one of its own. */
function takeSpeaker({ children }: Blockquote): { speaker: string; role: string } {
  const nobody = { speaker: "", role: "" };
  const last = children.at(-1);
  const words = last?.type === "paragraph" ? last.children.at(-1) : undefined;
  if (last?.type !== "paragraph" || words?.type !== "text") return nobody;
  const before = words.value.lastIndexOf("\n");
  if (before < 0 && (last.children.length > 1 || children.length < 2)) return nobody;
  const said = ATTRIBUTION.exec(words.value.slice(before + 1));
  if (!said) return nobody;
  words.value = words.value.slice(0, Math.max(before, 0));
  return { speaker: said[1]?.trim() ?? "", role: said[2]?.trim() ?? "" };
}
