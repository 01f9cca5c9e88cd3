// Translations: begun from a source, behind when it goes on, caught up piece by piece.

import { afterAll, beforeAll, beforeEach, describe, expect, test } from "bun:test";
import { findWriting, listLive, type Manuscript, saveDraft } from "#articles";
import { findSource, type SourceView } from "#articles/translation";
import { listPeople } from "#people";
import { translatorFor } from "#platform/i18n";
import { urls } from "#urls";
import { openSite, type Site, SMALL } from "../../../../test/site";
import type { Visitor } from "../../../../test/visitor";
import type { Block } from "../block";

let site: Site;
let mina: Visitor;
let editor: Visitor;
beforeAll(async () => {
  site = await openSite();
  mina = await site.signedIn("translator");
  editor = await site.signedIn("editor");
});
afterAll(() => site.close());

let source = 0;
let saves = 0;
beforeEach(async () => {
  const started = await mina.post(urls.newStory(), { language: "en" });
  source = articleAt(started);
  await write(source, (manuscript) => ({
    ...manuscript,
    headline: "The bridge opens again",
    section,
    body: FOUR.map((text, index) => paragraph(`para0${index}`, text)),
  }));
});

let section = 0;
beforeAll(async () => {
  const [bridge] = await listLive(site.act().reads, { language: "en", most: 1 });
  section = bridge?.sectionId ?? 0;
});

const FOUR = ["At dawn it was shut.", "At noon it opened.", "Sheep went first.", "Then a bus."];
const paragraph = (id: string, text: string): Block => ({
  id,
  kind: "paragraph",
  text: text ? [{ text }] : [],
});
const articleAt = (answer: Response) =>
  Number(/articles\/(\d+)\//.exec(answer.headers.get("location") ?? "")?.[1]);

async function write(article: number, change: (manuscript: Manuscript) => Manuscript): Promise<void> {
  const { version, manuscript } = await writing(article);
  await saveDraft(site.act(), {
    article,
    base: version,
    saveId: `save-${String(++saves).padStart(5, "0")}`,
    manuscript: change(manuscript),
  });
}

async function writing(article: number) {
  const found = await findWriting(site.act().reads, article);
  if (!found) throw new Error("There is no such article.");
  return found;
}

async function sourceOf(article: number): Promise<SourceView> {
  const found = await findSource(site.act().reads, article);
  if (!found) throw new Error("It follows nothing.");
  return found;
}

const rewrite = (id: string, text: string) => (manuscript: Manuscript) => ({
  ...manuscript,
  body: manuscript.body.map((block) => (block.id === id ? paragraph(id, text) : block)),
});

async function translated(): Promise<number> {
  const article = articleAt(await mina.post(urls.translate(source), { language: "ar" }));
  await write(article, (manuscript) => ({
    ...manuscript,
    headline: "الجسر يفتح من جديد",
    body: manuscript.body.map(({ id }) => paragraph(id, `نصّ ${id}`)),
  }));
  return article;
}

const standings = (view: SourceView) =>
  Object.fromEntries(
    view.pieces.filter(({ standing }) => standing !== "done").map(({ key, standing }) => [key, standing]),
  );

async function settle(article: number, keys: readonly string[]): Promise<Response> {
  const { pieces } = await sourceOf(article);
  const form = new URLSearchParams();
  for (const key of keys) {
    form.append("key", key);
    form.append("digest", pieces.find((piece) => piece.key === key)?.digest ?? "");
  }
  return mina.ask(urls.source(article), {
    method: "POST",
    body: form.toString(),
    headers: { "content-type": "application/x-www-form-urlencoded", "sec-fetch-site": "same-origin" },
  });
}

describe("a translation", () => {
  test("begins with the source's blocks and none of its words, and is of the same story", async () => {
    await write(source, (manuscript) => ({ ...manuscript, topics: ["Bridge"], standfirst: "Why now." }));
    const article = articleAt(await mina.post(urls.translate(source), { language: "ar" }));
    const [mine, theirs] = [await writing(article), await writing(source)];
    expect(mine.story).toBe(theirs.story);
    expect(mine.manuscript.body.map(({ id }) => id)).toEqual(theirs.manuscript.body.map(({ id }) => id));
    expect(JSON.stringify(mine.manuscript)).not.toContain("noon");
    expect(mine.manuscript).toMatchObject({ headline: "", standfirst: "", topics: [], section });
    const view = await sourceOf(article);
    expect([view.behind, view.todo]).toEqual([0, 6]);
    const again = await mina.post(urls.translate(source), { language: "ar" });
    expect(again.status).toBe(409);
  });

  test("is three paragraphs behind when three changed, and says in which words", async () => {
    const article = await translated();
    expect(await sourceOf(article)).toMatchObject({ behind: 0, todo: 0 });
    for (const id of ["para00", "para01", "para03"]) await write(source, rewrite(id, `Now ${id}.`));
    const view = await sourceOf(article);
    expect(view.behind).toBe(3);
    const [changed] = view.pieces.filter(({ key }) => key === "para01");
    expect(changed?.words[0]?.pieces).toContainEqual({
      kind: "removed",
      text: "At noon it opened",
      marks: {},
    });
    expect((await settle(article, ["para00", "para03"])).status).toBe(303);
    expect(standings(await sourceOf(article))).toEqual({ para01: "changed" });
    // The source goes back to what was translated: nothing is left to do.
    await write(source, rewrite("para01", FOUR[1] ?? ""));
    expect((await sourceOf(article)).behind).toBe(0);
  });

  test("that is behind says so on its line of the list, and waits for whoever has it", async () => {
    const article = await translated();
    const t = translatorFor("fa");
    for (const id of ["para00", "para01", "para03"]) await write(source, rewrite(id, `Now ${id}.`));
    const list = await (await mina.get(urls.stories())).text();
    const line = list.split("<tr").find((row) => row.includes(`href="${urls.write(article)}"`));
    expect(line).toContain(t("editor.behind", { count: 3 }));
    const check = await (await editor.get(urls.publish(article))).text();
    expect(check).toContain(translatorFor("ar")("editor.behind", { count: 3 }));
    const desk = async (by: Visitor) => (await by.get(urls.newsroom())).text();
    expect(await desk(mina)).toContain(t("newsroom.waits-behind", { count: 3 }));
    expect(await desk(editor)).not.toContain(translatorFor("ar")("newsroom.waits-behind", { count: 3 }));
    await settle(article, ["para00", "para01", "para03"]);
    expect(await desk(mina)).not.toContain(t("newsroom.waits-behind", { count: 3 }));
  });

  test("remembers which revision of the source it says", async () => {
    const article = await translated();
    const before = (await sourceOf(article)).revision;
    await write(source, rewrite("para00", "At dawn it was barred."));
    expect((await sourceOf(article)).revision).toBe(before);
    await settle(article, ["para00"]);
    expect((await sourceOf(article)).revision).toBe(before + 1);
  });

  test("hears of what is new, what is gone, and of another order", async () => {
    const article = await translated();
    await write(source, (manuscript) => {
      const [first, second, third, fourth] = manuscript.body;
      return {
        ...manuscript,
        body: [second, first, paragraph("para09", "A dog barked."), fourth].flatMap((b) => b ?? []),
        bylines: third ? [1] : [],
      };
    });
    expect(standings(await sourceOf(article))).toEqual({
      "~order": "changed",
      "~bylines": "changed",
      para09: "added",
      para02: "gone",
    });
    await settle(article, ["para09", "para02", "~order", "~bylines"]);
    // What was waved through without a word of one's own is left out, and not asked for again.
    expect(standings(await sourceOf(article))).toEqual({ para09: "left" });
    expect(await sourceOf(article)).toMatchObject({ behind: 0, todo: 0 });
    await write(source, rewrite("para09", "A dog barked twice."));
    expect((await sourceOf(article)).behind).toBe(0);
  });

  test("is not settled by somebody who has seen other words", async () => {
    const article = await translated();
    await write(source, rewrite("para00", "Once."));
    const seen = (await sourceOf(article)).pieces.find(({ key }) => key === "para00");
    await write(source, rewrite("para00", "Twice."));
    const answer = await mina.post(urls.source(article), { key: "para00", digest: seen?.digest ?? "" });
    expect(answer.status).toBe(409);
    expect((await sourceOf(article)).behind).toBe(1);
  });

  test("is under the embargo of its source", async () => {
    await editor.post(urls.embargo(source), { moment: "2026-11-24T08:00" });
    const article = articleAt(await mina.post(urls.translate(source), { language: "fa" }));
    expect((await writing(article)).embargoAt).toBe((await writing(source)).embargoAt);
    expect((await writing(article)).embargoAt).not.toBeNull();
    // Set later it reaches every version; lifted it is lifted for one.
    await editor.post(urls.embargo(article), { moment: "2026-11-25T08:00" });
    expect((await writing(source)).embargoAt).toBe((await writing(article)).embargoAt);
    await editor.post(urls.embargo(article), { moment: "" });
    expect([(await writing(article)).embargoAt, (await writing(source)).embargoAt]).toEqual([
      null,
      Date.UTC(2026, 10, 25, 8),
    ]);
  });

  test("of somebody else's language is not theirs to start", async () => {
    const people = await listPeople(site.act().reads);
    const id = people.find(({ role }) => role === "translator")?.id ?? 0;
    const owner = await site.signedIn("owner");
    await owner.post(urls.personLimits(id), { "language-fa": "yes" });
    expect((await mina.post(urls.translate(source), { language: "ar" })).status).toBe(403);
    expect((await mina.post(urls.translate(source), { language: "fa" })).status).toBe(303);
    await owner.post(urls.personLimits(id), {});
    expect((await mina.post(urls.translate(source), { language: "ar" })).status).toBe(303);
  });
});

describe("two versions that were written apart", () => {
  const idOf = async (language: "en" | "ar") =>
    (await listLive(site.act().reads, { language, most: 50 })).find(({ headline }) =>
      [SMALL.bridge.headline, SMALL.bridgeArabic.headline].includes(headline as never),
    )?.id ?? 0;

  test("follow each other from the day on which somebody says so, never in a circle", async () => {
    const [english, arabic] = [await idOf("en"), await idOf("ar")];
    expect(await findSource(site.act().reads, arabic)).toBeNull();
    expect((await mina.post(urls.follow(arabic), { source: String(english) })).status).toBe(303);
    expect(await sourceOf(arabic)).toMatchObject({ article: english, behind: 0, todo: 0 });
    expect((await mina.post(urls.follow(english), { source: String(arabic) })).status).toBe(409);
    expect((await mina.post(urls.follow(arabic), { source: String(source) })).status).toBe(404);
    await write(english, (manuscript) => ({
      ...manuscript,
      body: manuscript.body.map(({ id }) => paragraph(id, "At six the barrier went up.")),
    }));
    expect((await sourceOf(arabic)).behind).toBe(1);
    await mina.post(urls.follow(arabic), { source: "0" });
    expect(await findSource(site.act().reads, arabic)).toBeNull();
  });

  test("a correction of the source is asked of the translation, until somebody deals with it", async () => {
    const [english, arabic] = [await idOf("en"), await idOf("ar")];
    await editor.post(urls.correct(english), { fix: "clarification", words: "Before it is followed." });
    await editor.post(urls.follow(arabic), { source: String(english) });
    await editor.post(urls.correct(english), { fix: "correction", words: "It was six, not five." });
    const { corrections } = await sourceOf(arabic);
    expect(corrections.map(({ words }) => words)).toEqual(["It was six, not five."]);
    const [correction] = corrections;
    await mina.post(urls.settleCorrection(arabic), { correction: String(correction?.id) });
    expect((await sourceOf(arabic)).corrections).toEqual([]);
  });
});
