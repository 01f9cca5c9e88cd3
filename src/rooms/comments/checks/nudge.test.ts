// Before a telephone number, an address or a word that hurts is sent, its author is shown it once, without script.

import { afterAll, beforeAll, expect, test } from "bun:test";
import { changePublication, getPublication } from "#publication";
import { type ArticleAddress, urls } from "#urls";
import { openSite, type Site, SMALL } from "../../../../test/site";
import { listQueue } from "../queries";
import { addWord } from "../words/add-word";

let site: Site;
beforeAll(async () => {
  site = await openSite();
  await addWord(site.act(), { word: "donkey", language: "", kind: "suspect", reach: "whole" });
  await addWord(site.act(), { word: "vermin", language: "", kind: "banned", reach: "whole" });
});
afterAll(() => site.close());

const bridge: ArticleAddress = { language: "en", month: "2026-11", slug: SMALL.bridge.slug };
const waiting = () => listQueue(site.act().reads, { state: "held", most: 50 });
const send = (fields: Record<string, string>, visitor = site.visitor()) =>
  visitor.post(urls.comment(bridge), { name: "Rana", words: "", topic: "", ...fields });

test("a telephone number comes back once, with the place and the whole text; sent again it waits for the desk", async () => {
  const words = "Call him: +964 770 123 4567, says the donkey";
  const visitor = site.visitor();
  const back = await send({ words }, visitor);
  const page = await back.text();
  expect([back.status, back.headers.get("cache-control")]).toEqual([422, "no-store"]);
  for (const part of [
    `<mark dir="auto">+964 770 123 4567</mark>`,
    `<mark dir="auto">donkey</mark>`,
    `${words}</textarea>`,
    'value="Rana"',
    'name="sure" value="yes"',
  ])
    expect(page).toContain(part);
  expect(await waiting()).toEqual([]);
  expect((await send({ words, sure: "yes" }, visitor)).status).toBe(303);
  const [held] = await waiting();
  expect([held?.words, held?.reasons]).toEqual([words, ["personal-data", "suspect"]]);
  expect(await (await site.get(urls.article(bridge))).text()).not.toContain("770");
});

test("what is changed goes the way of any comment; a banned word is not told", async () => {
  expect((await send({ words: "Nothing to mind", sure: "yes" })).status).toBe(303);
  expect((await send({ words: "You vermin" })).status).toBe(303);
  const both = await (await send({ words: "You vermin, 14 Mill Lane" })).text();
  expect(both).toContain(`<mark dir="auto">14 Mill Lane</mark>`);
  expect(both).not.toContain(`<mark dir="auto">vermin`);
});

test("a reply that comes back stays a reply", async () => {
  await send({ words: "Root" });
  const root = (await waiting()).find(({ words }) => words === "Root");
  const moderator = await site.signedIn("moderator");
  await moderator.post(urls.approve(root?.id ?? 0), {});
  const back = await send({ words: "At 14 Mill Lane", answers: root?.publicId ?? "" });
  expect(await back.text()).toContain(`name="answers" value="${root?.publicId}"`);
});

test("beside the name stands a warning, unless the paper does not want it", async () => {
  const read = async () => (await site.get(urls.article(bridge))).text();
  expect(await read()).toContain("Do not use your real name");
  const paper = await getPublication(site.act().reads);
  await changePublication(site.act(), { ...paper, nameWarning: false });
  expect(await read()).not.toContain("Do not use your real name");
});
