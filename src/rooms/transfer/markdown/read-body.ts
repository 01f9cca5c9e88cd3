// Turns the Markdown body of a story into blocks, and reports everything that the paper does not take.

import type {
  Blockquote,
  Heading,
  Image,
  List,
  Nodes,
  Paragraph,
  PhrasingContent,
  RootContent,
} from "./tree";
import { fromMarkdown } from "mdast-util-from-markdown";
import type { Run } from "#articles";
import type { ReasonCode, Refuse } from "./bad-story";
import { cleanLine } from "./clean-text";
import type { Idless, ParsedBlock } from "./parsed-story";
import { isPictureFile } from "./picture-file";
import { isFootnote, lineOf, type Piece, readPieces, runsOf } from "./read-runs";
import { attributesSyntax, attributesTree, readAttributes, unmask } from "./span-attributes";

export interface BodyBlock {
  line: number;
  block: Idless<ParsedBlock>;
}

interface Reading {
  source: string;
  refuse: Refuse;
}

/**
 * The blocks of a body with the lines they begin on. `source` has as many blank lines before the body as the front
 * matter has lines, so that every position is a line of the file.
 */
export function readBody(source: string, refuse: Refuse): BodyBlock[] {
  const tree = fromMarkdown(source, {
    extensions: [attributesSyntax],
    mdastExtensions: [attributesTree],
  });
  const reading = { source, refuse };
  return tree.children.flatMap((node) =>
    readBlock(node, reading).map((block) => ({ line: lineOf(node), block })),
  );
}

const REFUSED: Partial<Record<RootContent["type"], "code" | "html" | "rule" | "reference">> = {
  code: "code",
  html: "html",
  thematicBreak: "rule",
  definition: "reference",
};

function readBlock(node: RootContent, reading: Reading): Idless<ParsedBlock>[] {
  switch (node.type) {
    case "paragraph":
      return readParagraph(node, reading);
    case "heading":
      return readSubhead(node, reading);
    case "list":
      return readList(node, reading);
    case "blockquote":
      return readQuotation(node, reading);
    default:
      refuseNode(node, reading.refuse);
      return [];
  }
}

function refuseNode(node: RootContent, refuse: Refuse): void {
  const code = isFootnote(node) ? "footnote" : (REFUSED[node.type] ?? "html");
  refuse(lineOf(node), { code } satisfies { code: ReasonCode });
}

function readParagraph(node: Paragraph, reading: Reading): Idless<ParsedBlock>[] {
  if (refuseTable(node, reading)) return [];
  const { children } = node;
  if (children.some((child) => child.type === "image") && children.every(standsAlone)) {
    return readPictures(children, reading.refuse);
  }
  const text = runsOf(readPieces(children, reading.refuse), reading.refuse);
  return text.length === 0 ? [] : [{ kind: "paragraph", text }];
}

/** CommonMark knows no tables; a row of dashes under a row with bars shows that the writer meant one. */
function refuseTable(node: Nodes, { source, refuse }: Reading): boolean {
  const { start, end } = node.position ?? {};
  const lines = source.slice(start?.offset ?? 0, end?.offset ?? 0).split("\n");
  const row = lines.findIndex(
    (line, index) => index > 0 && line.includes("|") && /^[\s>]*\|?(\s*:?-+:?\s*\|?)+$/.test(line),
  );
  if (row < 1 || !lines[row - 1]?.includes("|")) return false;
  refuse(lineOf(node) + row - 1, { code: "table" });
  return true;
}

function standsAlone(node: PhrasingContent): boolean {
  return (
    node.type === "image" || node.type === "attributes" || (node.type === "text" && /^\s*$/.test(node.value))
  );
}

/** `![alt](file "caption"){credit="…"}`, one a line. */
function readPictures(children: readonly PhrasingContent[], refuse: Refuse): Idless<ParsedBlock>[] {
  const blocks: Idless<ParsedBlock>[] = [];
  let lastLine = 0;
  for (const [index, node] of children.entries()) {
    if (node.type !== "image") continue;
    if (lineOf(node) === lastLine) refuse(lastLine, { code: "picture-in-text" });
    lastLine = node.position?.end.line ?? lineOf(node);
    const next = children[index + 1];
    blocks.push(readPicture(node, next?.type === "attributes" ? next.value : null, refuse));
  }
  return blocks;
}

function readPicture(node: Image, attributes: string | null, refuse: Refuse): Idless<ParsedBlock> {
  const line = lineOf(node);
  const file = unmask(node.url);
  if (!isPictureFile(file)) refuse(line, { code: "picture-file", file });
  const pairs = attributes === null ? [] : readAttributes(attributes);
  if (pairs === null) refuse(line, { code: "attributes-wrong", text: attributes ?? "" });
  const wrong = pairs?.find(([key], index) => key !== "credit" || index > 0);
  if (wrong !== undefined) refuse(line, { code: "picture-attribute", key: wrong[0] });
  return {
    kind: "picture",
    picture: file,
    alt: cleanLine(unmask(node.alt ?? "")),
    caption: cleanLine(unmask(node.title ?? "")),
    credit: cleanLine(pairs?.[0]?.[1] ?? ""),
  };
}

function readSubhead(node: Heading, { source, refuse }: Reading): Idless<ParsedBlock>[] {
  const line = lineOf(node);
  const written = source.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);
  if (written.includes("\n")) refuse(line, { code: "subhead-underlined" });
  else if (node.depth !== 2) refuse(line, { code: "subhead-level", marks: "#".repeat(node.depth) });
  const text = runsOf(readPieces(node.children, refuse), refuse);
  if (text.length === 0) refuse(line, { code: "subhead-empty" });
  return [{ kind: "subhead", text }];
}

function readList(node: List, reading: Reading): Idless<ParsedBlock>[] {
  const { refuse } = reading;
  const start = node.start ?? 1;
  if (start !== 1) refuse(lineOf(node), { code: "list-start", start });
  const items: Run[][] = [];
  for (const item of node.children) {
    const [first, ...rest] = item.children;
    for (const child of rest)
      refuse(lineOf(child), {
        code: child.type === "list" ? "list-nested" : "list-item",
      });
    if (first?.type === "list") refuse(lineOf(first), { code: "list-nested" });
    else if (first?.type !== "paragraph") refuse(lineOf(item), { code: "list-item" });
    else if (!refuseTable(first, reading)) items.push(runsOf(readPieces(first.children, refuse), refuse));
  }
  return [{ kind: "list", ordered: node.ordered === true, items }];
}

const FOUND: Partial<Record<RootContent["type"], string>> = {
  blockquote: "block quotation",
  list: "list",
  heading: "heading",
};

function readQuotation(node: Blockquote, reading: Reading): Idless<ParsedBlock>[] {
  const { refuse } = reading;
  const paragraphs: Piece[][] = [];
  for (const child of node.children) {
    if (child.type === "paragraph") {
      if (!refuseTable(child, reading)) paragraphs.push(readPieces(child.children, refuse));
    } else if (FOUND[child.type] === undefined) refuseNode(child, refuse);
    else
      refuse(lineOf(child), {
        code: "quotation-content",
        found: FOUND[child.type] ?? "",
      });
  }
  const said = takeAttribution(paragraphs);
  const texts = paragraphs.map((pieces) => runsOf(pieces, refuse)).filter((text) => text.length > 0);
  if (texts.length === 0 && node.children.every((child) => child.type === "paragraph")) {
    refuse(lineOf(node), { code: "quotation-empty" });
  }
  return [{ kind: "quotation", paragraphs: texts, ...said }];
}

/** Cuts a last line `— Name, role` off the last paragraph, in place. The comma may be Arabic; the role may be missing. */
function takeAttribution(paragraphs: Piece[][]): {
  speaker: string;
  role: string;
} {
  const last = paragraphs.at(-1) ?? [];
  const breakAt = last.findLastIndex((piece) => piece.words.includes("\n"));
  const within = last[breakAt]?.words.lastIndexOf("\n") ?? -1;
  const tail = last
    .slice(Math.max(breakAt, 0))
    .map((piece, index) => (index === 0 ? piece.words.slice(within + 1) : piece.words))
    .join("");
  // A direction mark may stand before the dash in right-to-left text.
  const found = /^[\u200e\u200f\u061c\s]*[—―]\s*([^,،]*)(?:[,،]([\s\S]*))?$/.exec(unmask(tail));
  const speaker = cleanLine(found?.[1] ?? "");
  if (found === null || speaker === "") return { speaker: "", role: "" };
  const cut = last[breakAt];
  last.length = Math.max(breakAt, 0);
  if (cut !== undefined && !("lineBreak" in cut)) last.push({ ...cut, words: cut.words.slice(0, within) });
  return { speaker, role: cleanLine(found[2] ?? "") };
}
