// Thousands of hostile comments, written and imported, read by an HTML parser wherever comments are read: nothing in them is alive.

import { afterAll, beforeAll, expect, test } from "bun:test";
import { findOpenArticle } from "#articles";
import { importComments, postComment } from "#comments";
import { urls } from "#urls";
import { issueReaderToken } from "#readers";
import { faultsOf, HOSTILE } from "./attack/markup";
import { openSite, type Site, SMALL } from "./site";
import type { Visitor } from "./visitor";

const MANY = 3000;
const bridge = { language: "en", month: "2026-11", slug: SMALL.bridge.slug };
const keys = { token: new Uint8Array(32).fill(1), vote: new Uint8Array(32).fill(2) };

const PARTS = [
  HOSTILE,
  "<script>alert(1)</script>",
  "<svg/onload=alert(1)>",
  "<a href='javascript:alert(1)'>x</a>",
  "javascript:alert(1)",
  'https://a.example/"onmouseover="alert(1)',
  "https://a.example/'><xss-b>",
  "http://a.example/%22%3E%3Cscript%3E",
  "&lt;img src=x onerror=alert(1)&gt;",
  "&#60;script&#62;",
  "\u202e<xss-c>\u202c",
  "<\u200bscript>",
  "＜script＞",
  "<!--><xss-d>-->",
  "<![CDATA[<xss-e>]]>",
  "</li></ol></section><xss-f>",
  "{{constructor.constructor('alert(1)')()}}",
  "data:text/html,<xss-g>",
  "//a.example/x",
  "كلب<bdo dir=rtl>",
  "\n\n",
  "-->]]>'\"`",
];

let site: Site;
let moderator: Visitor;
beforeAll(async () => {
  site = await openSite();
  moderator = await site.signedIn("moderator");
});
afterAll(() => site.close());

/** The same every time: what broke once can be looked at again. */
function hostile(count: number): string {
  const at = (step: number) => PARTS[(count * step + Math.floor(count / step)) % PARTS.length] ?? "";
  return `${count} ${at(1)}${count % 3 === 0 ? " " : ""}${at(7)}${at(11)}`;
}

test("nothing that was written or imported is alive on any page", async () => {
  const article = await findOpenArticle(site.act().reads, bridge);
  expect(article).not.toBeNull();
  for (let count = 0; count < MANY / 2; count++) {
    const reader = issueReaderToken(keys, site.clock.now());
    const words = hostile(count);
    await postComment(site.act(), {
      account: null,
      sure: true,
      address: bridge,
      name: "",
      words,
      trap: "",
      answers: "",
      busy: false,
      trusted: false,
      reader,
      keys,
    });
  }
  const comments = Array.from({ length: MANY / 2 }, (_, count) => ({
    sourceKey: `test:${count}`,
    parentKey: null,
    url: `https://old.example/${bridge.slug}`,
    name: PARTS[count % PARTS.length] ?? "",
    words: hostile(MANY + count),
    at: site.clock.now(),
    approved: true,
  }));
  await importComments(site.act(), { comments, publish: false });

  let seen = 0;
  for (;;) {
    const page = await (await moderator.get(urls.queue())).text();
    expect(await faultsOf(page)).toEqual([]);
    const ids = [...page.matchAll(/data-comment="(\d+)"/g)].map(([, id = ""]) => id);
    if (ids.length === 0) break;
    seen += ids.length;
    await approve(ids);
  }
  expect(seen).toBeGreaterThan(MANY * 0.9);
  const lists = ["newest", "liked"].map((order) => urls.comments(bridge, { order }));
  for (const path of [urls.article(bridge), ...lists, `/${bridge.language}/feed.xml`, "/sitemap.xml"])
    expect([path, await faultsOf(await (await site.get(path)).text())]).toEqual([path, []]);
  const tried = await moderator.post(urls.tryCommentWords(), { text: PARTS.join(" "), list: "" });
  expect(await faultsOf(await tried.text())).toEqual([]);
  expect(await faultsOf(await (await moderator.get(`${urls.queue()}?state=approved`)).text())).toEqual([]);
}, 300_000);

async function approve(ids: readonly string[]): Promise<void> {
  const body = new URLSearchParams({ do: "approve", from: "held" });
  for (const id of ids) body.append("comment", id);
  const answer = await moderator.ask(urls.decideComments(), {
    method: "POST",
    body: body.toString(),
    headers: { "content-type": "application/x-www-form-urlencoded", "sec-fetch-site": "same-origin" },
  });
  expect(answer.status).toBe(303);
}
