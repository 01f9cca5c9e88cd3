// Two versions are shown from the first words that differ.

import { expect, test } from "bun:test";
import { cutAtDifference, firstDifference } from "./first-difference";

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
