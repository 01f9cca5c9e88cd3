// Stories with the rarer blocks on their way: what is refused when they are saved, what stops them, and where their sheet is.

import { afterAll, beforeAll, expect, test } from "bun:test";
import { listLive, listRevisions, saveDraft, startStory } from "#articles";
import { keepPicture } from "#media";
import { changePublication, getPublication } from "#publication";
import { openSite, type Site } from "../../../test/site";
import type { Visitor } from "../../../test/visitor";
import { receivePicture } from "#media";
import { EMPTY_MANUSCRIPT } from "./article";
import type { Block, Manuscript } from "./block";

let site: Site;
let editor: Visitor;
let picture: number;
const file = `${import.meta.dir}/../../../sample/pictures/market-hall.jpg`;

beforeAll(async () => {
  site = await openSite();
  editor = await site.signedIn("owner");
  const received = await receivePicture(new Uint8Array(await Bun.file(file).arrayBuffer()));
  picture = await keepPicture(site.act(), { received });
});
afterAll(() => site.close());

const text = async (path: string) => (await site.get(path)).text();
const paragraph: Block = { id: "first0", kind: "paragraph", text: [{ text: "It opened." }] };

async function started(body: readonly unknown[], headline = "A market with everything") {
  const article = await startStory(site.act(), { language: "en", story: null });
  const section = (await listLive(site.act().reads, { language: "en", most: 1 }))[0]?.sectionId ?? 0;
  const manuscript = { ...EMPTY_MANUSCRIPT, headline, section, body };
  const saved = await editor.sendJson(`/newsroom/articles/${article}/draft`, {
    saveId: `save-${article}-x`,
    base: 1,
    manuscript,
  });
  return { article, status: saved.status, manuscript: manuscript as unknown as Manuscript };
}

test("a body with anything else in it is refused, and nothing of it is stored", async () => {
  const cell = [{ text: "a" }];
  const bad: object[] = [
    { kind: "html", html: "<b>x</b>" },
    { kind: "link-card", href: "javascript:alert(1)", title: "", source: "", words: "" },
    { kind: "link-card", href: "//evil.example/", title: "", source: "", words: "" },
    { kind: "table", caption: "", head: "row", rows: [[cell, cell], [cell]] },
    { kind: "table", caption: "", head: "all", rows: [[cell]] },
    { kind: "table", caption: "", head: "row", rows: [Array.from({ length: 13 }, () => cell)] },
    { kind: "fact-box", title: "", content: [{ ...paragraph, id: "inner0" }] },
    { kind: "fact-box", title: "", content: [{ kind: "divider" }] },
    {
      kind: "gallery",
      caption: "",
      pictures: Array.from({ length: 31 }, () => ({ picture, alt: "", caption: "", credit: "" })),
    },
    { kind: "subhead", text: cell, level: 1 },
    { kind: "map-point", place: "", at: "1".repeat(101), caption: "" },
    { kind: "divider", onclick: "alert(1)" },
  ];
  for (const block of bad) {
    const { status } = await started([{ id: "block1", ...block }]);
    expect([block, status]).toEqual([block, 422]);
  }
  expect((await started([{ id: "__proto__", kind: "divider" }])).status).toBe(422);
});

test("a gallery's pictures are public from the moment that it is published until it is not, and their sheet comes along", async () => {
  const shown = { picture, alt: "A hall", caption: "The hall", credit: "Mina" };
  const gallery: Block = {
    id: "galler",
    kind: "gallery",
    caption: "",
    pictures: [shown, { ...shown, caption: "Again" }],
  };
  const { article } = await started([paragraph, gallery]);
  const made = await (await editor.post(`/newsroom/articles/${article}/proofs`, { base: "2" })).text();
  const proved = await text(/\/proof\/[\w-]+\//.exec(made)?.[0] ?? "");
  expect(proved).toContain('class="gallery"');
  expect(proved).toContain("<style>.text h3{");
  const source = /\/media\/[0-9a-f]{16}-\d+\.jpeg/;
  const name = source.exec(proved)?.[0] ?? "";
  expect((await site.get(name)).status).toBe(404);
  expect((await editor.post(`/newsroom/articles/${article}/publish`, { base: "2" })).status).toBe(303);
  const page = await site.get("/en/2026/11/a-market-with-everything");
  expect((await site.get(name)).status).toBe(200);
  const html = await page.text();
  expect(html).toContain('class="gallery"');
  // Every sheet in the page is one that its header allows.
  const sheets = [...html.matchAll(/<style>([^]*?)<\/style>/g)].map(
    ([, css = ""]) => `'sha256-${new Bun.CryptoHasher("sha256").update(css).digest("base64")}'`,
  );
  expect(sheets).toHaveLength(2);
  for (const sheet of sheets) expect(page.headers.get("content-security-policy")).toContain(sheet);
  await editor.post(`/newsroom/articles/${article}/unpublish`, { reason: "A test." });
  expect((await site.get(name)).status).toBe(404);
});

test("a picture without a credit stops a story only where the paper says so", async () => {
  const bare: Block = {
    id: "photo0",
    kind: "picture",
    picture,
    alt: "A hall",
    caption: "The hall",
    credit: "",
  };
  const { article } = await started([paragraph, bare], "A hall without a name");
  const change = async (creditDue: boolean) =>
    changePublication(site.act(), { ...(await getPublication(site.act().reads)), creditDue });
  await change(true);
  const screen = await (await editor.get(`/newsroom/articles/${article}/write`)).text();
  expect(screen).toContain('<li class="stops">A picture has no credit.</li>');
  const stopped = await editor.post(`/newsroom/articles/${article}/publish`, { base: "2" });
  expect(stopped.status).toBe(422);
  expect(await stopped.text()).toContain("This paper publishes no picture without a credit");
  await change(false);
  expect((await editor.post(`/newsroom/articles/${article}/publish`, { base: "2" })).status).toBe(303);
});

test("a story of nothing but empty lines is no story", async () => {
  const { article } = await started(
    [
      { ...paragraph, text: [] },
      { id: "rule00", kind: "divider" },
    ],
    "Nothing",
  );
  const stopped = await editor.post(`/newsroom/articles/${article}/publish`, { base: "2" });
  expect(stopped.status).toBe(422);
  expect(await stopped.text()).toContain("It needs some text");
});

test("history shows what changed in each of them, and notes can be left on them", async () => {
  const row = (one: string, other: string) => [[{ text: one }], [{ text: other }]];
  const table = {
    id: "table0",
    kind: "table",
    caption: "Wells",
    head: "row",
    rows: [row("Well", "Depth"), row("Bridge", "31")],
  };
  const { article, manuscript } = await started(
    [paragraph, table, { id: "rule00", kind: "divider" }],
    "Wells",
  );
  await editor.post(`/newsroom/articles/${article}/proofs`, { base: "2" });
  const changed = { ...table, head: "both", rows: [row("Well", "Depth"), row("Bridge", "61")] } as Block;
  const point: Block = { id: "point0", kind: "map-point", place: "Zelu", at: "36.1, 44.2", caption: "" };
  const next = { ...manuscript, body: [paragraph, changed, point] };
  await saveDraft(site.act(), { article, base: 2, saveId: "save-table-2", manuscript: next });
  expect((await listRevisions(site.act().reads, { article, most: 9, seesWithheld: true })).length).toBe(1);
  const history = await (await editor.get(`/newsroom/articles/${article}/history`)).text();
  expect(history).toContain("table headed by row and column, was table headed by its first row");
  expect(history).toContain("</span>31</del>");
  expect(history).toContain('<span class="of">Title </span>');
  expect(history).toContain('<p class="said">divider</p>');
  expect(history).toContain("36.1, 44.2");
  const notes = await (await editor.get(`/newsroom/articles/${article}/notes`)).text();
  expect(notes).toContain("Bridge | 61");
  const left = { block: "point0", quoted: "Zelu", words: "Is that safe?", person: "0" };
  expect((await editor.post(`/newsroom/articles/${article}/notes`, left)).status).toBe(303);
});
