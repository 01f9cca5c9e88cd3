// Texts as people and other programs write them: their letters stay, their blocks are known again, and real stories parse.

import { describe, expect, test } from "bun:test";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseStory } from "./parse-story";

const parse = (body: string) => parseStory(`---\nheadline: H\n---\n${body}`, "stories/h.md");

describe("block ids", () => {
  test("stay with unchanged blocks when others come, go and repeat", () => {
    const before = parse("One.\n\nTwo.\n\nTwo.\n").body.map(({ id }) => id);
    const after = parse("New.\n\nOne.\n\nTwo.\n\nTwo.\n").body.map(({ id }) => id);
    expect(after.slice(1)).toEqual(before);
    expect(new Set(after).size).toBe(4);
    expect(after.every((id) => /^[0-9a-z]{10}$/.test(id))).toBe(true);
  });
});

describe("text", () => {
  test("in Arabic, Persian and Sorani keeps its letters, joiners and marks", () => {
    const story = parse(
      [
        '["لن ننتظر عامًا آخر"]{speaker="نادية كريم" role="رئيسة اللجنة، بلدة سرحد"} قالت.',
        "> می\u200cخواهیم بمانیم.\n> — نادیه کریم، آموزگار",
        "پردەکە کرایەوە\u200f، خەڵک خۆشحاڵ بوون.",
      ].join("\n\n"),
    );
    expect(story.body).toMatchObject([
      {
        text: [
          {
            text: '"لن ننتظر عامًا آخر"',
            quote: { speaker: "نادية كريم", role: "رئيسة اللجنة، بلدة سرحد" },
          },
          { text: " قالت." },
        ],
      },
      {
        paragraphs: [[{ text: "می\u200cخواهیم بمانیم." }]],
        speaker: "نادیه کریم",
        role: "آموزگار",
      },
      { text: [{ text: "پردەکە کرایەوە\u200f، خەڵک خۆشحاڵ بوون." }] },
    ]);
  });

  test("is NFC, without controls and overrides, also where they come as references", () => {
    const story = parseStory(
      "\ufeff---\r\nheadline: Cafe\u0301 \u202eeno\r\n---\r\nA\u0007b&#8238;c&#x0301;\u200b d\r\n",
      "a.md",
    );
    expect(story.headline).toBe("Café eno");
    expect(story.body).toMatchObject([{ text: [{ text: "Abć d" }] }]);
  });
});

const project = join(import.meta.dir, "../../../..");

test("the example in the documentation parses", () => {
  const page = readFileSync(join(project, "docs/running/markdown.md"), "utf8");
  const example = /```markdown\n([\s\S]*?)```/.exec(page)?.[1] ?? "";
  expect(parseStory(example, "example.md").body.map(({ kind }) => kind)).toEqual([
    "paragraph",
    "subhead",
    "quotation",
    "list",
    "picture",
  ]);
});

// Both are other people's copy, and tests must pass without them.
const seed = join(project, "../shared/seed/story.md");
if (existsSync(seed)) {
  test("the seed story parses, with its three spoken quotations", () => {
    const { body, section } = parseStory(readFileSync(seed, "utf8"), "story.md");
    const spoken = body
      .flatMap((block) => (block.kind === "paragraph" ? block.text : []))
      .filter((run) => run.quote);
    expect(spoken.map((run) => run.quote?.speaker)).toEqual([
      "Mohammed Ibrahim",
      "Khalaf al-Jabouri",
      "Ali Khudair",
    ]);
    expect(body.filter(({ kind }) => kind === "subhead")).toHaveLength(3);
    expect(section).toEqual({ edition: "Iraq News", section: "Security" });
  });
}

const stories = join(project, "sample/stories");
if (existsSync(stories)) {
  test("every story of the sample paper parses under its own name", () => {
    for (const name of new Bun.Glob("*.md").scanSync(stories)) {
      const story = parseStory(readFileSync(join(stories, name), "utf8"), name);
      expect(`${story.id}.md`).toBe(name);
      expect(story.language).toBe(name.split(".")[1] ?? "");
    }
  });
}
