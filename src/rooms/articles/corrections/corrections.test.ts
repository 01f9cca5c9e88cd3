// What is put right in public: on the article, for machines, in the feed, on the page of corrections, and on the record.

import { afterAll, beforeAll, expect, test } from "bun:test";
import { fileArticle, findWriting, listLive } from "#articles";
import { findBylineByName, findWithheldByline } from "#people";
import { actOf } from "#platform/act";
import { urls } from "#urls";
import { correctArticle } from "./correct-article";
import { openSite, type Site, SMALL } from "../../../../test/site";
import type { Visitor } from "../../../../test/visitor";

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
  const screen = await (await editor.get(`/newsroom/articles/${article}/publish`)).text();
  expect(screen).toContain('name="fix" value="silent"');
  expect((await ask("publish", { base: String(base + 1) })).status).toBe(422);
  // The clock cannot say what readers are told.
  const later = await ask("schedule", { base: String(base + 1), moment: "2030-01-01T10:00" });
  expect(later.status).toBe(409);
  expect(await later.text()).toContain("تُنشر تعديلات المقال المنشور فورًا");
  expect(await text(address)).toContain(SMALL.water.headline);
  expect((await ask("publish", { base: String(base + 1), fix: "silent" })).status).toBe(303);
  await save(base + 1, "Water board publishes all its readings");
  expect((await ask("publish", { base: String(base + 2), fix: "update" })).status).toBe(422);
  const told = { base: String(base + 2), fix: "update", words: "All readings came in the evening." };
  expect((await ask("publish", told)).status).toBe(303);
  expect(await text(address)).toContain("All readings came in the evening.");
  expect(await fixes()).toEqual(["correct correction", "publish silent", "publish update", "correct update"]);
});

test("a correction of a passage is marked there and leads back, on the page, in the feed and for machines", async () => {
  const writing = await findWriting(site.act().reads, article);
  const [block] = writing?.manuscript.body ?? [];
  const told = { fix: "clarification", words: "Three wells, at noon.", block: block?.id ?? "" };
  expect((await ask("correct", { ...told, block: "nowhere0" })).status).toBe(404);
  expect((await ask("correct", told)).status).toBe(303);
  const page = await text(address);
  const id = /<p class="mark" id="passage-[a-z0-9]+"><a href="#correction-(\d+)">Clarification</.exec(
    page,
  )?.[1];
  expect(page).toMatch(new RegExp(`id="correction-${id}"[^]*href="#passage-${block?.id}">To the passage`));
  expect(page).toContain(`"about":{"@type":"WebPageElement","url":"http://localhost:8080${address}#passage-`);
  expect(page).toContain("<style>.text h3{");
  const feed = await text("/en/feed.xml");
  expect(feed).toContain(`href="http://localhost:8080${address}#correction-${id}"`);
  expect(feed).toContain(`href="http://localhost:8080${address}#passage-${block?.id}"`);
  // The passage goes: the note stays, and leads nowhere.
  const { version = 0, manuscript } = (await findWriting(site.act().reads, article)) ?? {};
  const body = [{ id: "another0", kind: "paragraph", text: [{ text: "Other words." }] }];
  await editor.sendJson(`/newsroom/articles/${article}/draft`, {
    saveId: "save-passage",
    base: version,
    manuscript: { ...manuscript, body },
  });
  expect((await ask("publish", { base: String(version + 1), fix: "silent" })).status).toBe(303);
  const later = await text(address);
  expect(later).toContain("Three wells, at noon.");
  expect(later).not.toMatch(/passage-|class="mark"/);
});

test("the editors sign, or one of the paper's names, and never one that is withheld", async () => {
  expect(await text("/en/corrections")).toContain("The editors");
  const reads = () => site.act().reads;
  const nadia = (await findBylineByName(reads(), { language: "en", name: "Nadia Karim" })) ?? 0;
  const withheld = (await findWithheldByline(reads())) ?? 0;
  const note = { fix: "clarification", words: "The wall is the board's own." };
  expect((await ask("correct", { ...note, signed: String(withheld) })).status).toBe(422);
  expect((await ask("correct", { ...note, signed: "999" })).status).toBe(422);
  expect((await ask("correct", { ...note, signed: String(nadia) })).status).toBe(303);
  const page = await text(address);
  expect(page).toContain('<bdi><a href="/en/by/nadia-karim">Nadia Karim</a></bdi></p>');
  const author =
    '"author":{"@type":"Person","name":"Nadia Karim","url":"http://localhost:8080/en/by/nadia-karim"}';
  expect(page).toContain(author);
  expect(page).toMatch(/"CorrectionComment"[^\]]*"publisher":\{"@type":"NewsMediaOrganization"/);
  expect(await text("/en/corrections")).toContain(">Nadia Karim</a>");
  expect(await text("/en/feed.xml")).toContain("http://localhost:8080/en/by/nadia-karim");
});

/** The newest correction of the article. */
async function newest(): Promise<number> {
  const page = await text(address);
  return Math.max(...[...page.matchAll(/id="correction-(\d+)"/g)].map(([, id]) => Number(id)));
}

test("one that was itself mistaken is amended in public, and what stood there is kept inside", async () => {
  const id = await newest();
  const amend = (fields: Record<string, string>) => ask(`corrections/${id}`, { act: "amend", ...fields });
  site.clock.advance(3_600_000);
  const refused = await amend({ fix: "clarification", words: " " });
  expect(refused.status).toBe(422);
  expect((await amend({ fix: "silent", words: "x" })).status).toBe(422);
  expect((await amend({ fix: "correction", words: "The wall is the school's." })).status).toBe(303);
  const page = await text(address);
  expect(page).toContain("The wall is the school's.");
  expect(page).not.toContain("board's own");
  expect(page).toContain("This note was amended on 23 November 2026.");
  expect(page).toContain('"dateModified":"2026-11-23T11:00:00');
  expect(await text("/en/feed.xml")).toContain("<atom:updated>2026-11-23T11:00:00.000Z</atom:updated>");
  const inside = await (await editor.get(urls.staffCorrections(article))).text();
  expect(inside).toContain("board's own");
  expect(inside).toContain("Dilan Osman");
  expect((await ask("corrections/999", { act: "amend", fix: "update", words: "x" })).status).toBe(404);
});

test("one that should not be there is withdrawn where it stands, with a word on why", async () => {
  const id = await newest();
  const withdraw = (words: string) => ask(`corrections/${id}`, { act: "withdraw", words });
  const refused = await withdraw("");
  expect(refused.status).toBe(422);
  expect((await withdraw("The wall has no owner.")).status).toBe(303);
  const page = await text(address);
  expect(page).toContain("<del>The wall is the school's.</del>");
  expect(page).toContain("Withdrawn on 23 November 2026:");
  expect(page).toContain("The wall has no owner.");
  // Machines are told of what stands; the line under the headline leads to it too.
  expect(page).not.toContain('"text":"The wall is');
  expect(page).not.toContain(`<a href="#correction-${id}">`);
  expect(await text("/en/corrections")).toContain("<del>The wall is the school's.</del>");
  expect((await withdraw("Twice.")).status).toBe(422);
  expect(await fixes()).toContain("amend-correction correction");
  expect((await fixes()).at(-1)).toBe("withdraw-correction correction");
});

test("whoever has something to do with it hears of it in the transaction", async () => {
  const heard: unknown[] = [];
  const hear = async (_: unknown, event: unknown) => void heard.push(event);
  const workshop = {
    ...site.workshop,
    subscriptions: { inTransaction: { "article-corrected": [hear] }, afterCommit: {} },
  };
  await correctArticle(actOf(workshop, { kind: "system", name: "test" }), {
    article,
    kind: "update",
    words: "The well is dry.",
  });
  const story = (await findWriting(site.act().reads, article))?.story;
  const correction = await newest();
  expect(heard).toEqual([{ article, story, language: "en", correction, kind: "update", change: "new" }]);
});

test("a file that is filed again leaves what the newsroom told readers", async () => {
  const writing = await findWriting(site.act().reads, article);
  if (!writing) throw new Error("The small paper lacks its story.");
  const file = (corrections: { kind: "update"; words: string; at: number; block: string }[]) =>
    fileArticle(site.act(), {
      sourceKey: SMALL.water.id,
      storyKey: "water",
      language: "en",
      manuscript: writing.manuscript,
      comments: "open",
      corrections,
      publish: true,
      publishedAt: null,
    });
  const update = { kind: "update", words: "From the file.", at: 1_000, block: "" } as const;
  await file([update]);
  const address1 = /id="correction-(\d+)"[^]*?From the file/.exec(await text(address))?.[1];
  await file([update]);
  const page = await text(address);
  expect(page).toContain("The wall has no owner.");
  expect(/id="correction-(\d+)"[^]*?From the file/.exec(page)?.[1]).toBe(address1 ?? "none");
  await file([]);
  expect(await text(address)).not.toContain("From the file.");
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
