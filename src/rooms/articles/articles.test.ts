// Stories from first save to the public and back, on the whole paper.

import { afterAll, beforeAll, describe, expect, test } from "bun:test";
import {
  fileArticle,
  findWriting,
  listLive,
  makeProof,
  listRelated,
  publishArticle,
  saveDraft,
  startStory,
  unpublishArticle,
} from "#articles";
import { putByline } from "#people";
import { urls } from "#urls";
import { openSite, type Site, SMALL } from "../../../test/site";
import type { Visitor } from "../../../test/visitor";
import { EMPTY_MANUSCRIPT } from "./article";
import type { Manuscript } from "./block";

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const saving = { saveId: "save-0001", base: 1 };
const written = (headline: string, section: number): Manuscript => ({
  ...EMPTY_MANUSCRIPT,
  headline,
  section,
  topics: ["Bridge"],
  body: [{ id: "first0", kind: "paragraph", text: [{ text: "It opened." }] }],
});
const sectionOf = async () =>
  (await listLive(site.act().reads, { language: "en", most: 1 }))[0]?.sectionId ?? 0;

describe("autosave", () => {
  test("a save that is sent twice is one save", async () => {
    const article = await startStory(site.act(), { language: "en", story: null });
    const manuscript = { ...EMPTY_MANUSCRIPT, headline: "Half a headl" };
    const once = await saveDraft(site.act(), { article, ...saving, manuscript });
    const twice = await saveDraft(site.act(), { article, ...saving, manuscript });
    expect(once).toEqual(twice);
    expect((await findWriting(site.act().reads, article))?.version).toBe(2);
  });

  test("somebody who saved in between is told of, and neither text is lost", async () => {
    const article = await startStory(site.act(), { language: "en", story: null });
    await saveDraft(site.act(), {
      article,
      saveId: "hers-0001",
      base: 1,
      manuscript: { ...EMPTY_MANUSCRIPT, headline: "Hers" },
    });
    const mine = await saveDraft(site.act(), {
      article,
      saveId: "mine-0001",
      base: 1,
      manuscript: { ...EMPTY_MANUSCRIPT, headline: "Mine" },
    });
    expect(mine).toMatchObject({ kind: "conflict", version: 2, manuscript: { headline: "Hers" } });
  });

  test("of many saves on one version exactly one is taken", async () => {
    const article = await startStory(site.act(), { language: "en", story: null });
    const saves = await Promise.allSettled(
      Array.from({ length: 12 }, (_, index) =>
        saveDraft(site.act(), {
          article,
          saveId: `race-${String(index).padStart(4, "0")}`,
          base: 1,
          manuscript: { ...EMPTY_MANUSCRIPT, headline: `No ${index}` },
        }),
      ),
    );
    const taken = saves.filter((save) => save.status === "fulfilled" && save.value.kind === "saved");
    expect(taken).toHaveLength(1);
    expect((await findWriting(site.act().reads, article))?.version).toBe(2);
  });
});

describe("publishing", () => {
  test("headline, section and text must be there", async () => {
    const article = await startStory(site.act(), { language: "en", story: null });
    expect(publishArticle(site.act(), { article })).rejects.toThrow("articles.needs-headline");
    await saveDraft(site.act(), {
      article,
      ...saving,
      manuscript: { ...written("A place", 1), section: null },
    });
    expect(publishArticle(site.act(), { article })).rejects.toThrow("articles.needs-section");
    await saveDraft(site.act(), {
      article,
      saveId: "save-0002",
      base: 2,
      manuscript: { ...written("A place", await sectionOf()), body: [] },
    });
    expect(publishArticle(site.act(), { article })).rejects.toThrow("articles.needs-text");
  });

  test("what was saved after one looked is not published unseen", async () => {
    const article = await startStory(site.act(), { language: "en", story: null });
    await saveDraft(site.act(), { article, ...saving, manuscript: written("Looked at", await sectionOf()) });
    expect(publishArticle(site.act(), { article, version: 1 })).rejects.toThrow("articles.saved-meanwhile");
  });

  test("two stories of one headline get two addresses, and an address stays when the headline changes", async () => {
    const section = await sectionOf();
    const slugs: (string | undefined)[] = [];
    for (let number = 0; number < 2; number++) {
      const article = await startStory(site.act(), { language: "en", story: null });
      await saveDraft(site.act(), { article, ...saving, manuscript: written("Same words", section) });
      await publishArticle(site.act(), { article });
      await saveDraft(site.act(), {
        article,
        saveId: "save-0002",
        base: 2,
        manuscript: written(`Other words ${number}`, section),
      });
      await publishArticle(site.act(), { article, fix: "silent" });
      slugs.push((await findWriting(site.act().reads, article))?.address?.slug);
    }
    expect(slugs).toEqual(["same-words", "same-words-2"]);
  });

  test("related stories share a topic, and a withdrawn one leaves them", async () => {
    const section = await sectionOf();
    const article = await startStory(site.act(), { language: "en", story: null });
    await saveDraft(site.act(), {
      article,
      ...saving,
      manuscript: written("Another on the bridge", section),
    });
    await publishArticle(site.act(), { article });
    const bridge = (await listLive(site.act().reads, { language: "en", most: 50 })).find(
      ({ headline }) => headline === SMALL.bridge.headline,
    );
    const related = async () => (await listRelated(site.act().reads, bridge?.id ?? 0)).map(({ id }) => id);
    expect(await related()).toContain(article);
    await unpublishArticle(site.act(), { article, reason: "A test." });
    expect(await related()).not.toContain(article);
    expect(
      (await listLive(site.act().reads, { language: "en", most: 50 })).map(({ id }) => id),
    ).not.toContain(article);
  });

  test("filing the same story again updates it", async () => {
    const section = await sectionOf();
    const file = (headline: string) =>
      fileArticle(site.act(), {
        sourceKey: "twice.en",
        storyKey: "twice",
        language: "en",
        manuscript: written(headline, section),
        comments: "open",
        corrections: [],
        publish: true,
        publishedAt: Date.UTC(2016, 8, 28, 6),
      });
    const first = await file("Filed");
    const second = await file("Filed again");
    expect(second).toEqual({ article: first.article, isNew: false });
    expect((await findWriting(site.act().reads, first.article))?.address).toEqual({
      language: "en",
      month: "2016-09",
      slug: "filed",
    });
  });
});

/** A page without the list of those to whom a note may be addressed. */
const said = (html: string) => html.replaceAll(/<select name="person"[\s\S]*?<\/select>/g, "");

describe("a withheld byline, inside the newsroom", () => {
  test("hides whose hand it was in, from all but the two roles that may know", async () => {
    const own = await openSite();
    const nadia = await own.signedIn("reporter");
    const withheld = await putByline(own.act(), { id: null, withheld: true, names: {} });
    const article = await startStory(own.act(), { language: "en", story: null });
    const manuscript = { ...EMPTY_MANUSCRIPT, headline: "From the valley", bylines: [withheld] };
    await nadia.sendJson(urls.save(article), { saveId: "nadia-0001", base: 1, manuscript });
    const translator = await own.signedIn("translator");
    const owner = await own.signedIn("owner");
    const stale = { saveId: "mina-00001", base: 1, manuscript };
    const listed = async (visitor: Visitor) =>
      /<table[\s\S]*<\/table>/.exec(await (await visitor.get(urls.stories())).text())?.[0] ?? "";
    expect(await listed(translator)).not.toContain("Nadia Karim");
    expect(await (await translator.sendJson(urls.save(article), stale)).text()).not.toContain("Nadia Karim");
    expect(await listed(owner)).toContain("Nadia Karim");
    await nadia.post(urls.step(article, "send-to-review"), { base: "2" });
    await nadia.post(urls.notes(article), { words: "Who may read this?" });
    // A kept text is signed by it still when the working copy is not.
    const unsigned = { ...manuscript, bylines: [] };
    await nadia.sendJson(urls.save(article), { saveId: "nadia-0002", base: 2, manuscript: unsigned });
    for (const page of [urls.history(article), urls.notes(article)]) {
      expect(said(await (await translator.get(page)).text())).not.toContain("Nadia Karim");
      expect(said(await (await owner.get(page)).text())).toContain("Nadia Karim");
    }
    await own.close();
  });

  test("a byline or a picture that is gone is said before publishing, not broken on", async () => {
    const article = await startStory(site.act(), { language: "en", story: null });
    const manuscript = { ...written("Signed by nobody", await sectionOf()), bylines: [99_999] };
    await saveDraft(site.act(), { article, ...saving, manuscript });
    expect(publishArticle(site.act(), { article })).rejects.toThrow("articles.unknown-byline");
  });
});

test("a proof is the reader's page in the article's language, with the same article in it", async () => {
  const bridge = (await listLive(site.act().reads, { language: "ar", most: 1 }))[0];
  const token = await makeProof(site.act(), { article: bridge?.id ?? 0 });
  const proof = await (await site.get(urls.proof(token))).text();
  const page = await (
    await site.get(urls.article(bridge?.address ?? { language: "", month: "", slug: "" }))
  ).text();
  const articleIn = (html: string) =>
    /<article[\s\S]*<\/article>/.exec(html)?.[0].replaceAll(urls.proof(token), "/");
  expect(proof).toContain('<html lang="ar" dir="rtl"');
  expect(articleIn(proof)).toBe(articleIn(page));
});
