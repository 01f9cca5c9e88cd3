// Where much comes from one network, a sum lets a comment go on that waits for nothing else: once, for that comment, in time.

import { afterAll, beforeAll, expect, test } from "bun:test";
import { changePublication, getPublication } from "#publication";
import { type ArticleAddress, urls } from "#urls";
import { openSite, type Site, SMALL } from "../../../../test/site";
import type { Visitor } from "../../../../test/visitor";
import type { Mode } from "../modes/mode";
import { setMode } from "../modes/set-mode";
import { listQueue } from "../queries";
import { addWord } from "../words/add-word";
import { solve } from "./puzzle";

const bridge: ArticleAddress = { language: "en", month: "2026-11", slug: SMALL.bridge.slug };

let site: Site;
let crowd: Visitor;
beforeAll(async () => {
  site = await openSite();
  await mode("open");
  crowd = site.visitor("203.0.113.50");
  await rush();
});
afterAll(() => site.close());

const mode = (to: Mode) => setMode(site.act(), { place: "paper", mode: to });
const article = async () => (await site.get(urls.article(bridge))).text();
const held = async (words: string) =>
  (await listQueue(site.act().reads, { state: "held", most: 500 })).find((one) => one.words === words);

/** @returns the path of its author's page */
async function send(words: string, visitor = crowd): Promise<string> {
  const sent = await visitor.post(urls.comment(bridge), { name: "", words, topic: "" });
  expect(sent.status).toBe(303);
  return (sent.headers.get("location") ?? "").replace("#own", "");
}

/** What the page hands out; null for none. */
async function puzzleOn(path: string, visitor = crowd) {
  const page = await visitor.get(path);
  expect(page.headers.get("cache-control")).toBe("no-store");
  const [, puzzle, to] = /data-puzzle="([^"]+)" data-to="([^"]+)"/.exec(await page.text()) ?? [];
  return puzzle && to ? { puzzle, to } : null;
}

function numbersOf(puzzle: string): string {
  const work = solve(puzzle);
  for (;;) {
    const { done, value } = work.next();
    if (done) return value.join(",");
  }
}

async function handedOut(words: string) {
  const handed = await puzzleOn(await send(words));
  if (!handed) throw new Error("Nothing was handed out.");
  return handed;
}

const answer = ({ puzzle, to, numbers }: { puzzle: string; to: string; numbers: string }, visitor = crowd) =>
  visitor.post(to, { puzzle, numbers }, { accept: "application/json" });

test("a comment that waits only for the rush goes on by a sum, once; a moderator's later word is the last", async () => {
  const words = "The ferry was late again";
  const path = await send(words);
  expect((await held(words))?.reasons).toEqual(["busy"]);
  const text = await (await crowd.get(path)).text();
  expect(text).toContain("awaiting review");
  expect(text).toMatch(/<script type="module" src="\/assets\/step-up-\w+\.js">/);
  expect(await article()).not.toContain(words);
  const handed = await puzzleOn(path);
  if (!handed) throw new Error("Nothing was handed out.");
  const solved = { ...handed, numbers: numbersOf(handed.puzzle) };
  const done = await answer(solved);
  expect([done.status, await done.json()]).toEqual([200, { done: true }]);
  expect(await article()).toContain(words);
  expect(await (await crowd.get(path)).text()).toContain("Everybody can read it");
  const { id } = (await listQueue(site.act().reads, { state: "approved", most: 500 })).find(
    (one) => one.words === words,
  ) ?? { id: 0 };
  const moderator = await site.signedIn("moderator");
  await moderator.post(urls.hold(id), {});
  expect(await puzzleOn(path)).toBeNull();
  expect((await answer(solved)).status).toBe(410);
  expect(await article()).not.toContain(words);
});

test("without script it waits and nothing is promised; the text edition has no sum", async () => {
  const path = await send("By a text browser");
  const page = await (await crowd.get(path)).text();
  expect(page).toContain('<p class="hint" role="status"></p>');
  expect(page).toContain("once an editor has read it");
  const inText = await (await crowd.get(urls.inText(path))).text();
  expect(inText).toContain("awaiting review");
  expect(inText).not.toContain("data-puzzle");
  expect((await held("By a text browser"))?.reasons).toEqual(["busy"]);
});

test("wrong, forged, another comment's, a stranger's and late sums change nothing", async () => {
  const mine = await handedOut("About the bridge");
  const other = await handedOut("About the water");
  const numbers = numbersOf(mine.puzzle);
  // One by one the chance that another number does is one in 8192; that all do, none.
  const easy = numbers.replace(/\d+/g, (number) => String(Number(number) + 1));
  const another = mine.puzzle.at(-2) === "A" ? "B" : "A";
  const forged = mine.puzzle.slice(0, -2) + another + mine.puzzle.slice(-1);
  const wrong = [
    { ...mine, numbers: easy },
    { ...mine, numbers: "" },
    { ...mine, numbers: numbers.split(",").slice(1).join(",") },
    { ...mine, numbers: `${numbers},${numbers}` },
    { ...mine, numbers: numbers.replace(/^\d+/, "NaN") },
    { ...mine, puzzle: forged, numbers: numbersOf(forged) },
    { ...mine, puzzle: "", numbers },
    { puzzle: mine.puzzle, to: other.to, numbers },
    { puzzle: other.puzzle, to: mine.to, numbers: numbersOf(other.puzzle) },
  ];
  for (const tried of wrong) expect((await answer(tried)).status).toBe(410);
  const solved = { ...mine, numbers };
  expect((await answer(solved, site.visitor("203.0.113.50"))).status).toBe(403);
  const foreign = await crowd.post(solved.to, solved, { "sec-fetch-site": "cross-site" });
  expect(foreign.status).toBe(403);
  site.clock.advance(11 * 60_000);
  expect((await answer(solved)).status).toBe(410);
  for (const words of ["About the bridge", "About the water"])
    expect((await held(words))?.reasons).toEqual(["busy"]);
});

test("every other check looks again: what it minds waits, what is closed stays where it was", async () => {
  await rush();
  const pump = await handedOut("The pump is broken");
  const solved = { ...pump, numbers: numbersOf(pump.puzzle) };
  await mode("closed");
  expect((await answer(solved)).status).toBe(410);
  expect((await held("The pump is broken"))?.reasons).toEqual(["busy"]);
  await mode("open");
  await addWord(site.act(), { word: "pump", language: "", kind: "banned", reach: "whole" });
  expect(await (await answer(solved)).json()).toEqual({ done: false });
  expect((await held("The pump is broken"))?.reasons).toEqual(["banned"]);
  expect((await answer(solved)).status).toBe(410);
});

test("none is offered where a comment would wait anyway, where it waits for more, in another browser, or where the paper wants none", async () => {
  await rush();
  const plain = await send("A plain word");
  const linked = await send("https://a.example https://b.example https://c.example");
  expect((await held("A plain word"))?.reasons).toEqual(["busy"]);
  expect(await puzzleOn(linked)).toBeNull();
  expect(await puzzleOn(plain, site.visitor())).toBeNull();
  const paper = await getPublication(site.act().reads);
  await changePublication(site.act(), { ...paper, commentStepUp: false });
  expect(await puzzleOn(plain)).toBeNull();
  await changePublication(site.act(), paper);
  await mode("held");
  expect(await puzzleOn(plain)).toBeNull();
  await mode("first");
  expect(await puzzleOn(await send("From a browser that nobody knows", crowd))).not.toBeNull();
  await mode("open");
  expect(await puzzleOn(plain)).not.toBeNull();
});

test("a network that tries sums all the time waits like before", async () => {
  site.clock.advance(60 * 60_000);
  await rush();
  const handed = await handedOut("Sum upon sum");
  const solved = { ...handed, numbers: numbersOf(handed.puzzle) };
  for (let i = 0; i < 30; i++) await answer({ ...handed, numbers: "" });
  expect((await answer(solved)).status).toBe(429);
  site.clock.advance(60_000);
  expect(await (await answer(solved)).json()).toEqual({ done: true });
});

/** So many that the next one is held; what was counted before drains with the clock. */
async function rush(): Promise<void> {
  const { length } = await listQueue(site.act().reads, { state: "approved", most: 500 });
  for (let i = 0; i < 11; i++) await send(`Rush of the ${length}th, ${i}`);
}
