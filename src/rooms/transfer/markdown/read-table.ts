// Tables as Pandoc and others write them: rows with bars, a row of dashes under the first, and a caption line below.

import { fromMarkdown } from "mdast-util-from-markdown";
import { type Run, TABLE_HEADS } from "#articles";
import type { Refuse } from "./bad-story";
import { cleanLine } from "./clean-text";
import type { Idless, ParsedBlock } from "./parsed-story";
import { lineOf, readPieces, runsOf } from "./read-runs";
import { attributesSyntax, attributesTree, readAttributes } from "./span-attributes";
import type { Nodes } from "./tree";

interface Reading {
  readonly source: string;
  readonly refuse: Refuse;
}

type ParsedTable = Extract<Idless<ParsedBlock>, { kind: "table" }>;

function linesOf({ position }: Nodes, { source }: Reading): string[] {
  return source.slice(position?.start.offset ?? 0, position?.end.offset ?? 0).split("\n");
}

/** Which line of a node is a row of dashes under a row with bars: the writer meant a table. Null without one. */
export function rowOfDashes(node: Nodes, reading: Reading): number | null {
  const lines = linesOf(node, reading);
  const row = lines.findIndex(
    (line, index) => index > 0 && line.includes("|") && /^[\s>]*\|?(\s*:?-+:?\s*\|?)+$/.test(line),
  );
  return row > 0 && lines[row - 1]?.includes("|") ? row : null;
}

/** The table that a paragraph is; null when it is none. */
export function readTable(node: Nodes, reading: Reading): Idless<ParsedBlock>[] | null {
  const dashes = rowOfDashes(node, reading);
  if (dashes === null) return null;
  if (dashes !== 1) {
    reading.refuse(lineOf(node) + dashes - 1, { code: "table-rows" });
    return [];
  }
  const rows = linesOf(node, reading).flatMap((line, index) =>
    index === 1 ? [] : [cellsOf(line, lineOf(node) + index, reading.refuse)],
  );
  const columns = Math.max(...rows.map((row) => row.length));
  const even = rows.map((row) => [...row, ...Array.from({ length: columns - row.length }, (): Run[] => [])]);
  const isHeaded = even[0]?.some((cell) => cell.length > 0);
  return [
    isHeaded
      ? { kind: "table", caption: "", head: "row", rows: even }
      : { kind: "table", caption: "", head: "none", rows: even.slice(1) },
  ];
}

/** Each cell is read as a paragraph of its own would be, on its line of the file. */
function cellsOf(line: string, at: number, refuse: Refuse): Run[][] {
  const inner = line
    .trim()
    .replace(/^\|/, "")
    .replace(/(?<!\\)\|$/, "");
  return inner.split(/(?<!\\)\|/).map((cell) => {
    const tree = fromMarkdown("\n".repeat(at - 1) + cell.trim(), {
      extensions: [attributesSyntax],
      mdastExtensions: [attributesTree],
    });
    return tree.children.flatMap((node) => {
      if (node.type === "paragraph") return runsOf(readPieces(node.children, refuse), refuse);
      // A number with a point, a dash or a sign of more: words of a cell, not a list.
      return [{ text: cleanLine(cell.replaceAll("\\|", "|")) }];
    });
  });
}

const CAPTION = /^(?:Table)?:\s+(.*?)\s*(\{.*\})?$/su;

/** Whether a paragraph under a table is its caption. */
export function isCaption(node: Nodes, reading: Reading): boolean {
  return node.type === "paragraph" && CAPTION.test(linesOf(node, reading).join("\n"));
}

export function captionTable(table: ParsedTable, { node, ...reading }: Reading & { node: Nodes }): void {
  const [, words = "", attributes] = CAPTION.exec(linesOf(node, reading).join("\n")) ?? [];
  const refuse = reading.refuse.bind(null, lineOf(node));
  if (words.includes("\n") || table.caption) return refuse({ code: "table-caption" });
  table.caption = cleanLine(words.replace(/\\([\\`*_{}[\]#+.!|-])/g, "$1"));
  if (attributes === undefined) return;
  const pairs = readAttributes(attributes);
  const [[key, value = ""] = []] = pairs ?? [];
  if (pairs?.length !== 1 || key !== "head") return refuse({ code: "table-caption" });
  const head = TABLE_HEADS.find((one) => one === value);
  if (!head) return refuse({ code: "table-head", head: value });
  table.head = head;
}
