// Old addresses: whatever moves, whoever comes to where it stood is led to where it stands, once and for good.

import { afterAll, beforeAll, describe, expect, test } from "bun:test";
import { findWriting, listLive, publishArticle, saveDraft, startStory, unpublishArticle } from "#articles";
import { listSections, putSection } from "#publication";
import { urls } from "#urls";
import { openSite, type Site, SMALL } from "../../../../test/site";
import type { Visitor } from "../../../../test/visitor";

const MONTH = "/en/2026/11";
const BRIDGE = `${MONTH}/${SMALL.bridge.slug}`;

let site: Site;
let editor: Visitor;
let owner: Visitor;
/** The story of the bridge, in English. */
let bridge: number;
beforeAll(async () => {
  site = await openSite();
  editor = await site.signedIn("editor");
  owner = await site.signedIn("owner");
  const live = await listLive(reads(), { language: "en", most: 20 });
  bridge = live.find(({ headline }) => headline === SMALL.bridge.headline)?.id ?? 0;
});
afterAll(() => site.close());

const reads = () => site.act().reads;
/** Where somebody without cookies ends, without following: the status, and where they are led. */
async function leads(path: string, init: { method?: string } = {}): Promise<[number, string | null]> {
  const request = new Request(`http://localhost:8080${path}`, init);
  const answer = await site.http.answer(request, "192.0.2.1");
  const to = answer.headers.get("location");
  return [answer.status, to && decodeURIComponent(to)];
}

const move = (article: number, fields: Record<string, string>) =>
  editor.post(urls.moveArticle(article), fields);

/** A new story in the small paper's section. @returns its id */
async function written(headline: string, by = site.act()): Promise<number> {
  const article = await startStory(by, { language: "en", story: null });
  const model = await findWriting(reads(), bridge);
  if (!model) throw new Error("The small paper lacks its story.");
  await saveDraft(by, {
    article,
    saveId: `redirects-${article}`,
    base: 1,
    manuscript: { ...model.manuscript, headline },
  });
  return article;
}

describe("an article", () => {
  test("is found at every address that it had, in one step, by reading and by asking for its head", async () => {
    const article = bridge;
    await site.get("/en/");
    expect((await move(article, { slug: "The bridge, at last" })).status).toBe(303);
    expect((await move(article, { slug: "bridge" })).status).toBe(303);
    for (const old of [BRIDGE, `${MONTH}/the-bridge-at-last`]) {
      expect(await leads(old)).toEqual([301, `${MONTH}/bridge`]);
      expect(await leads(old, { method: "HEAD" })).toEqual([301, `${MONTH}/bridge`]);
    }
    expect(await leads(`${MONTH}/bridge`)).toEqual([200, null]);
    const front = await (await site.get("/en/")).text();
    expect(front).toContain(`href="${MONTH}/bridge"`);
    expect(front).not.toContain(SMALL.bridge.slug);
    // The Arabic version names the English one, and the other way round.
    expect(await (await site.get(`/ar/2026/11/${SMALL.bridgeArabic.slug}`)).text()).toContain(
      `href="${MONTH}/bridge"`,
    );
  });

  test("is found however its old address is spelled, and whatever was hung on it", async () => {
    const arabic = (await listLive(reads(), { language: "ar", most: 1 }))[0]?.id ?? 0;
    await move(arabic, { slug: "جسر" });
    const old = encodeURI(`/ar/2026/11/${SMALL.bridgeArabic.slug}`);
    const to: [number, string] = [301, "/ar/2026/11/جسر"];
    expect(await leads(old)).toEqual(to);
    expect(await leads(old.toLowerCase())).toEqual(to);
    expect(await leads(`${old}/`)).toEqual(to);
    expect(await leads(`${old}?utm_source=x&fbclid=1`)).toEqual(to);
    // Letters put together from parts are the same letters.
    expect(await leads(encodeURI(`/ar/2026/11/${SMALL.bridgeArabic.slug}`.normalize("NFD")))).toEqual(to);
    expect(await leads(`${MONTH}/bridge/`)).toEqual([301, `${MONTH}/bridge`]);
    expect((await leads(`${MONTH}/%E0%A4`))[0]).toBe(404);
  });

  test("takes a vote and a comment that were sent to an old address", async () => {
    const reader = site.visitor();
    const vote = await reader.post(`${BRIDGE}/vote`, { value: "like" });
    expect([vote.status, vote.headers.get("location")]).toEqual([308, `${MONTH}/bridge/vote`]);
    const sent = await reader.post(`${BRIDGE}/comment`, { name: "", words: "At last." });
    expect([sent.status, sent.headers.get("location")]).toEqual([308, `${MONTH}/bridge/comment`]);
    const again = await reader.post(`${MONTH}/bridge/comment`, { name: "", words: "At last." });
    const own = (again.headers.get("location") ?? "").split("#")[0] ?? "";
    expect(own).toContain("/bridge/comment/");
    // The author's own link, made before the address changed.
    expect(await leads(own.replace("/bridge/", `/${SMALL.bridge.slug}/`))).toEqual([301, own]);
    // A comment's own address holds for good, and so do its thread's.
    for (const rest of [
      "/thread/abcdefabcdef",
      "/comments/liked/12-abcdefabcdef",
      "/comments.xml",
      "/comment/abcdefabcdef/reply",
    ])
      expect(await leads(BRIDGE + rest)).toEqual([301, `${MONTH}/bridge${rest}`]);
  });

  test("may have its slug chosen before readers know it, and leaves nothing behind", async () => {
    const reporter = await site.signedIn("reporter");
    const article = await written("A long and winding headline");
    const screen = await (await reporter.get(urls.write(article))).text();
    expect(screen).toContain("/en/2026/11/a-long-and-winding-headline");
    expect((await reporter.post(urls.address(article), { slug: "winding" })).status).toBe(303);
    expect(await (await reporter.get(urls.write(article))).text()).toContain("/en/2026/11/winding<");
    expect((await reporter.post(urls.address(article), { slug: "¡!" })).status).toBe(422);
    await reporter.post(urls.address(article), { slug: "short" });
    await publishArticle(site.act(), { article });
    expect(await leads(`${MONTH}/short`)).toEqual([200, null]);
    expect((await leads(`${MONTH}/winding`))[0]).toBe(404);
    expect((await reporter.post(urls.address(article), { slug: "mine" })).status).toBe(409);
    expect((await reporter.post(urls.moveArticle(article), { slug: "mine" })).status).toBe(403);
  });

  test("another's address is not taken; one that was left is taken only by whoever asks for it", async () => {
    const article = bridge;
    expect((await move(article, { slug: "short" })).status).toBe(409);
    expect((await move(article, { slug: " " })).status).toBe(422);
    const newcomer = await written(SMALL.bridge.headline);
    await publishArticle(site.act(), { article: newcomer });
    expect(await leads(`${MONTH}/${SMALL.bridge.slug}-2`)).toEqual([200, null]);
    expect(await leads(BRIDGE)).toEqual([301, `${MONTH}/bridge`]);
    await move(newcomer, { slug: SMALL.bridge.slug });
    expect(await leads(BRIDGE)).toEqual([200, null]);
    expect(await leads(`${MONTH}/${SMALL.bridge.slug}-2`)).toEqual([301, BRIDGE]);
    // What was taken is the newcomer's, also while it is not public.
    await unpublishArticle(site.act(), { article: newcomer, reason: "A test." });
    expect((await leads(BRIDGE))[0]).toBe(404);
    await publishArticle(site.act(), { article: newcomer });
  });

  test("leads nowhere while it is not public, and to its notice when it was killed", async () => {
    const article = await written("It did not happen");
    await publishArticle(site.act(), { article });
    await move(article, { slug: "it-happened-not" });
    const old = `${MONTH}/it-did-not-happen`;
    await unpublishArticle(site.act(), { article, reason: "A test." });
    expect((await leads(old))[0]).toBe(404);
    expect((await editor.post(urls.step(article, "kill"), { reason: "A test." })).status).toBe(303);
    expect(await leads(old)).toEqual([301, `${MONTH}/it-happened-not`]);
    expect((await leads(`${MONTH}/it-happened-not`))[0]).toBe(410);
  });

  test("moves to the language that it is written in, with its lists and its topics", async () => {
    const article = await written("عنوان بالعربية");
    await publishArticle(site.act(), { article });
    const old = "/en/2026/11/عنوان-بالعربية";
    await site.get("/ar/");
    expect((await move(article, { language: "xx" })).status).toBe(422);
    expect((await move(article, { language: "ar" })).status).toBe(303);
    expect(await leads(encodeURI(old))).toEqual([301, "/ar/2026/11/عنوان-بالعربية"]);
    expect(await (await site.get("/ar/")).text()).toContain("عنوان بالعربية");
    for (const path of ["/en/", "/en/feed.xml", "/en/topics/bridge", "/en/by/nadia-karim"])
      expect([path, (await (await site.get(path)).text()).includes("عنوان")]).toEqual([path, false]);
    expect((await site.get("/ar/topics/bridge")).status).toBe(200);
    // The story of the bridge has an article in Arabic already.
    expect((await move(bridge, { language: "ar" })).status).toBe(409);
  });
});

describe("an edition", () => {
  const rename = async (id: number, fields: Record<string, string>) =>
    owner.post("/newsroom/settings/sections", { act: "put", id: String(id), parent: "", ...fields });

  test("takes its sections with it, in the one language in which it moves", async () => {
    const [delta, roads] = await listSections(reads());
    expect((await rename(delta?.id ?? 0, { "name-en": "The Delta", "slug-en": "the-delta" })).status).toBe(
      303,
    );
    await rename(roads?.id ?? 0, { "name-en": "Roads", "slug-en": "ways" });
    expect(await leads("/en/delta/")).toEqual([301, "/en/the-delta/"]);
    expect(await leads("/en/delta")).toEqual([301, "/en/the-delta/"]);
    expect(await leads("/en/delta/roads/")).toEqual([301, "/en/the-delta/ways/"]);
    expect(await leads("/en/the-delta/roads/")).toEqual([301, "/en/the-delta/ways/"]);
    expect((await site.get("/ar/الدلتا/الطرق/")).status).toBe(200);
    const other = await putSection(site.act(), {
      id: null,
      parentId: null,
      names: { en: { name: "Coast" } },
    });
    const taken = await rename(other, { "name-en": "Coast", "slug-en": "the-delta" });
    expect(taken.status).toBe(422);
    expect(await taken.text()).toContain("Another section stands at that address.");
    // A newcomer that is called so stands there, and the old address is its own.
    await putSection(site.act(), { id: null, parentId: null, names: { en: { name: "Delta" } } });
    expect(await leads("/en/delta/")).toEqual([200, null]);
    expect(await leads("/en/delta/roads/")).toEqual([301, "/en/the-delta/ways/"]);
  });

  test("that was taken away is said to be gone, at each address that it had", async () => {
    const id = await putSection(site.act(), { id: null, parentId: null, names: { en: { name: "Isles" } } });
    await rename(id, { "name-en": "Islands", "slug-en": "islands" });
    await owner.post("/newsroom/settings/sections", { act: "remove", id: String(id), parent: "" });
    for (const path of ["/en/isles/", "/en/islands/"]) {
      const answer = await site.get(path);
      expect(answer.status).toBe(410);
      expect(await answer.text()).toContain("is not in the paper any more");
    }
  });
});

test("nothing is led into a language that the paper does not offer", async () => {
  const languages = ["en", "fa", "ckb"].flatMap((tag) => [
    [`offered-${tag}`, "yes"],
    [`masthead-${tag}`, "Post"],
  ]);
  const old = encodeURI(`/ar/2026/11/${SMALL.bridgeArabic.slug}`);
  expect((await leads(old))[0]).toBe(301);
  await owner.post("/newsroom/settings", {
    default: "en",
    "time-zone": "UTC",
    accent: "brick",
    ...Object.fromEntries(languages),
  });
  expect((await leads(old))[0]).toBe(404);
});
