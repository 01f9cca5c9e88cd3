// What readers' pages and feeds hold, in which order, on the sample paper.

import { afterAll, beforeAll, expect, test } from "bun:test";
import { LANGUAGE_TAGS } from "#platform/i18n";
import { urls } from "#urls";
import { openSite, type Site } from "../../../test/site";

let site: Site;
beforeAll(async () => {
  site = await openSite({ paper: "sample" });
}, 60_000);
afterAll(() => site.close());

const textAt = async (path: string) => (await site.get(path)).text();
const articlesOn = (html: string) =>
  [...html.matchAll(/href="(\/\w+\/\d{4}\/\d{2}\/[^"#]+)"/g)].map(([, href]) => href ?? "");
const tagsIn = (html: string) => [...html.matchAll(/hreflang="(\w+)"/g)].map(([, tag]) => tag);

test("a front of the sample shows each story once, and no band is empty", async () => {
  for (const language of LANGUAGE_TAGS) {
    const html = await textAt(urls.front(language));
    const shown = articlesOn(html);
    expect(shown.length).toBeGreaterThan(5);
    expect(new Set(shown).size).toBe(shown.length);
    for (const band of html.split('<section class="band"').slice(1))
      expect(articlesOn(band).length).toBeGreaterThan(0);
  }
});

test("under an article its languages stand in the masthead's order", async () => {
  for (const language of LANGUAGE_TAGS) {
    const [first = ""] = articlesOn(await textAt(urls.front(language)));
    const html = await textAt(first);
    const masthead = tagsIn(html.slice(html.indexOf('class="langs"'), html.indexOf('class="sections"')));
    const [, under = ""] = html.split('class="versions"');
    expect(tagsIn(under.slice(0, under.indexOf("</nav>")))).toEqual(
      masthead.filter((tag) => tag !== language),
    );
  }
});

test("a feed's item holds the text from standfirst to corrections, and says nothing twice", async () => {
  const feed = await textAt(urls.feed("en"));
  const texts = [...feed.matchAll(/<content:encoded><!\[CDATA\[(.*?)\]\]>/gs)].map(([, text]) => text ?? "");
  expect(texts.length).toBeGreaterThan(9);
  for (const text of texts) expect(text).not.toMatch(/<h1|<nav|class="(trail|signed|topics)"/);
  expect(texts.filter((text) => text.includes('class="standfirst"')).length).toBeGreaterThan(5);
  expect(texts.filter((text) => text.includes('class="correction"')).length).toBeGreaterThan(0);
  expect(texts.filter((text) => text.includes("<figure>")).length).toBeGreaterThan(5);
});

test("every line of the comment policy is a paragraph, neighbouring points are one list", async () => {
  const html = await textAt(urls.policy("en"));
  const standing = html.slice(html.indexOf('<section class="standing">'), html.indexOf("<footer"));
  expect(standing.match(/<ul>/g)?.length).toBe(1);
  expect(standing.match(/<li>/g)?.length).toBeGreaterThan(2);
  expect(standing.match(/<p>/g)?.length).toBeGreaterThan(2);
  expect(standing).not.toContain("- ");
});

test("words that stand side by side are parted for browsers without a sheet", async () => {
  const front = await textAt(urls.front("en"));
  expect(front).toMatch(/Skip to content<\/a>\s+<a/);
  // In an edition, where a day and a section stand over a headline.
  expect(await textAt(urls.section("en", "valley"))).toMatch(/<\/time>\s\p{L}/u);
  const article = await textAt(articlesOn(front)[0] ?? "");
  for (const parted of [/Comment policy<\/a>\s+<span>\* Denotes/, /1500 characters<\/span>\s+<bdi/])
    expect(article).toMatch(parted);
});

test("by keyboard one comes from the top of an article to its comments", async () => {
  const [address = ""] = articlesOn(await textAt(urls.front("ckb")));
  for (const path of [address, urls.inText(address)]) {
    const html = await textAt(path);
    expect(html).toMatch(/<main[^>]*><a class="skip" href="#comments">بازدان بۆ بۆچوونەکان<\/a>/);
    expect(html).toContain('<section id="comments"');
  }
});

test("an article is passed on by its whole address, through plain links", async () => {
  const [address = ""] = articlesOn(await textAt(urls.front("ar")));
  const html = await textAt(address);
  const nav = /<div class="versions share".*?<\/div>/s.exec(html)?.[0] ?? "";
  const hrefs = [...nav.matchAll(/href="([^"]+)"/g)].map(([, href]) => (href ?? "").replaceAll("&amp;", "&"));
  const whole = `http://localhost:8080${decodeURI(address)}`;
  expect(hrefs.pop()).toBe(`${address}/keep`);
  expect(hrefs.map((href) => new URL(href).protocol)).toEqual(["https:", "https:", "mailto:"]);
  expect(new URL(hrefs[0] ?? "").searchParams.get("text")).toBe(whole);
  expect(new URL(hrefs[1] ?? "").searchParams.get("url")).toBe(whole);
  expect(new URL(hrefs[2] ?? "").searchParams.get("body")).toBe(whole);
  expect(new URL(hrefs[2] ?? "").searchParams.get("subject")).toBe(/<h1[^>]*>([^<]+)/.exec(html)?.[1] ?? "");
  expect(nav).toContain(`<p class="printed" dir="ltr">${whole}</p>`);
});

test("related stories stand under an article where there are some, and no heading where there are none", async () => {
  for (const address of new Set(articlesOn(await textAt(urls.front("en"))))) {
    const html = await textAt(address);
    const [, under] = html.split('<section class="related"');
    const shown = articlesOn(under?.split("</section>")[0] ?? "");
    expect(shown).not.toContain(address);
    expect(under === undefined).toBe(shown.length === 0);
  }
  const small = await openSite();
  const [alone = ""] = articlesOn(await (await small.get("/ar/")).text());
  expect(await (await small.get(alone)).text()).not.toContain('class="related"');
  await small.close();
});

test("a page tells machines where it stands in every language, and where whoever reads none of them goes", async () => {
  for (const path of [urls.front("fa"), urls.corrections("ckb"), urls.policy("ar"), urls.archive("en")]) {
    const [head = ""] = (await textAt(path)).split("</head>");
    const named = [...head.matchAll(/rel="alternate" hreflang="([\w-]+)" href="([^"]+)"/g)];
    expect(named.map(([, tag]) => tag ?? "")).toEqual(["en", "ar", "fa", "ckb", "x-default"]);
    for (const [, , href = ""] of named) expect((await site.get(new URL(href).pathname)).status).toBe(200);
  }
});

test("what the paper says of itself is listed under words of its own", async () => {
  for (const path of ["/ar/corrections", "/ckb/about/us", "/fa/about/comments"]) {
    const page = await (await site.get(path)).text();
    const [, words = ""] = /<meta name="description" content="([^"]+)"/.exec(page) ?? [];
    expect(words.length).toBeGreaterThan(20);
    expect(page.split(words.slice(0, 20)).length).toBeGreaterThan(2);
  }
});

test("a wrong address leads to the newest stories, in its language and in its edition", async () => {
  for (const path of ["/ar/2026/11/nothing", urls.inText("/ar/2026/11/nothing")]) {
    const answer = await site.get(path);
    expect(answer.status).toBe(404);
    const html = await answer.text();
    const inText = path.startsWith("/text/");
    const archive = urls.archive("ar");
    const main = html.slice(html.indexOf("<main"), html.indexOf("</main>"));
    expect(main).toContain(`href="${inText ? urls.inText(archive) : archive}"`);
    expect(main.match(/href="(\/text)?\/ar\/2026\/11\/[^"]+"/g)?.length).toBeGreaterThan(3);
  }
});
