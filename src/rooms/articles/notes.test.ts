// Notes on a passage: for whom, answered, resolved, still there when the words are not, and never in anything public.

import { afterAll, beforeAll, expect, test } from "bun:test";
import { findWriting, listLive, listNotes, makeProof } from "#articles";
import { openSite, type Site, SMALL } from "../../../test/site";
import type { Visitor } from "../../../test/visitor";

let site: Site;
let editor: Visitor;
let reporter: Visitor;
let article: number;
beforeAll(async () => {
  site = await openSite();
  editor = await site.signedIn("editor");
  reporter = await site.signedIn("reporter");
  const live = await listLive(site.act().reads, { language: "en", most: 9 });
  article = live.find(({ headline }) => headline === SMALL.water.headline)?.id ?? 0;
});
afterAll(() => site.close());

const leave = (by: Visitor, fields: Record<string, string>) =>
  by.post(`/newsroom/articles/${article}/notes`, fields);
const lines = () => listNotes(site.act().reads, { article, most: 99, seesWithheld: true });
const nadia = async (page: string) => /<option value="(\d+)">Nadia Karim/.exec(page)?.[1] ?? "";

test("a note is for somebody, waits for them, is answered and done with", async () => {
  const page = await (await editor.get(`/newsroom/articles/${article}/notes`)).text();
  const note = { block: "first0", quoted: "on the wall", words: "Which wall?", person: await nadia(page) };
  expect((await leave(editor, { ...note, words: " " })).status).toBe(422);
  expect((await leave(editor, { ...note, block: "nowhere" })).status).toBe(404);
  expect((await leave(editor, note)).status).toBe(303);
  const waits = async () =>
    (await (await reporter.get("/newsroom/stories?waits=me")).text()).includes(SMALL.water.headline);
  expect(await waits()).toBe(true);
  const [left] = await lines();
  expect(left).toMatchObject({ quoted: "on the wall", who: "Dilan Osman", forWhom: "Nadia Karim" });
  await leave(reporter, { answers: String(left?.id), words: "The one by the bridge." });
  const screen = await (await reporter.get(`/newsroom/articles/${article}/write`)).text();
  expect(screen).toContain("1 open note");
  await reporter.post(`/newsroom/articles/${article}/notes/resolve`, {
    note: String(left?.id),
    resolved: "yes",
  });
  expect(await waits()).toBe(false);
  expect((await lines()).map(({ words, resolved }) => [words, resolved])).toEqual([
    ["Which wall?", true],
    ["The one by the bridge.", false],
  ]);
});

test("a note keeps the words that it was about when they are gone", async () => {
  const writing = await findWriting(site.act().reads, article);
  await editor.sendJson(`/newsroom/articles/${article}/draft`, {
    saveId: "save-notes",
    base: writing?.version,
    manuscript: { ...writing?.manuscript, body: [] },
  });
  const page = await (await editor.get(`/newsroom/articles/${article}/notes`)).text();
  expect(page).toContain("on the wall");
  expect(page).toContain("Which wall?");
});

test("nothing public has a word of it", async () => {
  const proof = await makeProof(site.act(), { article });
  const paths = [
    `/en/2026/11/${SMALL.water.slug}`,
    "/en/",
    "/en/feed.xml",
    "/sitemap.xml",
    `/proof/${proof}/`,
  ];
  for (const path of paths) {
    const page = await (await site.get(path)).text();
    expect([path, /Which wall|by the bridge\./.test(page)]).toEqual([path, false]);
  }
  const moderator = await site.signedIn("moderator");
  expect((await moderator.get(`/newsroom/articles/${article}/notes`)).status).toBe(403);
});
