// Readers vote: once each, changeably, withdrawably, without script, and without anything of them being kept.

import { afterAll, beforeAll, expect, test } from "bun:test";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { findOpenArticle } from "#articles";
import { type ArticleAddress, urls } from "#urls";
import { issueReaderToken } from "#readers";
import { NOON, openSite, type Site, SMALL } from "../../../test/site";
import type { Visitor } from "../../../test/visitor";
import { countVotes } from "./queries";

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const bridge: ArticleAddress = { language: "en", month: "2026-11", slug: SMALL.bridge.slug };
const water: ArticleAddress = { language: "en", month: "2026-11", slug: SMALL.water.slug };

async function counts(address = bridge) {
  const { reads } = site.act();
  const article = await findOpenArticle(reads, address);
  return countVotes(reads, article?.id ?? 0);
}

/** Votes as a browser without script does: a first vote is asked for twice. */
async function vote(visitor: Visitor, value: string, address = bridge): Promise<Response> {
  site.clock.advance(20_000);
  const first = await visitor.post(urls.vote(address), { value });
  const to = first.headers.get("location") ?? "";
  if (!to.includes("/vote?value=")) return first;
  const confirm = await visitor.get(to);
  expect(await confirm.text()).toContain(`name="value" value="${value}"`);
  return visitor.post(urls.vote(address), { value });
}

test("like, change, withdraw, and like again; the page shows the counts", async () => {
  const page = await site.get(urls.article(water));
  expect(page.headers.getSetCookie()).toEqual([]);
  expect(await page.text()).toContain("Do you like this article?");
  const visitor = site.visitor();
  const done = await vote(visitor, "like", water);
  expect([done.status, done.headers.get("location")]).toEqual([303, urls.vote(water)]);
  const own = await visitor.get(urls.vote(water));
  expect(own.headers.get("cache-control")).toBe("no-store");
  const told = await own.text();
  expect(told).toContain("Your vote is counted: you like this article.");
  expect(told).toContain(`href="${urls.article(water)}#vote"`);
  const after = await (await site.get(urls.article(water))).text();
  expect(after).toMatch(/Like <bdi[^>]*>1</);
  expect(after).toMatch(/Dislike <bdi[^>]*><\/bdi>/);
  await vote(visitor, "like", water);
  expect(await counts(water)).toEqual({ likes: 1, dislikes: 0 });
  await vote(visitor, "dislike", water);
  expect(await counts(water)).toEqual({ likes: 0, dislikes: 1 });
  expect(await (await visitor.get(urls.vote(water))).text()).toContain("you do not like this article");
  const back = await vote(visitor, "withdraw", water);
  const taken = await (await visitor.get(back.headers.get("location") ?? "")).text();
  expect(taken).toContain("Your vote is taken back");
  expect(taken).not.toContain('value="withdraw"');
  expect(await counts(water)).toEqual({ likes: 0, dislikes: 0 });
  const nothing = await vote(visitor, "withdraw", water);
  expect(await nothing.text()).toContain("nothing to take back");
  await vote(visitor, "like", water);
  expect(await counts(water)).toEqual({ likes: 1, dislikes: 0 });
});

test("a browser that keeps no cookies is told so, and counts nothing", async () => {
  const before = await counts();
  for (let i = 0; i < 3; i++) {
    const visitor = site.visitor();
    const first = await visitor.post(urls.vote(bridge), { value: "like" });
    expect(first.headers.getSetCookie()[0]).toMatch(
      /^wr=[\w-]{47}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=15552000$/,
    );
    visitor.cookies.clear();
    const page = await visitor.get(first.headers.get("location") ?? "");
    expect(await page.text()).toContain("keeps no cookies");
  }
  expect(await counts()).toEqual(before);
});

test("fifty presses of one button at once count once; two readers behind one address both count", async () => {
  const before = await counts();
  const visitor = site.visitor("203.0.113.5");
  await visitor.post(urls.vote(bridge), { value: "like" });
  const all = await Promise.all(
    Array.from({ length: 50 }, () => visitor.post(urls.vote(bridge), { value: "like" })),
  );
  expect(new Set(all.map(({ status }) => status))).toEqual(new Set([303]));
  expect(await counts()).toEqual({ ...before, likes: before.likes + 1 });
  // All but thirty of them were slowed down, and none was refused.
  expect(site.clock.paused).toBe(20);
  const flips = Array.from({ length: 10 }, (_, at) =>
    visitor.post(urls.vote(bridge), { value: at % 2 ? "like" : "dislike" }),
  );
  await Promise.all(flips);
  const { likes, dislikes } = await counts();
  expect(likes + dislikes).toBe(before.likes + before.dislikes + 1);
  await vote(visitor, "like");
  await vote(site.visitor("203.0.113.5"), "like");
  expect(await counts()).toEqual({ ...before, likes: before.likes + 2 });
});

test("a forged token is no reader; a vote on one article says nothing on another", async () => {
  const forger = site.visitor();
  const keys = { token: new Uint8Array(32), vote: new Uint8Array(32) };
  forger.cookies.set("wr", issueReaderToken(keys, NOON).text);
  const answer = await forger.post(urls.vote(bridge), { value: "like" });
  expect(answer.headers.get("location")).toContain("/vote?value=like");
  const visitor = site.visitor();
  await vote(visitor, "like", bridge);
  await vote(visitor, "like", water);
  const rows = await site
    .act()
    .reads.tables<{ votes: { voter_key: Uint8Array } }>()
    .selectFrom("votes")
    .select("voter_key")
    .execute();
  const keysOf = rows.map(({ voter_key }) => Buffer.from(voter_key).toString("hex"));
  expect(new Set(keysOf).size).toBe(keysOf.length);
  expect(keysOf.every((key) => key.length === 32)).toBe(true);
});

test("the script's way: data instead of pages, in the reader's digits", async () => {
  const arabic = { language: "ar", month: "2026-11", slug: SMALL.bridgeArabic.slug };
  const visitor = site.visitor();
  const accept = { accept: "application/json" };
  const first = await visitor.post(urls.vote(arabic), { value: "like" }, accept);
  expect(await first.json()).toMatchObject({ again: true });
  const second = await visitor.post(urls.vote(arabic), { value: "like" }, accept);
  expect(await second.json()).toEqual({
    pressed: "like",
    shown: { "": "احتُسب صوتكم: أعجبكم هذا المقال.", like: "١", dislike: "" },
  });
});

test("what is no vote, no article, or another site's is refused", async () => {
  expect((await site.post(urls.vote(bridge), { value: "love" })).status).toBe(422);
  expect((await site.post(urls.vote(bridge), {})).status).toBe(422);
  expect((await site.post(urls.vote({ ...bridge, slug: "nowhere" }), { value: "like" })).status).toBe(404);
  expect(
    (await site.post(urls.vote(bridge), { value: "like" }, { "sec-fetch-site": "cross-site" })).status,
  ).toBe(403);
  const before = await counts();
  expect((await site.get(`${urls.vote(bridge)}?value=like`)).status).toBe(200);
  expect(await counts()).toEqual(before);
});

test("no address and no browser stands in the database, its log of writes, or what was logged", async () => {
  const visitor = site.visitor("198.51.100.77");
  await visitor.post(urls.vote(bridge), { value: "like" }, { "user-agent": "Lantern/77" });
  await visitor.post(urls.vote(bridge), { value: "like" }, { "user-agent": "Lantern/77" });
  const token = visitor.cookies.get("wr") ?? "";
  const files = readdirSync(site.folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const kept =
    files.map((entry) => readFileSync(join(entry.parentPath, entry.name), "latin1")).join("\n") +
    site.logged.join("\n");
  for (const trace of ["198.51.100", "Lantern", token]) expect(kept).not.toContain(trace);
});
