// Readers like comments: once each, without script, exactly counted, and a paper that does not want it has none of it.

import { afterAll, beforeAll, expect, test } from "bun:test";
import { findOpenArticle } from "#articles";
import { changePublication, getPublication } from "#publication";
import { issueReaderToken } from "#readers";
import { type ArticleAddress, urls } from "#urls";
import { NOON, openSite, type Site, SMALL } from "../../../../test/site";
import { type Seeded, seedThread } from "../../../../test/threads";
import type { Visitor } from "../../../../test/visitor";

let site: Site;
let one: Seeded;
let two: Seeded;
let held: Seeded;
const bridge: ArticleAddress = { language: "en", month: "2026-11", slug: SMALL.bridge.slug };
const water: ArticleAddress = { language: "en", month: "2026-11", slug: SMALL.water.slug };
const none: Seeded = { id: 0, publicId: "000000000000" };

beforeAll(async () => {
  site = await openSite();
  const article = (await findOpenArticle(site.act().reads, bridge))?.id ?? 0;
  const seeds = [
    { key: "one", at: NOON, name: "Rana" },
    { key: "two", at: NOON + 60_000 },
    { key: "held", at: NOON, state: "held" as const },
  ];
  [one = none, two = none, held = none] = await seedThread(site.act(), { article, seeds });
});
afterAll(() => site.close());

const likesOf = async ({ id }: Seeded) => {
  const db = site.act().reads.tables<{
    comments: { id: number; likes: number };
    votes: { target: string; target_id: number };
  }>();
  const row = await db.selectFrom("comments").select("likes").where("id", "=", id).executeTakeFirst();
  const rows = await db
    .selectFrom("votes")
    .select("target_id")
    .where("target", "=", "comment")
    .where("target_id", "=", id)
    .execute();
  expect(row?.likes).toBe(rows.length);
  return rows.length;
};
const press = (visitor: Visitor, { publicId }: Seeded, fields: Record<string, string> = {}) =>
  visitor.post(urls.like(bridge, publicId), fields);

/** As a browser without script does: the first is asked for twice. */
async function like(visitor: Visitor, comment: Seeded): Promise<Response> {
  site.clock.advance(20_000);
  const first = await press(visitor, comment);
  const to = first.headers.get("location") ?? "";
  if (!to.includes("?value=like")) return first;
  expect(await (await visitor.get(to)).text()).toContain("Count my vote: like");
  return press(visitor, comment);
}

test("a like is asked for once more, counted, shown, taken back, and given again", async () => {
  const page = await site.get(urls.article(bridge));
  expect(page.headers.getSetCookie()).toEqual([]);
  const text = await page.text();
  expect(text).toContain(
    `formaction="${urls.like(bridge, one.publicId)}" aria-label="Like: comment by Rana">Like</button>`,
  );
  // In the text edition a link leads to the page that asks by a form of its own: not every text browser knows `formaction`.
  const inText = await (await site.get(urls.inText(urls.article(bridge)))).text();
  const [, link = ""] = /<a [^>]*href="([^"]+)"[^>]*>Like<\/a>/.exec(inText) ?? [];
  expect(link).toBe(urls.inText(urls.like(bridge, one.publicId)));
  const asked = await (await site.get(link)).text();
  expect(asked).toContain(`<form method="post" action="${link}"><button class="main">Like</button>`);
  const visitor = site.visitor();
  expect((await like(visitor, one)).headers.get("location")).toBe(urls.like(bridge, one.publicId));
  const own = await visitor.get(urls.like(bridge, one.publicId));
  expect(own.headers.get("cache-control")).toBe("no-store");
  const told = await own.text();
  for (const part of ["Your like is counted.", "Take my vote back", urls.thread(bridge, one.publicId)])
    expect(told).toContain(part);
  expect(await (await site.get(urls.article(bridge))).text()).toMatch(/Like<\/button> <bdi>1<\/bdi>/);
  await like(visitor, one);
  expect(await likesOf(one)).toBe(1);
  const back = await press(visitor, one, { value: "withdraw" });
  expect(await (await visitor.get(back.headers.get("location") ?? "")).text()).toContain("taken back");
  expect(await likesOf(one)).toBe(0);
  expect(await (await press(visitor, one, { value: "withdraw" })).text()).toContain("nothing to take back");
  await like(visitor, one);
  expect(await likesOf(one)).toBe(1);
});

test("fifty presses at once count once; two readers behind one address both count; what is most liked comes first", async () => {
  const visitor = site.visitor("203.0.113.5");
  await press(visitor, two);
  const all = await Promise.all(Array.from({ length: 50 }, () => press(visitor, two)));
  expect(new Set(all.map(({ status }) => status))).toEqual(new Set([303]));
  expect(await likesOf(two)).toBe(1);
  await Promise.all(
    Array.from({ length: 10 }, (_, at) => press(visitor, two, { value: at % 2 ? "like" : "withdraw" })),
  );
  await likesOf(two);
  await like(visitor, two);
  await like(site.visitor("203.0.113.5"), two);
  expect(await likesOf(two)).toBe(2);
  const liked = await (await site.get(urls.comments(bridge, { order: "liked" }))).text();
  expect(liked.indexOf(`c-${two.publicId}`)).toBeLessThan(liked.indexOf(`c-${one.publicId}`));
});

test("a forged and an expired token are nobody’s; a vote on one comment says nothing of another", async () => {
  const before = await likesOf(one);
  const forger = site.visitor();
  const keys = { token: new Uint8Array(32), vote: new Uint8Array(32) };
  forger.cookies.set("wr", issueReaderToken(keys, NOON).text);
  expect((await press(forger, one)).headers.get("location")).toContain("?value=like");
  const visitor = site.visitor();
  await like(visitor, one);
  const token = visitor.cookies.get("wr") ?? "";
  await like(visitor, two);
  const rows = await site
    .act()
    .reads.tables<{ votes: { voter_key: Uint8Array } }>()
    .selectFrom("votes")
    .select("voter_key")
    .execute();
  const keysOf = rows.map(({ voter_key }) => Buffer.from(voter_key).toString("hex"));
  expect(new Set(keysOf).size).toBe(keysOf.length);
  expect(await likesOf(one)).toBe(before + 1);
  const returned = site.visitor();
  returned.cookies.set("wr", token);
  site.clock.advance(200 * 86_400_000);
  expect((await press(returned, one)).headers.get("location")).toContain("?value=like");
  expect(await likesOf(one)).toBe(before + 1);
});

test("a browser that does not say where it comes from is asked, for this comment alone", async () => {
  const visitor = site.visitor();
  await like(visitor, one);
  await press(visitor, one, { value: "withdraw" });
  const before = [await likesOf(one), await likesOf(two)];
  const form = (path: string, fields: Record<string, string>) =>
    visitor.ask(path, {
      method: "POST",
      body: new URLSearchParams(fields).toString(),
      headers: { "content-type": "application/x-www-form-urlencoded" },
    });
  const asked = await (await form(urls.like(bridge, one.publicId), { value: "like" })).text();
  const confirm = /name="confirm" value="([^"]+)"/.exec(asked)?.[1] ?? "";
  for (const [path, token] of [
    [urls.like(bridge, two.publicId), confirm],
    [urls.like(bridge, one.publicId), `${confirm.slice(0, -4)}AAAA`],
  ] as const)
    expect(await (await form(path, { value: "like", confirm: token })).text()).toContain('name="confirm"');
  expect([await likesOf(one), await likesOf(two)]).toEqual(before);
  expect((await form(urls.like(bridge, one.publicId), { value: "like", confirm })).status).toBe(303);
  expect(await likesOf(one)).toBe((before[0] ?? 0) + 1);
});

test("what waits, is missing, stands elsewhere, or is no like is refused", async () => {
  const visitor = site.visitor();
  expect((await press(visitor, held)).status).toBe(404);
  expect((await press(visitor, none)).status).toBe(404);
  expect((await visitor.post(urls.like(water, one.publicId), {})).status).toBe(404);
  expect((await press(visitor, one, { value: "dislike" })).status).toBe(422);
  expect(
    (await visitor.post(urls.like(bridge, one.publicId), {}, { "sec-fetch-site": "cross-site" })).status,
  ).toBe(403);
});

test("a paper without likes shows none and takes none", async () => {
  const before = await likesOf(one);
  const paper = await getPublication(site.act().reads);
  await changePublication(site.act(), { ...paper, commentLikes: false });
  const text = await (await site.get(urls.article(bridge))).text();
  for (const part of ["formaction", "Most liked"]) expect(text).not.toContain(part);
  expect((await like(site.visitor(), one)).status).toBe(404);
  expect(await likesOf(one)).toBe(before);
  await changePublication(site.act(), { ...paper, commentLikes: true });
});
