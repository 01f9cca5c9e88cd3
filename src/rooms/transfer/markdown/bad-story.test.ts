// The line and the reason of everything that a story file is refused for.

import { describe, expect, test } from "bun:test";
import { BadStory, sentenceOf, type StoryProblem } from "./bad-story";
import { parseStory } from "./parse-story";

/** "line code" of every problem. */
function problemsOf(source: string): string[] {
  return reasonsOf(source).map(({ line, reason }) => `${line} ${reason.code}`);
}

function reasonsOf(source: string): readonly StoryProblem[] {
  try {
    parseStory(source, "bad.md");
  } catch (error) {
    if (error instanceof BadStory) return error.problems;
    throw error;
  }
  return [];
}

const refusedIn = (body: string) => problemsOf(`---\nheadline: H\n---\n${body}`);
const refusedFront = (front: string) => problemsOf(`---\n${front}\n---\nWords.\n`);

describe("the body refuses, with the line", () => {
  const cases: [what: string, body: string, problems: string[]][] = [
    [
      "other headings",
      "# One\n\n#### Four\n\nUnder\n---\n\n##",
      ["4 subhead-level", "6 subhead-level", "8 subhead-underlined", "11 subhead-empty"],
    ],
    ["nested lists and long items", "- a\n  - b\n- c\n\n  d", ["5 list-nested", "8 list-item"]],
    ["a year that becomes a list", "1986. It snowed.", ["4 list-start"]],
    [
      "more than paragraphs in a quotation",
      "> a\n>\n> - b\n>\n> ## c\n\n> — Name, role",
      ["6 quotation-content", "8 quotation-content", "10 quotation-empty"],
    ],
    ["raw HTML", "<div>a</div>\n\nb <i>c</i>\n\n<!-- d -->", ["4 html", "6 html", "6 html", "8 html"]],
    [
      "tables that are none",
      "x\na | b\n--- | ---\n1 | 2\n\n> y\n>\n> a | b\n> --- | ---",
      ["5 table-rows", "11 table"],
    ],
    [
      "captions that say something else",
      'a | b\n--- | ---\n1 | 2\n\nTable: T {head="all"}\n\n: Twice',
      ["8 table-head", "10 table-caption"],
    ],
    [
      "divs that are not known, not closed, or in each other",
      "::: note\na\n:::\n\n:::\n\n::: box\n::: pull\nb\n:::\n\n::: {box}",
      ["4 div-unknown", "8 div-stray", "11 div-nested", "15 div-wrong", "15 div-open"],
    ],
    [
      "divs with other content and other attributes",
      '::: {.box size="3"}\n> a\n:::\n\n::: pull\na\n\nb\n:::\n\n::: {.link title="x"}\n:::\n\n::: {.map at="here"}\n:::',
      ["4 div-attribute", "4 div-content", "8 div-content", "14 div-due", "17 map-unread"],
    ],
    ["addresses of cards that are none", '::: {.link href="ftp://a.b"}\n:::', ["4 block-wrong"]],
    ["a gallery without end", `::: gallery\n${"![a](b.jpg)\n\n".repeat(31)}:::`, ["4 block-wrong"]],
    ["code", "`a`\n\n    b\n\n```\nc\n```", ["4 code", "6 code", "8 code"]],
    [
      "footnotes",
      "a[^1] and ^[b]\n\n[^1]: The note.\n\n[^2]: word",
      ["4 footnote", "4 footnote", "6 footnote", "8 footnote"],
    ],
    ["links by reference", "[a][b]\n\n[b]: https://example.org", ["4 reference", "6 reference"]],
    ["rules in a quotation", "> a\n>\n> ***", ["6 rule"]],
    ["line breaks", "one\\\ntwo", ["4 line-break"]],
    [
      "other addresses",
      "a\n[x](javascript:alert) [y](/z) [w](data:,a)",
      ["5 link-address", "5 link-address", "5 link-address"],
    ],
    [
      "pictures in text",
      "see ![a](b.jpg) here\n\n![a](b.jpg) ![c](d.jpg)",
      ["4 picture-in-text", "6 picture-in-text"],
    ],
    [
      "pictures from elsewhere",
      "![a](https://example.org/a.jpg)\n\n![b](/etc/b.jpg)",
      ["4 picture-file", "6 picture-file"],
    ],
    ["other picture attributes", '![a](b.jpg){width="3"}', ["4 picture-attribute"]],
    [
      "unread attributes",
      'a\n["b"]{speaker=”c”}\n["d"]{.e}\n["f"]{speaker="g"',
      ["5 attributes-wrong", "6 attributes-wrong", "7 attributes-wrong"],
    ],
    ["attributes on a link", '[a](https://example.org){speaker="b"}', ["4 attributes-misplaced"]],
    [
      "spoken words without speaker, or with more",
      '["a"]{role="b"}\n["c"]{speaker="d" id="e"}',
      ["4 speech-speaker", "5 speech-attribute"],
    ],
    ["brackets that do not pair", 'a]{speaker="b"}', ["4 speech-unopened"]],
    ["spoken words in spoken words", '["a ["b"]{speaker="c"}"]{speaker="d"}', ["4 speech-nested"]],
    ["silence", '[ ]{speaker="c"}', ["4 speech-empty"]],
    ["an empty body", "\n\n", ["5 body-empty"]],
    ["a speaker longer than can be kept", `["a"]{speaker="${"n".repeat(201)}"}`, ["4 block-wrong"]],
  ];
  test.each(cases)("%s", (_, body, problems) => {
    expect(refusedIn(body)).toEqual(problems);
  });
});

describe("the front matter refuses, with the line", () => {
  const cases: [what: string, front: string, problems: string[]][] = [
    [
      "unknown keys, at any depth",
      "headline: a\nfoo: b\npicture:\n  file: c.jpg\n  size: 3\n__proto__: d",
      ["3 key-unknown", "6 key-unknown", "7 key-unknown"],
    ],
    ["no headline", "language: en", ["2 key-missing"]],
    ["an empty headline", "language: en\nheadline: ' '", ["3 key-missing"]],
    ["duplicate keys", "headline: a\nheadline: b", ["3 key-twice"]],
    ["anchors and aliases", "headline: &a b\nid: *a", ["2 yaml-anchor", "3 yaml-anchor"]],
    ["tags", "headline: !!str a\nid: !x b", ["2 yaml-tag", "3 yaml-tag"]],
    ["several documents", "headline: a\n...\nheadline: b", ["4 yaml-documents"]],
    ["directives", "%YAML 1.2\nheadline: a", ["2 yaml-directive"]],
    ["broken YAML", "headline: a\ntopics: [b", ["3 yaml-wrong"]],
    ["what is no mapping", "- headline", ["2 not-a-mapping"]],
    [
      "times without a zone, and days that do not exist",
      "headline: a\npublished: 2026-11-20 09:00",
      ["3 value-wrong"],
    ],
    ["days that do not exist", "headline: a\npublished: 2026-02-30T09:00Z", ["3 value-wrong"]],
    [
      "wrong values",
      "headline: a\nlanguage: English\nsection: Roads\ntopics: b\ncomments: maybe\nid: a b",
      ["3 value-wrong", "4 value-wrong", "5 value-wrong", "6 value-wrong", "7 value-wrong"],
    ],
    ["both byline and bylines", "headline: a\nbyline: b\nbylines: [c]", ["4 byline-twice"]],
    [
      "bad corrections",
      "headline: a\ncorrections:\n  - kind: fix\n    date: yesterday",
      ["4 key-missing", "4 value-wrong", "5 value-wrong"],
    ],
    [
      "corrections of passages that are not there",
      "headline: a\ncorrections:\n  - {kind: update, date: 2026-01-01, text: b, passage: Nothing}",
      ["3 passage-missing"],
    ],
    ["what is too long", `headline: ${"a".repeat(501)}`, ["2 value-long"]],
    [
      "a lead picture from elsewhere",
      "headline: a\npicture:\n  file: https://example.org/a.jpg",
      ["4 value-wrong"],
    ],
  ];
  test.each(cases)("%s", (_, front, problems) => {
    expect(refusedFront(front).sort()).toEqual(problems);
  });

  test("its absence, its open end, and files too large", () => {
    expect(problemsOf("Words.\n")).toEqual(["1 front-matter-missing"]);
    expect(problemsOf("---\nheadline: a\n")).toEqual(["1 front-matter-open"]);
    expect(problemsOf(`---\nheadline: a\n---\n${"a".repeat(1_000_000)}`)).toEqual(["1 too-large"]);
  });
});

test("front matter and body are refused together, in English, with file and line", () => {
  const source = "---\nfoo: a\n---\n\n#### Deep\n";
  expect(problemsOf(source)).toEqual(["2 key-missing", "2 key-unknown", "5 subhead-level"]);
  expect(() => parseStory(source, "news/bad.md")).toThrow(/^news\/bad\.md:2: /);
  for (const problem of reasonsOf(source)) expect(sentenceOf(problem)).toMatch(/^\S.*\.$/);
});
