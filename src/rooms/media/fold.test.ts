// One spelling for what is typed in several: written in code points, because editors lose joiners and look-alikes.

import { expect, test } from "bun:test";
import { fold, patternsOf } from "./fold";

/** What is typed, and what is kept: both must come to the same. */
const SAME: readonly [string, string, string][] = [
  ["alef with hamza", "\u0623\u0631\u0628\u064a\u0644", "\u0627\u0631\u0628\u064a\u0644"],
  ["alef below and madda", "\u0625\u0622\u0671", "\u0627\u0627\u0627"],
  ["Farsi yeh and keheh", "\u06a9\u0631\u062f\u06cc", "\u0643\u0631\u062f\u064a"],
  ["alef maksura", "\u0645\u0648\u0633\u0649", "\u0645\u0648\u0633\u064a"],
  ["teh marbuta", "\u0635\u0648\u0631\u0629", "\u0635\u0648\u0631\u0647"],
  ["Sorani ae, and heh with a joiner", "\u06d5", "\u0647\u200c"],
  ["heh with hamza typed apart", "\u0647\u0654", "\u06c0"],
  ["vowels and shadda", "\u0645\u064e\u062f\u0651\u064e\u0629", "\u0645\u062f\u0647"],
  ["tatweel", "\u062c\u0640\u0640\u0633\u0631", "\u062c\u0633\u0631"],
  [
    "joined and with a zero-width non-joiner",
    "\u0634\u0647\u0631\u200c\u0647\u0627",
    "\u0634\u0647\u0631\u0647\u0627",
  ],
  ["presentation forms", "\ufedf\ufee2", "\u0644\u0645"],
  ["an isolated mark", "\u0645\ufe76\u0645", "\u0645\u0645"],
  ["reh with small v", "\u0695\u0648\u0698", "\u0631\u0648\u0698"],
  ["digits", "\u0662\u06f0\u06f2\u06f6", "2026"],
  ["case and accents", "Ch\u00c2teau\u00a0Noir", "chateau noir"],
  ["direction marks", "\u200f\u0628\u061c", "\u0628"],
];

test.each(SAME)("%s", (_, typed, kept) => expect(fold(typed)).toBe(fold(kept)));

test("letters of their own stay apart, and words stay words", () => {
  expect(fold("\u0686\u0648\u0628")).not.toBe(fold("\u062c\u0648\u0628"));
  expect(fold("\u0626\u0627\u0648")).not.toBe(fold("\u0627\u0648"));
  expect(fold("two\u200bwords")).toBe("two words");
});

test("what is typed is no pattern, and is bounded", () => {
  expect(patternsOf("50%_\\")).toEqual(["%50\\%\\_\\\\%"]);
  expect(patternsOf("  ")).toEqual([]);
  expect(patternsOf("a ".repeat(500)).length).toBe(8);
});
