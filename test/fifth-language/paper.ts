// Runs inside a copy of the program that has been given one more language: a paper in it, from its first story to a comment.

import { afterAll, beforeAll, expect, test } from "bun:test";
import { findOpenArticle, publishArticle, startStory } from "#articles";
import { isLanguage, LANGUAGE_TAGS } from "#platform/i18n";
import { changePublication, getPublication, putSection } from "#publication";
import { urls } from "#urls";
import { EMPTY_MANUSCRIPT } from "../../src/rooms/articles/article";
import { saveDraft } from "../../src/rooms/articles/save-draft";
import { openSite, type Site } from "../site";

const tag: string = "tr";
if (!isLanguage(tag)) throw new Error("the language was not added");
const language = tag;
const at = { language, month: "2026-11", slug: "köprü-açıldı" };

let site: Site;
beforeAll(async () => {
  site = await openSite();
  const publication = await getPublication(site.act().reads);
  const added = { language, masthead: "Geçit", policy: "Her yorum okunur." };
  await changePublication(site.act(), { ...publication, languages: [...publication.languages, added] });
});
afterAll(() => site.close());

test("it is offered like the others, and a story in it goes the whole way", async () => {
  expect(LANGUAGE_TAGS).toContain(language);
  const names = { en: { name: "Bridges" }, [language]: { name: "Köprüler" } };
  const section = await putSection(site.act(), { id: null, parentId: null, names });
  const article = await startStory(site.act(), { language, story: null });
  const body = [
    { id: "first0", kind: "paragraph" as const, text: [{ text: "Saat altıda bariyer kalktı." }] },
  ];
  const manuscript = { ...EMPTY_MANUSCRIPT, headline: "Köprü açıldı", section, body };
  await saveDraft(site.act(), { article, saveId: "save-0001", base: 1, manuscript });
  await publishArticle(site.act(), { article, version: 2 });
  expect((await findOpenArticle(site.act().reads, at))?.id).toBe(article);
});

test("readers have every page of it in its own direction, with its own dates", async () => {
  for (const path of [urls.front(language), urls.article(at), `/text${urls.article(at)}`]) {
    const page = await (await site.get(path)).text();
    expect([path, page.slice(0, 60)]).toEqual([path, expect.stringContaining('<html lang="tr" dir="ltr"')]);
    expect(page).toContain("23 Kasım 2026");
    expect(page).toContain("Köprü açıldı");
  }
  expect(await (await site.get(urls.article(at))).text()).toContain('lang="ar" hreflang="ar"');
  expect(await (await site.get(urls.feed(language))).text()).toContain("Köprü açıldı");
});

test("a reader comments in it, and the newsroom works in it", async () => {
  const reader = site.visitor();
  const sent = await reader.post(urls.comment(at), { words: "Sonunda!", name: "" });
  expect(sent.status).toBeLessThan(400);
  const editor = await site.signedIn("editor");
  await editor.post(urls.account(), { language, name: "Dilan Osman" });
  const desk = await (await editor.get(urls.newsroom())).text();
  expect(desk).toContain('<html lang="tr" dir="ltr"');
  expect(await (await editor.get(urls.calendar())).text()).toContain("Kasım 2026");
});
