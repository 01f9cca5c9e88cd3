// Related stories by hand: picked by words or by an address, first on the page, and never there when they are not public.

import { afterEach, beforeEach, expect, test } from "bun:test";
import { findOpenArticle, publishArticle, startStory, unpublishArticle } from "#articles";
import { putSection } from "#publication";
import { type ArticleAddress, urls } from "#urls";
import { NOON, openSite, type Site, SMALL } from "../../../../test/site";
import type { Visitor } from "../../../../test/visitor";
import { EMPTY_MANUSCRIPT } from "../article";
import { moveToLanguage } from "../address/move-to-language";
import { killArticle } from "../kill-article";
import { listLive } from "../live-queries";
import { saveDraft } from "../save-draft";
import { setEmbargo } from "../set-embargo";

let site: Site;
let editor: Visitor;
beforeEach(async () => {
  site = await openSite();
  editor = await site.signedIn("editor");
  await editor.post(urls.account(), { language: "en", name: "Dilan Osman" });
});
afterEach(() => site.close());

const bridge = { language: "en", month: "2026-11", slug: SMALL.bridge.slug };
const water = { language: "en", month: "2026-11", slug: SMALL.water.slug };
const idOf = async (at: ArticleAddress) => (await findOpenArticle(site.act().reads, at))?.id ?? 0;

const elsewhere = () =>
  putSection(site.act(), { id: null, parentId: null, names: { en: { name: "Elsewhere" } } });

async function written(headline: string, place?: number): Promise<number> {
  const article = await startStory(site.act(), { language: "en", story: null });
  const section = place ?? (await listLive(site.act().reads, { language: "en", most: 1 }))[0]?.sectionId ?? 0;
  const body = [{ id: "first0", kind: "paragraph" as const, text: [{ text: "It came in at four." }] }];
  const manuscript = { ...EMPTY_MANUSCRIPT, headline, section, body };
  await saveDraft(site.act(), { article, saveId: "save-0001", base: 1, manuscript });
  return article;
}

async function published(headline: string): Promise<number> {
  const article = await written(headline);
  await publish(article);
  return article;
}

const publish = (article: number) => publishArticle(site.act(), { article, version: 2 });

const sent = (article: number, fields: Record<string, string>) =>
  editor.post(urls.relatedStories(article), fields);
const pick = (article: number, related: number) => sent(article, { act: "pick", related: String(related) });

/** Headlines beside the bridge, in their order. */
async function beside(): Promise<string[]> {
  const page = await (await site.get(urls.article(bridge))).text();
  const part = /<section class="related".*?<\/section>/.exec(page)?.[0] ?? "";
  return [...part.matchAll(/<h3><a [^>]*>(.*?)<\/a>/g)].map(([, headline]) => headline ?? "");
}

test("found by words of the headline, they stand first and in their order", async () => {
  const own = await idOf(bridge);
  const ferry = await published("The ferry is late again");
  const tunnel = await published("A tunnel nobody wants");
  const page = await (await editor.get(`${urls.relatedStories(own)}?q=ferry`)).text();
  expect(page).toContain("The ferry is late again");
  expect(page).not.toContain(SMALL.water.headline);
  await pick(own, tunnel);
  await pick(own, ferry);
  expect((await beside()).slice(0, 2)).toEqual(["A tunnel nobody wants", "The ferry is late again"]);
  // The third follows by section, and nothing stands twice.
  expect(await beside()).toEqual(["A tunnel nobody wants", "The ferry is late again", SMALL.water.headline]);
  // Whoever publishes it again is told so before.
  const check = await (await editor.get(urls.publish(own))).text();
  expect(check.indexOf("A tunnel nobody wants")).toBeLessThan(check.indexOf(SMALL.water.headline));
  await sent(own, { act: "up", related: String(ferry) });
  expect((await beside())[0]).toBe("The ferry is late again");
  await sent(own, { act: "out", related: String(ferry) });
  expect((await beside())[0]).toBe("A tunnel nobody wants");
  expect(await (await editor.get(urls.relatedStories(own))).text()).toContain("A tunnel nobody wants");
});

test("a pasted address is a reader's, the text edition's, an old one or the newsroom's", async () => {
  const own = await idOf(bridge);
  const other = await idOf(water);
  const old = urls.article(water);
  await editor.post(urls.moveArticle(other), { slug: "readings" });
  const address = urls.article({ ...water, slug: "readings" });
  for (const typed of [
    `http://mirror.example${address}?x=1#vote`,
    urls.inText(address),
    `localhost:8080${old}`,
    `http://localhost:8080${urls.write(other)}`,
  ]) {
    expect([typed, (await sent(own, { act: "pick", address: typed })).status]).toEqual([typed, 303]);
    const page = await (await editor.get(urls.relatedStories(own))).text();
    expect(page).toContain(SMALL.water.headline);
    await sent(own, { act: "out", related: String(other) });
  }
  const wrong = await sent(own, { act: "pick", address: "example.org/<b>" });
  expect(wrong.status).toBe(422);
  expect(await wrong.text()).toContain('value="example.org/&lt;b>"');
});

test("a story shows from its publication to its end, and its address tells nothing before", async () => {
  const own = await idOf(bridge);
  // In a section of its own, so that nothing but the pick leads from one to the other.
  const secret = await written("Under an embargo", await elsewhere());
  await setEmbargo(site.act(), { article: secret, at: NOON + 3_600_000 });
  await pick(own, secret);
  const without = await beside();
  expect(without).not.toContain("Under an embargo");
  expect(await (await editor.get(urls.relatedStories(own))).text()).toContain(
    "readers do not see it here now",
  );
  site.clock.advance(3_600_001);
  await publish(secret);
  expect((await beside())[0]).toBe("Under an embargo");
  await unpublishArticle(site.act(), { article: secret, reason: "Not yet." } as Parameters<
    typeof unpublishArticle
  >[1]);
  expect(await beside()).not.toContain("Under an embargo");
  await publish(secret);
  expect((await beside())[0]).toBe("Under an embargo");
  await killArticle(site.act(), { article: secret, reason: "Wrong." });
  expect(await beside()).not.toContain("Under an embargo");
});

test("one that moves to another language stays away", async () => {
  const own = await idOf(bridge);
  const ferry = await published("The ferry is late again");
  await pick(own, ferry);
  expect((await beside())[0]).toBe("The ferry is late again");
  await moveToLanguage(site.act(), { article: ferry, language: "fa" });
  expect(await beside()).not.toContain("The ferry is late again");
});

test("itself, another language, an ended story and a seventh are refused with a sentence", async () => {
  const own = await idOf(bridge);
  const arabic = await findOpenArticle(site.act().reads, {
    language: "ar",
    month: "2026-11",
    slug: SMALL.bridgeArabic.slug,
  });
  const said = async (related: number) => (await pick(own, related)).text();
  expect(await said(own)).toContain("cannot stand beside itself");
  expect(await said(arabic?.id ?? 0)).toContain("in another language");
  expect(await said(9999)).toContain("There is no such story");
  const killed = await published("Gone");
  await killArticle(site.act(), { article: killed, reason: "Wrong." });
  expect(await said(killed)).toContain("was ended");
  for (let at = 0; at < 6; at++) await pick(own, await published(`Story ${at}`));
  expect(await beside()).toHaveLength(6);
  expect(await said(await idOf(water))).toContain("that is the most");
});

test("who may not see a story learns nothing of it, and reporters pick nothing", async () => {
  const own = await idOf(bridge);
  const owner = await site.signedIn("owner");
  const reporter = await site.signedIn("reporter");
  expect((await reporter.get(urls.relatedStories(own))).status).toBe(403);
  const delta = (await listLive(site.act().reads, { language: "en", most: 1 }))[0]?.editionId ?? 0;
  const hidden = await written("Not for everybody", await elsewhere());
  expect((await owner.post(urls.relatedStories(own), { act: "pick", related: String(hidden) })).status).toBe(
    303,
  );
  await owner.post(urls.personLimits(1), { [`edition-${delta}`]: "yes" });
  const page = await (await editor.get(urls.relatedStories(own))).text();
  expect(page).toContain("A story outside your languages and editions");
  expect(page).not.toContain("Not for everybody");
  await sent(own, { act: "out", related: String(hidden) });
  const again = await pick(own, hidden);
  expect(again.status).toBe(422);
  expect(await again.text()).toContain("There is no such story");
});
