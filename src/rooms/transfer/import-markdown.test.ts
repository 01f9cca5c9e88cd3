// Stories from files, through the whole site: what is filed, updated, linked, made, and refused.

import { afterAll, beforeAll, describe, expect, test } from "bun:test";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { findOpenArticle, listLive } from "#articles";
import { listBylines } from "#people";
import type { Act } from "#platform/act";
import { changePublication, getPublication, listSections } from "#publication";
import {
  importLines,
  type ImportMarkdown,
  importMarkdown,
  ImportRefused,
  importVerb,
  readStoryFolder,
} from "#transfer";
import { openSite, SMALL, type Site } from "../../../test/site";

/** One pixel. */
const PIXEL =
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

interface Parts {
  readonly front?: string;
  readonly body?: string;
}

/** A story as a newsroom would send it; what a test is about stands in the test. */
function story(id: string, { front = "", body = "The ferry sailed." }: Parts = {}) {
  const section = front.includes("section:") ? "" : "section: Harbour / Ferries\n";
  const headline = front.includes("headline:") ? "" : `headline: Story ${id}\n`;
  const language = front.includes("language:") ? "" : "language: en\n";
  return {
    name: `stories/${id}.md`,
    text: `---\nid: ${id}\n${language}${section}${headline}${front}\n---\n\n${body}\n`,
  };
}

let site: Site;
beforeAll(async () => {
  site = await openSite({ paper: "small" });
});
afterAll(() => site.close());

type Input = ImportMarkdown;
const send = (files: Input["files"], rest: Partial<Input> = {}) =>
  importMarkdown(site.act(), { files, pictures: {}, publish: true, ...rest });
const textOf = async (path: string) => {
  const response = await site.get(path);
  return { status: response.status, text: await response.text() };
};
const refusal = async (files: Input["files"], rest: Partial<Input> = {}) => {
  const error = await send(files, rest).catch((thrown: unknown) => thrown);
  return error instanceof ImportRefused ? error.lines : error;
};

describe("a story that is imported with --publish", () => {
  test("stands on the front page at once, with what had to be made for it", async () => {
    expect((await textOf("/en/")).text).not.toContain("Ferry sails on time");
    const report = await send(
      [
        story("ferry", {
          front:
            "headline: Ferry sails on time\nbyline: Hana Rashid\npicture: {file: ../pictures/ferry.png, caption: The pier., credit: Post staff, alt: A pier}",
          body: '["At last,"]{speaker="Karwan Aziz" role="pilot"} he said.\n\n![Rope](../pictures/ferry.png "A rope")',
        }),
      ],
      { pictures: { "pictures/ferry.png": PIXEL } },
    );
    expect(report.made).toEqual([
      { kind: "edition", name: "Harbour" },
      { kind: "section", name: "Ferries" },
      { kind: "byline", name: "Hana Rashid" },
    ]);
    expect(report.filed).toMatchObject([
      { file: "stories/ferry.md", isNew: true, url: "/en/2026/11/ferry-sails-on-time" },
    ]);
    expect((await textOf("/en/")).text).toContain("Ferry sails on time");
    const { text } = await textOf("/en/2026/11/ferry-sails-on-time");
    for (const words of ["Hana Rashid", "At last,", "The pier.", "Post staff", "A rope"])
      expect(text).toContain(words);
    expect(importLines({ kind: "imported", report }, "https://paper.example")).toEqual([
      'made edition "Harbour"',
      'made section "Ferries"',
      'made byline "Hana Rashid"',
      "filed stories/ferry.md → https://paper.example/en/2026/11/ferry-sails-on-time",
      "1 new, 0 updated.",
    ]);
  });

  test("is updated by the next import, and never doubled", async () => {
    const first = await send([story("tide", { body: "Low at six." })]);
    const again = await send([
      story("tide", { front: "headline: Tide tables again", body: "Low at seven." }),
    ]);
    expect(again).toMatchObject({
      made: [],
      filed: [{ isNew: false, article: first.filed[0]?.article, url: "/en/2026/11/story-tide" }],
    });
    const { text } = await textOf("/en/2026/11/story-tide");
    expect(text).toContain("Low at seven.");
    expect(text).not.toContain("Low at six.");
    const live = await listLive(site.act().reads, { language: "en", most: 100 });
    expect(
      live.filter(({ headline }) => headline.includes("Tide") || headline.includes("tide")),
    ).toHaveLength(1);
  });

  test("keeps its own date of publication, and its comments closed", async () => {
    await send([story("old", { front: "published: 2016-09-28T09:00:00+03:00\ncomments: closed" })]);
    const [article] = (await listLive(site.act().reads, { language: "en", most: 100 })).slice(-1);
    expect(article).toMatchObject({
      publishedAt: Date.UTC(2016, 8, 28, 6),
      address: { month: "2016-09", slug: "story-old" },
    });
    const open = await findOpenArticle(site.act().reads, {
      language: "en",
      month: "2016-09",
      slug: "story-old",
    });
    expect(open?.comments).toBe("closed");
  });
});

test("without --publish a story waits in the newsroom, and a public one keeps its text", async () => {
  const report = await send([story("draft")], { publish: false });
  expect(report.filed).toMatchObject([{ isNew: true, url: null }]);
  expect(importLines({ kind: "imported", report }, "").at(-2)).toBe("filed stories/draft.md (not public)");
  await send([story("pier", { body: "It stands." })]);
  const later = await send([story("pier", { body: "It fell." })], { publish: false });
  expect(later.filed).toMatchObject([{ isNew: false, url: "/en/2026/11/story-pier" }]);
  expect((await textOf("/en/2026/11/story-pier")).text).toContain("It stands.");
});

test("language versions are linked, and share their section", async () => {
  const before = await listSections(site.act().reads);
  const report = await send([
    story("rope.en", { front: "story: rope\nsection: Harbour / Ropes" }),
    story("rope.ar", {
      front: "story: rope\nlanguage: ar\nsection: الميناء / الحبال\nheadline: حبل طويل",
      body: "«وصل الحبل».",
    }),
  ]);
  expect(report.made.map(({ name }) => name)).toEqual(["Ropes", "الميناء", "الحبال"]);
  const made = (await listSections(site.act().reads)).filter(
    ({ id }) => !before.some((one) => one.id === id),
  );
  expect(made.map(({ names }) => [names.en?.name, names.ar?.name])).toEqual([["Ropes", "الحبال"]]);
  const { text } = await textOf("/en/2026/11/story-rope-en");
  expect(text).toContain(`/ar/2026/11/${encodeURIComponent("حبل-طويل")}`);
});

test("sections and bylines are known by their name, whatever its capitals", async () => {
  const report = await send([story("known", { front: "section: DELTA / roads\nbyline: Nadia Karim" })]);
  expect(report.made).toEqual([]);
});

test("a withheld byline is one, and names nobody", async () => {
  const first = await send([story("quiet", { front: "bylines: [withheld]" })]);
  const second = await send([story("quieter", { front: "byline: Withheld" })]);
  expect([first.made, second.made]).toEqual([[], []]);
  const bylines = await listBylines(site.act().reads, { language: "en" });
  expect(bylines.filter(({ withheld }) => withheld)).toMatchObject([{ name: "" }]);
});

test("an import that breaks off half-way leaves nothing behind", async () => {
  const act = site.act();
  let published = 0;
  const cutOff: Act = {
    ...act,
    commit: (work) =>
      act.commit((tx) => {
        const announce = async () => {
          if (++published === 2) throw new Error("cut off");
        };
        return work({ ...tx, announce });
      }),
  };
  const files = [story("half.a", { front: "section: Half / Way" }), story("half.b")];
  expect(await importMarkdown(cutOff, { files, pictures: {}, publish: true }).catch(String)).toBe(
    "Error: cut off",
  );
  expect((await textOf("/en/2026/11/story-half-a")).status).toBe(404);
  expect((await listSections(site.act().reads)).map(({ names }) => names.en?.name)).not.toContain("Half");
});

describe("one bad story refuses them all", () => {
  test("with every file, line and reason, and nothing is written", async () => {
    const count = async () => (await listLive(site.act().reads, { language: "en", most: 1000 })).length;
    const before = [await count(), (await listSections(site.act().reads)).length];
    const lines = await refusal(
      [
        story("good", { front: "section: Nowhere / New" }),
        story("html", { body: "a <b>b</b>" }),
        story("tongue", { front: "language: fr" }),
        story("gone", { front: "picture: {file: gone.jpg}" }),
        story("liar", { body: "![a](liar.jpg)" }),
        story("later", { front: "published: 2030-01-01T00:00:00Z" }),
        { name: "stories/place.md", text: "---\nlanguage: en\nheadline: No place\n---\nText.\n" },
        { ...story("good"), name: "stories/twin.md" },
      ],
      { pictures: { "stories/liar.jpg": Buffer.from("GIF89a, says the file").toString("base64") } },
    );
    expect(lines).toEqual([
      "stories/html.md:9: Raw HTML is not allowed.",
      "stories/html.md:9: Raw HTML is not allowed.",
      'stories/tongue.md:5: The paper has no language "fr"; it has en, ar, fa, ckb.',
      "stories/later.md:6: The date of publication has not come yet; leave --publish out.",
      'stories/place.md:1: A story that is to be published needs its place: section: "Edition / Section".',
      'stories/twin.md:2: stories/good.md has the same id "good".',
      'stories/gone.md:6: There is no picture file "gone.jpg" beside the story.',
      expect.stringMatching(/^stories\/liar\.md:9: The picture "liar\.jpg" is /),
    ]);
    expect([await count(), (await listSections(site.act().reads)).length]).toEqual(before);
  });

  test("where it would take the place of another", async () => {
    expect(await refusal([story(SMALL.water.id, { front: "language: ar" })])).toEqual([
      'stories/water.en.md:2: The article "water.en" was filed before in another language (en).',
    ]);
    expect(await refusal([story("bridge.two", { front: "story: bridge" })])).toEqual([
      'stories/bridge.two.md:6: The story "bridge" already has an article in en, "bridge.en".',
    ]);
    const two = [story("twice.a", { front: "story: twice" }), story("twice.b", { front: "story: twice" })];
    expect(await refusal(two)).toEqual([
      'stories/twice.b.md:6: stories/twice.a.md is already the en version of the story "twice".',
    ]);
  });

  test("and the command line is told so, or that what came is no import at all", async () => {
    const input = { files: [story("html", { body: "<b>" })], pictures: {}, publish: true };
    const answer = await importVerb(site.act(), input);
    expect(importLines(answer, "")).toEqual([
      "Nothing was imported.",
      "stories/html.md:9: Raw HTML is not allowed.",
    ]);
    const nonsense = { files: "all of them" } as unknown as Input;
    expect(await importVerb(site.act(), nonsense).catch(() => "refused")).toBe("refused");
  });
});

const seed = join(import.meta.dir, "../../../../shared/seed/story.md");
if (existsSync(seed)) {
  test("the seed story is imported from its file, with its picture, and found from the front page", async () => {
    const report = await importMarkdown(site.act(), { ...(await readStoryFolder(seed)), publish: true });
    expect(report.made).toContainEqual({ kind: "section", name: "Security" });
    const url = report.filed[0]?.url ?? "";
    expect((await textOf("/en/")).text).toContain(url);
    const { text } = await textOf(url);
    for (const words of [
      "Iraq News",
      "Security",
      "Khalid al-Taie",
      "Photo courtesy",
      "Uprising against ISIL",
    ]) {
      expect(text).toContain(words);
    }
  });
}

test("a gallery brings its files, a correction its passage, and a paper that asks for credits is asked before anything is filed", async () => {
  const gallery =
    '::: gallery\n![A rope](../pictures/rope.png "Rope"){credit="Post"}\n\n![A knot](../pictures/knot.png "Knot")\n:::';
  const knots = story("knots", {
    front: "corrections:\n  - {kind: update, date: 2026-11-01, text: Two knots., passage: good knots}",
    body: `There are *good* knots.\n\n${gallery}`,
  });
  const pictures = { "pictures/rope.png": PIXEL, "pictures/knot.png": PIXEL };
  const change = async (creditDue: boolean) =>
    changePublication(site.act(), { ...(await getPublication(site.act().reads)), creditDue });
  await change(true);
  expect(await refusal([knots], { pictures })).toEqual([
    'stories/knots.md:12: The picture "../pictures/knot.png" has no credit, and this paper publishes none without.',
  ]);
  await change(false);
  await send([knots], { pictures });
  const { text } = await textOf("/en/2026/11/story-knots");
  expect(text.match(/<li><figure>/g)).toHaveLength(2);
  expect(text).toMatch(/<p class="mark" id="passage-[a-z0-9]+"><a [^>]+>Update<\/a><\/p><p>There are/);
});
