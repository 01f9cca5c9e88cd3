// Stories that are taken as they were written.

import { describe, expect, test } from "bun:test";
import { plainText } from "#articles/manuscript";
import { parseStory } from "./parse-story";

const WHOLE = `---
id: bridge.en
story: bridge
language: en
section: The Valley / Roads
headline: Footbridge opens after two winters
standfirst: A "temporary" plank is retired.
bylines: [Nadia Karim, withheld]
published: 2026-11-20T09:30:00+03:00
topics: [Zelu, bridges, Zelu]
picture:
  file: ../pictures/bridge.jpg
  caption: The new bridge at noon.
  credit: Post staff
  alt: A wooden bridge over a narrow river.
comments: closed
corrections:
  - kind: correction
    date: 2026-11-21
    text: The bridge is 31 metres long, not 13.
---

The bridge over the Zelu opened on *Friday*,
and **nobody** had to [queue](https://example.org/queue).

## What was said

["We waited *two* winters."]{speaker="Rebwar Sale"
role="chair of the \\"bridge\\" committee"} he said. "So it is."

> The plank has served us well.
>
> It may rest now.
> — Mina Azad, carpenter

> Cross slowly.

- one
- two with \\[brackets\\]

1. first
2. second

![A plank](plank.jpg "The old plank, 2024"){credit="Mina Azad"}
`;

const parse = (body: string) => parseStory(`---\nheadline: H\n---\n${body}`, "stories/h.md");

describe("a whole story", () => {
  test("keeps every part of the front matter", () => {
    const { body: _, lines: __, ...front } = parseStory(WHOLE, "bridge.md");
    expect(front).toEqual({
      file: "bridge.md",
      id: "bridge.en",
      story: "bridge",
      language: "en",
      section: { edition: "The Valley", section: "Roads" },
      headline: "Footbridge opens after two winters",
      standfirst: 'A "temporary" plank is retired.',
      bylines: [{ withheld: false, name: "Nadia Karim" }, { withheld: true }],
      publishedAt: Date.UTC(2026, 10, 20, 6, 30),
      topics: ["Zelu", "bridges"],
      picture: {
        file: "../pictures/bridge.jpg",
        caption: "The new bridge at noon.",
        credit: "Post staff",
        alt: "A wooden bridge over a narrow river.",
      },
      comments: "closed",
      corrections: [
        {
          kind: "correction",
          correctedAt: Date.UTC(2026, 10, 21, 12),
          text: "The bridge is 31 metres long, not 13.",
          block: "",
        },
      ],
    });
  });

  test("remembers its lines", () => {
    const { lines } = parseStory(WHOLE, "bridge.md");
    expect([lines.front["id"], lines.front["corrections"], lines.body[0], lines.body.at(-1)]).toEqual([
      2, 17, 23, 44,
    ]);
  });

  test("keeps every block of the body", () => {
    const quote = {
      speaker: "Rebwar Sale",
      role: 'chair of the "bridge" committee',
    };
    expect(parseStory(WHOLE, "bridge.md").body.map(({ id: _, ...block }) => block)).toEqual([
      {
        kind: "paragraph",
        text: [
          { text: "The bridge over the Zelu opened on " },
          { text: "Friday", emphasis: true },
          { text: ", and " },
          { text: "nobody", strong: true },
          { text: " had to " },
          { text: "queue", href: "https://example.org/queue" },
          { text: "." },
        ],
      },
      { kind: "subhead", text: [{ text: "What was said" }] },
      {
        kind: "paragraph",
        text: [
          { text: '"We waited ', quote },
          { text: "two", emphasis: true, quote },
          { text: ' winters."', quote },
          { text: ' he said. "So it is."' },
        ],
      },
      {
        kind: "quotation",
        paragraphs: [[{ text: "The plank has served us well." }], [{ text: "It may rest now." }]],
        speaker: "Mina Azad",
        role: "carpenter",
      },
      {
        kind: "quotation",
        paragraphs: [[{ text: "Cross slowly." }]],
        speaker: "",
        role: "",
      },
      {
        kind: "list",
        ordered: false,
        items: [[{ text: "one" }], [{ text: "two with [brackets]" }]],
      },
      {
        kind: "list",
        ordered: true,
        items: [[{ text: "first" }], [{ text: "second" }]],
      },
      {
        kind: "picture",
        picture: "plank.jpg",
        alt: "A plank",
        caption: "The old plank, 2024",
        credit: "Mina Azad",
      },
    ]);
  });

  test("needs only a headline, which stays text, and takes its keys from the path", () => {
    const story = parseStory("---\nheadline: 1986\nstandfirst:\n---\nNo.\n", "./news/old year.md");
    expect(story).toMatchObject({
      id: "news/old year",
      story: "news/old year",
      headline: "1986",
      standfirst: "",
      language: null,
      section: null,
      bylines: [],
      publishedAt: null,
      picture: null,
      comments: null,
    });
    expect(parseStory("---\nheadline: x\nbyline: Withheld\n---\nA\n", "a.md").bylines).toEqual([
      { withheld: true },
    ]);
  });
});

const RARE = `### Smaller

---

::: {.pull speaker="Mina"}
It may *rest* now.
:::

::: gallery
![One](one.jpg "First"){credit="M"}

![Two](two.jpg)

Two winters.
:::

::: {.box title="In short: \\"the plank\\""}
Words.

1. first
:::

::: {.link href="https://example.org/a" title="T" source="S"}
What is *there*.
:::

::: {.map place="زيلو" at="٣٦٫١، ٤٤٫٢"}
:::

| Well | Depth |
| --- | ---: |
| **A** \\| B | 31 |
| C |

Table: Three wells {head="both"}

  |  
--|--
1.|2

::: rtl
WHO, 2017
:::
`;

test("the rarer blocks keep every part of theirs", () => {
  const shown = { caption: "", credit: "" };
  expect(parse(RARE).body.map(({ id: _, ...block }) => block)).toEqual([
    { kind: "subhead", text: [{ text: "Smaller" }], level: 3 },
    { kind: "divider" },
    {
      kind: "pull-quote",
      text: [{ text: "It may " }, { text: "rest", emphasis: true }, { text: " now." }],
      speaker: "Mina",
    },
    {
      kind: "gallery",
      caption: "Two winters.",
      pictures: [
        { picture: "one.jpg", alt: "One", caption: "First", credit: "M" },
        { picture: "two.jpg", alt: "Two", ...shown },
      ],
    },
    {
      kind: "fact-box",
      title: 'In short: "the plank"',
      content: [
        { kind: "paragraph", text: [{ text: "Words." }] },
        { kind: "list", ordered: true, items: [[{ text: "first" }]] },
      ],
    },
    { kind: "link-card", href: "https://example.org/a", title: "T", source: "S", words: "What is there." },
    { kind: "map-point", place: "زيلو", at: "٣٦٫١، ٤٤٫٢", caption: "" },
    {
      kind: "table",
      caption: "Three wells",
      head: "both",
      rows: [
        [[{ text: "Well" }], [{ text: "Depth" }]],
        [[{ text: "A", strong: true }, { text: " | B" }], [{ text: "31" }]],
        [[{ text: "C" }], []],
      ],
    },
    { kind: "table", caption: "", head: "none", rows: [[[{ text: "1." }], [{ text: "2" }]]] },
    { kind: "paragraph", text: [{ text: "WHO, 2017" }], direction: "rtl" },
  ]);
});

test("a correction finds its passage by words of it", () => {
  const story = parseStory(
    "---\nheadline: H\ncorrections:\n  - kind: update\n    date: 2026-01-01\n    text: T\n    passage: two of it\n---\nOne.\n\nThe *two* of\nit.\n",
    "a.md",
  );
  expect(story.corrections[0]?.block).toBe(story.body[1]?.id ?? "none");
});

test("characters that only look like constructs stay characters", () => {
  const story = parse('1986\\. It snowed \\[so\\]{speaker="x"} (much){y} [sic] & a < b.');
  const [block] = story.body;
  expect(block?.kind === "paragraph" && plainText(block.text)).toBe(
    '1986. It snowed [so]{speaker="x"} (much){y} [sic] & a < b.',
  );
});
