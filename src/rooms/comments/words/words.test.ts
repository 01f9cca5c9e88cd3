// The word lists' page: added, found through spelling, tried and removed, in four languages.

import { afterAll, beforeAll, expect, test } from "bun:test";
import { urls } from "#urls";
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

const add = (fields: Record<string, string>) =>
  moderator.post(urls.addCommentWord(), { language: "ar", kind: "banned", reach: "whole", ...fields });
const page = async (list = "ar") => (await moderator.get(`${urls.commentWords()}?list=${list}`)).text();
const tried = async (text: string) =>
  (await moderator.post(urls.tryCommentWords(), { text, list: "ar" })).text();

test("a word is added, tried, met by a comment with its place, and removed", async () => {
  const added = await add({ word: "كلب" });
  expect(added.headers.get("location")).toBe(`${urls.commentWords()}?list=ar&done=added`);
  expect(await page()).toContain("<bdi>كلب</bdi>");
  expect(await tried("يا كَلـْب!")).toContain('<mark title="A banned word">كَلـْب</mark>');
  expect(await tried("مكلوب")).toContain("It meets nothing.");

  const bridge = { language: "en", month: "2026-11", slug: SMALL.bridge.slug };
  await site.visitor().post(urls.comment(bridge), { name: "", words: "You کلب you", topic: "" });
  const [held] = await listQueue(site.act().reads, { state: "held", most: 9 });
  expect([held?.reasons, held?.spans]).toEqual([
    ["banned"],
    [{ where: "words", from: 4, to: 7, reason: "banned" }],
  ]);

  const [, id = ""] = /name="id" value="(\d+)"/.exec(await page()) ?? [];
  await moderator.post(urls.removeCommentWord(), { id, list: "ar" });
  expect(await page()).toContain("This list is empty.");
  expect(await tried("كلب")).toContain("It meets nothing.");
});

test("an exception takes a word out; what has no letters comes back with what was typed", async () => {
  await add({ word: "ass", language: "", reach: "within" });
  expect(await tried("a class")).toContain("<mark");
  await add({ word: "class", language: "", kind: "except" });
  expect(await tried("a class")).not.toContain("<mark");
  const refused = await add({ word: "!!!" });
  const text = await refused.text();
  expect([refused.status, text]).toEqual([422, expect.stringContaining("at least one letter")]);
  expect(text).toContain('value="!!!"');
});

test("a moderator of one language keeps that language's list alone", async () => {
  const owner = await site.signedIn("owner");
  const limit = (fields: Record<string, string>) => owner.post("/newsroom/people/1/limits", fields);
  expect((await limit({ "language-ar": "yes" })).status).toBe(303);
  const tryTo = (language: string) =>
    moderator.post(urls.addCommentWord(), { word: "غريب", language, kind: "suspect", reach: "whole" });
  expect((await tryTo("ar")).status).toBe(303);
  for (const language of ["", "fa"]) expect((await tryTo(language)).status).toBe(403);
});
