// What is pure in manuscripts: coordinates, lengths, directions, links that say nothing, and the checks.

import { describe, expect, test } from "bun:test";
import { LANGUAGES } from "#platform/i18n";
import { EMPTY_MANUSCRIPT } from "../article";
import { Block, type Manuscript, type Run } from "../block";
import { bareLinksIn } from "./bare-link";
import { checkManuscript } from "./checks";
import { readCoordinates } from "./coordinates";
import { charactersIn, lengthOf, readingMinutes } from "./count";
import { directionAgainst, directionOf } from "./direction";
import { isSaidInText } from "./pull-quote";
import { picturesIn, quotationsIn } from "./shown";
import { linesOf, passageOf, snippetOf, textOf } from "./words";

describe("coordinates", () => {
  const MOSUL = { latitude: 36.34, longitude: 43.13 };
  test("are read as people write them, in any of our digits", () => {
    const spellings = [
      "36.34, 43.13",
      "36.34 43.13",
      "N 36.34 E 43.13",
      "43.13° E, 36.34° N",
      "36,34 43,13",
      "٣٦٫٣٤، ٤٣٫١٣",
      "۳۶٫۳۴ شمالی ۴۳٫۱۳ شرقی",
      "٣٦٫٣٤ شمالًا، ٤٣٫١٣ شرقًا",
      "36.34باکوور 43.13ڕۆژهەڵات",
      "\u200e36.34\u200e,\u200e 43.13",
    ];
    for (const spelled of spellings)
      expect([spelled, readCoordinates(spelled)]).toMatchObject([spelled, MOSUL]);
    expect(readCoordinates("33°51′30″S 151°12.6'E")).toEqual({
      latitude: -33.858333,
      longitude: 151.21,
      decimals: 4,
    });
    expect(readCoordinates("-0.5;-179.25")).toEqual({ latitude: -0.5, longitude: -179.25, decimals: 2 });
  });

  test("that are no place on earth are none", () => {
    const wrong = [
      "",
      "36",
      "91, 10",
      "10, 181",
      "36.34, x",
      "36°61′N 43°E",
      "36 N 43 N",
      "1, 2, 3",
      "36.34 43.13 12",
    ];
    for (const typed of wrong) expect([typed, readCoordinates(typed)]).toEqual([typed, null]);
  });
});

describe("lengths", () => {
  test("are in words as the language parts them, and characters as people see them", () => {
    expect(lengthOf("Don’t count 1,406 slips twice.", "en")).toEqual({ words: 5, characters: 30 });
    // Persian and Sorani join inside a word by U+200C; vowel marks part nothing.
    expect(lengthOf("می‌نویسد و نمی‌خواند", "fa").words).toBe(3);
    expect(lengthOf("پردەکە کرایەوە", "ckb").words).toBe(2);
    expect(lengthOf("كَتَبَ الرَّجُلُ", "ar")).toEqual({ words: 2, characters: 9 });
    expect(charactersIn("👩🏽‍🏫e\u0301", "en")).toBe(2);
    expect(lengthOf("", "ar")).toEqual({ words: 0, characters: 0 });
  });

  test("in minutes follow the language's pace", () => {
    expect([0, 5, 690, 2280].map((words) => readingMinutes(words, LANGUAGES.en.pace))).toEqual([0, 1, 3, 10]);
    expect(readingMinutes(690, LANGUAGES.ar.pace)).toBe(5);
  });
});

test("words find their direction by their number, not by the first of them", () => {
  expect(directionOf("BBC Arabic نقلت الخبر في المساء")).toBe("rtl");
  expect(directionOf("انظر https://example.org/a/very/long/address إن شئت")).toBe("rtl");
  expect(directionOf("مرحبا to all of you")).toBe("ltr");
  expect([directionOf("1962 – 62"), directionOf("")]).toEqual([null, null]);
  expect(directionAgainst("Only Latin", "rtl")).toBe("ltr");
  expect([directionAgainst("عربي", "rtl"), directionAgainst("12", "rtl")]).toEqual([undefined, undefined]);
});

test("links that do not say where they lead are found in four languages", () => {
  const link = (text: string, href = "https://a.b/"): Run => ({ text, href });
  const bare = ["here", "Click here!", "https://a.b/c", "www.a.b", "هنا", "اینجا", "لێرە."];
  expect(bareLinksIn(bare.flatMap((text) => [link(text), { text: " " }]))).toEqual(bare);
  expect(bareLinksIn([link("the report"), link("a@b.c", "mailto:a@b.c"), { text: "here" }])).toEqual([]);
  // One link of two runs.
  expect(bareLinksIn([link("more"), { ...link(" on wells"), strong: true }])).toEqual([]);
});

const paragraph = (id: string, text: string): Block => ({
  id,
  kind: "paragraph",
  text: text ? [{ text }] : [],
});

test("a pull-quote is the text's own when its words stand there in their order", () => {
  const body = [paragraph("first0", "“We drink from the second one, ourselves,” she said. «نشرب منها».")];
  expect(isSaidInText("We drink from the second one ourselves", body)).toBe(true);
  expect(isSaidInText("We drink … ourselves", body)).toBe(true);
  expect(isSaidInText("نشرب منها", body)).toBe(true);
  expect(isSaidInText("ourselves … We drink", body)).toBe(false);
  expect(isSaidInText("We never drink", body)).toBe(false);
});

const shown = (picture: number) => ({ picture, alt: `alt ${picture}`, caption: `c ${picture}`, credit: "M" });
const EVERY: Block[] = [
  { id: "block1", kind: "subhead", text: [{ text: "Head" }] },
  { id: "block2", kind: "subhead", text: [{ text: "Deeper" }], level: 3 },
  {
    id: "block3",
    kind: "paragraph",
    text: [{ text: "She " }, { text: "said", quote: { speaker: "Hana", role: "" } }],
  },
  { id: "block4", kind: "list", ordered: true, items: [[{ text: "one" }], [{ text: "two" }]] },
  { id: "block5", kind: "quotation", paragraphs: [[{ text: "Q" }]], speaker: "Yusuf", role: "fisher" },
  { id: "block6", kind: "pull-quote", text: [{ text: "She said" }], speaker: "Hana" },
  { id: "block7", kind: "gallery", caption: "Two", pictures: [shown(2), shown(3)] },
  { id: "block8", kind: "picture", ...shown(2) },
  {
    id: "block9",
    kind: "table",
    caption: "T",
    head: "row",
    rows: [[[{ text: "a" }], [{ text: "b", quote: { speaker: "Mina", role: "" } }]]],
  },
  {
    id: "blocka",
    kind: "fact-box",
    title: "Box",
    content: [
      { kind: "paragraph", text: [{ text: "fact" }] },
      { kind: "list", ordered: false, items: [[{ text: "item" }]] },
    ],
  },
  { id: "blockb", kind: "link-card", href: "https://a.b/", title: "Title", source: "S", words: "W" },
  { id: "blockc", kind: "divider" },
  { id: "blockd", kind: "map-point", place: "Zelu", at: "36.1, 44.2", caption: "There" },
];

test("everything that walks a manuscript sees every block", () => {
  for (const block of EVERY) Block.parse(block);
  const manuscript = { ...EMPTY_MANUSCRIPT, picture: shown(1), body: EVERY };
  expect(picturesIn(manuscript)).toEqual([1, 2, 3]);
  expect(quotationsIn(manuscript).map(({ speaker }) => speaker)).toEqual(["Hana", "Yusuf", "Mina"]);
  expect(textOf(manuscript)).toBe("Head Deeper She said one two Q a | b fact item");
  expect(EVERY.map(passageOf)).toEqual([
    "Head",
    "Deeper",
    "She said",
    "one\ntwo",
    "Q",
    "She said",
    "Two",
    "c 2",
    "a | b",
    "fact\nitem",
    "Title",
    "",
    "Zelu",
  ]);
  expect(linesOf(EVERY[3] ?? paragraph("x", ""))).toEqual(["• one", "• two"]);
  expect(snippetOf(paragraph("first0", "One two three"), 8)).toBe("One two…");
});

describe("the checks", () => {
  const WHOLE: Manuscript = {
    ...EMPTY_MANUSCRIPT,
    headline: "H",
    standfirst: "S",
    section: 1,
    bylines: [1],
    picture: shown(1),
    body: EVERY,
  };
  const rules = { language: "en", creditDue: false };
  const codes = (change: Partial<Manuscript>, creditDue = false) =>
    checkManuscript({ ...WHOLE, ...change }, { ...rules, creditDue }).map(
      ({ code, stops }) => `${stops ? "!" : ""}${code}`,
    );

  test("find nothing in a whole story", () => {
    expect(codes({})).toEqual([]);
  });

  test("name what is missing, in the order of the screen, and what of it stops", () => {
    expect(codes({ ...EMPTY_MANUSCRIPT })).toEqual([
      "!headline-missing",
      "standfirst-missing",
      "!text-missing",
      "!section-missing",
      "byline-missing",
    ]);
    expect(codes({ headline: "ح".repeat(111) })).toEqual(["headline-long"]);
    expect(codes({ headline: `${"e\u0301".repeat(110)}` })).toEqual([]);
    expect(codes({ body: [paragraph("first0", " "), { id: "rule00", kind: "divider" }] })).toEqual([
      "!text-missing",
    ]);
  });

  test("look at every picture, and stop without a credit only where the paper says so", () => {
    const bare = { picture: 4, alt: "same", caption: "same", credit: " " };
    const gallery: Block = {
      id: "galler",
      kind: "gallery",
      caption: "",
      pictures: [shown(1), { ...bare, alt: "", caption: "" }],
    };
    expect(codes({ picture: bare })).toEqual(["alt-same", "credit-missing"]);
    expect(codes({ picture: bare }, true)).toEqual(["alt-same", "!credit-missing"]);
    const [first] = checkManuscript({ ...WHOLE, body: [paragraph("first0", "w"), gallery] }, rules);
    expect(first).toEqual({
      code: "alt-missing",
      stops: false,
      place: { block: "galler", item: 1 },
      said: 2,
    });
  });

  test("look into every block", () => {
    const body: Block[] = [
      { id: "block1", kind: "subhead", text: [{ text: "Deeper" }], level: 3 },
      paragraph("block2", ""),
      { id: "block3", kind: "list", ordered: false, items: [[{ text: "a" }], []] },
      { id: "block4", kind: "quotation", paragraphs: [[{ text: "q" }]], speaker: "", role: "" },
      { id: "block5", kind: "pull-quote", text: [{ text: "never said" }], speaker: "" },
      { id: "block6", kind: "gallery", caption: "g", pictures: [] },
      {
        id: "block7",
        kind: "table",
        caption: "",
        head: "none",
        rows: [[[{ text: "here", href: "https://a.b/" }]]],
      },
      { id: "block8", kind: "link-card", href: "", title: "t", source: "", words: "" },
      { id: "block9", kind: "map-point", place: "p", at: "somewhere", caption: "" },
      { id: "blocka", kind: "map-point", place: "p", at: "36.12345, 44.2", caption: "" },
    ];
    expect(codes({ body })).toEqual([
      "heading-order",
      "block-empty",
      "item-empty",
      "speaker-missing",
      "pull-quote-foreign",
      "gallery-small",
      "table-head-missing",
      "link-bare",
      "card-address-missing",
      "map-unread",
      "map-exact",
    ]);
  });
});
