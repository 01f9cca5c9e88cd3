// Assignments: planned in the budget, taken with one tap, handed in with the story, and seen by nobody who may not.

import { afterEach, beforeEach, describe, expect, test } from "bun:test";
import { listPeople, putByline } from "#people";
import { runDueJobs } from "#platform/jobs";
import { changePublication, getPublication } from "#publication";
import { urls } from "#urls";
import { JOBS } from "../../../app";
import { openSite, type Site } from "../../../../test/site";
import type { Visitor } from "../../../../test/visitor";
import { viewerOf } from "../desk/viewer";
import { findWriting } from "../queries";
import { EMPTY_MANUSCRIPT } from "../article";
import { listAssignmentsOf } from "./assignment-queries";
import { takeAssignment } from "./take-assignment";

const HOUR = 3_600_000;
/** The sections of the small paper. */
const ROADS = "2";

let site: Site;
let editor: Visitor;
let nadia: Visitor;
beforeEach(async () => {
  site = await openSite();
  await changePublication(site.act(), {
    ...(await getPublication(site.act().reads)),
    timeZone: "Asia/Baghdad",
  });
  editor = await site.signedIn("editor");
  nadia = await site.signedIn("reporter");
});
afterEach(() => site.close());

const reads = () => site.act().reads;
const idOf = async (name: string) =>
  (await listPeople(reads())).find((person) => person.name === name)?.id ?? 0;
const FERRY = {
  title: "The ferry after the flood",
  language: "en",
  section: ROADS,
  due: "2026-11-24T18:00",
  brief: "Who pays, and when does it go?",
  length: "٦٠٠",
  picture: "yes",
};
const plan = (by: Visitor, fields: Record<string, string> = {}) =>
  by.post(urls.budget(), { ...FERRY, ...fields });
const step = (by: Visitor, [article, name]: [number, string], fields: Record<string, string> = {}) =>
  by.post(urls.step(article, name), { base: "2", ...fields });
const text = async (by: Visitor, path: string) => (await by.get(path)).text();
const table = async (by: Visitor, path: string) =>
  /<table[\s\S]*<\/table>/.exec(await text(by, path))?.[0] ?? "";

/** The first assignment, as the program sees it. */
async function first() {
  const viewer = await viewerOf(site.act());
  const stories = [1, 2, 3, 4, 5].map((story) => listAssignmentsOf(reads(), { viewer, story, most: 9 }));
  const [found] = (await Promise.all(stories)).flat();
  if (!found) throw new Error("Nothing is planned.");
  return found;
}

/** Planned by the editor and taken by Nadia, with a text that could be published. @returns its article */
async function taken(): Promise<number> {
  await plan(editor);
  const { id } = await first();
  const to = (await nadia.post(urls.takeAssignment(id), {})).headers.get("location") ?? "";
  const article = Number(/articles\/(\d+)\/write/.exec(to)?.[1]);
  const body = [{ id: "first0", kind: "paragraph", text: [{ text: "It goes on Monday." }] }];
  const manuscript = { ...EMPTY_MANUSCRIPT, headline: "The ferry goes", section: Number(ROADS), body };
  await nadia.sendJson(urls.save(article), { saveId: "save-0001", base: 1, manuscript });
  return article;
}

test("a reporter takes an open one from the budget with one tap, and writes under its working title", async () => {
  expect((await plan(editor)).status).toBe(303);
  const budget = await table(nadia, urls.budget());
  for (const word of [
    FERRY.title,
    "Tuesday 24 November 2026",
    "18:00",
    "Delta › Roads",
    "600 words",
    "picture wanted",
    "Take it",
  ])
    expect(budget).toContain(word);
  const { id } = await first();
  const took = await nadia.post(urls.takeAssignment(id), {});
  const article = Number(/articles\/(\d+)\/write/.exec(took.headers.get("location") ?? "")?.[1]);
  const writing = await findWriting(reads(), article);
  expect([
    writing?.manuscript.headline,
    writing?.manuscript.section,
    writing?.language,
    writing?.state,
  ]).toEqual([FERRY.title, Number(ROADS), "en", "draft"]);
  const screen = await text(nadia, urls.write(article));
  expect(screen).toContain(FERRY.brief);
  expect(screen).toContain("due tomorrow 18:00");
  expect(await table(editor, urls.budget())).toContain("<bdi>Nadia Karim</bdi>");
  const late = await editor.post(urls.takeAssignment(id), {});
  expect([late.status, (await late.text()).includes("أخذ شخص آخر هذا التكليف.")]).toEqual([422, true]);
});

test("of two who tap at once one has it", async () => {
  await plan(editor);
  const { id } = await first();
  const people = [await idOf("Nadia Karim"), await idOf("Dilan Osman")];
  const tries = await Promise.allSettled(
    people.map((person) =>
      takeAssignment(site.act({ kind: "person", id: person, name: "" }), { assignment: id }),
    ),
  );
  expect(tries.map((one) => (one.status === "rejected" ? String(one.reason) : "taken")).sort()).toEqual([
    "Problem: articles.assignment-taken",
    "taken",
  ]);
});

test("a section in which something is planned is not taken away under it", async () => {
  const owner = await site.signedIn("owner");
  await owner.post(urls.settingsSections(), { "name-en": "Lake", act: "put" });
  const remove = async () => (await owner.post(urls.settingsSections(), { id: "3", act: "remove" })).status;
  await plan(editor, { section: "3" });
  expect(await remove()).toBe(422);
  await editor.post(urls.cancelAssignment((await first()).id), { reason: "Dry." });
  expect(await remove()).toBe(303);
});

test("it is handed in with the story, comes back with it, and is done when that is public", async () => {
  const article = await taken();
  const state = async () => (await first()).state;
  expect(await state()).toBe("taken");
  await step(nadia, [article, "send-to-review"]);
  expect(await state()).toBe("delivered");
  await step(editor, [article, "ask-for-changes"], { reason: "Ask the harbour." });
  expect(await state()).toBe("taken");
  await step(editor, [article, "publish"]);
  expect(await state()).toBe("done");
  expect(await text(nadia, urls.assignment((await first()).id))).toContain("<b>Handed in</b>");
});

test("a spiked story takes its assignment with it; the next one is a new one", async () => {
  const article = await taken();
  await step(editor, [article, "spike"], { reason: "Overtaken." });
  expect((await first()).state).toBe("cancelled");
  await step(editor, [article, "revive"]);
  const again = await editor.post(urls.articleAssignment(article), { ...FERRY, person: "" });
  expect(again.status).toBe(303);
});

test("given back with a word why, it is open again, and what was written stays", async () => {
  const article = await taken();
  const { id } = await first();
  const wordless = await nadia.post(urls.giveBackAssignment(id), { reason: " " });
  expect([wordless.status, (await wordless.text()).includes('role="alert"')]).toEqual([422, true]);
  const mina = await site.signedIn("translator");
  expect((await mina.post(urls.giveBackAssignment(id), { reason: "Not mine" })).status).toBe(403);
  await nadia.post(urls.giveBackAssignment(id), { reason: "The road is closed." });
  expect((await first()).state).toBe("open");
  expect(await text(editor, urls.assignment(id))).toContain("The road is closed.");
  expect((await findWriting(reads(), article))?.manuscript.headline).toBe("The ferry goes");
});

test("a reporter plans for themselves or for whoever takes it, and gives work to nobody else", async () => {
  const own = String(await idOf("Nadia Karim"));
  const other = String(await idOf("Dilan Osman"));
  expect((await plan(nadia, { person: other })).status).toBe(422);
  expect((await plan(nadia, { person: own })).status).toBe(303);
  const { id } = await first();
  expect((await nadia.post(urls.assignPerson(id), { person: other })).status).toBe(403);
  const changed = { ...FERRY, title: "The ferry, at last", due: "2026-11-25T09:00" };
  expect((await nadia.post(urls.changeAssignment(id), changed)).status).toBe(303);
  const mina = await site.signedIn("translator");
  expect((await mina.post(urls.changeAssignment(id), changed)).status).toBe(403);
  expect((await editor.post(urls.assignPerson(id), { person: other })).status).toBe(303);
  expect((await first()).person?.id).toBe(Number(other));
});

test("what is refused keeps what was typed, and says why in a sentence", async () => {
  const cases: [Record<string, string>, string][] = [
    [{ due: "2026-11-22T18:00" }, "هذا الموعد مضى"],
    [{ due: "tomorrow" }, "Asia/Baghdad"],
    [{ title: "  " }, "العنوان المؤقت ناقص"],
    [{ length: "many" }, "الطول عدد صحيح"],
    [{ person: "999" }, "اختاروا من يكتب"],
  ];
  for (const [fields, sentence] of cases) {
    const refused = await plan(editor, fields);
    const page = await refused.text();
    expect([refused.status, page.includes(sentence)]).toEqual([422, true]);
    expect(page).toContain(FERRY.brief);
  }
  await plan(editor);
  const story = String((await first()).story);
  const twice = await plan(editor, { story });
  expect([twice.status, (await twice.text()).includes("من قبل")]).toEqual([422, true]);
  expect((await plan(editor, { story, language: "ar" })).status).toBe(303);
});

test("outside one's limits there is none to see, to take or to be given", async () => {
  const owner = await site.signedIn("owner");
  const mina = await site.signedIn("translator");
  const person = await idOf("Mina Azad");
  await owner.post(urls.personLimits(person), { "language-fa": "yes" });
  await plan(editor);
  const { id } = await first();
  const given = await editor.post(urls.assignPerson(id), { person: String(person) });
  expect([given.status, (await given.text()).includes("Mina Azad: خارج حدود")]).toEqual([422, true]);
  for (const path of [urls.budget(), urls.calendar(), urls.newsroom(), `${urls.deskSearch()}?q=ferry`])
    expect([path, (await text(mina, path)).includes("after the flood")]).toEqual([path, false]);
  expect((await mina.get(urls.assignment(id))).status).toBe(404);
  expect((await mina.post(urls.takeAssignment(id), {})).status).toBe(403);
  expect((await mina.post(urls.budget(), FERRY)).status).toBe(422);
});

describe("over a story whose byline is withheld", () => {
  test("nobody is named, found by a filter, or told apart by a choice", async () => {
    const article = await taken();
    const withheld = await putByline(site.act(), { id: null, withheld: true, names: {} });
    const manuscript = { ...EMPTY_MANUSCRIPT, headline: "The ferry goes", bylines: [withheld] };
    await nadia.sendJson(urls.save(article), { saveId: "save-0002", base: 2, manuscript });
    const { id } = await first();
    const mina = await site.signedIn("translator");
    const own = await idOf("Nadia Karim");
    const pages = [urls.budget(), urls.assignment(id), urls.newsroom()];
    for (const path of pages) {
      const said = (await text(mina, path)).replace(/<option[\s\S]*?<\/option>/g, "");
      expect([path, said.includes("Nadia Karim")]).toEqual([path, false]);
    }
    for (const path of [`${urls.budget()}?owner=${own}`, `${urls.stories()}?owner=${own}`])
      expect([path, (await table(mina, path)).includes("ferry")]).toEqual([path, false]);
    expect(await text(editor, urls.assignment(id))).not.toContain(`value="${own}" selected>Nadia`);
    // Whoever has it knows it, and so do the two roles that may.
    expect(await table(nadia, `${urls.stories()}?waits=mine`)).toContain("The ferry goes");
    const owner = await site.signedIn("owner");
    expect(await table(owner, urls.budget())).toContain("Nadia Karim");
  });
});

test("what is late is said in plain words, and stands first", async () => {
  await plan(editor, { title: "Later than that", due: "2026-11-23T23:00" });
  await plan(editor, { due: "2026-11-23T14:00" });
  site.clock.advance(8 * HOUR);
  const budget = await table(nadia, urls.budget());
  expect(budget).toContain("6 hours late");
  expect(budget.indexOf(FERRY.title)).toBeLessThan(budget.indexOf("Later than that"));
});

test("the clock reminds once before a deadline and once after it, and not of what is handed in", async () => {
  await plan(editor, { person: String(await idOf("Nadia Karim")), due: "2026-11-23T18:00" });
  const run = () => runDueJobs(site.workshop, JOBS);
  const told = async () => (await text(nadia, urls.notices())).match(/class="says">[^<]+/g) ?? [];
  site.clock.advance(4 * HOUR - 1);
  expect(await run()).toBe(0);
  site.clock.advance(1);
  await Promise.all([run(), run()]);
  expect(await told()).toEqual(['class="says">Due within two hours', 'class="says">Assigned to you']);
  site.clock.advance(2 * HOUR);
  await run();
  await run();
  expect((await told())[0]).toBe('class="says">The deadline has passed');
  expect(await told()).toHaveLength(3);
});

test("what is handed in is not asked for again by the clock", async () => {
  await plan(editor, { due: "2026-11-23T18:00" });
  const { id } = await first();
  const to = (await nadia.post(urls.takeAssignment(id), {})).headers.get("location") ?? "";
  await step(nadia, [Number(/articles\/(\d+)/.exec(to)?.[1]), "send-to-review"], { base: "1" });
  site.clock.advance(7 * HOUR);
  expect(await runDueJobs(site.workshop, JOBS)).toBe(0);
});
