// The stored blocks and the edited document say the same, in both directions and in the editor's own schema.

import { expect, test } from "bun:test";
import { getSchema, type JSONContent } from "@tiptap/core";
import { Node } from "@tiptap/pm/model";
import { Block, type Run } from "#articles";
import { blocksToDoc } from "./blocks-to-doc";
import { docToBlocks } from "./doc-to-blocks";
import { storySchema } from "./story-schema";

const schema = getSchema(storySchema());

/** A small generator with a seed, so that a failure can be repeated (mulberry32). */
function chance(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const WORDS = ["words", "كلمات", " ", "«گوتە»", "a\nb", "👩🏽‍🏫", "<b>", "\u200f", "وشە\u200cیەک", "  two  "];

function run(pick: (below: number) => number): Run {
  return {
    text: WORDS[pick(WORDS.length)] ?? "x",
    ...(pick(3) === 0 && { strong: true as const }),
    ...(pick(3) === 0 && { emphasis: true as const }),
    ...(pick(4) === 0 && { href: ["https://example.org/ä?x=1", "mailto:a@b.c", "/en/2024/01/x"][pick(3)] }),
    ...(pick(4) === 0 && {
      quote: { speaker: ["Hana", "هناء", ""][pick(3)] ?? "", role: ["", "engineer"][pick(2)] ?? "" },
    }),
  };
}

/** Neighbouring runs differ in their marks, as in everything that an editor stores. */
function text(pick: (below: number) => number): Run[] {
  const runs = Array.from({ length: pick(5) }, () => run(pick));
  const marks = ({ text: _, ...rest }: Run): string => JSON.stringify(rest);
  return runs.filter((one, index) => index === 0 || marks(one) !== marks(runs[index - 1] ?? one));
}

function block(pick: (below: number) => number, index: number): Block {
  const id = `block${String(index).padStart(4, "0")}`;
  const texts = (): Run[][] => Array.from({ length: 1 + pick(3) }, () => text(pick));
  const kinds: (() => Block)[] = [
    () => ({ id, kind: "paragraph", text: text(pick) }),
    () => ({ id, kind: "paragraph", text: text(pick), direction: pick(2) ? "rtl" : "ltr" }),
    () => ({ id, kind: "subhead", text: text(pick) }),
    () => ({ id, kind: "subhead", text: text(pick), level: 3 }),
    () => ({ id, kind: "list", ordered: pick(2) === 0, items: texts() }),
    () => ({ id, kind: "quotation", paragraphs: texts(), speaker: "Hana", role: "" }),
    () => ({ id, kind: "picture", picture: 1 + pick(9), alt: "a", caption: "", credit: "c" }),
    () => ({ id, kind: "pull-quote", text: text(pick), speaker: "هناء" }),
    () => ({
      id,
      kind: "gallery",
      caption: "c",
      pictures: [1, 2].map((picture) => ({ picture, alt: "", caption: "ك", credit: "" })),
    }),
    () => ({
      id,
      kind: "table",
      caption: "",
      head: "both",
      rows: [texts(), texts()].map((row) => [...row, [], []].slice(0, 3)),
    }),
    () => ({
      id,
      kind: "fact-box",
      title: "T",
      content: [
        { kind: "paragraph", text: text(pick), direction: "ltr" },
        { kind: "list", ordered: pick(2) === 0, items: texts() },
      ],
    }),
    () => ({ id, kind: "link-card", href: "https://example.org/", title: "t", source: "", words: "w" }),
    () => ({ id, kind: "divider" }),
    () => ({ id, kind: "map-point", place: "Zelu", at: "٣٣٫٣، ٤٤٫٤", caption: "" }),
  ];
  return Block.parse((kinds[pick(kinds.length)] ?? kinds[0])?.());
}

test("every body comes back as it went in, through the editor's own schema", () => {
  for (let seed = 1; seed <= 300; seed += 1) {
    const pick = chance(seed);
    const body = Array.from({ length: pick(8) }, (_, index) => block(pick, index));
    const doc = Node.fromJSON(schema, blocksToDoc(body));
    doc.check();
    expect({ seed, body: docToBlocks(doc.toJSON() as JSONContent) }).toEqual({ seed, body });
  }
});

test("an empty story stays empty, and an empty paragraph with an id stays a paragraph", () => {
  expect(docToBlocks(blocksToDoc([]))).toEqual([]);
  const body: Block[] = [{ id: "abcdef", kind: "paragraph", text: [] }];
  expect(docToBlocks(blocksToDoc(body))).toEqual(body);
});

test("a run longer than the stored form allows is cut, and loses nothing", () => {
  const long = "و".repeat(45_000);
  const blocks = docToBlocks({
    type: "doc",
    content: [{ type: "paragraph", content: [{ type: "text", text: long }] }],
  });
  const first = Block.parse(blocks[0]);
  expect(first.kind === "paragraph" && first.text.map((one) => one.text).join("")).toBe(long);
});
