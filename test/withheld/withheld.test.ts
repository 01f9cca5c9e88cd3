// A withheld name leads nowhere: not one byte that the site can serve, outside or inside, has it; told apart by canaries.

import { afterAll, beforeAll, describe, expect, test } from "bun:test";
import { findWriting, listLive, type Manuscript, startStory } from "#articles";
import { addPerson, findBylineByName, linkPerson } from "#people";
import { urls } from "#urls";
import { claimPlace } from "../../src/rooms/people/claim-place";
import { openSite, type Site, SMALL } from "../site";
import type { Visitor } from "../visitor";
import { type Crawled, crawlInside, crawlPublic, hits, withoutColleagues } from "./crawl";

/** Somebody of the newsroom whose name, sign-in name and bylines stand nowhere else in the world. */
const CANARY = {
  name: "Zwitschra Feather",
  signInName: "zwitschra",
  role: "reporter",
  language: "en",
  password: "not a cage in sight",
} as const;
const ENGLISH = "Zwitschra Quill";
const ARABIC = "زقزوقة الريش";
const SLUGS = ["zwitschra-quill", "quill-of-zwitschra", "زقزوقة-الريش"];
const GUEST = "Zwitschra the Guest";
const WORDS = ["zwitschra", "زقزوقة"];

let site: Site;
let canary: Visitor;
let owner: Visitor;
let editor: Visitor;
const inside: Record<string, Visitor> = {};
let byline: number;
/** One story in two languages, and its addresses. */
let story: { english: number; arabic: number };
const ENGLISH_AT = "/en/2026/11/what-the-guard-saw";
const ARABIC_AT = "/ar/2026/11/ما-رآه-الحارس";

beforeAll(async () => {
  site = await openSite();
  owner = await site.signedIn("owner");
  editor = await site.signedIn("editor");
  for (const role of ["reporter", "translator", "moderator"] as const)
    inside[role] = await site.signedIn(role);
  canary = await enter();
  byline = await signs();
  story = await writes();
});
afterAll(() => site.close());

async function enter(): Promise<Visitor> {
  const id = await addPerson(site.act(), CANARY);
  const token = await linkPerson(site.act(), { id });
  const session = await claimPlace(site.act(), { token, ...CANARY });
  const visitor = site.visitor();
  visitor.cookies.set("nr", session.token);
  return visitor;
}

/** A byline with a history: two addresses, a biography, links. */
async function signs(): Promise<number> {
  await editor.post(urls.staffBylines(), { name: ENGLISH, language: "en" });
  const id = (await findBylineByName(site.act().reads, { language: "en", name: ENGLISH })) ?? 0;
  const fields = {
    kind: "person",
    "name-en": ENGLISH,
    "more-en": `${ENGLISH} has written for us.`,
    "name-ar": ARABIC,
    links: "https://zwitschra.example/",
  };
  for (const slug of SLUGS.slice(0, 2))
    await editor.post(urls.staffByline(id), { ...fields, "slug-en": slug });
  return id;
}

const idIn = (answer: Response) => Number(/articles\/(\d+)/.exec(answer.headers.get("location") ?? "")?.[1]);
const versionOf = async (article: number) => (await findWriting(site.act().reads, article))?.version ?? 0;

async function save(by: Visitor, article: number, change: Partial<Manuscript>): Promise<Response> {
  const writing = await findWriting(site.act().reads, article);
  const manuscript = { ...writing?.manuscript, ...change };
  const saveId = `withheld-${article}-${writing?.version}`;
  return by.sendJson(urls.save(article), { saveId, base: writing?.version, manuscript });
}

/** Everything that leaves a trace: saves, notes, review, proof, publication, a correction that she signs. */
async function writes(): Promise<{ english: number; arabic: number }> {
  const live = await listLive(site.act().reads, { language: "en", most: 9 });
  const model = await findWriting(site.act().reads, live[0]?.id ?? 0);
  const { section, body } = model?.manuscript ?? { section: null, body: [] };
  const text = { section, body, bylines: [byline] };
  const english = idIn(await canary.post(urls.newStory(), { language: "en" }));
  await save(canary, english, { ...text, headline: "What the guard saw" });
  const { story: of } = (await findWriting(site.act().reads, english)) ?? { story: 0 };
  const arabic = await startStory(site.act(), { language: "ar", story: of });
  await save(canary, arabic, { ...text, headline: "ما رآه الحارس" });
  for (const article of [english, arabic]) {
    await canary.post(urls.notes(article), { words: "Who reads this first?" });
    const proof = await canary.post(urls.proofs(article), { base: String(await versionOf(article)) });
    known.push(/\/proof\/[^\s"<]+/.exec(await proof.text())?.[0] ?? "/no-proof");
    await canary.post(urls.step(article, "send-to-review"), { base: String(await versionOf(article)) });
    await editor.post(urls.publish(article), { base: String(await versionOf(article)) });
    await editor.post(urls.correct(article), { fix: "update", words: "More.", signed: String(byline) });
  }
  return { english, arabic };
}

const known = [
  ENGLISH_AT,
  ARABIC_AT,
  ...SLUGS.map((slug) => `/${/[a-z]/.test(slug) ? "en" : "ar"}/by/${slug}`),
  "/en/by/nobody",
  "/nowhere",
];
const outside = () => crawlPublic(site, known);

/** More numbers than there are rows of anything in this paper. */
const MOST = 9;

async function insiders(roles: readonly string[]): Promise<Crawled> {
  const all = new Map<string, string>();
  for (const [role, visitor] of Object.entries(inside).filter(([name]) => roles.includes(name))) {
    const own = withoutColleagues(await crawlInside(visitor, MOST));
    for (const [path, text] of own) all.set(`${role} ${path}`, text);
  }
  return all;
}

/** Every text in the tables that pages, lists and caches are made from, but for the people themselves. */
async function kept(): Promise<string> {
  const tables = [
    ...["changes", "record", "redirects", "byline_names", "byline_former_names", "byline_links"],
    ...["bylines", "withheld_identities", "withheld_uses", "signed_texts", "drafts", "revisions"],
    ...["corrections", "correction_versions", "live_articles", "article_steps", "notes", "proofs"],
  ];
  const rows = tables.map((table) =>
    site.act().reads.tables<Record<string, object>>().selectFrom(table).selectAll().execute(),
  );
  const bytes = (_: string, value: unknown) =>
    value instanceof Uint8Array ? Buffer.from(value).toString("latin1") : value;
  return JSON.stringify(await Promise.all(rows), bytes);
}

async function expectSilence(roles: readonly string[] = ["reporter"]): Promise<void> {
  expect(hits(await outside(), WORDS)).toEqual([]);
  expect(hits(await insiders(roles), WORDS)).toEqual([]);
  expect(hits(new Map([["the database", await kept()]]), WORDS)).toEqual([]);
  expect(hits(new Map([["the log", site.logged.join("\n")]]), WORDS)).toEqual([]);
}

const withhold = (by: Visitor, article: number, id: number) =>
  by.post(urls.withholdName(article), { byline: String(id) });
const behind = (by: Visitor, act: string, id = byline) =>
  by.post(urls.withheldByline(id), { act, sure: "yes" });

describe("a name that stands over one story", () => {
  test("is found everywhere before it is withheld: the search is worth something", async () => {
    expect(known.filter((path) => path.startsWith("/proof/"))).toHaveLength(2);
    const found = hits(await outside(), WORDS).map((hit) => hit.split(":")[0]);
    for (const path of [
      ENGLISH_AT,
      known.at(-1) ?? "",
      "/en/by/quill-of-zwitschra",
      "/en/feed.xml",
      "/en/corrections",
    ])
      expect(found).toContain(path);
    expect((await site.get("/en/by/zwitschra-quill")).status).toBe(301);
    expect(hits(await insiders(["reporter"]), WORDS).length).toBeGreaterThan(3);
    expect(hits(new Map([["the database", await kept()]]), WORDS).length).toBe(1);
  });

  test("is gone from that very moment, outside and inside, from what is kept and from what is logged", async () => {
    expect((await withhold(canary, story.english, byline)).status).toBe(303);
    for (const at of [ENGLISH_AT, ARABIC_AT]) {
      const page = await (await site.get(at)).text();
      expect(page).toMatch(/Name withheld|اسم الكاتب محجوب/);
    }
    expect(await (await site.get("/en/corrections")).text()).toContain("The editors");
    expect((await site.get("/en/by/zwitschra-quill")).status).toBe(404);
    await expectSilence(Object.keys(inside));
  });

  test("does not come back with an old screen, an old revision, a later save or a file", async () => {
    await save(canary, story.english, { standfirst: "She saw more.", bylines: [byline] });
    await editor.post(urls.restore(story.english), {
      base: String(await versionOf(story.english)),
      revision: "1",
    });
    await editor.post(urls.publish(story.english), {
      base: String(await versionOf(story.english)),
      fix: "silent",
    });
    // Somebody saved in between: who it was is not said, though the working copy is signed by nobody now.
    await save(canary, story.arabic, { bylines: [] });
    const late = await inside.translator?.sendJson(urls.save(story.arabic), {
      saveId: "withheld-late",
      base: 1,
      manuscript: (await findWriting(site.act().reads, story.arabic))?.manuscript,
    });
    expect(late?.status).toBe(409);
    expect(await late?.text()).not.toContain("Zwitschra");
    await expectSilence();
  });

  test("is known to two roles, one look at a time, and each look is on the record", async () => {
    for (const visitor of [...Object.values(inside), editor, canary]) {
      expect((await visitor.get(urls.staffWithheld())).status).toBe(403);
      expect((await behind(visitor, "look")).status).toBe(403);
    }
    expect(await (await owner.get(urls.staffWithheld())).text()).not.toContain("Zwitschra");
    const looked = await (await behind(owner, "look")).text();
    expect(looked).toContain(ENGLISH);
    expect(looked).toContain(ARABIC);
    const looks = await (await owner.get(`${urls.record()}?verb=look-behind`)).text();
    expect(looks.split('<span class="who"><bdi>Sama Yusuf</bdi>')).toHaveLength(2);
    expect(await (await owner.get(urls.record())).text()).toContain("withheld a name");
  });

  test("can be given back, and withheld again under another name, and leads nowhere again", async () => {
    expect((await owner.post(urls.withheldByline(byline), { act: "name" })).status).toBe(422);
    expect((await behind(owner, "name")).status).toBe(303);
    expect(await (await site.get(ENGLISH_AT)).text()).toContain(ENGLISH);
    expect((await site.get("/en/by/quill-of-zwitschra")).status).toBe(200);
    const renamed = { kind: "guest", "name-en": "Zwitschra Pen", "slug-en": "zwitschra-pen" };
    expect((await editor.post(urls.staffByline(byline), renamed)).status).toBe(303);
    expect((await site.get("/en/by/quill-of-zwitschra")).status).toBe(301);
    expect((await editor.post(urls.withholdByline(byline), {})).status).toBe(422);
    expect((await editor.post(urls.withholdByline(byline), { sure: "yes" })).status).toBe(303);
    await expectSilence();
  });

  test("that is nobody else's to know can be withheld from its first word on", async () => {
    const made = await canary.sendJson(urls.newByline(), { language: "en", name: GUEST, withheld: true });
    const { id, name } = (await made.json()) as { id: number; name: string };
    expect(name).toBe("Byline withheld");
    const article = idIn(await canary.post(urls.newStory(), { language: "en" }));
    await save(canary, article, { headline: "What the guest saw", bylines: [id] });
    await expectSilence();
    expect(await (await behind(owner, "look", id)).text()).toContain(GUEST);
  });
});

test("a name that stands over other stories too is withheld in this one, and nothing leads from one to the other", async () => {
  const nadia = (await findBylineByName(site.act().reads, { language: "en", name: "Nadia Karim" })) ?? 0;
  const bridge = (await listLive(site.act().reads, { language: "en", most: 9 })).find(
    ({ headline }) => headline === SMALL.bridge.headline,
  )?.id;
  const address = `/en/2026/11/${SMALL.bridge.slug}`;
  const arabic = encodeURI(`/ar/2026/11/${SMALL.bridgeArabic.slug}`);
  await editor.post(urls.correct(bridge ?? 0), { fix: "update", words: "More.", signed: String(nadia) });
  expect(await (await site.get(address)).text()).toContain("Nadia Karim");
  expect((await withhold(editor, bridge ?? 0, nadia)).status).toBe(303);
  const name = ["Nadia Karim", "نادية كريم", "nadia-karim", "نادية-كريم"];
  const silent = new Map<string, string>();
  for (const path of [address, arabic]) silent.set(path, await (await site.get(path)).text());
  expect(hits(silent, name)).toEqual([]);
  // An old screen still has the name; what it saves does not.
  await save(editor, bridge ?? 0, { bylines: [nadia], standfirst: "Once more." });
  const again = { base: String(await versionOf(bridge ?? 0)), fix: "silent" };
  expect((await editor.post(urls.publish(bridge ?? 0), again)).status).toBe(303);
  expect(await (await site.get(address)).text()).not.toContain("Nadia");
  const page = await (await site.get("/en/by/nadia-karim")).text();
  expect(page).toContain(SMALL.water.slug);
  expect(page).not.toContain(SMALL.bridge.slug);
  expect((await site.get(encodeURI("/ar/by/نادية-كريم"))).status).toBe(404);
  const feed = await (await site.get("/en/feed.xml")).text();
  const item = feed.split("<item>").find((one) => one.includes(SMALL.bridge.slug)) ?? "";
  expect(item).not.toContain("Nadia");
  // Two stories of hers are withheld as two: no number that a colleague sees is in both.
  const water = (await listLive(site.act().reads, { language: "en", most: 9 })).find(
    ({ headline }) => headline === SMALL.water.headline,
  )?.id;
  const other = idIn(await editor.post(urls.newStory(), { language: "en" }));
  await save(editor, other, { headline: "A third of hers", bylines: [nadia] });
  await withhold(editor, water ?? 0, nadia);
  const signers = async (id = 0) => (await findWriting(site.act().reads, id))?.manuscript.bylines ?? [];
  const [one, two] = [await signers(bridge), await signers(water)];
  expect(one.some((id) => two.includes(id) || id === nadia)).toBe(false);
  const alias = one[0] ?? 0;
  expect(await (await behind(owner, "look", alias)).text()).toContain("Nadia Karim");
  expect((await behind(owner, "name", alias)).status).toBe(303);
  expect(await (await site.get(address)).text()).toContain("Nadia Karim");
  // Withheld everywhere, it leaves every page that said it.
  expect((await editor.post(urls.withholdByline(nadia), { sure: "yes" })).status).toBe(303);
  for (const path of [address, arabic, "/en/feed.xml", "/en/by/nadia-karim"])
    expect([path, (await (await site.get(path)).text()).includes("Nadia")]).toEqual([path, false]);
});
