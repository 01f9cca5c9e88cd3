// Holes that were found and closed: each test is the attack that went through.

import { afterAll, beforeAll, describe, expect, test } from "bun:test";
import { putByline } from "#people";
import { openSite, type Site, SMALL } from "../site";

const BRIDGE = `/en/2026/11/${SMALL.bridge.slug}`;
const FORM = { "content-type": "application/x-www-form-urlencoded" };

describe("one reader", () => {
  let site: Site;
  beforeAll(async () => {
    site = await openSite({ paper: "small" });
  });
  afterAll(() => site.close());

  /** Milliseconds for which nobody else would have been answered. A multipart form carries text at its own length. */
  async function lengthOf(path: string, fields: Record<string, string>): Promise<number> {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    const sent = new Response(form);
    const type = sent.headers.get("content-type") ?? "";
    const body = await sent.arrayBuffer();
    const begun = performance.now();
    const headers = { "content-type": type, "sec-fetch-site": "same-origin" };
    await site.visitor().ask(path, { method: "POST", body, headers });
    return performance.now() - begun;
  }

  const MARKS = `a${"\u0301\u0316".repeat(20_000)}`;
  const HIDDEN_MARKS = `a${`${"\u0301\u0316".repeat(15)}\u200b`.repeat(1300)}`;
  const SLOW: [string, string, Record<string, string>][] = [
    ["brackets after an address", `${BRIDGE}/comment`, { words: `http://a.b/${")".repeat(20_000)}` }],
    ["a name of digits", `${BRIDGE}/comment`, { name: `a${"1".repeat(60_000)}b`, words: "x" }],
    ["marks", `${BRIDGE}/comment`, { words: MARKS }],
    ["marks with nothing between them", `${BRIDGE}/comment`, { words: HIDDEN_MARKS }],
    ["a sign-in name of marks", "/newsroom/sign-in", { "sign-in-name": MARKS, password: "x" }],
    ["a password of marks", "/newsroom/sign-in", { "sign-in-name": "sama", password: MARKS }],
  ];
  for (const [what, path, fields] of SLOW) {
    test(`does not stop the paper with ${what}`, async () => {
      expect(await lengthOf(path, fields)).toBeLessThan(500);
    });
  }

  test("does not stop the paper with one field 48,000 times", async () => {
    const begun = performance.now();
    const headers = { ...FORM, "sec-fetch-site": "same-origin" };
    await site.visitor().ask(`${BRIDGE}/comment`, { method: "POST", body: "a&".repeat(48_000), headers });
    expect(performance.now() - begun).toBeLessThan(500);
  });

  test("is not asked to confirm more than the form may hold", async () => {
    const sent = { method: "POST", body: `value=${"a".repeat(1_000_000)}`, headers: FORM };
    expect((await site.visitor().ask(`${BRIDGE}/vote`, sent)).status).toBe(422);
  });

  test("finds nobody who has no public story, neither by a page nor by a refused name", async () => {
    await putByline(site.act(), { id: null, withheld: false, names: { en: { name: "Canary Person" } } });
    expect((await site.get("/en/by/canary-person")).status).toBe(404);
    const held = await site.visitor().post(`${BRIDGE}/comment`, { name: "Canary Person", words: "hello" });
    expect(held.status).toBe(303);
  });

  test("finds no topic of withdrawn stories", async () => {
    const editor = await site.signedIn("editor");
    expect((await site.get("/en/topics/water")).status).toBe(200);
    await editor.post("/newsroom/articles/1/unpublish", { reason: "A test." });
    expect((await site.get("/en/topics/water")).status).toBe(404);
  });

  test("breaks nothing by a character that one database does not know", async () => {
    for (const path of ["/en/2026/11/%00/vote", "/en/2026/11/%00/comment/x"]) {
      const request = new Request(`http://localhost:8080${path}`);
      expect((await site.http.answer(request, "192.0.2.1")).status).toBe(404);
    }
  });
});
