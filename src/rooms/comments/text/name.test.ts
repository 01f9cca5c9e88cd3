// Real names of any script are welcome; look-alikes, titles of the newsroom and the paper's own names are not.

import { describe, expect, test } from "bun:test";
import { checkName } from "./name";

describe("names", () => {
  const reasons = (name: string, taken: string[] = []) => checkName(name, { taken }).reasons;

  test.each([
    "Nadia Karim",
    "مُحَمَّد",
    "عبد الله",
    "نادیه کریم",
    "ڕێبوار ساڵح",
    "فاطمه\u200cسادات",
    "O’Brien-Smith",
    "Jean-Luc D.",
    "山田太郎",
    "Ольга",
    "Reader 7",
    "قارئ ٧",
    "محرر صالح",
  ])("%s is welcome", (name) => expect(checkName(name)).toEqual({ name, reasons: [] }));

  test("no name is a name", () => {
    for (const blank of ["", "   ", "\u200b\u2800"])
      expect(checkName(blank)).toEqual({ name: "", reasons: [] });
  });

  test("a name is stored clean", () => {
    expect(checkName("  Nadia \n\t Karim\u202e\u200f ").name).toBe("Nadia Karim");
  });

  test.each([
    ["x", "name-too-short"],
    ["ن".repeat(41), "name-too-long"],
    ["क्".repeat(200) + "क", "name-too-long"],
    ["Nadia ✓", "name-characters"],
    ["★ نادية", "name-characters"],
    ["👍👍", "name-characters"],
    ["<b>x</b>", "name-characters"],
    ["a@b.example", "name-characters"],
    ["م\u064b\u064c\u064d\u064e", "name-marks"],
    ["Nаdia", "name-mixed-scripts"],
    ["Naنadia", "name-mixed-scripts"],
    ["Nadia 1٢", "name-mixed-digits"],
  ] as const)("%s: %s", (name, reason) => expect(reasons(name)).toContain(reason));

  test.each([
    ...[
      "Admin",
      "ADMIN",
      "a.d.m.i.n",
      "Adm1n",
      "аԁміп",
      "Ａｄｍｉｎ",
      "The Editor",
      "Site Admin",
      "Moderator 2",
      "editor-in-chief",
    ],
    ...[
      "محرر",
      "المحرر",
      "مُحَرِّر",
      "المشرف",
      "هيئة التحرير",
      "هيئه التحرير",
      "هـيـئـة التحرير",
      "الإدارة",
      "الادارة",
      "رئيس التحرير",
    ],
    ...[
      "سردبیر",
      "سردبير",
      "تحریریه",
      "هیئت تحریریه",
      "مدیر سایت",
      "مدير",
      "سەرنووسەر",
      "دەستەی نووسەران",
      "بەڕێوەبەر",
      "به\u200cڕێوه\u200cبه\u200cر",
      "ستاف",
      "چاودێر",
    ],
  ])("%s poses as the paper", (name) => expect(reasons(name)).toContain("name-reserved"));

  test("the paper's own names and its staff are taken, in every spelling", () => {
    const taken = ["The Saddle Post", "بريد السرج", "پیک زین", "Nadia Karim"];
    for (const name of [
      "saddle post",
      "The Saddle Pоst",
      "بَريد السَّرج",
      "پيك زين",
      "NADIA  KARIM",
      "Saddle Post Editor",
      "فريق بريد السرج المحرر",
    ])
      expect(reasons(name, taken)).toContain("name-reserved");
    for (const name of ["Nadia", "Karim Nadia", "Postman", "سرج"]) expect(reasons(name, taken)).toEqual([]);
  });
});
