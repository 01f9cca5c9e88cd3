// What is typed becomes blocks; what has no form is named with its line, and nothing is left out in silence.

import { expect, test } from "bun:test";
import { readWords } from "./read-words";

test("subheads, paragraphs, lists, quotations, links and bold become blocks", () => {
  const { blocks, cannot } = readWords(
    [
      "We are **nine people** in",
      "three towns.",
      "",
      "## Reaching us",
      "",
      "### By post",
      "",
      "- [the desk](mailto:desk@example.org)",
      "- [corrections](/en/corrections), *always*",
      "",
      "1. first",
      "2. second",
      "",
      "> We print it, or we say why not.",
      "> — Sama Yusuf, editor-in-chief",
      "",
      "---",
    ].join("\n"),
  );
  expect(cannot).toEqual([]);
  expect(blocks.map(({ kind }) => kind)).toEqual([
    "paragraph",
    "subhead",
    "subhead",
    "list",
    "list",
    "quotation",
    "divider",
  ]);
  expect(blocks[0]).toMatchObject({
    text: [{ text: "We are " }, { text: "nine people", strong: true }, { text: " in three towns." }],
  });
  expect(blocks[2]).toMatchObject({ level: 3 });
  expect(blocks[3]).toMatchObject({
    ordered: false,
    items: [
      [{ text: "the desk", href: "mailto:desk@example.org" }],
      [{ text: "corrections", href: "/en/corrections" }, { text: ", " }, { text: "always", emphasis: true }],
    ],
  });
  expect(blocks[5]).toMatchObject({
    paragraphs: [[{ text: "We print it, or we say why not." }]],
    speaker: "Sama Yusuf",
    role: "editor-in-chief",
  });
});

test("right-to-left writing keeps its joiners, and an attribution its Arabic comma", () => {
  const { blocks, cannot } = readWords("> می‌نویسیم.\n> — سما یوسف، سردبیر");
  expect(cannot).toEqual([]);
  expect(blocks).toMatchObject([
    { paragraphs: [[{ text: "می‌نویسیم." }]], speaker: "سما یوسف", role: "سردبیر" },
  ]);
});

test("whatever has no form is named with its line", () => {
  const refused = (words: string) => readWords(words).cannot.map(({ line, code }) => `${line} ${code}`);
  expect(refused("# About us\n\nWe.")).toEqual(["1 title"]);
  expect(refused("We.\n\n#### Deep")).toEqual(["3 depth"]);
  expect(refused("We\n---\n\n##")).toEqual(["1 underlined", "4 subhead-empty"]);
  expect(refused("Line\n\n    code\n\n`x`")).toEqual(["3 code", "5 code"]);
  expect(refused("<b>We</b>")).toEqual(["1 html"]);
  expect(refused("![us](us.jpg)")).toEqual(["1 picture"]);
  expect(refused("[us][1]\n\n[1]: https://example.org")).toEqual(["1 reference", "3 reference"]);
  expect(refused("| a | b |\n|---|---|\n| 1 | 2 |")).toEqual(["1 table"]);
  expect(refused("one  \ntwo")).toEqual(["1 break"]);
  expect(refused("- a\n  - b")).toEqual(["2 nested"]);
  expect(refused("- a\n\n  b")).toEqual(["3 item"]);
  expect(refused("7. seventh")).toEqual(["1 start"]);
  expect(refused("> - a")).toEqual(["1 quotation"]);
  expect(refused("[us](javascript:alert(1))")).toEqual(["1 address"]);
  expect(refused("x".repeat(20_001))).toEqual(["1 long"]);
});

test("signs that mean nothing stay as they were typed", () => {
  const { blocks, cannot } = readWords("2 * 3 < 7, snake_case, [sic], 5\\* and a\u00adb");
  expect(cannot).toEqual([]);
  expect(blocks).toMatchObject([{ text: [{ text: "2 * 3 < 7, snake_case, [sic], 5* and ab" }] }]);
});
