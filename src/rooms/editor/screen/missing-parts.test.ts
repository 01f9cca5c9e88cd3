// What a story lacks is what the server would refuse it for.

import { expect, test } from "bun:test";
import type { Manuscript } from "../manuscript";
import { cutAtDifference, firstDifference } from "./first-difference";
import { missingParts } from "./missing-parts";

const whole: Manuscript = {
  headline: "A bridge",
  standfirst: "",
  section: 2,
  bylines: [],
  topics: [],
  picture: null,
  body: [{ id: "first0", kind: "paragraph", text: [{ text: "It opens." }] }],
};

test("headline, text and section are asked for in the screen's order", () => {
  expect(missingParts(whole)).toEqual([]);
  const bare: Manuscript = { ...whole, headline: " ", section: null, standfirst: "s", topics: ["t"] };
  const empty: Manuscript = { ...bare, body: [{ id: "first0", kind: "paragraph", text: [{ text: " " }] }] };
  expect(missingParts(bare)).toEqual(["headline", "section"]);
  expect(missingParts(empty)).toEqual(["headline", "text", "section"]);
});

test("two versions are shown from the first words that differ", () => {
  expect(firstDifference(["a", "b", "c"], ["a", "x", "c"])).toBe(1);
  expect(firstDifference(["a"], ["a", "b"])).toBe(1);
  expect(cutAtDifference("At six it opened for all.", "At seven it opened for all.")).toEqual([
    "At ",
    "six ",
    "it opened for all.",
  ]);
  expect(cutAtDifference("One two.", "One two. Three.")).toEqual(["One ", "two.", ""]);
  expect(cutAtDifference("a a", "a a a")).toEqual(["a ", "", "a"]);
});
