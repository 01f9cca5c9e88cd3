// Attacks from outside and from below: hostile words, other sites, other roles, odd headers, and a search for what is not public.

import { afterAll, beforeAll, describe, expect, test } from "bun:test";
import { type AnyRoute, buildAssets } from "#platform/http";
import { listSections } from "#publication";
import { mountedRooms, SCRIPTS } from "../src/app";
import { addressOf, knock, sentAway } from "./attack/knock";
import { faultsOf, HOSTILE, linksIn } from "./attack/markup";
import { ASKED_FOR, UNVOUCHED } from "./attack/rights";
import type { CastName } from "./cast";
import { openSite, type Site, SMALL } from "./site";
import type { Visitor } from "./visitor";

const BRIDGE = `/en/2026/11/${SMALL.bridge.slug}`;
const FORM = { "content-type": "application/x-www-form-urlencoded" };
const ROLES = ["reporter", "translator", "moderator", "editor", "publisher"] as const;

let site: Site;
let staff: Record<CastName, Visitor>;
let windows: { staffed: AnyRoute[]; all: AnyRoute[] };

beforeAll(async () => {
  site = await openSite({ paper: "small" });
  const names = [...ROLES, "owner"] as const;
  const signedIn = await Promise.all(names.map(async (name) => [name, await site.signedIn(name)] as const));
  staff = Object.fromEntries(signedIn) as Record<CastName, Visitor>;
  const mounted = mountedRooms(await buildAssets(SCRIPTS));
  windows = {
    all: mounted.flatMap(({ routes }) => [...routes]),
    staffed: mounted.flatMap(({ window, routes }) =>
      window === "newsroom" ? routes.filter(({ access }) => access !== "public") : [],
    ),
  };
});
afterAll(() => site.close());

/** Everything that an act could change, as one text; sessions are left out, for being seen is no change. */
async function everything(): Promise<string> {
  const tables = ["articles", "drafts", "live_articles", "votes", "comments", "people", "record", "proofs"];
  const rows = [...tables, "publications", "publication_languages", "section_names"].map((table) =>
    site.act().reads.tables<Record<string, object>>().selectFrom(table).selectAll().execute(),
  );
  return JSON.stringify(await Promise.all(rows));
}

describe("another site", () => {
  const FOREIGN: Record<string, string>[] = [
    { "sec-fetch-site": "cross-site", origin: "http://localhost:8080" },
    { "sec-fetch-site": "same-site" },
    { "sec-fetch-site": "none" },
    { origin: "null" },
    { origin: "http://localhost:8080.evil.example" },
    { origin: "https://localhost:8080" },
    { referer: "http://localhost:8080@evil.example/" },
    {},
  ];

  test("cannot make the owner's browser post anything", async () => {
    const before = await everything();
    for (const declared of windows.all.filter(({ method }) => method === "POST")) {
      for (const headers of FOREIGN) {
        const answer = await staff.owner.ask(addressOf(declared), {
          method: "POST",
          body: "value=like&words=sent+from+elsewhere&base=1&sure=yes&name=x",
          headers: { ...FORM, ...headers },
        });
        const right = Object.keys(headers).length === 0 ? UNVOUCHED[declared.crossSite ?? "refuse"] : 403;
        expect([declared.name, headers, answer.status]).toEqual([declared.name, headers, right]);
      }
    }
    expect(await everything()).toBe(before);
  });

  test("cannot change anything by a link either", async () => {
    const before = await everything();
    for (const declared of windows.all.filter(({ method }) => method === "GET")) {
      for (const method of ["GET", "HEAD"]) {
        const query = "?value=like&act=remove&sure=yes&_method=POST";
        await staff.owner.ask(addressOf(declared) + query, {
          method,
          headers: { "x-http-method-override": "POST" },
        });
      }
    }
    expect(await everything()).toBe(before);
  });
});

describe("each role", () => {
  test("is asked for the right that an address names", () => {
    const others = windows.staffed.filter(({ name }) => !name.startsWith("people."));
    expect(Object.fromEntries(others.map(({ name, access }) => [name, access]))).toEqual(ASKED_FOR);
  });

  test("another spelling of an address opens nothing", async () => {
    for (const declared of windows.staffed) {
      const address = addressOf(declared);
      const spellings = [`${address}/`, address.replace("/newsroom/", "/newsroom//")];
      for (const spelled of [...spellings, address.replace("newsroom", "%6eewsroom")]) {
        const answer = await knock(site.visitor(), declared, spelled);
        const shut = sentAway(answer) || [301, 404].includes(answer.status);
        expect([spelled, shut]).toEqual([spelled, true]);
      }
    }
  });
});

describe("a held page", () => {
  const ODD: Record<string, string>[] = [
    { "x-forwarded-host": "evil.example", "x-forwarded-proto": "https", forwarded: "host=evil.example" },
    { "accept-language": "ar", accept: "application/json", "content-type": "application/json" },
    { "x-original-url": "/newsroom/", "x-rewrite-url": "/newsroom/" },
    { cookie: "wr=planted; nr=planted; __proto__=1", referer: "https://evil.example/" },
    { "user-agent": HOSTILE, "x-http-method-override": "POST" },
  ];

  /** Far from the numbers of real changes. */
  let told = 2 ** 40;

  test("is the same for all, whoever was first and whatever they sent", async () => {
    for (const path of [BRIDGE, "/en/", "/en/feed.xml", "/sitemap.xml"]) {
      const seen = new Set<string>();
      for (const [at, headers] of ODD.entries()) {
        // Nothing changed, but the press is told so: whoever asks next is the one it renders for.
        site.workshop.press.changed({ id: told++, tags: ["publication"] });
        await site.visitor().ask(`${path}?language=ar`, { method: at % 2 ? "HEAD" : "GET", headers });
        const held = await site.get(path);
        seen.add((await held.text()) + JSON.stringify([...held.headers]));
      }
      expect([path, seen.size]).toEqual([path, 1]);
    }
  });
});

const canary = (word: string) => `canary${word}`;

/** A story with one word after another that stands nowhere else; as hostile as its parts may be. */
async function manuscriptOf(words: (part: string) => string) {
  const sections = await listSections(site.act().reads);
  const runs = [{ text: words("text"), quote: { speaker: words("speaker"), role: words("role") } }];
  return {
    headline: words("headline"),
    standfirst: words("standfirst"),
    section: sections.find(({ names }) => names.en?.name === "Roads")?.id ?? 0,
    bylines: [],
    topics: [SMALL.bridge.headline],
    picture: null,
    body: [
      {
        id: "block1",
        kind: "paragraph",
        text: [...runs, { text: "l", href: "https://a.example/?'onclick=1" }],
      },
      { id: "block2", kind: "subhead", text: runs },
      { id: "block3", kind: "quotation", paragraphs: [runs], speaker: words("speaker"), role: words("role") },
      { id: "block4", kind: "pull-quote", text: runs, speaker: words("puller") },
      { id: "block5", kind: "table", caption: words("table"), head: "row", rows: [[runs], [runs]] },
      { id: "block6", kind: "fact-box", title: words("box"), content: [{ kind: "paragraph", text: runs }] },
      {
        id: "block7",
        kind: "link-card",
        href: "https://a.example/'onclick=1",
        title: words("card"),
        source: words("source"),
        words: words("cardwords"),
      },
      { id: "block8", kind: "map-point", place: words("place"), at: "1, 2", caption: words("there") },
    ],
  };
}

/** @returns the new article's id */
async function write(words: (part: string) => string): Promise<number> {
  const made = await staff.reporter.post("/newsroom/stories/new", { language: "en" });
  const id = Number(/articles\/(\d+)/.exec(made.headers.get("location") ?? "")?.[1]);
  const manuscript = await manuscriptOf(words);
  const sent = { saveId: `attack-${id}`, base: 1, manuscript };
  expect((await staff.reporter.sendJson(`/newsroom/articles/${id}/draft`, sent)).status).toBe(200);
  return id;
}

/** Every public page that can be reached from the fronts, the sitemap and the feeds, by its address. */
async function crawl(more: readonly string[] = []): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  const waiting = ["/en/", "/ar/", "/sitemap.xml", "/en/feed.xml", "/ar/feed.xml", ...more];
  for (const path of waiting) {
    if (found.has(path)) continue;
    const answer = await site.get(path);
    const text = await answer.text();
    found.set(path, text + JSON.stringify([...answer.headers]));
    waiting.push(...linksIn(text));
  }
  return found;
}

test("nothing of a story is public before it is published, nor after it is withdrawn", async () => {
  const id = await write(canary);
  const hits = async () => {
    const pages = await crawl([`/en/2026/11/${canary("headline")}`]);
    return [...pages].filter(([, text]) => text.includes("canary")).map(([path]) => path);
  };
  expect(await hits()).toEqual([]);
  await staff.editor.post(`/newsroom/articles/${id}/publish`, { base: "2" });
  expect((await hits()).length).toBeGreaterThan(3);
  await staff.editor.post(`/newsroom/articles/${id}/unpublish`, { reason: "A test." });
  expect(await hits()).toEqual([]);
});

test("hostile words stay words: in settings, sections, stories, comments, feeds and lists", async () => {
  const languages = ["en", "ar", "fa", "ckb"].flatMap((tag) => [
    [`offered-${tag}`, "yes"],
    [`masthead-${tag}`, HOSTILE.slice(0, 80)],
    [`policy-${tag}`, `- ${HOSTILE}\n\n${HOSTILE}`],
  ]);
  const paper = { default: "en", "time-zone": "UTC", accent: "brick", ...Object.fromEntries(languages) };
  expect((await staff.owner.post("/newsroom/settings", paper)).status).toBe(303);
  await staff.owner.post("/newsroom/settings/sections", {
    id: "",
    parent: "",
    "name-en": HOSTILE,
    act: "put",
  });
  const id = await write((part) => `${part} ${HOSTILE}`);
  expect((await staff.editor.post(`/newsroom/articles/${id}/publish`, { base: "2" })).status).toBe(303);
  await staff.editor.post(`/newsroom/articles/${id}/notes`, {
    words: HOSTILE,
    block: "block1",
    quoted: HOSTILE,
  });
  const noted = { fix: "correction", words: HOSTILE };
  expect((await staff.editor.post(`/newsroom/articles/${id}/correct`, noted)).status).toBe(303);
  const reader = site.visitor();
  const sent = { name: "", words: `${HOSTILE}\n\nhttps://a.example/"onmouseover=1 javascript:alert(1)` };
  const held = await reader.post(`${BRIDGE}/comment`, sent);
  const own = (held.headers.get("location") ?? "").split("#")[0] ?? "";
  const screens = await Promise.all([
    reader.get(own),
    reader.post(`${BRIDGE}/comment`, { name: HOSTILE, words: HOSTILE.repeat(100) }),
    reader.ask(`${BRIDGE}/comment`, {
      method: "POST",
      body: new URLSearchParams(sent).toString(),
      headers: FORM,
    }),
    reader.post("/newsroom/sign-in", { "sign-in-name": HOSTILE, password: HOSTILE }),
    staff.moderator.get("/newsroom/comments"),
    staff.owner.get("/newsroom/settings"),
    staff.owner.post("/newsroom/settings", { ...paper, accent: HOSTILE, "time-zone": HOSTILE }),
    staff.reporter.get("/newsroom/stories"),
    staff.reporter.get(`/newsroom/articles/${id}/write`),
    staff.reporter.get(`/newsroom/articles/${id}/history`),
    staff.reporter.get(`/newsroom/articles/${id}/notes`),
  ]);
  await staff.moderator.post("/newsroom/comments/1/approve", { from: "held" });
  const pages = [...(await crawl(["/en/about/comments"])).values()].filter((text) => text.includes("<html"));
  expect(pages.some((text) => text.includes("&lt;xss-a") && text.includes('id="c-'))).toBe(true);
  for (const text of [...pages, ...(await Promise.all(screens.map((screen) => screen.text())))]) {
    expect(await faultsOf(text)).toEqual([]);
  }
});
