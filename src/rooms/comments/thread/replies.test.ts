// Comments answer comments, and their authors may change them for a while or take them back.

import { afterAll, beforeAll, expect, test } from "bun:test";
import { type ArticleAddress, urls } from "#urls";
import { openSite, type Site, SMALL } from "../../../../test/site";
import type { Visitor } from "../../../../test/visitor";
import { listQueue } from "../queries";

let site: Site;
let moderator: Visitor;
beforeAll(async () => {
  site = await openSite();
  moderator = await site.signedIn("moderator");
});
afterAll(() => site.close());

const bridge: ArticleAddress = { language: "en", month: "2026-11", slug: SMALL.bridge.slug };
const water: ArticleAddress = { language: "en", month: "2026-11", slug: SMALL.water.slug };

const read = async (address: ArticleAddress) => (await site.get(urls.article(address))).text();
const publicIdOf = (page: string, words: string) =>
  [...page.slice(0, page.indexOf(words)).matchAll(/id="c-(\w{12})"/g)].at(-1)?.[1] ?? "";

/** Sends a comment from a browser of its own. @returns that browser, and the address of its own page */
async function send(
  fields: Record<string, string>,
  { address = bridge, visitor = site.visitor() }: { address?: ArticleAddress; visitor?: Visitor } = {},
) {
  const sent = await visitor.post(urls.comment(address), { name: "", words: "", topic: "", ...fields });
  const own = (sent.headers.get("location") ?? "").replace("#own", "");
  return { visitor, own, status: sent.status, sent };
}

async function newestHeld() {
  const held = await listQueue(site.act().reads, { state: "held", most: 500 });
  const newest = held.at(-1);
  if (!newest) throw new Error("Nothing is held.");
  return newest;
}

async function say(fields: Record<string, string>, address = bridge) {
  const said = await send(fields, { address });
  const { id } = await newestHeld();
  await moderator.post(urls.approve(id), {});
  return { ...said, id, publicId: publicIdOf(await read(address), fields.words ?? "") };
}

test("a reply stands under what it answers; the fifth joins the fourth and says whom it answers", async () => {
  const first = await say({ name: "Rana", words: "Root words" });
  const page = await site.get(urls.reply(bridge, first.publicId));
  const form = await page.text();
  expect([page.status, page.headers.get("x-robots-tag")]).toEqual([200, "noindex"]);
  for (const part of ["Reply to Rana", "Root words", `name="answers" value="${first.publicId}"`])
    expect(form).toContain(part);
  let above = first.publicId;
  for (const words of ["Depth one", "Depth two", "Depth three", "Depth four"]) {
    const reply = await say({ name: words, words: `${words} words`, answers: above });
    above = reply.publicId;
  }
  const thread = (await read(bridge)).replace(/\s+/g, " ");
  expect(thread.split('<ol class="thread">').length - 1).toBe(4);
  expect(thread).toContain("In answer to Depth three</a>");
  expect(thread).not.toContain("In answer to Depth two");
  expect(thread).toMatch(/<h2[^>]*>5 comments<\/h2>/);
});

test("a reader sees a reply that waits in its place; nobody else sees it", async () => {
  const root = await say({ words: "Waited under" });
  const { own, visitor } = await send({ words: "Waiting reply", answers: root.publicId });
  const page = await (await visitor.get(own)).text();
  const [, after = ""] = page.split("Waited under");
  expect(after).toMatch(/^.*<ol class="thread"><li class="comment own" id="own">.*Waiting reply/s);
  expect(await read(bridge)).not.toContain("Waiting reply");
});

test("what is not public, or stands under another article, cannot be answered; the words come back", async () => {
  const elsewhere = await say({ words: "Under the water story" }, water);
  await send({ words: "Waits for somebody" });
  const { publicId: waiting } = await newestHeld();
  for (const answers of [elsewhere.publicId, waiting, "000000000000"]) {
    const { sent } = await send({ words: "Kept as typed", answers });
    const text = await sent.text();
    expect(sent.status).toBe(422);
    expect(text).toContain("Kept as typed");
    expect(text).toContain("not shown any more");
  }
  await moderator.post(urls.reject(elsewhere.id), { reason: "other" });
  expect((await site.get(urls.reply(water, elsewhere.publicId))).status).toBe(404);
});

test("a removed comment with replies leaves a note in its place, and without them nothing", async () => {
  const root = await say({ name: "Gone", words: "Soon removed" }, water);
  const reply = await say({ words: "Still here", answers: root.publicId }, water);
  await moderator.post(urls.reject(root.id), { reason: "abuse" });
  const page = await read(water);
  expect(page).toContain("This comment was removed.");
  expect(page).toContain("Still here");
  for (const trace of ["Soon removed", "<bdi>Gone</bdi>", urls.reply(water, root.publicId)])
    expect(page).not.toContain(trace);
  expect(page).toMatch(/<h2[^>]*>1 comment<\/h2>/);
  await moderator.post(urls.reject(reply.id), { reason: "abuse" });
  expect(await read(water)).not.toContain("This comment was removed.");
});

test("its author changes a comment within 15 minutes: it is checked, and waits again", async () => {
  const { visitor, own, id } = await say({ name: "Rana", words: "Before the change" });
  expect(await (await visitor.get(own)).text()).toContain("Your comment is on the page");
  expect(await (await visitor.get(`${own}/change`)).text()).toContain("Before the change</textarea>");
  const faulty = await visitor.post(`${own}/change`, { name: "admin", words: "Typed anew", topic: "" });
  expect(faulty.status).toBe(422);
  expect(await faulty.text()).toContain("Typed anew");
  expect(await read(bridge)).toContain("Before the change");
  const changed = await visitor.post(`${own}/change`, {
    name: "",
    words: "After https://a.example https://b.example https://c.example",
    topic: "",
  });
  expect(changed.status).toBe(303);
  const page = await read(bridge);
  expect(page).not.toContain("Before the change");
  expect(page).not.toContain("a.example");
  const held = await listQueue(site.act().reads, { state: "held", most: 500 });
  expect(held.find((one) => one.id === id)?.reasons).toContain("links");
  site.clock.advance(16 * 60_000);
  expect((await visitor.post(`${own}/change`, { name: "", words: "Too late", topic: "" })).status).toBe(409);
});

test("what is withdrawn is gone from the page, the queue and the database, and cannot be brought back", async () => {
  const root = await say({ name: "Dilan", words: "Regretted words" });
  const answer = await say({ words: "An answer to regret", answers: root.publicId });
  expect(answer.status).toBe(303);
  const gone = await root.visitor.post(`${root.own}/withdraw`, {});
  expect(await gone.text()).toContain("was withdrawn");
  const page = await read(bridge);
  expect(page).toContain("This comment was removed.");
  expect(page).not.toContain("Regretted words");
  for (const state of ["held", "approved", "rejected"] as const) {
    const listed = await listQueue(site.act().reads, { state, most: 500 });
    expect(listed.filter(({ id }) => id === root.id)).toEqual([]);
  }
  const row = await site
    .act()
    .reads.tables<{ comments: { id: number; name: string; words: string; author_key: Uint8Array | null } }>()
    .selectFrom("comments")
    .select(["name", "words", "author_key"])
    .where("id", "=", root.id)
    .executeTakeFirst();
  expect(row).toEqual({ name: "", words: "", author_key: null });
  expect((await moderator.post(urls.approve(root.id), {})).status).toBe(404);
  expect((await root.visitor.get(root.own)).status).toBe(410);
});

test("a reader finds their comments under an article again, in their own browser alone", async () => {
  const { visitor, own } = await send({ words: "Found again" });
  const page = await visitor.get(urls.comment(bridge));
  const list = await page.text();
  expect([page.headers.get("cache-control"), page.headers.get("x-robots-tag")]).toEqual([
    "no-store",
    "noindex",
  ]);
  expect(list).toContain("Found again</a>");
  const [, link = ""] = /href="([^"]*\/comment\/[^"]+)"/.exec(list) ?? [];
  expect(link.split(".")[0]).toBe(own.split(".")[0]);
  expect(await (await visitor.get(link)).text()).toContain("Withdraw the comment");
  expect(await (await visitor.get(urls.comment(water))).text()).toContain("sent no comment");
  expect(await (await site.get(urls.comment(bridge))).text()).not.toContain("Found again");
});

test("a reader is forgotten on a device: without script, by one button, and what was sent cannot be led back to it", async () => {
  const { visitor, own } = await send({ words: "Sent before the border" });
  // Approved, and come back to: this browser carries our word for it as well.
  await moderator.post(urls.approve((await newestHeld()).id), {});
  await visitor.get(own);
  expect([visitor.cookies.has("wr"), visitor.cookies.has("wt")]).toEqual([true, true]);
  expect(await (await visitor.get(urls.forgetDevice("en"))).text()).toContain(
    "Forget me on this device</button>",
  );
  const done = await visitor.post(urls.forgetDevice("en"), {});
  expect(await done.text()).toContain("This device is forgotten");
  expect([...visitor.cookies.keys()]).toEqual([]);
  expect((await visitor.post(`${own}/withdraw`, {})).status).toBe(403);
});

test("nobody but its author changes or withdraws a comment: not by a forged link, another's, or the link alone", async () => {
  const mine = await say({ words: "Mine to keep" });
  const other = await send({ words: "Of somebody else" });
  const [, id = "", mac = ""] = /comment\/(\w+)\.([\w-]+)/.exec(mine.own) ?? [];
  const [, otherId = "", otherMac = ""] = /comment\/(\w+)\.([\w-]+)/.exec(other.own) ?? [];
  const forged = [`${id}.${otherMac}`, `${otherId}.${mac}`, `${id}.`, `${id}.${mac.slice(1)}`];
  for (const token of forged)
    expect((await mine.visitor.post(urls.withdrawComment(bridge, token), {})).status).toBe(410);
  expect((await other.visitor.post(`${mine.own}/withdraw`, {})).status).toBe(403);
  expect((await other.visitor.get(`${mine.own}/change`)).status).toBe(403);
  expect((await site.post(`${mine.own}/change`, { name: "", words: "Hers", topic: "" })).status).toBe(403);
  expect(await read(bridge)).toContain("Mine to keep");
  site.clock.advance(8 * 24 * 3_600_000);
  expect((await mine.visitor.post(`${mine.own}/withdraw`, {})).status).toBe(410);
});
