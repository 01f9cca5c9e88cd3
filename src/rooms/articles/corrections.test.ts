// What is put right in public: on the article, for machines, in the feed, on the page of corrections, and on the record.

import { afterAll, beforeAll, expect, test } from "bun:test";
import { findWriting, listLive } from "#articles";
import { openSite, type Site, SMALL } from "../../../test/site";
import type { Visitor } from "../../../test/visitor";

let site: Site;
let editor: Visitor;
let article: number;
const address = `/en/2026/11/${SMALL.water.slug}`;
const text = async (path: string) => (await site.get(path)).text();
const ask = (path: string, fields: Record<string, string>) =>
  editor.post(`/newsroom/articles/${article}/${path}`, fields);

beforeAll(async () => {
  site = await openSite();
  editor = await site.signedIn("editor");
  const live = await listLive(site.act().reads, { language: "en", most: 9 });
  article = live.find(({ headline }) => headline === SMALL.water.headline)?.id ?? 0;
});
afterAll(() => site.close());

async function fixes(): Promise<string[]> {
  const rows = await site
    .act()
    .reads.tables<{
      record: { id: number; verb: string; person_id: number | null; noun_id: number; details: string };
    }>()
    .selectFrom("record")
    .select(["verb", "person_id", "details"])
    .where("noun_id", "=", article)
    .where("person_id", "is not", null)
    .orderBy("id")
    .execute();
  return rows.map(({ verb, details }) => {
    const { fix, kind } = JSON.parse(details) as { fix?: string; kind?: string };
    return [verb, fix ?? kind ?? ""].join(" ").trim();
  });
}

test("a correction is on every page that must have it, at once", async () => {
  expect(await text("/en/corrections")).toContain("No corrections yet.");
  for (const path of [address, "/en/feed.xml"]) await text(path);
  site.clock.advance(3_600_000);
  expect((await ask("correct", { fix: "correction", words: " " })).status).toBe(422);
  expect((await ask("correct", { fix: "silent", words: "x" })).status).toBe(422);
  expect((await ask("correct", { fix: "correction", words: "Not four wells, <b>three</b>." })).status).toBe(
    303,
  );
  const page = await text(address);
  expect(page).toContain("Not four wells, &lt;b>three&lt;/b>.");
  expect(page).toContain('"CorrectionComment"');
  expect(page).toContain('"dateModified":"2026-11-23T10:00:00');
  const corrections = await text("/en/corrections");
  expect(corrections).toMatch(new RegExp(`href="${address}#correction-\\d+">${SMALL.water.headline}`));
  expect(corrections).toContain("Not four wells, &lt;b>three&lt;/b>.");
  const feed = await text("/en/feed.xml");
  expect(feed).toContain("<atom:updated>2026-11-23T10:00:00.000Z</atom:updated>");
  expect(feed).toContain("Not four wells");
  expect(await text("/ar/corrections")).not.toContain("Not four wells");
});

test("changing what is public asks whether readers are told, and both answers are on the record", async () => {
  const writing = await findWriting(site.act().reads, article);
  const base = writing?.version ?? 0;
  const save = (at: number, headline: string) =>
    editor.sendJson(`/newsroom/articles/${article}/draft`, {
      saveId: `save-${at}-fix`,
      base: at,
      manuscript: { ...writing?.manuscript, headline },
    });
  await save(base, "Water board publishes its reading");
  const page = await (await editor.get(`/newsroom/articles/${article}/publish`)).text();
  expect(page).toContain('name="fix" value="silent"');
  expect((await ask("publish", { base: String(base + 1) })).status).toBe(422);
  expect(await text(address)).toContain(SMALL.water.headline);
  expect((await ask("publish", { base: String(base + 1), fix: "silent" })).status).toBe(303);
  await save(base + 1, "Water board publishes all its readings");
  expect((await ask("publish", { base: String(base + 2), fix: "update" })).status).toBe(422);
  const told = { base: String(base + 2), fix: "update", words: "All readings came in the evening." };
  expect((await ask("publish", told)).status).toBe(303);
  expect(await text(address)).toContain("All readings came in the evening.");
  expect(await fixes()).toEqual(["correct correction", "publish silent", "publish update", "correct update"]);
});

test("what is not public has no corrections; a retraction stays at the address of a killed article", async () => {
  await ask("correct", { fix: "retraction", words: "None of this was so." });
  await ask("kill", { reason: "Made up." });
  expect(await text("/en/corrections")).toContain("No corrections yet.");
  const notice = await text(address);
  expect(notice).toContain("None of this was so.");
  expect(notice).not.toContain("three");
  expect((await ask("correct", { fix: "update", words: "More." })).status).toBe(409);
});

test("a reporter corrects nothing in public", async () => {
  const reporter = await site.signedIn("reporter");
  const answer = await reporter.post(`/newsroom/articles/${article}/correct`, {
    fix: "update",
    words: "Mine.",
  });
  expect(answer.status).toBe(403);
});
