// What a search on the desk takes for the same word, and what it shows of a text.

import { expect, test } from "bun:test";
import { findPassage, termsOf } from "./find-passage";
import { fold } from "./fold-words";
import { signatureOf } from "./signature";

const finds = (asked: string, text: string) => findPassage([text], termsOf(asked)) !== null;
const isCandidate = (asked: string, text: string) => {
  const signature = signatureOf([text]);
  return termsOf(asked).every(({ codes }) => codes.some((code) => signature.includes(code)));
};

test("Arabic, Persian and Sorani words are found however they are typed", () => {
  const same: [string, string][] = [
    ["\u0627\u062d\u0645\u062f", "\u0623\u062d\u0645\u062f"],
    ["\u0645\u062f\u0631\u0633\u0647", "\u0645\u062f\u0631\u0633\u0629"],
    ["\u0645\u0628\u0646\u064a", "\u0645\u0628\u0646\u0649"],
    ["\u064a\u0643", "\u06cc\u06a9"],
    ["\u0628\u0631\u0644\u064a\u0646", "\u0628\u064e\u0631\u0644\u064a\u0646"],
    ["\u0647\u0630\u0627", "\u0647\u0670\u0630\u0627"],
    ["\u0643\u062a\u0627\u0628", "\u0643\u0640\u0640\u062a\u0627\u0628"],
    ["\u0647\u06d5", "\u0647\u0647"],
    ["\u0631\u06c6\u0698", "\u0695\u06c6\u0698"],
    ["2026", "\u0662\u0660\u0662\u0666"],
    ["2026", "\u06f2\u06f0\u06f2\u06f6"],
    ["\u0645\u0633\u0648\u0648\u0644", "\u0645\u0633\u0624\u0648\u0644"],
    ["\u0644\u0627", "\ufefb"],
    ["cafe", "Café"],
  ];
  for (const [asked, typed] of same) expect([typed, fold(typed)]).toEqual([typed, fold(asked)]);
});

test("a word is found behind the article and a particle, and in every way of joining it", () => {
  expect(finds("كتاب", "قرأ والكتاب أمامه")).toBe(true);
  expect(finds("الكتاب", "هذا كتابه")).toBe(true);
  expect(finds("وزير", "استقالت الوزيرة")).toBe(true);
  for (const text of ["او می\u200cخواهد", "او می خواهد", "او میخواهد"])
    expect([text, finds("می\u200cخواهد", text)]).toEqual([text, true]);
  expect(finds("می\u200cخواهد", "او می نوشت")).toBe(false);
  expect(finds("میخواهد", "او می\u200cخواهد")).toBe(true);
});

test("short words are whole ones, longer ones may go on; other words are not found", () => {
  expect(finds("bridge", "Two bridges")).toBe(true);
  expect(finds("art", "It started")).toBe(false);
  expect(finds("من", "المنطقة")).toBe(false);
  expect(finds("ridge", "Two bridges")).toBe(false);
  expect(finds("bridge flood", "Two bridges")).toBe(false);
});

test("whatever is found is a candidate by its signature, in which no word can be read", () => {
  const text = "The bridge opened; والكتاب أمامه; او می\u200cخواهد ۲۰۲۶";
  for (const asked of ["bridge", "opened bridge", "كتاب", "الكتاب", "می خواهد", "2026"])
    expect([asked, finds(asked, text), isCandidate(asked, text)]).toEqual([asked, true, true]);
  expect(isCandidate("submarine", text)).toBe(false);
  expect(signatureOf([text])).not.toMatch(/brid|كتاب|%|_|\\/);
});

test("the passage is the text with most of the words, cut between words and marked in the original's letters", () => {
  const long = `${"Nothing of it stands here. ".repeat(12)}Then the Minister of Water spoke about wells, and ${"so on ".repeat(60)}`;
  const found = findPassage(["A headline about water", "No word", long], termsOf("water minister"));
  const words = (pieces: readonly { text: string; marked: boolean }[] = []) =>
    pieces.filter(({ marked }) => marked).map(({ text }) => text);
  expect([words(found?.title), words(found?.passage)]).toEqual([["water"], ["Minister", "Water"]]);
  const shown = found?.passage.map(({ text }) => text).join("") ?? "";
  expect(shown.length).toBeLessThan(250);
  expect(shown).toMatch(/^… \w+ .* …$/);
  expect(findPassage(["", "الوزيرة وصلت"], termsOf("وزير"))?.passage[0]).toEqual({
    text: "الوزيرة",
    marked: true,
  });
});
