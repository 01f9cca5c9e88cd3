// The counter's own tables against a library of the field: wherever a kind of character begins or ends, and beside whatever could join it.

import { expect, test } from "bun:test";
import { countGraphemes as oracle } from "unicode-segmenter/grapheme";
import { RUNS } from "./grapheme-runs";
import { countGraphemes } from "./graphemes";

/** Before and behind a code point stands something that some rule looks at. */
const SURROUNDINGS: readonly (readonly [string, string])[] = [
  ["a", "b"],
  ["\r", "\n"],
  ["\u0915\u094d", "\u0915"],
  ["\u0915", "\u0915"],
  ["\u0915\u094d\u200c", "\u0915"],
  ["\u{1f469}", "\u200d\u{1f680}"],
  ["\u{1f469}\u200d", "\u0301"],
  ["\u{1f1ee}", "\u{1f1f6}\u{1f1ee}"],
  ["\u0600", "\u0600"],
  ["\u1100", "\u1160\u11a8"],
  ["\uac00", "\u11a8\u11a8"],
  ["\uac01", "\u1160"],
  ["\u0903\u0301", "\u0903"],
];

/** The first and the last code point of every run, and their neighbours. */
function edges(): number[] {
  let at = 0;
  const found = new Set<number>();
  for (const [, many = ""] of RUNS.matchAll(/([0-9a-z]*)[A-Z]/g)) {
    for (const code of [at - 1, at, at + 1]) found.add(code);
    at += many === "" ? 1 : Number.parseInt(many, 36);
  }
  return [
    ...found,
    0x1f1e5,
    0x1f1e6,
    0x1f1ff,
    0x1f600,
    0x2764,
    0xa9,
    0xac1c,
    0xd7a3,
    0xd7a4,
    0x10ffff,
  ].filter((code) => code >= 0 && !(code >= 0xd800 && code < 0xe000));
}

test("wherever a kind of character begins or ends, the number is the library's", () => {
  const differing = edges().flatMap((code) =>
    SURROUNDINGS.flatMap(([before, after]) => {
      const text = before + String.fromCodePoint(code) + after;
      return countGraphemes(text) === oracle(text)
        ? []
        : [`U+${code.toString(16)} in ${JSON.stringify(text)}`];
    }),
  );
  expect(differing).toEqual([]);
});

test("six thousand marks, joiners or consonants are counted at once", () => {
  for (const one of ["\u0301", "\u200d", "\u094d", "\u0915", "\u0600", "\u1100", "\u{1f1ee}"]) {
    const text = one.repeat(6000);
    expect([one, countGraphemes(text)]).toEqual([one, oracle(text)]);
  }
});

test("every pair of kinds, and threes of them, is counted as the library counts", () => {
  const kinds = [
    ..."a\r\n\u0001\u0301\u200c\u200d\u0903\u0600\u1100\u1160\u11a8\uac00\uac01\u0915\u094d\u{1f1ee}\u{1f469}",
  ];
  for (const one of kinds)
    for (const two of kinds)
      for (const three of kinds) {
        const text = one + two + three + one + two;
        if (countGraphemes(text) !== oracle(text)) expect(text).toBe("counted the same");
      }
});
