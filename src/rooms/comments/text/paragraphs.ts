// From stored text to what a page shows: paragraphs, lines, and links that say plainly where they lead.

import { domainToUnicode } from "node:url";
import { looksLatin, mixesScripts } from "./scripts";

export type Link = {
  /** http or https, as ASCII: the only two schemes that a comment can link to. */
  readonly href: string;
  /** Shown left to right: in its own script, or as punycode when its letters could deceive. With the port, if there is one. */
  readonly host: string;
  /** What follows the host, shortened for the eye; "" for a bare address. */
  readonly rest: string;
};
export type Piece = { readonly text: string } | { readonly link: Link };
export type Line = readonly Piece[];
export type Paragraph = readonly Line[];

const MOST_SHOWN = 40;
/** Ends at white space, at marks that are never part of an address, and at quotation marks and commas of any of our scripts. */
const ADDRESS = /(?<![A-Za-z0-9])https?:\/\/[^\s<>"«»“”‘‹›،؛؟\u200c-\u200f\u061c]+/giu;
const TRAILING = /[.,;:!?'’…*_~۔|\\]$/u;
const BRACKETS: Readonly<Record<string, string>> = {
  ")": "(",
  "]": "[",
  "}": "{",
};

/** Splits text that went through `canonical`. Blank lines part paragraphs, single breaks part lines. Never yields an empty paragraph. */
export function paragraphs(text: string): Paragraph[] {
  return text
    .split(/\n{2,}/)
    .filter((paragraph) => paragraph.trim() !== "")
    .map((paragraph) => paragraph.split("\n").map(pieces));
}

/** How many addresses a reader could follow: one of the reasons to hold a comment. */
export function countLinks(text: string): number {
  return text
    .split("\n")
    .reduce((sum, line) => sum + pieces(line).filter((piece) => "link" in piece).length, 0);
}

function pieces(line: string): Line {
  const found: Piece[] = [];
  let from = 0;
  for (const match of line.matchAll(ADDRESS)) {
    const typed = withoutTrailing(match[0]);
    const link = readLink(typed);
    if (link === null) continue;
    if (match.index > from) found.push({ text: line.slice(from, match.index) });
    found.push({ link });
    from = match.index + typed.length;
  }
  if (from < line.length) found.push({ text: line.slice(from) });
  return found;
}

/** A full stop after an address belongs to the sentence; a bracket only when it was not opened inside. */
function withoutTrailing(typed: string): string {
  let end = typed;
  for (;;) {
    const last = end.at(-1) ?? "";
    const opening = BRACKETS[last];
    const unopened = opening !== undefined && end.split(last).length > end.split(opening).length;
    if (!TRAILING.test(end) && !unopened) return end;
    end = end.slice(0, -last.length);
  }
}

/** Null for what is no address, and for one with a user name in it: `https://bank.example@evil.example` is made to mislead. */
function readLink(typed: string): Link | null {
  if (!URL.canParse(typed)) return null;
  const url = new URL(typed);
  if ((url.protocol !== "http:" && url.protocol !== "https:") || url.username !== "" || url.password !== "")
    return null;
  const host = shownHost(url.hostname);
  if (host === "") return null;
  const path =
    url.pathname === "/" && url.search === "" && url.hash === "" ? "" : url.pathname + url.search + url.hash;
  const rest = path.length > MOST_SHOWN ? `${path.slice(0, MOST_SHOWN - 1)}…` : path;
  return {
    href: url.href,
    host: url.port === "" ? host : `${host}:${url.port}`,
    rest,
  };
}

function shownHost(ascii: string): string {
  if (!ascii.includes("xn--")) return ascii;
  const host = domainToUnicode(ascii);
  return host === "" || host.split(".").some((label) => mixesScripts(label) || looksLatin(label))
    ? ascii
    : host;
}
