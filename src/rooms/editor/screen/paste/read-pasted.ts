// Turns what was pasted into our blocks and nothing else, whoever wrote it: Word, Google Docs, LibreOffice, a web page.

import { type Direction, directionOf, plainText } from "#articles/manuscript";
import type { Block, Run } from "../../manuscript";
import { newId } from "../block-id";
import { type PastedElement, type PastedNode, styleOf, wordsIn } from "./pasted-node";
import { cleaned, LONGEST_RUN, type Marks, marksWithin, tidyRuns } from "./pasted-runs";
import { type Found, type Inside, levelSubheads, lineOf, type Pasted } from "./found";
import { readQuotation } from "./read-quotation";
import { readTable } from "./read-table";
import { joinWordLists, wordListItem } from "./word-lists";

const DROPPED =
  /^(style|script|meta|link|title|head|xml|noscript|iframe|object|embed|template|svg|math|button|input|select|textarea)$/;
const PICTURES = /^(img|picture|video|canvas|v:imagedata)$/;
const INLINE =
  /^(a|abbr|acronym|b|bdi|bdo|big|cite|code|data|del|dfn|em|font|i|ins|kbd|label|mark|o:p|q|s|samp|small|span|st1:\w+|strike|strong|sub|sup|time|tt|u|var|wbr)$/;

export function readPasted(root: PastedElement): Pasted {
  const noted: Inside["noted"] = { picturesLeft: false, directions: new Set() };
  const found = readChildren(root, { marks: {}, direction: null, noted, children: readChildren });
  const blocks = settleDirections(levelSubheads(joinWordLists(found)), noted.directions);
  return { blocks, picturesLeft: noted.picturesLeft };
}

/** Blocks of everything inside an element; words that stand in none of their own make paragraphs. */
function readChildren(element: PastedElement, inside: Inside): Found[] {
  const found: Found[] = [];
  let line: Run[] = [];
  const flush = () => {
    const text = tidyRuns(line);
    line = [];
    if (text.length === 0) return;
    found.push({
      id: newId(),
      kind: "paragraph",
      text,
      ...(inside.direction && { direction: inside.direction }),
    });
  };
  const take = (node: PastedNode, around: Inside): void => {
    if (typeof node === "string") line.push(...runOf(node, around.marks));
    else if (node.tag === "br") flush();
    else if (isLeft(node, around)) return;
    else if (INLINE.test(node.tag))
      for (const child of node.children) take(child, { ...around, marks: marksWithin(node, around.marks) });
    else {
      flush();
      found.push(...readBlock(node, { ...around, marks: marksWithin(node, around.marks) }));
    }
  };
  for (const child of element.children) take(child, inside);
  flush();
  return found;
}

/** A text that is too long for one run is several. */
function runOf(text: string, marks: Marks): Run[] {
  const clean = cleaned(text);
  const count = Math.ceil(clean.length / LONGEST_RUN);
  return Array.from({ length: count }, (_, at) => ({
    text: clean.slice(at * LONGEST_RUN, (at + 1) * LONGEST_RUN),
    ...marks,
  }));
}

/** What is not taken over: what nobody saw there, and pictures, of which is spoken. */
function isLeft(element: PastedElement, { noted }: Inside): boolean {
  if (PICTURES.test(element.tag)) {
    noted.picturesLeft = true;
    return true;
  }
  return DROPPED.test(element.tag) || /display:none|mso-hide:all|mso-element:comment/.test(styleOf(element));
}

function readBlock(element: PastedElement, around: Inside): Found[] {
  const { tag } = element;
  const inside = { ...around, direction: directionIn(element, around) };
  if (tag === "hr") return [{ id: newId(), kind: "divider" }];
  if (/^h[1-6]$/.test(tag)) return readSubhead(element, inside);
  if (tag === "ul" || tag === "ol") return readList(element, inside);
  if (tag === "blockquote") return readQuotation(element, inside);
  if (tag === "table") return readTable(element, inside);
  if (tag === "pre") return readLines(element, inside);
  return wordListItem(element, inside) ?? readChildren(element, inside);
}

/** Only what an element says of itself counts; what it inherits, its parent has said. */
function directionIn(element: PastedElement, { direction, noted }: Inside): Direction | null {
  const said =
    /(?:^|;)direction:(ltr|rtl)/.exec(styleOf(element))?.[1] ?? element.attributes.dir?.toLowerCase();
  if (said !== "ltr" && said !== "rtl") return direction;
  noted.directions.add(said);
  return said;
}

/** Programs make their headings bold by themselves; ours are so already. */
function readSubhead(element: PastedElement, inside: Inside): Found[] {
  const text = tidyRuns(lineOf(element, inside).map(({ strong: _, ...run }) => run));
  if (text.length === 0) return [];
  return [{ id: newId(), kind: "subhead", text, depth: Number(element.tag.slice(1)) }];
}

const MOST_ITEMS = 500;

/** Lists inside a list follow the item that they stand in. */
function readList(element: PastedElement, inside: Inside): Found[] {
  const items = itemsOf(element, inside);
  const found: Found[] = [];
  for (let at = 0; at < items.length; at += MOST_ITEMS) {
    const part = items.slice(at, at + MOST_ITEMS);
    found.push({ id: newId(), kind: "list", ordered: element.tag === "ol", items: part });
  }
  return found;
}

function itemsOf(list: PastedElement, inside: Inside): Run[][] {
  return list.children.flatMap((child): Run[][] => {
    if (typeof child === "string") return child.trim() ? [tidyRuns(runOf(child, inside.marks))] : [];
    if (child.tag === "ul" || child.tag === "ol") return itemsOf(child, inside);
    const within = { ...inside, marks: marksWithin(child, inside.marks) };
    const isList = (node: PastedNode) => typeof node !== "string" && (node.tag === "ul" || node.tag === "ol");
    const own = lineOf({ ...child, children: child.children.filter((node) => !isList(node)) }, within);
    const deeper = child.children.flatMap((node) =>
      typeof node !== "string" && isList(node) ? itemsOf(node, within) : [],
    );
    return [...(own.length > 0 ? [own] : []), ...deeper];
  });
}

/** What is set letter by letter keeps its lines. */
function readLines(element: PastedElement, { marks }: Inside): Found[] {
  return wordsIn(element)
    .split("\n")
    .map((line) => tidyRuns(runOf(line, marks)))
    .filter((text) => text.length > 0)
    .map((text) => ({ id: newId(), kind: "paragraph", text }));
}

/**
 * A direction stays where it is another than the words tell. Many programs write "ltr" on every line whatever stands in
 * it: alone, it says nothing.
 */
function settleDirections(blocks: readonly Block[], said: ReadonlySet<Direction>): Block[] {
  const meant = (direction: Direction) => direction === "rtl" || said.has("rtl");
  return blocks.map((block) => {
    if (block.kind !== "paragraph" || !block.direction) return block;
    const { direction, ...rest } = block;
    const told = directionOf(plainText(block.text));
    return told !== null && told !== direction && meant(direction) ? block : rest;
  });
}
