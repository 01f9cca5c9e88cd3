// Readers comment: held first, seen by their author alone, decided by a moderator, and shown as text whatever was typed.

import { afterAll, beforeAll, expect, test } from "bun:test";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileArticle } from "#articles";
import type { Language } from "#platform/i18n";
import { type ArticleAddress, urls } from "#urls";
import { openSite, type Site, SMALL } from "../../../test/site";
import type { Visitor } from "../../../test/visitor";
import { listQueue } from "./queries";

let site: Site;
let moderator: Visitor;
beforeAll(async () => {
  site = await openSite();
  moderator = await site.signedIn("moderator");
});
afterAll(() => site.close());

const bridge = { language: "en", month: "2026-11", slug: SMALL.bridge.slug };
const water = { language: "en", month: "2026-11", slug: SMALL.water.slug };

async function read(address: ArticleAddress): Promise<string> {
  const page = await site.get(urls.article(address));
  expect(page.headers.get("cache-control")).toBe("no-cache");
  return page.text();
}

const write = (
  fields: Record<string, string>,
  { address = bridge as ArticleAddress, visitor = site.visitor() } = {},
) => visitor.post(urls.comment(address), { name: "", words: "", topic: "", ...fields });

async function newestHeld() {
  const held = await listQueue(site.act().reads, { state: "held", most: 500 });
  const newest = held.at(-1);
  if (!newest) throw new Error("Nothing is held.");
  return newest;
}

async function file(language: Language): Promise<ArticleAddress> {
  const manuscript = {
    headline: `Thread ${language}`,
    standfirst: "",
    section: 1,
    bylines: [],
    topics: [],
    picture: null,
    body: [{ id: "first0", kind: "paragraph" as const, text: [{ text: "x" }] }],
  };
  await fileArticle(site.act(), {
    sourceKey: `thread.${language}`,
    storyKey: "thread",
    language,
    manuscript,
    comments: "open",
    corrections: [],
    publish: true,
    publishedAt: null,
  });
  return { language, month: "2026-11", slug: `thread-${language}` };
}

test("a comment is held, seen by its author alone, approved in the queue, and then on the page for everybody", async () => {
  expect(await read(bridge)).toContain("0 comments");
  const sent = await write({
    name: "أم ياسر",
    words: "I crossed at seven.\r\n\r\nThe lights are too short.",
  });
  expect(sent.status).toBe(303);
  const own = await site.get(sent.headers.get("location")?.replace("#own", "") ?? "");
  const text = await own.text();
  expect([own.status, own.headers.get("cache-control"), own.headers.get("x-robots-tag")]).toEqual([
    200,
    "no-store",
    "noindex",
  ]);
  for (const part of [
    "awaiting review",
    "Only you see it",
    "<bdi>أم ياسر</bdi>",
    '<p dir="auto">I crossed at seven.</p><p dir="auto">',
  ])
    expect(text).toContain(part);
  expect(await read(bridge)).not.toContain("I crossed");

  const queue = await (await moderator.get(urls.queue())).text();
  for (const part of ["I crossed at seven.", SMALL.bridge.headline, "1 comment waits"])
    expect(queue).toContain(part);
  const { id } = await newestHeld();
  const decided = await moderator.post(urls.approve(id), { from: "held" });
  expect(decided.headers.get("location")).toBe(`${urls.queue()}?state=held&done=approved&comment=${id}`);
  expect(await (await moderator.get(decided.headers.get("location") ?? "")).text()).toContain(
    "Approved. The page shows it now.",
  );
  const page = await read(bridge);
  expect(page).toMatch(/<h2[^>]*>1 comment<\/h2>/);
  expect(page).toContain("I crossed at seven.");
  const after = await site.get(sent.headers.get("location")?.replace("#own", "") ?? "");
  expect(after.headers.get("location")).toMatch(/#c-\w{12}$/);
});

test("a rejection is not shown, tells its author so, stands on the record, and can be undone", async () => {
  const sent = await write({ words: "Rude words." }, { address: water });
  const { id } = await newestHeld();
  await moderator.post(urls.approve(id), {});
  expect(await read(water)).toContain("Rude words.");
  await moderator.post(urls.reject(id), { reason: "abuse" });
  const page = await read(water);
  expect(page).toContain("0 comments");
  expect(page).not.toContain("Rude words.");
  expect(await (await site.get(sent.headers.get("location")?.replace("#own", "") ?? "")).text()).toContain(
    "was not published",
  );
  expect(await (await moderator.get(`${urls.queue()}?state=rejected`)).text()).toContain("Abuse or hatred");
  await moderator.post(urls.hold(id), {});
  await moderator.post(urls.approve(id), {});
  await moderator.post(urls.approve(id), {});
  expect(await read(water)).toMatch(/<h2[^>]*>1 comment<\/h2>/);
  const record = await site
    .act()
    .reads.tables<{ record: { verb: string; noun: string; noun_id: number } }>()
    .selectFrom("record")
    .select("verb")
    .where("noun", "=", "comment")
    .where("noun_id", "=", id)
    .execute();
  expect(record.map(({ verb }) => verb)).toEqual(["approve", "reject", "hold", "approve"]);
});

test("the count has its plural in four languages", async () => {
  const words = { en: "3 comments", ar: "٣ تعليقات", fa: "۳ نظر", ckb: "٣ بۆچوون" };
  const first = { en: "1 comment", ar: "تعليق واحد", fa: "۱ نظر", ckb: "یەک بۆچوون" };
  for (const language of ["en", "ar", "fa", "ckb"] as const) {
    const address = await file(language);
    for (const [at, text] of ["one", "two", "three"].entries()) {
      await write({ words: text }, { address });
      await moderator.post(urls.approve((await newestHeld()).id), {});
      if (at === 0) expect(await read(address)).toContain(`>${first[language]}</h2>`);
    }
    expect(await read(address)).toContain(`>${words[language]}</h2>`);
  }
});

test("too long, empty, or under a false name: the page comes back with every word and says what to mend", async () => {
  const long = `${"م".repeat(1500)}!`;
  const page = await write({ name: "Nadia", words: long });
  const text = await page.text();
  expect([page.status, page.headers.get("cache-control")]).toEqual([422, "no-store"]);
  for (const part of [
    long,
    'value="Nadia"',
    "too long",
    "-1 / 1500",
    'aria-invalid="true"',
    SMALL.bridge.headline,
  ])
    expect(text).toContain(part);
  const faults = { "": "the comment is empty", "\u200b\u2800\u3164": "the comment is empty" };
  for (const [words, fault] of Object.entries(faults))
    expect(await (await write({ words })).text()).toContain(fault);
  expect(await (await write({ name: "Аdmin", words: "x" })).text()).toContain("mixes two alphabets");
  // The paper's bylines are taken, in any spelling; 1500 characters with a family emoji fit.
  expect(await (await write({ name: "NADIA  KARIM", words: "x" })).text()).toContain("belongs to the paper");
  expect((await write({ words: `${"م".repeat(1499)}👨‍👩‍👧‍👦` })).status).toBe(303);
});

test("markup in a name or a text is text; a link says where it leads", async () => {
  expect((await write({ name: "<b>Nadia</b>", words: "x" })).status).toBe(422);
  const sent = await write({
    name: "O’Brien",
    words:
      '<script>alert(1)</script> <img src=x onerror=y> javascript:alert(1) https://example.org/"onmouseover="z \u202e end',
  });
  await moderator.post(urls.approve((await newestHeld()).id), {});
  const page = await read(bridge);
  for (const markup of ["<script>alert", "<img src=x", 'href="javascript', '"onmouseover', "\u202e"])
    expect(page).not.toContain(markup);
  expect(page).toContain("&lt;script>alert(1)&lt;/script>");
  expect(page).toContain(
    '<a href="https://example.org/" rel="ugc nofollow noopener noreferrer" referrerpolicy="no-referrer"><bdi dir="ltr">example.org</bdi></a>',
  );
  expect(sent.status).toBe(303);
});

test("signs of a machine are reasons for the moderator, never a refusal; a broken check holds", async () => {
  site.clock.advance(600_000);
  await write({ words: "Buy", topic: "seo" });
  expect((await newestHeld()).reasons).toEqual(["trap"]);
  await write({ words: "https://a.example https://b.example https://c.example" });
  expect((await newestHeld()).reasons).toEqual(["links"]);
  await write({ words: "BUY!" });
  expect((await newestHeld()).reasons).toEqual(["repeat"]);
  const crowd = site.visitor("203.0.113.44");
  for (let i = 0; i < 12; i++) await write({ words: `Number ${i}` }, { visitor: crowd });
  expect((await newestHeld()).reasons).toEqual(["busy"]);
});

test("one comment sent twice is one comment; a day later it is a new one", async () => {
  const visitor = site.visitor();
  await visitor.get(urls.article(bridge));
  await write({ words: "To get a token" }, { visitor });
  const before = (await listQueue(site.act().reads, { state: "held", most: 500 })).length;
  const sent = await Promise.all(Array.from({ length: 8 }, () => write({ words: "Twice" }, { visitor })));
  expect(new Set(sent.map(({ status }) => status))).toEqual(new Set([303]));
  expect((await listQueue(site.act().reads, { state: "held", most: 500 })).length).toBe(before + 1);
  site.clock.advance(25 * 3_600_000);
  await write({ words: "Twice" }, { visitor });
  expect((await listQueue(site.act().reads, { state: "held", most: 500 })).length).toBe(before + 2);
});

test("a closed article takes none, and no link to another's comment can be made", async () => {
  const closed = await file("en");
  await fileArticle(site.act(), {
    sourceKey: "thread.en",
    storyKey: "thread",
    language: "en",
    manuscript: {
      headline: "Thread en",
      standfirst: "",
      section: 1,
      bylines: [],
      topics: [],
      picture: null,
      body: [{ id: "first0", kind: "paragraph", text: [{ text: "x" }] }],
    },
    comments: "closed",
    corrections: [],
    publish: true,
    publishedAt: null,
  });
  expect((await write({ words: "Too late" }, { address: closed })).status).toBe(409);
  expect((await write({ words: "Nowhere" }, { address: { ...bridge, slug: "nowhere" } })).status).toBe(404);
  expect(await read(closed)).toContain("New comments are not taken");
  const sent = await write({ words: "Mine alone" });
  const [, token = ""] = /\/comment\/([^#]+)/.exec(sent.headers.get("location") ?? "") ?? [];
  const [publicId = "", mac = ""] = token.split(".");
  const otherMac = mac.slice(0, 8) + (mac[8] === "A" ? "B" : "A") + mac.slice(9);
  for (const forged of [publicId, `${publicId}.`, `${publicId}.${otherMac}`, `000000000000.${mac}`])
    expect((await site.get(urls.held(bridge, forged))).status).toBe(410);
  expect((await site.get(urls.held(water, token))).status).toBe(410);
  site.clock.advance(8 * 24 * 3_600_000);
  expect((await site.get(urls.held(bridge, token))).status).toBe(410);
});

test("a browser that does not say where the form came from is asked once, and loses no word", async () => {
  const visitor = site.visitor();
  const sendFrom = (fields: Record<string, string>) =>
    visitor.ask(urls.comment(bridge), {
      method: "POST",
      body: new URLSearchParams(fields).toString(),
      headers: { "content-type": "application/x-www-form-urlencoded" },
    });
  const asked = await sendFrom({ name: "", words: "From a text browser\r\n«second line»" });
  const [, confirm = ""] = /name="confirm" value="([^"]+)"/.exec(await asked.text()) ?? [];
  expect([asked.status, asked.headers.get("cache-control")]).toEqual([200, "no-store"]);
  const sent = await sendFrom({ name: "", words: "From a text browser\r\n«second line»", confirm });
  expect(sent.status).toBe(303);
  expect((await newestHeld()).words).toBe("From a text browser\n«second line»");
});

test("no address, no browser and no token stands in the database, its log of writes, or what was logged", async () => {
  const visitor = site.visitor("198.51.100.78");
  await visitor.post(
    urls.comment(bridge),
    { name: "", words: "Keep nothing", topic: "" },
    { "user-agent": "Lantern/78" },
  );
  const files = readdirSync(site.folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const kept =
    files.map((entry) => readFileSync(join(entry.parentPath, entry.name), "latin1")).join("\n") +
    site.logged.join("\n");
  for (const trace of ["198.51.100", "Lantern", visitor.cookies.get("wr") ?? "-"])
    expect(kept).not.toContain(trace);
});
