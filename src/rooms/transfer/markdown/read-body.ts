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
import type { Idless, ParsedBlock, ParsedPictureBlock } from "./parsed-story";
import { takeAttribution } from "./attribution";
import { readDiv, splitDivs } from "./read-divs";
import { captionTable, isCaption, readTable, rowOfDashes } from "./read-table";
import { isPictureFile } from "./picture-file";
import { isFootnote, lineOf, type Piece, readPieces, runsOf } from "./read-runs";
import { attributesSyntax, attributesTree, readAttributes, unmask } from "./span-attributes";

export interface BodyBlock {
  line: number;
  block: Idless<ParsedBlock>;
}

export interface Reading {
  source: string;
  refuse: Refuse;
}

/**
 * The blocks of a body with the lines they begin on. `source` has as many blank lines before the body as the front
 * matter has lines, so that every position is a line of the file.
 */
export function readBody(source: string, refuse: Refuse): BodyBlock[] {
  return splitDivs(source, refuse).flatMap((part): BodyBlock[] => {
    if (!part.div) return readBlocks(treeOf(part.source), { source: part.source, refuse });
    const { line } = part.div;
    return readDiv(part, { refuse, blocks: readInside }).map((block) => ({ line, block }));
  });
}

/** Blocks without their lines: what stands inside a div. */
const readInside = (source: string, refuse: Refuse): Idless<ParsedBlock>[] =>
  readBlocks(treeOf(source), { source, refuse }).map(({ block }) => block);

function treeOf(source: string) {
  return fromMarkdown(source, { extensions: [attributesSyntax], mdastExtensions: [attributesTree] });
}

function readBlocks(tree: ReturnType<typeof treeOf>, reading: Reading): BodyBlock[] {
  const found: BodyBlock[] = [];
  for (const node of tree.children) {
    const last = found.at(-1)?.block;
    if (last?.kind === "table" && isCaption(node, reading)) captionTable(last, { node, ...reading });
    else found.push(...readBlock(node, reading).map((block) => ({ line: lineOf(node), block })));
  }
  return found;
}

const REFUSED: Partial<Record<RootContent["type"], "code" | "html" | "rule" | "reference">> = {
  code: "code",
  html: "html",
  // Not at the top of a body, where it is a divider.
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
    case "thematicBreak":
      return [{ kind: "divider" }];
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
  const table = readTable(node, reading);
  if (table) return table;
  const { children } = node;
  if (children.some((child) => child.type === "image") && children.every(standsAlone)) {
    return readPictures(children, reading.refuse);
  }
  const text = runsOf(readPieces(children, reading.refuse), reading.refuse);
  return text.length === 0 ? [] : [{ kind: "paragraph", text }];
}

/** Inside a list or a quotation a table has no place. */
function refuseTable(node: Nodes, reading: Reading): boolean {
  const row = rowOfDashes(node, reading);
  if (row === null) return false;
  reading.refuse(lineOf(node) + row - 1, { code: "table" });
  return true;
}

function standsAlone(node: PhrasingContent): boolean {
  return (
    node.type === "image" || node.type === "attributes" || (node.type === "text" && /^\s*$/.test(node.value))
  );
}

/** `![alt](file "caption"){credit="…"}`, one a line. */
function readPictures(children: readonly PhrasingContent[], refuse: Refuse): Idless<ParsedPictureBlock>[] {
  const blocks: Idless<ParsedPictureBlock>[] = [];
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

function readPicture(node: Image, attributes: string | null, refuse: Refuse): Idless<ParsedPictureBlock> {
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
  else if (node.depth !== 2 && node.depth !== 3)
    refuse(line, { code: "subhead-level", marks: "#".repeat(node.depth) });
  const text = runsOf(readPieces(node.children, refuse), refuse);
  if (text.length === 0) refuse(line, { code: "subhead-empty" });
  return [{ kind: "subhead", text, ...(node.depth === 3 && { level: 3 as const }) }];
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
