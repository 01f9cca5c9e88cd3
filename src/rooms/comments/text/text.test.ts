// What a reader types is stored clean, counted as people count and shown as text, in every script we know.

import { describe, expect, test } from "bun:test";
import { canonical, isBlank } from "./canonical";
import { charactersLeft } from "./count";
import { countLinks, paragraphs } from "./paragraphs";
import { skeleton, wordKeys } from "./word-key";

const ENGLAND = "🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}";
const FAMILY = "👨‍👩‍👧‍👦";

describe("counting", () => {
  test.each([
    ["مرحبا", 5],
    ["مُحَمَّد", 4],
    ["می\u200cخواهم", 7],
    ["👍🏽", 1],
    [FAMILY, 1],
    [ENGLAND, 1],
    [`a${"\u0301".repeat(500)}`, 1],
    ["ﷺ", 1],
    ["\r\n", 1],
  ])("%j", (text, characters) => expect(1500 - charactersLeft(text)).toBe(characters));

  test("1500 characters fit, in any script; the hidden bounds end the tricks", () => {
    const left = (text: string) => charactersLeft(canonical(text));
    expect(left("م".repeat(1500))).toBe(0);
    expect(left("👍🏽".repeat(1500))).toBe(0);
    expect(left("م".repeat(1501))).toBe(-1);
    expect(left(FAMILY.repeat(900))).toBe(-1); // 6,300 code points
    expect(left(ENGLAND.repeat(850))).toBe(650); // 5,950 code points, 23,800 bytes
    expect(left(`a${"\u{e0100}".repeat(8)}`.repeat(700))).toBe(800); // invisible ones are gone
    expect(left(`𠀀${"\u0316".repeat(8)}`.repeat(660))).toBe(840); // 5,940 code points
    expect(left(`𠀀${"\u{1e000}".repeat(8)}`.repeat(690))).toBe(-1); // 24,840 bytes
    expect(left("a\r\n".repeat(750))).toBe(1);
  });
});

describe("canonical", () => {
  test.each([
    ["line ends", "a\r\nb\rc\u2028d\u2029e\tf\u0007g", "a\nb\nc\nd\ne fg"],
    ["lone surrogates", "a\ud800b", "a\ufffdb"],
    ["NFC, not NFKC", "e\u0301 ﷺ ﬁ", "é ﷺ ﬁ"],
    ["bidi controls", "ed.io/about\u202e3pm.exe \u2066x\u2069", "ed.io/about3pm.exe x"],
    ["zero width and fillers", "b\u00ada\u200bd\u2060\ufeff\u3164\u034f", "bad"],
    ["smuggled tags", "a\u{e0061}\u{e0062}", "a"],
    ["a flag", ENGLAND, ENGLAND],
    ["a flag cut short", ENGLAND.slice(0, -2), "🏴"],
    ["selectors", "a\ufe0f 1\ufe0f\u20e3 1\ufe0f ❤\ufe0f", "a 1\ufe0f\u20e3 1 ❤\ufe0f"],
    ["an emoji family", FAMILY, FAMILY],
    ["joiner in Persian", "می\u200cخواهم", "می\u200cخواهم"],
    ["joiners doubled, at an end, by a space", "می\u200c\u200c\u200dخواهم\u200c \u200dا", "می\u200cخواهم ا"],
    ["weak marks, one at a time", "a\u200f\u200e\u200fb\u061c", "a\u200fb\u061c"],
    ["marks piled up", `a${"\u0316".repeat(50)}`, `a${"\u0316".repeat(8)}`],
    ["blank lines", "a \n\n \u2800\n\n\n\nb\n\n", "a\n\n\nb"],
    ["a mark set free", "=\u200c\u0338", "≠"],
    ["only what cannot be seen", "\u200b\u2800\u3164\ufff9\u200f \n".repeat(1500), ""],
  ])("%s", (_, typed, stored) => {
    expect(canonical(typed)).toBe(stored);
    expect(canonical(stored)).toBe(stored);
  });

  test("a text of the longest kind survives the round trip of a form", () => {
    const longest = canonical("𐍈🏽\n".repeat(750));
    expect(canonical(longest.replaceAll("\n", "\r\n"))).toBe(longest);
  });

  test("blank is what shows nothing", () => {
    for (const nothing of ["", " ", "\u2800", "\u3164", "\ufff9", "\u200f\u061c", "\u00a0\u2003"])
      expect(isBlank(nothing)).toBe(true);
    for (const something of ["a", "ـ", "👍", "."]) expect(isBlank(something)).toBe(false);
  });
});

describe("word keys", () => {
  test.each(["كلب", "كَلْب", "كـلـب", "ﻛﻠﺐ", "کلب", "ك\u200bلب", "كـ\ufe76لب"])(
    "%s is one word",
    (spelling) => {
      expect(wordKeys(spelling)).toEqual(["كلب"]);
    },
  );
  test.each(["bad", "ｂａｄ", "𝐛𝐚𝐝", "b\u00adad", "bаd", "BÁD"])("%s is bad", (spelling) => {
    expect(wordKeys(spelling)).toEqual(["bad"]);
  });
  test("words that only look close stay apart, and vowel signs stay on", () => {
    expect(wordKeys("منَزل")).toEqual(["منزل"]);
    expect(wordKeys("नमो นี้ か\u3099")).toEqual(["नमो".normalize("NFC"), "นี้", "が"]);
    expect(wordKeys("گول ژن ڕۆژ")).toEqual(["گول", "ژن", "ڕۆژ"]);
    expect(wordKeys("٠٩٩ ۰۹۹ 099")).toEqual(["099", "099", "099"]);
  });
  test("a skeleton sees through pure Cyrillic and digits", () => {
    expect(["аԁміп", "adm1n", "ADMIN"].map((word) => skeleton(wordKeys(word)[0] ?? ""))).toEqual([
      "admin",
      "admin",
      "admin",
    ]);
  });
});

describe("paragraphs", () => {
  const links = (text: string) =>
    paragraphs(text)
      .flat(2)
      .flatMap((piece) => ("link" in piece ? [piece.link] : []));

  test("blank lines part paragraphs, breaks part lines, and nothing is markup", () => {
    expect(paragraphs("a\nb\n\n\n<b>c</b>")).toEqual([
      [[{ text: "a" }], [{ text: "b" }]],
      [[{ text: "<b>c</b>" }]],
    ]);
    expect(paragraphs("")).toEqual([]);
  });

  test("an address becomes a link that shows its host", () => {
    const [[line]] = paragraphs("see (https://Example.org/a_(b)?c=1), or https://example.org.") as [
      [unknown],
    ];
    expect(line).toEqual([
      { text: "see (" },
      {
        link: {
          href: "https://example.org/a_(b)?c=1",
          host: "example.org",
          rest: "/a_(b)?c=1",
        },
      },
      { text: "), or " },
      { link: { href: "https://example.org/", host: "example.org", rest: "" } },
      { text: "." },
    ]);
    expect(links("انظر «https://example.org/خبر»، ثم")[0]?.href).toBe(
      "https://example.org/%D8%AE%D8%A8%D8%B1",
    );
    expect(countLinks("https://a.example http://b.example\nhttps://c.example")).toBe(3);
  });

  test("nothing but http and https is a link, and none that hides its host", () => {
    for (const text of [
      "javascript:alert(1)",
      "data:text/html,x",
      "ftp://a.example",
      "//a.example",
      "www.a.example",
      "xhttps://a.example",
      "https://",
      "https://bank.example@evil.example/",
      "https://[bad",
    ])
      expect(links(text)).toEqual([]);
    expect(links('https://a.example/"onmouseover="x')[0]?.href).toBe("https://a.example/");
  });

  test("a host that could deceive is shown as punycode, an honest one in its script", () => {
    expect(links("https://exаmple.org")[0]?.host).toBe("xn--exmple-4nf.org");
    expect(links("https://аррӏе.org")[0]?.host).toStartWith("xn--");
    expect(links("https://صحيفة.example:8080/x")[0]?.host).toBe("صحيفة.example:8080");
  });
});
