// Comparisons: whole words, both directions, blocks that moved, and every field.

import { describe, expect, test } from "bun:test";
import { EMPTY_MANUSCRIPT } from "../article";
import type { Block, Manuscript } from "../block";
import { compareManuscripts } from "./compare-manuscripts";
import { compareRuns, compareText, type Piece } from "./compare-words";

const marked = (pieces: readonly Piece[]) =>
  pieces
    .map(({ kind, text }) => ({ same: text, removed: `[-${text}-]`, added: `[+${text}+]` })[kind])
    .join("");
const sides = (pieces: readonly Piece[]) => ({
  before: pieces.map(({ kind, text }) => (kind === "added" ? "" : text)).join(""),
  after: pieces.map(({ kind, text }) => (kind === "removed" ? "" : text)).join(""),
});

describe("words", () => {
  test("are marked whole, in each script", () => {
    expect(marked(compareText("The bridge opens", "The bridges opened", "en"))).toBe(
      "The [-bridge opens-][+bridges opened+]",
    );
    expect(marked(compareText("فتح الجسر اليوم", "فتح الجسران اليوم", "ar"))).toBe(
      "فتح [-الجسر-][+الجسران+] اليوم",
    );
    expect(marked(compareText("پردەکە کرایەوە", "پردەکە نەکرایەوە", "ckb"))).toBe(
      "پردەکە [-کرایەوە-][+نەکرایەوە+]",
    );
    expect(marked(compareText("می‌نویسد", "می‌نویسند", "fa"))).toBe("[-می‌نویسد-][+می‌نویسند+]");
  });

  test("of mixed directions, and numbers, keep their places", () => {
    const pieces = compareText("قال BBC إن 12 قاربًا", "قال AFP إن 14 قاربًا", "ar");
    expect(marked(pieces)).toBe("قال [-BBC-][+AFP+] إن [-12-][+14+] قاربًا");
  });

  test("that differ only in their marks have changed", () => {
    const pieces = compareRuns({
      before: [{ text: "Read this now" }],
      after: [{ text: "Read " }, { text: "this", strong: true }, { text: " now" }],
      language: "en",
    });
    expect(marked(pieces)).toBe("Read [-this-][+this+] now");
    expect(pieces[2]?.marks).toEqual({ strong: true });
  });

  test("always give back both texts, whatever they are", () => {
    const words = ["the", "lake", "بحيرة", " ", ",", "12", "\n", "ریواس", "🙂"];
    let seed = 7;
    const text = () =>
      Array.from({ length: 30 }, () => {
        seed = (seed * 1103515245 + 12345) % 2147483648;
        return words[seed % words.length];
      }).join(" ");
    for (let round = 0; round < 50; round++) {
      const [before, after] = [text(), text()];
      expect(sides(compareText(before, after, "ar"))).toEqual({ before, after });
    }
  });
});

const paragraph = (id: string, text: string): Block => ({
  id,
  kind: "paragraph",
  text: text ? [{ text }] : [],
});
const body = (...blocks: Block[]): Manuscript => ({ ...EMPTY_MANUSCRIPT, body: blocks });
const compare = (before: Manuscript, after: Manuscript) =>
  compareManuscripts({ before, after, language: "en" });
const changes = (before: Manuscript, after: Manuscript) =>
  compare(before, after).blocks.map(({ id, change, moved }) => `${id} ${change}${moved ? " moved" : ""}`);

describe("a body", () => {
  const [a, b, c, d] = ["aaaaaa", "bbbbbb", "cccccc", "dddddd"].map((id) =>
    paragraph(id, `Words of ${id}`),
  ) as [Block, Block, Block, Block];

  test("shows what is gone where it stood, and what came where it stands", () => {
    expect(changes(body(a, b, c), body(a, d, c))).toEqual([
      "aaaaaa same",
      "dddddd added",
      "bbbbbb removed",
      "cccccc same",
    ]);
  });

  test("says of the fewest blocks that they moved, and what changed in them besides", () => {
    expect(changes(body(a, b, c, d), body(d, a, b, c))).toEqual([
      "dddddd same moved",
      "aaaaaa same",
      "bbbbbb same",
      "cccccc same",
    ]);
    const written = { ...d, kind: "paragraph", text: [{ text: "Other words" }] } as Block;
    expect(changes(body(a, b, d), body(written, a, b))[0]).toBe("dddddd changed moved");
  });

  test("that was pasted anew is the same when its words are", () => {
    expect(changes(body(a), body({ ...a, id: "zzzzzz" }))).toEqual(["zzzzzz same"]);
  });

  test("tells what a block was before it became something else", () => {
    const subhead: Block = { id: "aaaaaa", kind: "subhead", text: [{ text: "Words of aaaaaa" }] };
    expect(compare(body(a), body(subhead)).blocks[0]).toMatchObject({
      change: "changed",
      form: "subhead",
      formBefore: "paragraph",
    });
  });
});

test("every field of an article is compared", () => {
  const before: Manuscript = {
    ...EMPTY_MANUSCRIPT,
    headline: "One",
    section: 1,
    bylines: [1, 2],
    topics: ["Lake"],
  };
  const after: Manuscript = {
    ...before,
    headline: "Two",
    standfirst: "New",
    section: 2,
    bylines: [2, 1],
    topics: ["Lake", "Road"],
    picture: { picture: 7, alt: "A", caption: "B", credit: "C" },
  };
  const found = compare(before, after);
  expect(found.fields.map(({ of }) => of)).toEqual([
    "headline",
    "standfirst",
    "topics",
    "alt",
    "caption",
    "credit",
  ]);
  expect(found.ids.map(({ of }) => of)).toEqual(["section", "bylines", "picture"]);
  expect(compare(after, after).same).toBe(true);
});
