// A long thread is read in pages of whole branches, in four orders, and every comment has an address that always finds it.

import { afterAll, beforeAll, expect, test } from "bun:test";
import { findOpenArticle } from "#articles";
import type { PressRoom } from "#platform/press";
import { type ArticleAddress, urls } from "#urls";
import { NOON, openSite, type Site, SMALL } from "../../../../test/site";
import type { Visitor } from "../../../../test/visitor";
import { seedThread, type Seed } from "../../../../test/threads";

let site: Site;
let moderator: Visitor;
beforeAll(async () => {
  site = await openSite();
  moderator = await site.signedIn("moderator");
});
afterAll(() => site.close());

const bridge: ArticleAddress = { language: "en", month: "2026-11", slug: SMALL.bridge.slug };
const water: ArticleAddress = { language: "en", month: "2026-11", slug: SMALL.water.slug };

async function seed(address: ArticleAddress, seeds: readonly Seed[]) {
  const article = await findOpenArticle(site.act().reads, address);
  return seedThread(site.act(), { article: article?.id ?? 0, seeds });
}

const read = async (path: string) => (await site.get(path)).text();
const saidOn = (page: string) =>
  [...page.matchAll(/<p dir="auto">(\w+)<\/p>/g)].map(([, words]) => words ?? "");
const nextOn = (page: string) => /href="([^"]+)">More comments/.exec(page)?.[1];

/** Reads on to the end. @returns what is said on each page */
async function readThrough(first: string): Promise<string[][]> {
  const pages: string[][] = [];
  for (let path: string | undefined = first; path;) {
    const page = await read(path);
    pages.push(saidOn(page));
    path = nextOn(page);
  }
  return pages;
}

/** 300 comments in 100 threads of three, each a minute after the one before; the later a thread, the fewer likes. */
const HUNDRED: readonly Seed[] = Array.from({ length: 100 }, (_, at): Seed[] => [
  { key: `t${at}`, at: NOON + at * 60_000, likes: 100 - at, picked: at % 4 === 0 },
  { key: `t${at}a`, answers: `t${at}`, at: NOON + at * 60_000 + 60_000 },
  { key: `t${at}b`, answers: `t${at}a`, at: NOON + at * 60_000 + 120_000 },
]).flat();

test("three hundred comments are read through in every order, each once, and no thread is torn", async () => {
  await seed(bridge, HUNDRED);
  const threads = Array.from({ length: 100 }, (_, at) => [`t${at}`, `t${at}a`, `t${at}b`]);
  const oldest = await readThrough(urls.article(bridge));
  expect(oldest.flat()).toEqual(threads.flat());
  expect(oldest[0]).toHaveLength(18);
  expect(oldest.every((page) => page.length <= 20)).toBe(true);
  const newest = await readThrough(urls.comments(bridge, { order: "newest" }));
  expect(newest.flat()).toEqual(threads.toReversed().flat());
  const liked = await readThrough(urls.comments(bridge, { order: "liked" }));
  expect(liked.flat()).toEqual(threads.flat());
  const picked = await readThrough(urls.comments(bridge, { order: "picked" }));
  expect(picked.flat()).toHaveLength(25);
  expect(new Set(picked.flat()).size).toBe(25);
  expect(await read(`/text${urls.article(bridge)}`)).toContain(
    `href="/text${urls.comments(bridge, { order: "liked" })}"`,
  );
});

test("what comes in or is liked while somebody reads moves nothing on the next page", async () => {
  const first = await read(urls.comments(bridge, { order: "newest" }));
  const on = nextOn(first) ?? "";
  const second = saidOn(await read(on));
  const [late] = await seed(bridge, [{ key: "late", at: NOON + 9_000_000 }]);
  expect(saidOn(await read(urls.comments(bridge, { order: "newest" })))[0]).toBe("late");
  expect(saidOn(await read(on))).toEqual(second);
  const liked = nextOn(await read(urls.comments(bridge, { order: "liked" }))) ?? "";
  const then = saidOn(await read(liked));
  const anchor = /-(\w{12})$/.exec(liked)?.[1] ?? "";
  await site.act().commit(async (tx) => {
    await tx
      .tables<{ comments: { public_id: string; likes: number } }>()
      .updateTable("comments")
      .set({ likes: 500 })
      .where("public_id", "=", anchor)
      .execute();
    tx.change("comments:1", "comments:2", "comments:3");
  });
  expect(saidOn(await read(liked))).toEqual(then);
  // A number that is not true any more leaves nothing in memory, however often it is tried.
  const press = site.workshop.press as PressRoom;
  const held = press.held.pages;
  await read(liked.replace(/\d+-/, "77-"));
  await read(liked);
  expect(press.held.pages).toBe(held);
  await moderator.post(urls.reject(late?.id ?? 0), { reason: "other" });
  expect(saidOn(await read(urls.comments(bridge, { order: "newest", after: late?.publicId ?? "" })))[0]).toBe(
    "t99",
  );
});

test("what came in is said in words to whoever knows an earlier number, in their language, and never below none", async () => {
  const news = async (known: string | number, address = bridge) => {
    const answer = await site.get(urls.commentNews(address, known as number));
    return answer.status === 200 ? (await answer.json()).shown.news : answer.status;
  };
  const count = Number(/<h2[^>]*>(\d+) comments/.exec(await read(urls.article(bridge)))?.[1]);
  expect([await news(count), await news(count - 1), await news(count - 2), await news(count + 9)]).toEqual([
    "",
    "One new comment",
    "2 new comments",
    "",
  ]);
  expect(await Promise.all(["-1", "01", "1e2", "x"].map((odd) => news(odd)))).toEqual([404, 404, 404, 404]);
  await seed(bridge, [{ key: "fresh", at: NOON + 9_500_000 }]);
  expect(await news(count)).toBe("One new comment");
  const arabic = { language: "ar", month: "2026-11", slug: SMALL.bridgeArabic.slug };
  await seed(arabic, [
    { key: "أول", at: NOON },
    { key: "ثان", at: NOON },
  ]);
  expect(await news(0, arabic)).toBe("تعليقان جديدان");
});

test("an order or a place that is none is not found", async () => {
  const odd = [
    urls.comments(bridge, { order: "loudest" }),
    urls.comments(bridge, { order: "newest", after: "000000000000" }),
    urls.comments(bridge, { order: "newest", after: "1-2" }),
    urls.comments(bridge, { order: "liked", after: "000000000000" }),
    urls.comments({ ...bridge, slug: "nowhere" }, { order: "newest" }),
  ];
  expect(await Promise.all(odd.map(async (path) => (await site.get(path)).status))).toEqual(
    odd.map(() => 404),
  );
});

test("a thread longer than a page stands alone on one, and whole at its own address", async () => {
  const long: Seed[] = Array.from({ length: 30 }, (_, at) => ({
    key: `r${at}`,
    answers: at % 2 ? `r${at - 1}` : "long",
    at: NOON + at * 60_000,
  }));
  await seed(water, [
    { key: "before", at: NOON - 120_000 },
    { key: "long", at: NOON - 60_000 },
    ...long,
    { key: "after", at: NOON },
  ]);
  const pages = await readThrough(urls.article(water));
  expect(pages.map(({ length }) => length)).toEqual([1, 20, 1]);
  const second = await read(nextOn(await read(urls.article(water))) ?? "");
  expect(second).toContain("11 more replies");
  const whole = /href="([^"#]+)#[^"]+">11 more replies/.exec(second)?.[1] ?? "";
  expect(saidOn(await read(whole))).toHaveLength(31);
});

test("a comment’s own address finds it in its thread; what is missing and what waits are not found, in the same words", async () => {
  const [top, reply, held, gone] = await seed(bridge, [
    { key: "top", at: NOON },
    { key: "reply", answers: "top", at: NOON },
    { key: "held", answers: "top", at: NOON, state: "held" },
    { key: "gone", answers: "top", at: NOON },
  ]);
  const page = await site.get(urls.thread(bridge, reply?.publicId ?? "").replace(/#.*/, ""));
  const text = await page.text();
  expect([page.status, page.headers.get("x-robots-tag"), page.headers.get("cache-control")]).toEqual([
    200,
    "noindex",
    "no-cache",
  ]);
  expect(saidOn(text)).toEqual(["top", "reply", "gone"]);
  expect(text).toContain(`<li class="comment own" id="c-${reply?.publicId}"`);
  await moderator.post(urls.reject(gone?.id ?? 0), { reason: "other" });
  const answers = await Promise.all(
    [held?.publicId ?? "", gone?.publicId ?? "", "000000000000"].map((id) =>
      site.get(urls.thread(bridge, id).replace(/#.*/, "")),
    ),
  );
  const texts = await Promise.all(
    answers.map(async (answer) => (await answer.text()).replaceAll(/\/thread\/\w+/g, "")),
  );
  expect(answers.map(({ status }) => status)).toEqual([404, 404, 404]);
  expect(new Set(texts).size).toBe(1);
  await moderator.post(urls.reject(top?.id ?? 0), { reason: "other" });
  expect(await read(urls.thread(bridge, reply?.publicId ?? "").replace(/#.*/, ""))).toContain(
    "This comment was removed.",
  );
});
