// Two texts written on a third: what stands against nothing comes together, and what clashes is never decided by us.

import { describe, expect, test } from "bun:test";
import type { Block, Manuscript } from "../../manuscript";
import { mergeManuscripts } from "./merge-manuscripts";

const line = (id: string, text: string): Block => ({ id, kind: "paragraph", text: [{ text }] });
const story = (...body: Block[]): Manuscript => ({
  headline: "Headline",
  standfirst: "",
  section: 1,
  bylines: [1],
  topics: ["Water"],
  picture: null,
  body,
});
const [a, b, c] = [line("block-a", "one"), line("block-b", "two"), line("block-c", "three")];
const stem = story(a, b, c);
const ids = (merged: Manuscript | null) => merged?.body.map(({ id }) => id.at(-1)).join("");

describe("texts come together", () => {
  test("when different paragraphs and fields were changed", () => {
    const merged = mergeManuscripts({
      stem,
      mine: { ...story(line("block-a", "ONE"), b, c), headline: "Mine" },
      theirs: { ...story(a, b, line("block-c", "THREE")), standfirst: "Theirs" },
    });
    expect(merged).toEqual({
      ...story(line("block-a", "ONE"), b, line("block-c", "THREE")),
      headline: "Mine",
      standfirst: "Theirs",
    });
  });

  test("when one added, the other took out, and a third was moved", () => {
    const added = line("block-d", "new");
    expect(ids(mergeManuscripts({ stem, mine: story(a, added, b, c), theirs: story(a, c) }))).toBe("adc");
    expect(ids(mergeManuscripts({ stem, mine: story(c, a, b), theirs: story(a, b, added, c) }))).toBe("cabd");
    const both = mergeManuscripts({
      stem,
      mine: story(a, added, b, c),
      theirs: story(a, line("block-e", "x"), b, c),
    });
    expect(ids(both)?.length).toBe(5);
  });

  test("lists of names keep what either added and lose what either took out", () => {
    const merged = mergeManuscripts({
      stem,
      mine: { ...stem, topics: ["Water", "Roads"], bylines: [] },
      theirs: { ...stem, topics: ["Bridge"] },
    });
    expect([merged?.topics, merged?.bylines]).toEqual([["Roads", "Bridge"], []]);
  });

  test("when both did the very same, whatever the order of their keys", () => {
    const same = { kind: "paragraph", text: [{ text: "ONE" }], id: "block-a" } as const;
    const mine = story(line("block-a", "ONE"), b, c);
    expect(mergeManuscripts({ stem, mine, theirs: story({ ...same, text: [...same.text] }, b, c) })).toEqual(
      mine,
    );
  });
});

describe("nobody decides for a person", () => {
  test("when one paragraph was written by both", () => {
    const mine = story(line("block-a", "mine"), b, c);
    expect(mergeManuscripts({ stem, mine, theirs: story(line("block-a", "theirs"), b, c) })).toBeNull();
  });

  test("when one rewrote what the other took out, or both moved things", () => {
    expect(
      mergeManuscripts({ stem, mine: story(line("block-a", "mine"), b, c), theirs: story(b, c) }),
    ).toBeNull();
    expect(mergeManuscripts({ stem, mine: story(b, a, c), theirs: story(a, c, b) })).toBeNull();
  });
});
