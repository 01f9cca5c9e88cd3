// The press: what is held, for how long, and what drops it.

import { describe, expect, jest, test } from "bun:test";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { encodingFor, notModified } from "./negotiate";
import { createPress } from "./press";

const clock = { at: 1_000_000, now: () => clock.at };
const page = (text: string) => ({ text, headers: { "content-type": "text/html; charset=utf-8" } });
const ask = (headers: Record<string, string> = {}) => new Request("http://paper.example/en/", { headers });
const fresh = (bytes = 1_000_000) => createPress({ bytes, clock });
let change = 0;

describe("encodings", () => {
  test("the best that the client allows, weights and wildcards heeded", () => {
    expect(encodingFor("gzip, deflate, br")).toBe(2);
    expect(encodingFor("gzip;q=1.0, br;q=0.5")).toBe(1);
    expect(encodingFor("br;q=0, *")).toBe(1);
    expect(encodingFor("identity")).toBe(0);
    expect(encodingFor("*;q=0")).toBe(0);
    expect(encodingFor(null)).toBe(0);
  });

  test("a list, a wildcard and a weak tag are recognised", () => {
    expect(notModified('"a", W/"b-br"', '"b-br"')).toBe(true);
    expect(notModified("*", '"b-br"')).toBe(true);
    expect(notModified('"b-gzip"', '"b-br"')).toBe(false);
  });

  test("each variant decompresses to the page and has a tag of its own", async () => {
    const press = fresh();
    const make = async () => page("<p>الجسر</p>".repeat(50));
    const plain = await press.press("/en/", ask(), make);
    const br = press.answer("/en/", ask({ "accept-encoding": "br" }));
    const gzip = press.answer("/en/", ask({ "accept-encoding": "gzip" }));
    const text = await plain.text();
    expect(brotliDecompressSync(await (br as Response).arrayBuffer()).toString()).toBe(text);
    expect(gunzipSync(await (gzip as Response).arrayBuffer()).toString()).toBe(text);
    expect(new Set([plain, br, gzip].map((one) => one?.headers.get("etag"))).size).toBe(3);
    expect(br?.headers.get("vary")).toBe("Accept-Encoding");
    const etag = br?.headers.get("etag") ?? "";
    expect(press.answer("/en/", ask({ "accept-encoding": "br", "if-none-match": etag }))?.status).toBe(304);
  });
});

describe("what is held", () => {
  test("one render, however many ask at once", async () => {
    const press = fresh();
    let renders = 0;
    const make = async () => {
      renders++;
      await Bun.sleep(5);
      return page("once");
    };
    await Promise.all(Array.from({ length: 20 }, () => press.press("/en/", ask(), make)));
    expect(renders).toBe(1);
    expect(press.held.pages).toBe(1);
  });

  test("a change drops the pages that carry its tag and no other", async () => {
    const press = fresh();
    await press.press("/en/", ask(), async ({ note }) => (note("article:1", "front:en"), page("front")));
    await press.press("/ar/", ask(), async ({ note }) => (note("front:ar"), page("front")));
    press.changed({ id: ++change, tags: ["article:1"] });
    expect(press.answer("/en/", ask())).toBeNull();
    expect(press.answer("/ar/", ask())).not.toBeNull();
  });

  test("what changed while a page rendered is not held", async () => {
    const press = fresh();
    const late = press.press("/en/", ask(), async ({ note }) => {
      note("front:en");
      await Bun.sleep(5);
      return page("old");
    });
    press.changed({ id: ++change, tags: ["front:en"] });
    expect(await (await late).text()).toBe("old");
    expect(press.answer("/en/", ask())).toBeNull();
  });

  test("a page is dropped at the moment until which it is true", async () => {
    const press = fresh();
    await press.press("/en/", ask(), async ({ until }) => (until(clock.at + 1000), page("till then")));
    expect(press.answer("/en/", ask())).not.toBeNull();
    clock.at += 1000;
    expect(press.answer("/en/", ask())).toBeNull();
  });

  test("a storm on one page costs at most four renders a second, and its first changes are seen at once", async () => {
    jest.useFakeTimers();
    const press = fresh();
    const make = async ({ note }: { note(tag: string): void }) => (note("votes:1"), page("128"));
    let renders = 0;
    for (let vote = 0; vote < 50; vote++) {
      press.changed({ id: ++change, tags: ["~votes:1"] });
      if (press.answer("/en/", ask())) continue;
      await press.press("/en/", ask(), make);
      renders++;
    }
    expect(renders).toBe(5); // the first, and four after a drop
    clock.at += 1000;
    jest.advanceTimersByTime(1000);
    press.changed({ id: ++change, tags: ["~votes:1"] });
    expect(press.answer("/en/", ask())).toBeNull();
    jest.useRealTimers();
  });

  test("what had to wait in a storm is dropped within the second", async () => {
    jest.useFakeTimers();
    const press = fresh(100_000);
    const make = async ({ note }: { note(tag: string): void }) => (note("votes:3"), page("1"));
    for (let vote = 0; vote < 6; vote++) {
      await press.press("/en/", ask(), make);
      press.changed({ id: ++change, tags: ["~votes:3"] });
    }
    expect(press.answer("/en/", ask())).not.toBeNull();
    clock.at += 1000;
    jest.advanceTimersByTime(1000);
    expect(press.answer("/en/", ask())).toBeNull();
    jest.useRealTimers();
  });

  test("in a storm that goes on nobody waits for a page that is read, and it is about a second behind at most", async () => {
    jest.useFakeTimers();
    const press = fresh(100_000);
    let votes = 0;
    let renders = 0;
    const make = async ({ note }: { note(tag: string): void }) => {
      note("votes:4");
      renders++;
      return page(`${votes} ${clock.at}`);
    };
    press.renewing = (path) => press.press(path, ask(), make);
    let oldest = 0;
    let waited = 0;
    await press.press("/en/", ask(), make);
    // Two and a half seconds, a vote every five milliseconds.
    for (let passed = 0; passed < 2500; passed += 5) {
      votes++;
      press.changed({ id: ++change, tags: ["~votes:4"] });
      const held = press.answer("/en/", ask());
      if (!held) waited++;
      const text = await (held ?? (await press.press("/en/", ask(), make))).text();
      oldest = Math.max(oldest, clock.at - Number(/ (\d+)/.exec(text)?.[1]));
      // A process that has much to do looks at its timers late.
      jest.advanceTimersByTime(5);
      clock.at += 5;
    }
    jest.useRealTimers();
    expect(renders).toBeLessThanOrEqual(1 + 4 + 2500 / 700);
    expect(waited).toBeLessThanOrEqual(4);
    expect(renders).toBeGreaterThanOrEqual(waited + 3);
    expect(oldest).toBeLessThanOrEqual(1000);
  });

  test("the same change, heard from here and from the database, drops once", async () => {
    const press = fresh();
    const make = async ({ note }: { note(tag: string): void }) => (note("votes:2"), page("1"));
    press.changed({ id: ++change, tags: ["votes:2"] });
    await press.press("/en/", ask(), make);
    press.changed({ id: change, tags: ["votes:2"] });
    expect(press.answer("/en/", ask())).not.toBeNull();
  });

  test("memory is bounded, and what is read stays", async () => {
    const press = fresh(20_000);
    for (let number = 0; number < 30; number++) {
      await press.press(`/en/${number}`, ask(), async () => page("x".repeat(1000)));
      press.answer("/en/0", ask());
    }
    expect(press.held.bytes).toBeLessThanOrEqual(20_000);
    expect(press.answer("/en/0", ask())).not.toBeNull();
    expect(press.answer("/en/3", ask())).toBeNull();
  });

  test("what a handler throws reaches all who asked, and nothing is held", async () => {
    const press = fresh();
    const make = async () => {
      throw new Error("no");
    };
    expect(press.press("/en/", ask(), make)).rejects.toThrow("no");
    expect(press.held.pages).toBe(0);
  });

  test("a value that pages share is made once, and again after a change; one begun before the change is not kept", async () => {
    const press = fresh();
    let made = 0;
    const value = () => press.shared("publication", "sections", async () => ++made);
    expect([await value(), await value()]).toEqual([1, 1]);
    press.changed({ id: ++change, tags: ["publication"] });
    const early = press.shared("publication", "sections", async () => {
      await Bun.sleep(5);
      return 99;
    });
    press.changed({ id: ++change, tags: ["publication"] });
    expect(await early).toBe(99);
    expect(await value()).toBe(2);
  });
});
