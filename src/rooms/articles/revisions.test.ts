// An article's history: what was frozen and why, what changed between two of them, and the way back.

import { afterAll, beforeAll, expect, test } from "bun:test";
import { findWriting, listLive, listRevisions, makeProof, saveDraft, startStory } from "#articles";
import { openSite, type Site } from "../../../test/site";
import type { Visitor } from "../../../test/visitor";
import { approveArticle } from "./approve-article";
import { EMPTY_MANUSCRIPT } from "./article";
import { publishArticle } from "./publish-article";
import { sendToReview } from "./send-to-review";

let site: Site;
let editor: Visitor;
let article: number;
const write = async (base: number, headline: string, text: string) =>
  saveDraft(site.act(), {
    article,
    saveId: `save-${base}-long`,
    base,
    manuscript: {
      ...EMPTY_MANUSCRIPT,
      headline,
      section: (await listLive(site.act().reads, { language: "ar", most: 1 }))[0]?.sectionId ?? 0,
      body: [{ id: "first0", kind: "paragraph", text: [{ text }] }],
    },
  });

beforeAll(async () => {
  site = await openSite();
  editor = await site.signedIn("editor");
  article = await startStory(site.act(), { language: "ar", story: null });
  await write(1, "العبّارة تتأخر", "قال BBC إن 12 قاربًا تأخرت.");
  await sendToReview(site.act(), { article });
  await makeProof(site.act(), { article });
  await write(2, "العبّارة تعود", "قال AFP إن 14 قاربًا تأخرت.");
  await publishArticle(site.act(), { article });
});
afterAll(() => site.close());

test("a revision says what it was frozen for, and what it is now", async () => {
  const revisions = await listRevisions(site.act().reads, { article, most: 9, seesWithheld: true });
  expect(revisions.map(({ number, why, live, current }) => ({ number, why, live, current }))).toEqual([
    { number: 2, why: "publish", live: true, current: true },
    { number: 1, why: "review", live: false, current: false },
  ]);
});

test("the page compares in the story's direction, word by word, each run by itself", async () => {
  const page = await (await editor.get(`/newsroom/articles/${article}/history?from=1&to=2`)).text();
  expect(page).toMatch(/<del dir="rtl"><span class="unseen">[^<]*<\/span>BBC<\/del>/);
  expect(page).toMatch(/<ins dir="rtl"><span class="unseen">[^<]*<\/span>14<\/ins>/);
  expect(page).toContain('<dd lang="ar" dir="rtl">');
  expect(page.match(/editor\.[a-z-]+/g) ?? []).toEqual([]);
  const same = await (await editor.get(`/newsroom/articles/${article}/history?from=2&to=2`)).text();
  expect(same).not.toContain("<del");
});

test("restored is a new version of the working copy; what stood there is kept, and what is public stays", async () => {
  await write(3, "نص ثالث", "لم يُجمَّد بعد.");
  await approveArticle(site.act(), { article });
  const restored = await editor.post(`/newsroom/articles/${article}/restore`, { base: "4", revision: "1" });
  expect(restored.status).toBe(303);
  const writing = await findWriting(site.act().reads, article);
  expect(writing).toMatchObject({ version: 5, state: "published", approved: false, changed: true });
  expect(writing?.manuscript.headline).toBe("العبّارة تتأخر");
  const revisions = await listRevisions(site.act().reads, { article, most: 9, seesWithheld: true });
  expect(revisions.map(({ number, live }) => [number, live])).toEqual([
    [3, false],
    [2, true],
    [1, false],
  ]);
  expect(
    (await editor.post(`/newsroom/articles/${article}/restore`, { base: "4", revision: "2" })).status,
  ).toBe(409);
  expect(
    (await editor.post(`/newsroom/articles/${article}/restore`, { base: "5", revision: "9" })).status,
  ).toBe(404);
});
