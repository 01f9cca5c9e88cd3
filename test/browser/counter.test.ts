// The counter of a comment form says in a browser what the server would say, for every kind of character that joins to another.

import { expect, test } from "bun:test";
import type { Page } from "playwright-core";
import { canonical } from "../../src/rooms/comments/text/canonical";
import { charactersLeft, MOST_CHARACTERS } from "../../src/rooms/comments/text/count";
import { readUnicodeRows } from "../graphemes/unicode-rows";
import { journeyOnSample } from "./browser";

const journey = journeyOnSample();

/**
 * One or more of each value of Grapheme_Cluster_Break and of Indic_Conjunct_Break, and what people really write with them.
 *
 * @see https://www.unicode.org/reports/tr29/#Default_Grapheme_Cluster_Table
 */
const KINDS: readonly string[] = [
  ..."a é ß م ح ک ە ێ 한 字 अ க ก".split(" "),
  ...["\r", "\n", "\r\n", "\t", " ", "\u00a0"],
  ...["\u0301", "\u064b", "\u0651", "\u0670", "\u20dd", "\u3099", "\u{1f3fd}", "\ufe0f"],
  ...["\u200c", "\u200d", "\u200e", "\u200f", "\u061c", "\u00ad", "\ufeff"],
  ...["\u0903", "\u0bbe", "\u0e33", "\u{1193f}", "\u0600", "\u06dd", "\u{110bd}"],
  ...["\u1100", "\u1160", "\u11a8", "\uac00", "\uac01"],
  ...["\u0915", "\u094d", "\u093c", "\u09cd", "\u0995"],
  ...["\u{1f1ee}", "\u{1f1f6}", "\u{1f468}", "\u2764", "\u{1f469}\u200d\u{1f680}", "1\ufe0f\u20e3"],
  ...["\u{1f3f4}\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}", "👨‍👩‍👧‍👦", "مُحَمَّد", "می‌خواهم", "ﷺ"],
];

/** Every pair, and longer ones in an order that does not change. */
function samples(): string[] {
  const pairs = KINDS.flatMap((one) => KINDS.map((other) => `x${one}${other}y`));
  let seed = 11;
  const next = () => (seed = (seed * 48_271) % 2_147_483_647);
  const longer = Array.from({ length: 1500 }, () =>
    Array.from({ length: 3 + (next() % 12) }, () => KINDS[next() % KINDS.length]).join(""),
  );
  return [...pairs, ...longer];
}

const segmenter = new Intl.Segmenter("en", { granularity: "grapheme" });

test("in a browser, on the server and by the platform's own tables the number is the same", async () => {
  const texts = samples();
  const shown = await countIn(await openArticle(), texts);
  const differing = texts.filter((text, at) => {
    const kept = canonical(text);
    const left = charactersLeft(kept);
    const oracle = MOST_CHARACTERS - [...segmenter.segment(kept)].length;
    return shown[at] !== left || left !== oracle;
  });
  expect(texts.length).toBeGreaterThan(4000);
  expect(differing.map((text) => escape(text))).toEqual([]);
}, 120_000);

test("of each of Unicode's own rows the script that readers load gives Unicode's number", async () => {
  const rows = await readUnicodeRows();
  const page = await openArticle();
  const texts = rows.map(({ text }) => text);
  const stored = await countIn(page, texts);
  await leaveAsTyped(page);
  const bare = await countIn(page, texts);
  const differing = rows.filter(
    ({ text, characters }, at) =>
      bare[at] !== MOST_CHARACTERS - characters || stored[at] !== charactersLeft(canonical(text)),
  );
  expect(rows.length).toBe(766);
  expect(differing.map(({ written }) => written)).toEqual([]);
}, 60_000);

async function openArticle(): Promise<Page> {
  const front = await (await fetch(`${journey.server.origin}/ar/`)).text();
  const article = /href="(\/ar\/\d{4}\/\d\d\/[^"#]+)"/.exec(front)?.[1] ?? "";
  const page = await (await journey.browser.newContext()).newPage();
  await page.goto(journey.server.origin + article);
  return page;
}

/** What the counter under the form says is left, text by text. */
function countIn(page: Page, texts: readonly string[]): Promise<number[]> {
  return page.evaluate((written) => {
    const field = document.querySelector("textarea") as HTMLTextAreaElement;
    const counter = document.querySelector("[data-most]") as HTMLElement;
    return written.map((text) => {
      field.value = text;
      field.dispatchEvent(new Event("input"));
      return Number(counter.dataset.left);
    });
  }, texts);
}

/**
 * Many of Unicode's rows hold what is never stored, such as controls and joiners that join nothing. So that the script's count is
 * asked about them all the same, the field and what `canonical` works with leave every text as it is from here on.
 */
function leaveAsTyped(page: Page): Promise<void> {
  return page.evaluate(() => {
    let typed = "";
    const field = document.querySelector("textarea") as HTMLTextAreaElement;
    Object.defineProperty(field, "value", { get: () => typed, set: (text: string) => (typed = text) });
    for (const tool of ["replace", "normalize", "trim", "trimEnd"] as const)
      Object.defineProperty(String.prototype, tool, {
        value(this: string) {
          return String(this);
        },
      });
    const { test } = RegExp.prototype;
    // No line is blank; what a character is, the count itself asks in the same way.
    RegExp.prototype.test = function (text) {
      return !this.source.startsWith("^[\\s") && test.call(this, text);
    };
  });
}

const escape = (text: string) => [...text].map((letter) => letter.codePointAt(0)?.toString(16)).join(" ");
