// Who may arrange which page, what they see before readers do, and what happens when two of them work on one page.

import { afterAll, beforeAll, describe, expect, test } from "bun:test";
import { publishArticle, saveDraft, startStory } from "#articles";
import { listPeople } from "#people";
import { changePublication, getPublication, listSections } from "#publication";
import { openSite, type Site, SMALL } from "../../../../test/site";
import type { Visitor } from "../../../../test/visitor";

const FRONT = "/newsroom/front/en/front";

let site: Site;
let editor: Visitor;
let owner: Visitor;
beforeAll(async () => {
  site = await openSite();
  const publication = await getPublication(site.act().reads);
  await changePublication(site.act(), { ...publication, timeZone: "Asia/Baghdad" });
  editor = await site.signedIn("editor");
  owner = await site.signedIn("owner");
});
afterAll(() => site.close());

const pageOf = async (visitor: Visitor, path: string) => (await visitor.get(path)).text();
const baseIn = (screen: string) => /name="base" value="(\d+)"/.exec(screen)?.[1] ?? "";
const idOf = async (name: string) =>
  (await listSections(site.act().reads)).find(({ names }) => names.en?.name === name)?.id ?? 0;
const sheetIn = (screen: string) => screen.slice(screen.indexOf('id="sheet"'), screen.indexOf("<footer"));

async function send(who: Visitor, address: string, fields: Record<string, string>): Promise<Response> {
  const screen = address.replace(/\/(put-out|put-back|call-off)$/, "");
  return who.post(address, { base: baseIn(await pageOf(who, screen)), ...fields });
}

/** The form of the slots, as a browser would send it. */
function formIn(screen: string): Record<string, string> {
  const form = screen.slice(screen.indexOf('id="slots"'), screen.indexOf('id="stories"'));
  const inputs = [...form.matchAll(/<input [^>]*?name="([^"]+)"[^>]*? value="([^"]*)"/g)];
  const chosen = [...form.matchAll(/<select name="([^"]+)".*?<\/select>/g)].map(([select, name]) => [
    name,
    /<option value="(\d+)" selected/.exec(select)?.[1] ?? "",
  ]);
  const texts = inputs.filter(([input]) => !input.includes("checkbox"));
  const entries = [...texts.map(([, name, value]) => [name, value?.replaceAll("&quot;", '"')]), ...chosen];
  return { ...Object.fromEntries(entries), act: "save" };
}

async function written(headline: string, section: number): Promise<number> {
  const article = await startStory(site.act(), { language: "en", story: null });
  const body = [{ id: "first0", kind: "paragraph" as const, text: [{ text: "Some words." }] }];
  const manuscript = { headline, standfirst: "", section, bylines: [], topics: [], picture: null, body };
  await saveDraft(site.act(), { article, saveId: "save-0001", base: 1, manuscript });
  return article;
}

describe("the screen", () => {
  test("shows the page as it would be, in its own language, and the tools in the person’s", async () => {
    expect((await send(editor, FRONT, { act: "place", article: "1", to: "lead" })).status).toBe(303);
    const screen = await pageOf(editor, FRONT);
    expect(screen).toContain('<html lang="en" dir="ltr"');
    expect(screen).toMatch(/<aside class="tools drawer"[^>]* lang="ar" dir="rtl"/);
    expect(sheetIn(screen).indexOf(SMALL.water.headline)).toBeLessThan(
      sheetIn(screen).indexOf(SMALL.bridge.headline),
    );
    // What would change, before it is put out.
    expect(screen).toMatch(
      new RegExp(`<del>.*${SMALL.bridge.headline}.*</del><ins>.*${SMALL.water.headline}`),
    );
    expect(await (await site.get("/en/")).text()).toContain(
      `<div class="lead"><div class="story plain"><div><p class="kicker">Roads</p><h2><a href="/en/2026/11/${SMALL.bridge.slug}">`,
    );
  });

  test("refuses in a sentence what will not do, and keeps what was typed", async () => {
    const twice = await send(owner, FRONT, {
      act: "save",
      "lead.article": "1",
      "second-1.article": "1",
      "lead.headline": "Kept words",
    });
    expect(twice.status).toBe(422);
    const page = await twice.text();
    expect(page).toContain("One story stands in two slots.");
    expect(page).toContain('value="Kept words"');
    for (const [fields, sentence] of [
      [{ "lead.article": "1", "lead.until": "2026-11-23T11:00" }, "until a moment that is over"],
      [{ "lead.article": "999" }, "There is no such story in this language."],
      [{ "lead.article": "3" }, "There is no such story in this language."],
      [{ "lead.article": "1", "lead.kicker": "x".repeat(61) }, "have 60 characters at most"],
    ] as const) {
      const refused = await send(owner, FRONT, { act: "save", ...fields });
      expect([sentence, refused.status]).toEqual([sentence, 422]);
      expect(await refused.text()).toContain(sentence);
    }
    expect((await send(owner, FRONT, { act: "place", article: "1", to: "attic" })).status).toBe(422);
  });

  test("finds a story by words of its headline, also one that is not about to go out", async () => {
    await written("A ferry nobody has read of", await idOf("Roads"));
    const near = await pageOf(owner, FRONT);
    expect(near).not.toContain("A ferry nobody");
    const found = await pageOf(owner, `${FRONT}?words=FERRY`);
    expect(found).toMatch(/<li data-article="\d+" data-headline="A ferry nobody has read of"/);
    expect(found).not.toMatch(/<li data-article="1"/);
  });
});

describe("two editors", () => {
  test("who work on different slots both get what they set", async () => {
    const form = formIn(await pageOf(owner, FRONT));
    expect(form["lead.article"]).toBe("1");
    expect((await send(editor, FRONT, { act: "place", article: "2", to: "second-2" })).status).toBe(303);
    expect((await owner.post(FRONT, { ...form, "lead.headline": "Ours" })).status).toBe(303);
    const both = formIn(await pageOf(editor, FRONT));
    expect([both["lead.headline"], both["second-2.article"]]).toEqual(["Ours", "2"]);
    // The slot itself was changed meanwhile.
    expect((await owner.post(FRONT, { ...form, "lead.headline": "Mine" })).status).toBe(409);
  });

  test("of whom the second is told, and loses nothing", async () => {
    const seen = baseIn(await pageOf(owner, FRONT));
    expect((await send(editor, FRONT, { act: "place", article: "2", to: "second-1" })).status).toBe(303);
    const late = await owner.post(FRONT, {
      base: seen,
      act: "save",
      "lead.article": "2",
      "lead.headline": "Mine",
    });
    expect(late.status).toBe(409);
    const page = await late.text();
    expect(page).toContain("A colleague changed this page meanwhile.");
    expect(page).toContain('value="Mine"');
    expect(page).toMatch(/Stands here now:.*Ours/);
    const again = await owner.post(FRONT, {
      base: baseIn(page),
      act: "save",
      "lead.article": "2",
      "lead.headline": "Mine",
    });
    expect(again.status).toBe(303);
    expect(sheetIn(await pageOf(editor, FRONT))).toContain("Mine");
  });

  test("also when one puts out what the other has not seen", async () => {
    const seen = baseIn(await pageOf(owner, FRONT));
    expect((await send(editor, FRONT, { act: "place", article: "1", to: "lead" })).status).toBe(303);
    const late = await owner.post(`${FRONT}/put-out`, { base: seen, when: "now" });
    expect(late.status).toBe(409);
    const moved = await owner.post(FRONT, { base: seen, act: "place", article: "2", to: "lead" });
    expect(moved.status).toBe(409);
    expect(await moved.text()).toMatch(/name="to" value="lead"\/><button name="act" value="place">/);
    expect(await (await site.get("/en/")).text()).not.toContain("Mine");
    expect((await send(owner, FRONT, { act: "discard" })).status).toBe(303);
    expect((await send(owner, `${FRONT}/put-out`, { when: "now" })).status).toBe(409);
  });
});

describe("a preview", () => {
  test("is the whole page as of a moment, with what is ordered until then, and nothing of it is public", async () => {
    const story = await written("Goes out tomorrow", await idOf("Roads"));
    await owner.post(`/newsroom/articles/${story}/schedule`, { base: "2", moment: "2026-11-24T06:00" });
    await send(owner, FRONT, { act: "place", article: String(story), to: "lead" });
    const sheet = (query: string) => pageOf(owner, `${FRONT}/sheet?${query}`);
    expect(await sheet("of=draft")).not.toContain("Goes out tomorrow");
    expect(await sheet("of=draft&at=2026-11-24T05:59")).not.toContain("Goes out tomorrow");
    const then = await sheet("of=draft&at=2026-11-24T06:00");
    expect(then).toMatch(/<div class="lead">.*Goes out tomorrow/);
    expect(then).toContain("Tuesday 24 November 2026");
    expect(then).not.toContain('class="mark');
    expect(await (await site.get("/en/")).text()).not.toContain("Goes out tomorrow");
    await send(owner, FRONT, { act: "discard" });
  });

  test("may stand in a frame of ours and of nobody else", async () => {
    const policy = async (path: string) =>
      (await owner.get(path)).headers.get("content-security-policy") ?? "";
    expect(await policy(`${FRONT}/sheet`)).toContain("frame-ancestors 'self'");
    expect(await policy(`${FRONT}/preview`)).toContain("frame-src 'self'; ");
    expect(await policy(`${FRONT}/preview`)).toContain("frame-ancestors 'none'");
    expect(await policy(FRONT)).toContain("frame-ancestors 'none'");
    expect(await policy(FRONT)).not.toContain("frame-src");
  });
});

describe("limits", () => {
  const limit = async (fields: Record<string, string>) => {
    const person = (await listPeople(site.act().reads)).find(({ role }) => role === "editor")?.id ?? 0;
    expect((await owner.post(`/newsroom/people/${person}/limits`, fields)).status).toBe(303);
  };

  test("to an edition leave its own pages, and not the front, which stands for all", async () => {
    await owner.post("/newsroom/settings/sections", { id: "", parent: "", "name-en": "Hills", act: "put" });
    const [delta, hills, roads] = [await idOf("Delta"), await idOf("Hills"), await idOf("Roads")];
    await limit({ [`edition-${delta}`]: "yes" });
    const statuses = async (...places: (number | string)[]) =>
      Promise.all(places.map(async (place) => (await editor.get(`/newsroom/front/en/${place}`)).status));
    expect(await statuses("front", hills, delta, roads)).toEqual([403, 403, 200, 200]);
    const overview = await pageOf(editor, "/newsroom/front");
    expect(overview).toContain(`/newsroom/front/en/${roads}"`);
    expect(overview).not.toContain("/newsroom/front/en/front");
    expect((await editor.post(FRONT, { base: "0", act: "place", article: "1", to: "lead" })).status).toBe(
      403,
    );
    const top = `/newsroom/front/en/${roads}`;
    expect((await send(editor, top, { act: "place", article: "1", to: "top-1" })).status).toBe(303);
    // What is not public yet belongs to those who work on it.
    const theirs = await written("Of the hills", hills);
    expect((await send(editor, top, { act: "place", article: String(theirs), to: "top-1" })).status).toBe(
      403,
    );
    expect(await pageOf(editor, `${top}?words=hills`)).not.toContain("Of the hills");
    await publishArticle(site.act(), { article: theirs, version: 2 });
    expect((await send(editor, top, { act: "place", article: String(theirs), to: "top-1" })).status).toBe(
      303,
    );
  });

  test("to a language hold as well, and a language that rests has no page", async () => {
    await limit({ "language-ar": "yes" });
    expect((await editor.get(FRONT)).status).toBe(403);
    expect((await editor.get("/newsroom/front/ar/front")).status).toBe(200);
    const publication = await getPublication(site.act().reads);
    const languages = publication.languages.filter(({ language }) => language !== "ar");
    await changePublication(site.act(), { ...publication, languages });
    expect((await editor.get("/newsroom/front/ar/front")).status).toBe(404);
    await changePublication(site.act(), { ...publication });
    await limit({});
  });
});

test("a paper of one’s own begins without the arrangements of the sample", async () => {
  const { write } = site.workshop.db;
  await write
    ?.updateTable("publications" as never)
    .set({ sample: 1 } as never)
    .execute();
  await send(owner, FRONT, { act: "place", article: "1", to: "second-2" });
  expect((await send(owner, `${FRONT}/put-out`, { when: "now" })).status).toBe(303);
  expect((await owner.post("/newsroom/settings/start-own", { sure: "yes" })).status).toBe(303);
  expect((await site.get("/en/")).status).toBe(200);
  const screen = await pageOf(owner, FRONT);
  expect(screen).toContain("Everything on this page goes by time.");
  expect(screen).not.toContain("Put back");
});
