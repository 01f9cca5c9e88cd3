// A text as words without disguise, each with its place in the text: what is matched is the key, what is marked is the source.

import { domainToUnicode } from "node:url";
import { wordKeys } from "../text/word-key";

export interface Token {
  readonly key: string;
  readonly from: number;
  readonly to: number;
  /** Made of letters that stand one by one. */
  readonly spelledOut?: boolean;
}

const ADDRESS = /https?:\/\/[^\s<>"«»]+/giu;
/** What a character is to a word: a part of it, nothing at all, or its end. Characters repeat, so that asking once is enough. */
const parts = new Map<string, "letter" | "nothing" | "end">();
const MOST_KNOWN = 20_000;

/** In order. Tashkeel, tatweel and invisible characters are within a word, never its end. */
export function tokensOf(text: string): Token[] {
  return [...wordsOf(text), ...wordsOfAddresses(text)];
}

function wordsOf(text: string): Token[] {
  const found: Token[] = [];
  let from = -1;
  let to = -1;
  let at = 0;
  const close = () => {
    if (from >= 0) found.push({ key: wordKeys(text.slice(from, to)).join(""), from, to });
    from = -1;
  };
  for (const character of text) {
    const part = partOf(character);
    if (part === "end") close();
    if (part === "letter" && from < 0) from = at;
    at += character.length;
    if (part === "letter") to = at;
  }
  close();
  return found;
}

function partOf(character: string) {
  const known = parts.get(character);
  if (known) return known;
  const part =
    /[\p{L}\p{N}]/u.test(character) || wordKeys(character).length > 0 ? "letter" : markOrEnd(character);
  if (parts.size < MOST_KNOWN) parts.set(character, part);
  return part;
}

/** Behind a letter: does the word go on? */
function markOrEnd(character: string): "nothing" | "end" {
  return wordKeys(`x${character}x`).length === 1 ? "nothing" : "end";
}

/** Words that an address spells in percent signs or punycode; all of them stand where the address stands. */
function wordsOfAddresses(text: string): Token[] {
  return [...text.matchAll(ADDRESS)].flatMap(({ index: from, 0: address }) =>
    wordKeys(decoded(address)).map((key) => ({ key, from, to: from + address.length })),
  );
}

function decoded(address: string): string {
  const host = domainToUnicode(/^https?:\/\/([^/?#:]*)/iu.exec(address)?.[1] ?? "");
  return `${host} ${percentDecoded(address)}`;
}

function percentDecoded(address: string): string {
  const bytes = address.replace(/%([0-9a-f]{2})/giu, (_, hex: string) => `\\x${hex}`);
  const encoded = Buffer.from(bytes, "utf8").toString("latin1");
  const plain = encoded.replace(/\\x([0-9a-f]{2})/giu, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return Buffer.from(plain, "latin1").toString("utf8");
}
