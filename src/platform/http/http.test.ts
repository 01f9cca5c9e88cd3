// What every route stands behind: names, methods, where a form came from, sizes, headers, and the registry itself.

import { afterAll, beforeAll, describe, expect, test } from "bun:test";
import { mountedRooms } from "../../app";
import { RIGHTS } from "#people";
import { buildAssets } from "#platform/http";
import { PATTERNS, urls } from "#urls";
import { ORIGIN, openSite, type Site, SMALL } from "../../../test/site";
import { SCRIPTS } from "../../app";

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const bridge = { language: "en", month: "2026-11", slug: SMALL.bridge.slug };
const ask = (url: string, init: RequestInit = {}) => site.http.answer(new Request(url, init), "192.0.2.7");

describe("the registry", () => {
  test("the router carries exactly the declared routes, and every pattern has one", async () => {
    const declared = mountedRooms(await buildAssets(SCRIPTS)).flatMap(({ routes }) => routes);
    const lines = (list: readonly { method: string; path: string }[]) =>
      list.map(({ method, path }) => `${method} ${path}`).sort();
    expect(lines(site.http.carried)).toEqual(lines(declared));
    const patterns: readonly string[] = Object.values(PATTERNS).flatMap((pattern) =>
      declared.some(({ path }) => path === urls.inText(pattern)) ? [pattern, urls.inText(pattern)] : pattern,
    );
    expect(declared.filter(({ path }) => !patterns.includes(path)).map(({ name }) => name)).toEqual([]);
    expect(patterns.filter((path) => !declared.some((route) => route.path === path))).toEqual([]);
  });

  test("a route says who may, what it takes and what happens across sites", async () => {
    const declared = mountedRooms(await buildAssets(SCRIPTS)).flatMap(({ routes }) => routes);
    for (const route of declared) {
      expect(["public", "staff", ...Object.keys(RIGHTS)]).toContain(route.access);
      if (route.method === "POST") expect(route.crossSite).toBeDefined();
      if (route.method === "GET") expect(route.body).toBeUndefined();
      if (route.access !== "public") expect(route.cache).toBe("never");
    }
    expect(new Set(declared.map(({ name }) => name)).size).toBe(declared.length);
  });

  test("nobody who is not signed in gets into the newsroom, by any route", async () => {
    const mounted = mountedRooms(await buildAssets(SCRIPTS)).find(({ window }) => window === "newsroom");
    const closed = (mounted?.routes ?? []).filter(({ access }) => access !== "public");
    expect(closed.length).toBeGreaterThan(8);
    for (const { method, path } of closed) {
      const concrete = path.replace(/:\w+/g, "1");
      const headers: Record<string, string> = {
        "sec-fetch-site": "same-origin",
        "content-type": "application/x-www-form-urlencoded",
      };
      const response = await ask(`${ORIGIN}${concrete}`, {
        method,
        headers,
        ...(method === "POST" && { body: "a=1" }),
      });
      expect([path, [303, 401].includes(response.status)]).toEqual([path, true]);
    }
  });
});

describe("names and methods", () => {
  test("another host, a host that is none, and a foreign scheme are not answered", async () => {
    for (const url of ["http://evil.example/en/", "http://localhost:9999/en/"])
      expect((await ask(url)).status).toBe(421);
    expect((await ask("http://127.0.0.1:8080/en/")).status).toBe(200);
  });

  test("only GET, HEAD and POST", async () => {
    expect((await ask(`${ORIGIN}/en/`, { method: "PUT" })).status).toBe(405);
    expect((await ask(`${ORIGIN}/en/`, { method: "OPTIONS" })).status).toBe(405);
    expect((await ask(`${ORIGIN}/en/`, { method: "HEAD" })).status).toBe(200);
  });

  test("one page has one spelling, and what hides a slash is not found", async () => {
    const lower = await ask(
      `${ORIGIN}/ar/2026/11/${encodeURIComponent(SMALL.bridgeArabic.slug).toLowerCase()}`,
    );
    expect(lower.status).toBe(301);
    expect(lower.headers.get("location")).toBe(
      urls.article({ ...bridge, language: "ar", slug: SMALL.bridgeArabic.slug }),
    );
    expect((await ask(`${ORIGIN}/en/2026/11/a%2f..%2fb`)).status).toBe(404);
    expect((await ask(`${ORIGIN}/en/2026/11/%00`)).status).toBe(404);
    expect((await ask(`${ORIGIN}/en/%ff/`)).status).toBe(404);
  });

  test("a front, an edition and a section are found without their last slash", async () => {
    for (const path of ["/en", "/en/delta", "/ar/%D8%A7%D9%84%D8%AF%D9%84%D8%AA%D8%A7"]) {
      const response = await ask(ORIGIN + path);
      expect([response.status, response.headers.get("location")]).toEqual([301, `${path}/`]);
    }
    expect((await ask(`${ORIGIN}/xx`)).status).toBe(404);
  });

  test("a million query strings are one held page", async () => {
    const first = await site.get(`${urls.article(bridge)}?utm=1`);
    const second = await site.get(`${urls.article(bridge)}?utm=2`);
    expect(await first.text()).toBe(await second.text());
  });
});

describe("where a form came from", () => {
  const cross: Record<string, string>[] = [
    { "sec-fetch-site": "cross-site" },
    { "sec-fetch-site": "same-site" },
    { origin: "https://evil.example" },
    { origin: "null" },
    { referer: "https://evil.example/x" },
  ];
  test("a form from another site is refused, whatever it says about itself", async () => {
    for (const headers of cross) {
      const form = { "content-type": "application/x-www-form-urlencoded", ...headers };
      expect(
        (await ask(`${ORIGIN}${urls.vote(bridge)}`, { method: "POST", headers: form, body: "value=like" }))
          .status,
      ).toBe(403);
      expect(
        (await ask(`${ORIGIN}${urls.signIn()}`, { method: "POST", headers: form, body: "name=a" })).status,
      ).toBe(403);
    }
  });

  test("a browser that says nothing is asked by readers' forms and refused by the newsroom", async () => {
    const headers = { "content-type": "application/x-www-form-urlencoded" };
    expect((await ask(`${ORIGIN}${urls.signIn()}`, { method: "POST", headers, body: "name=a" })).status).toBe(
      403,
    );
    const asked = await ask(`${ORIGIN}${urls.vote(bridge)}`, { method: "POST", headers, body: "value=like" });
    expect(asked.status).toBe(200);
    expect(asked.headers.get("cache-control")).toBe("no-store");
    const token = /name="confirm" value="([^"]+)"/.exec(await asked.text())?.[1] ?? "";
    const again = await ask(`${ORIGIN}${urls.vote(bridge)}`, {
      method: "POST",
      headers,
      body: new URLSearchParams({ value: "like", confirm: token }).toString(),
    });
    expect(again.status).toBe(303);
    const elsewhere = await ask(`${ORIGIN}${urls.comment(bridge)}`, {
      method: "POST",
      headers,
      body: new URLSearchParams({ words: "a", confirm: token }).toString(),
    });
    expect(elsewhere.status).toBe(200);
  });
});

describe("bodies and headers", () => {
  test("what is too large is refused while it is read, without losing the sentence", async () => {
    const response = await site.post(urls.comment(bridge), { words: "x".repeat(200_000) });
    expect(response.status).toBe(422);
    expect(await response.text()).toContain("too large");
  });

  test("a reader's page sets no cookie, allows its sheets alone and no inline script, and is asked about every time", async () => {
    const response = await site.get(urls.article(bridge));
    const policy = response.headers.get("content-security-policy") ?? "";
    expect(response.headers.getSetCookie()).toEqual([]);
    expect(response.headers.get("cache-control")).toBe("no-cache");
    expect(response.headers.get("x-content-type-options")).toBe("nosniff");
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("style-src 'sha256-");
    expect(policy).not.toContain("unsafe");
    const text = await response.text();
    expect(text).not.toMatch(/<script(?![^>]*(src=|type="application\/))/);
    expect(text).not.toMatch(/ style="/);
    // A link may lead elsewhere when somebody presses it; nothing is loaded from there.
    expect(text.replace(/<a [^>]*>/g, "")).not.toMatch(/(src|href)="https?:\/\/(?!localhost:8080)/);
  });

  test("what is not there is not kept, and says so in the language of the address", async () => {
    const response = await site.get("/ar/2026/11/لا-شيء");
    expect(response.status).toBe(404);
    expect(response.headers.get("cache-control")).toBe("no-store");
    const text = await response.text();
    expect(text).toContain('lang="ar"');
    expect(text).toContain('dir="rtl"');
  });

  test("what breaks is logged with a trace and shown without a cause", async () => {
    const broken = await openSite({ paper: "empty" });
    await broken.workshop.db.close();
    const response = await broken.get("/en/");
    expect(response.status).toBe(500);
    expect(await response.text()).not.toMatch(/sqlite|select|driver|pool/i);
    expect(broken.logged.some((line) => line.includes("answer-failed"))).toBe(true);
  });
});
