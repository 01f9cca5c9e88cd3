// Markdown that was pasted as text: the small part of it that has a form in a story; everything else stays as it was typed.

import { plainText } from "#articles/manuscript";
import type { Run } from "../../manuscript";
import { newId } from "../block-id";
import { markdownRuns } from "./markdown-runs";
import { type Found, levelSubheads, type Pasted } from "./found";
import { quotationsOf } from "./read-quotation";
import { tablesOf } from "./read-table";

const HEADING = /^(#{1,6})\s+(.*?)\s*#*$/;
const RULE = /^\s*([-*_])(?:\s*\1){2,}\s*$/;
const ITEM = /^\s*(?:[-*+•]|([0-9٠-٩۰-۹]{1,3})[.)])\s+(.*)$/;
const QUOTED = /^\s*>\s?(.*)$/;
const PICTURE = /!\[[^\]]*\]\([^)]*\)/g;
const TABLE_RULE = /^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/;
const LINK = /\[[^\]]+\]\((?:https?:\/\/|mailto:)[^\s)]+\)/;
const BOLD = /\*\*\S(?:[^*]*\S)?\*\*/;

const isTableAt = (lines: readonly string[], at: number): boolean =>
  (lines[at]?.includes("|") ?? false) &&
  (lines[at + 1]?.includes("-") ?? false) &&
  TABLE_RULE.test(lines[at + 1] ?? "") &&
  (lines[at + 1]?.includes("|") ?? false);

/** One sign that nothing else can mean, or two lines of a list. */
export function looksLikeMarkdown(lines: readonly string[]): boolean {
  const sure = lines.some(
    (line, at) =>
      HEADING.test(line) || QUOTED.test(line) || LINK.test(line) || BOLD.test(line) || isTableAt(lines, at),
  );
  return sure || lines.filter((line) => ITEM.test(line)).length > 1;
}

interface Reading {
  readonly lines: readonly string[];
  at: number;
  picturesLeft: boolean;
}

/** Reads from a place on as far as it understands: blocks, or null where its form does not begin. */
type Reader = (reading: Reading) => Found[] | null;

export function readMarkdown(lines: readonly string[]): Pasted {
  const reading: Reading = { lines, at: 0, picturesLeft: false };
  const found: Found[] = [];
  while (reading.at < lines.length) {
    if ((lines[reading.at] ?? "").trim() === "") reading.at += 1;
    else found.push(...readNext(reading));
  }
  return { blocks: levelSubheads(found), picturesLeft: reading.picturesLeft };
}

function readNext(reading: Reading): Found[] {
  for (const read of READERS) {
    const found = read(reading);
    if (found) return found;
  }
  return readParagraph(reading);
}

const READERS: readonly Reader[] = [
  (reading) => {
    const [, signs, words] = HEADING.exec(reading.lines[reading.at] ?? "") ?? [];
    if (signs === undefined) return null;
    reading.at += 1;
    const text = markdownRuns(words ?? "");
    return text.length > 0 ? [{ id: newId(), kind: "subhead", text, depth: signs.length }] : [];
  },
  (reading) => {
    if (!RULE.test(reading.lines[reading.at] ?? "")) return null;
    reading.at += 1;
    return [{ id: newId(), kind: "divider" }];
  },
  (reading) => {
    if (!isTableAt(reading.lines, reading.at)) return null;
    const [head = "", , ...body] = takeWhile(reading, (line) => line.includes("|"));
    const rows = [head, ...body].map(cellsIn);
    const isHeaded = rows[0]?.some((cell) => cell.length > 0);
    return tablesOf(rows, { head: isHeaded ? "row" : "none", caption: "" });
  },
  (reading) => {
    const quoted = takeWhile(reading, (line) => QUOTED.test(line));
    if (quoted.length === 0) return null;
    return quotationsOf(paragraphsIn(quoted.map((line) => QUOTED.exec(line)?.[1] ?? "")));
  },
  (reading) => {
    const first = ITEM.exec(reading.lines[reading.at] ?? "");
    if (!first) return null;
    const lines = takeWhile(reading, (line, at) => ITEM.test(line) || (at > 0 && /^\s+\S/.test(line)));
    const items: string[] = [];
    for (const line of lines) {
      const item = ITEM.exec(line)?.[2];
      if (item !== undefined) items.push(item);
      else items.push(`${items.pop() ?? ""} ${line.trim()}`);
    }
    const texts = items.map(markdownRuns).filter((text) => text.length > 0);
    return [{ id: newId(), kind: "list", ordered: first[1] !== undefined, items: texts.slice(0, 500) }];
  },
];

function takeWhile(reading: Reading, isOne: (line: string, at: number) => boolean): string[] {
  const start = reading.at;
  while (reading.at < reading.lines.length && isOne(reading.lines[reading.at] ?? "", reading.at - start))
    reading.at += 1;
  return reading.lines.slice(start, reading.at);
}

/** Lines until an empty one, or until another form begins. */
function readParagraph(reading: Reading): Found[] {
  const lines = takeWhile(reading, (line, at) => at === 0 || (line.trim() !== "" && !beginsForm(reading)));
  const words = lines.join(" ");
  const bare = words.replace(PICTURE, "");
  if (bare !== words) reading.picturesLeft = true;
  const text = markdownRuns(bare);
  return text.length > 0 ? [{ id: newId(), kind: "paragraph", text }] : [];
}

function beginsForm({ lines, at }: Reading): boolean {
  const line = lines[at] ?? "";
  return [HEADING, RULE, QUOTED, ITEM].some((form) => form.test(line)) || isTableAt(lines, at);
}

/** Quoted lines as paragraphs, parted by empty ones; a line that names the speaker stands by itself. */
function paragraphsIn(lines: readonly string[]): Run[][] {
  const paragraphs: string[] = [""];
  for (const line of lines) {
    if (line.trim() === "" || /^\s*[—–]/.test(line)) paragraphs.push(line.trim());
    else paragraphs.push(`${paragraphs.pop() ?? ""} ${line.trim()}`);
  }
  return paragraphs.map(markdownRuns).filter((text) => plainText(text).trim() !== "");
}

function cellsIn(row: string): Run[][] {
  const inner = row
    .trim()
    .replace(/^\|/, "")
    .replace(/(?<!\\)\|$/, "");
  return inner.split(/(?<!\\)\|/).map((cell) => markdownRuns(cell.replaceAll("\\|", "|")));
}
