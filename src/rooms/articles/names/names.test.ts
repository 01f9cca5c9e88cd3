// Topics and speakers: renamed, linked over languages, made one and told apart, whatever the texts go on calling them.

import { afterAll, beforeAll, describe, expect, test } from "bun:test";
import { fileArticle, findWriting, listLive, type Manuscript } from "#articles";
import type { Language } from "#platform/i18n";
import { listSections, putSection } from "#publication";
import { urls } from "#urls";
import { openSite, type Site, SMALL } from "../../../../test/site";
import type { Visitor } from "../../../../test/visitor";
import { listNounNames, searchNouns } from "./name-queries";
import type { NamedNoun } from "./noun";

let site: Site;
let editor: Visitor;
beforeAll(async () => {
  site = await openSite();
  editor = await site.signedIn("editor");
});
afterAll(() => site.close());

const reads = () => site.act().reads;
const text = async (path: string) => (await site.get(path)).text();
const led = async (path: string) => {
  const answer = await site.get(path);
  const to = answer.headers.get("location");
  return [answer.status, to && decodeURIComponent(to)];
};

/** Those that are called exactly so, oldest first. */
async function named(noun: NamedNoun, name: string): Promise<number[]> {
  const found = await searchNouns(reads(), { noun, words: name, after: null, most: 50 });
  return found
    .filter(({ names }) => Object.values(names).some((one) => one.name === name))
    .map(({ id }) => id)
    .sort((a, b) => a - b);
}
const only = async (noun: NamedNoun, name: string) => (await named(noun, name))[0] ?? 0;

interface Said {
  readonly speaker: string;
  readonly role: string;
  readonly words: string;
}

/** Files a story again and again under one key, as its editor would publish it. @returns its id */
async function file(
  key: string,
  story: { language?: Language; topics?: string[]; said?: readonly Said[]; section?: number },
): Promise<number> {
  const sections = await listSections(reads());
  const manuscript: Manuscript = {
    headline: `Story ${key}`,
    standfirst: "",
    section: story.section ?? sections.find(({ parentId }) => parentId !== null)?.id ?? null,
    bylines: [],
    topics: story.topics ?? [],
    picture: null,
    body: [
      { id: "first0", kind: "paragraph", text: [{ text: `Words of ${key}.` }] },
      ...(story.said ?? []).map(({ speaker, role, words }, index) => ({
        id: `quote${index}`,
        kind: "quotation" as const,
        paragraphs: [[{ text: words }]],
        speaker,
        role,
      })),
    ],
  };
  const filed = await fileArticle(site.act(), {
    sourceKey: key,
    storyKey: key,
    language: story.language ?? "en",
    manuscript,
    comments: "open",
    corrections: [],
    publish: true,
    publishedAt: null,
  });
  return filed.article;
}

describe("a topic", () => {
  test("has a new name on every page at once, and texts that say the old one mean it", async () => {
    const water = await only("topic", "Water");
    const story = `/en/2026/11/${SMALL.water.slug}`;
    expect(await text(story)).toContain('<a href="/en/topics/water">Water</a>');
    const renamed = { "name-en": "Drinking water", "slug-en": "drinking-water" };
    expect((await editor.post(urls.staffTopic(water), renamed)).status).toBe(303);
    const page = await text(story);
    expect(page).toContain('<a href="/en/topics/drinking-water">Drinking water</a>');
    expect(page).toContain('"keywords":["Drinking water"]');
    expect(await text("/en/feed.xml")).toContain("<category>Drinking water</category>");
    expect(await led("/en/topics/water")).toEqual([301, "/en/topics/drinking-water"]);
    await file("wells.en", { topics: ["water"] });
    expect(await text("/en/topics/drinking-water")).toContain("Story wells.en");
    expect(await named("topic", "Water")).toEqual([]);
    const taken = await editor.post(urls.staffTopic(water), { ...renamed, "slug-en": "bridge" });
    expect(taken.status).toBe(422);
    expect(await taken.text()).toContain('value="bridge"');
    expect((await editor.post(urls.staffTopic(water), { "name-en": " " })).status).toBe(422);
  });

  test("in two languages is one when somebody says so, and each page names the other", async () => {
    const bridge = await only("topic", "Bridge");
    const arabic = await only("topic", "الجسر");
    const found = await (await editor.get(`${urls.staffTopic(bridge)}?with=الجسر`)).text();
    expect(found).toContain(`value="${arabic}" required`);
    expect((await editor.post(urls.mergeTopic(arabic), { into: String(bridge) })).status).toBe(303);
    const address = "/ar/topics/الجسر";
    const page = await text("/en/topics/bridge");
    expect(page).toContain(`hreflang="ar" href="http://localhost:8080${encodeURI(address)}"`);
    expect(await text(address)).toContain('hreflang="en" href="http://localhost:8080/en/topics/bridge"');
    expect(await led(address)).toEqual([200, null]);
  });

  test("of two names in one language is one: stories follow once, and the old page leads on", async () => {
    await file("span.en", { topics: ["Bridges", "Bridge"] });
    const [bridges, bridge] = [await only("topic", "Bridges"), await only("topic", "Bridge")];
    await editor.post(urls.staffTopic(bridges), { "name-en": "Bridges", "slug-en": "all-bridges" });
    expect((await editor.post(urls.mergeTopic(bridges), { into: String(bridge) })).status).toBe(303);
    for (const old of ["/en/topics/bridges", "/en/topics/all-bridges"])
      expect(await led(old)).toEqual([301, "/en/topics/bridge"]);
    const page = await text("/en/topics/bridge");
    expect(page.split("Story span.en").length - 1).toBe(1);
    await file("span.en", { topics: ["Bridges"] });
    expect(await text("/en/topics/bridge")).toContain("Story span.en");
    expect((await site.get(urls.staffTopic(bridges))).status).toBe(303);
    expect((await editor.get(urls.staffTopic(bridges))).status).toBe(404);
  });

  test("that means two things is told apart, and stays so when a story is published again", async () => {
    const cards = await file("cards.en", { topics: ["Bridge"] });
    const bridge = await only("topic", "Bridge");
    const split = (fields: Record<string, string>) => editor.post(urls.splitTopic(bridge), fields);
    expect(await (await editor.get(urls.splitTopic(bridge))).text()).toContain(`name="of-${cards}"`);
    expect((await split({ "name-en": "Card games" })).status).toBe(422);
    expect((await split({ [`of-${cards}`]: "yes", "name-en": "Bridge" })).status).toBe(422);
    expect((await split({ [`of-${cards}`]: "yes", "name-en": "Card games" })).status).toBe(303);
    await file("cards.en", { topics: ["Bridge", "Clubs"] });
    expect(await text("/en/topics/card-games")).toContain("Story cards.en");
    expect(await text("/en/topics/bridge")).not.toContain("Story cards.en");
    expect(await text("/en/2026/11/story-cards-en")).toContain("Card games</a>");
    // A proof understands the text as the page does.
    const made = await editor.post(urls.proofs(cards), {
      base: String((await findWriting(reads(), cards))?.version),
    });
    const proof = /\/proof\/[\w-]+\//.exec(await made.text())?.[0] ?? "";
    expect(await text(proof)).toContain("Card games</a>");
  });
});

describe("a speaker", () => {
  const KARIM = "Karim Nuri";
  const driver = { speaker: KARIM, role: "bus driver", words: "I looked to the right." };
  const judge = { speaker: KARIM, role: "judge", words: "The court looked to the left." };

  test("has a page that says who said what, when, as what, in which story, newest first", async () => {
    // In a section of its own, so that nothing else of it changes that page.
    const section = await putSection(site.act(), {
      id: null,
      parentId: null,
      names: { en: { name: "Law" } },
    });
    await file("first.en", { said: [driver] });
    site.clock.advance(3_600_000);
    await file("second.en", { said: [{ ...judge, words: "The court rose.\nThen it sat." }] });
    const page = await text("/en/said-by/karim-nuri");
    expect(page).toContain(`<h1>${KARIM}</h1>`);
    const order = ["The court rose.", "judge", "Story second.en", "I looked to the right.", "bus driver"];
    const places = order.map((part) => page.lastIndexOf(part));
    expect(places).not.toContain(-1);
    expect(page.indexOf("The court rose.")).toBeLessThan(page.indexOf("I looked to the right."));
    expect(page).toContain('<time datetime="2026-11-23T');
    await file("apart.en", { said: [{ ...driver, words: "I looked at the law." }], section });
    expect(await text("/en/said-by/karim-nuri")).toContain("I looked at the law.");
    const link = '<bdi><a href="/en/said-by/karim-nuri">Karim Nuri</a></bdi>';
    expect(await text("/en/2026/11/story-first-en")).toContain(link);
    expect((await site.get("/en/said-by/nobody")).status).toBe(404);
    expect((await site.get("/ar/said-by/karim-nuri")).status).toBe(404);
  });

  test("of one name with another is told apart by which words are whose, and stays so", async () => {
    const karim = await only("speaker", KARIM);
    const page = await (await editor.get(urls.splitSpeaker(karim))).text();
    const [, quotation = ""] = /name="of-(\d+)"[^>]*>(?:(?!<label).)*The court rose/s.exec(page) ?? [];
    const split = (fields: Record<string, string>) => editor.post(urls.splitSpeaker(karim), fields);
    expect((await split({ "name-en": KARIM })).status).toBe(422);
    expect((await split({ [`of-${quotation}`]: "yes", "name-en": KARIM })).status).toBe(303);
    expect(await named("speaker", KARIM)).toHaveLength(2);
    // Both in one story, and nothing in it says what they are.
    const both = () => file("both.en", { said: [driver, judge].map((one) => ({ ...one, role: "" })) });
    await both();
    const two = await (await editor.get(urls.splitSpeaker(karim))).text();
    const [, one = ""] = /name="of-(\d+)"[^>]*>(?:(?!<label).)*to the left/s.exec(two) ?? [];
    const [, other = 0] = await named("speaker", KARIM);
    expect((await split({ [`of-${one}`]: "yes", into: String(other) })).status).toBe(303);
    await both();
    expect(await text("/en/said-by/karim-nuri")).not.toContain("to the left");
    expect(await text("/en/said-by/karim-nuri-2")).toContain("to the left");
    expect(await text("/en/said-by/karim-nuri")).not.toContain("The court rose.");
    expect(await text("/en/said-by/karim-nuri-2")).toContain("The court rose.");
    // Published again with more of his words: the story knows him by now.
    await file("second.en", { said: [judge, { ...judge, words: "The court adjourned." }] });
    expect(await text("/en/said-by/karim-nuri-2")).toContain("The court adjourned.");
    // In a new story what he is tells which of them he is.
    await file("third.en", { said: [{ ...judge, words: "A new case." }] });
    await file("fourth.en", { said: [{ ...driver, words: "A new bus." }] });
    expect(await text("/en/said-by/karim-nuri-2")).toContain("A new case.");
    expect(await text("/en/said-by/karim-nuri")).toContain("A new bus.");
  });

  test("under two names, or in two languages, is one; old pages lead on", async () => {
    await file("fifth.en", { said: [{ ...judge, speaker: "K. Nuri", words: "In short." }] });
    await file("sixth.ar", {
      language: "ar",
      said: [{ speaker: "كريم نوري", role: "قاضٍ", words: "رُفعت." }],
    });
    const [, judgeId = 0] = await named("speaker", KARIM);
    const [short, arabic] = [await only("speaker", "K. Nuri"), await only("speaker", "كريم نوري")];
    await editor.post(urls.mergeSpeaker(short), { into: String(judgeId) });
    await editor.post(urls.mergeSpeaker(arabic), { into: String(judgeId) });
    expect(await led("/en/said-by/k-nuri")).toEqual([301, "/en/said-by/karim-nuri-2"]);
    const page = await text("/en/said-by/karim-nuri-2");
    expect(page).toContain("In short.");
    expect(page).toContain('hreflang="ar"');
    expect(await text("/ar/said-by/كريم-نوري")).toContain("رُفعت.");
    await file("fifth.en", { said: [{ ...judge, speaker: "K. Nuri", words: "In short, again." }] });
    expect(await text("/en/said-by/karim-nuri-2")).toContain("In short, again.");
  });

  test("has a role that holds for good where somebody gives one, and an address of its own", async () => {
    const [, judgeId = 0] = await named("speaker", KARIM);
    const fields = { "name-en": KARIM, "slug-en": "judge-nuri", "more-en": "President of the court" };
    expect((await editor.post(urls.staffSpeaker(judgeId), fields)).status).toBe(303);
    expect(await led("/en/said-by/karim-nuri-2")).toEqual([301, "/en/said-by/judge-nuri"]);
    expect(await text("/en/said-by/judge-nuri")).toContain("President of the court");
    const names = (await listNounNames(reads(), { noun: "speaker", ids: [judgeId] })).get(judgeId);
    expect(Object.keys(names ?? {}).sort()).toEqual(["ar", "en"]);
  });

  test("of withdrawn stories alone has no page, and no old address says otherwise", async () => {
    const [driverId = 0] = await named("speaker", KARIM);
    await editor.post(urls.staffSpeaker(driverId), { "name-en": KARIM, "slug-en": "driver-nuri" });
    expect(await led("/en/said-by/karim-nuri")).toEqual([301, "/en/said-by/driver-nuri"]);
    for (const { id, headline } of await listLive(reads(), { language: "en", most: 50 }))
      if (/first|fourth|both|apart/.test(headline))
        await editor.post(urls.step(id, "unpublish"), { reason: "A test." });
    expect((await site.get("/en/said-by/driver-nuri")).status).toBe(404);
    expect((await site.get("/en/said-by/karim-nuri")).status).toBe(404);
  });
});

test("whoever works in one language joins and parts nothing in another", async () => {
  const owner = await site.signedIn("owner");
  const people = await (await owner.get(urls.people())).text();
  const dilan = Number(/people\/(\d+)"><bdi>Dilan Osman/.exec(people)?.[1]);
  await owner.post(urls.personLimits(dilan), { "language-ar": "yes" });
  const bridge = await only("topic", "Bridge");
  const water = await only("topic", "Drinking water");
  expect((await editor.post(urls.staffTopic(bridge), { "name-en": "Bridging" })).status).toBe(403);
  expect((await editor.post(urls.mergeTopic(water), { into: String(bridge) })).status).toBe(403);
  const reporter = await site.signedIn("reporter");
  expect((await reporter.get(urls.staffTopics())).status).toBe(403);
});
