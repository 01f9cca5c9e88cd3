// The text edition: the same pages without pictures and script, kept, dropped and moved as the ordinary ones are.

import { afterAll, beforeAll, describe, expect, test } from "bun:test";
import { LANGUAGE_TAGS } from "#platform/i18n";
import { urls } from "#urls";
import { openSite, ORIGIN, type Site } from "../../../test/site";
import { isWithin } from "../../../test/weigh";

const MOST_BYTES = 5_999;
const textAt = async (site: Site, path: string) => (await site.get(path)).text();
const linksOf = (html: string) => [...html.matchAll(/<a [^>]*href="([^"]+)"/g)].map(([, href]) => href ?? "");
const wordsOf = (html: string) => html.replace(/<[^>]*>/g, " ").replace(/\s+/g, " ");
const articlesOn = (html: string) =>
  [...html.matchAll(/href="(\/\w+\/\d{4}\/\d{2}\/[^"#/]+)"/g)].map(([, href]) => href ?? "");

describe("on the sample", () => {
  let site: Site;
  beforeAll(async () => {
    site = await openSite({ paper: "sample" });
  }, 60_000);
  afterAll(() => site.close());

  test("an article has every word of the ordinary one, no picture, no script, and is light", async () => {
    for (const language of LANGUAGE_TAGS)
      for (const address of [...new Set(articlesOn(await textAt(site, urls.front(language))))].slice(0, 5)) {
        const [whole, text] = [await textAt(site, address), await textAt(site, urls.inText(address))];
        expect(text).not.toMatch(/<(img|picture|source|script|svg)\b/);
        const body =
          /<article[\s\S]*?<\/article>/.exec(whole)?.[0].replace(/<svg[\s\S]*?<\/svg>/g, "") ?? "-";
        for (const word of wordsOf(body).split(" ")) expect(text).toContain(word);
        if (!text.includes('class="comment')) expect(isWithin(text, MOST_BYTES)).toBe(true);
      }
  });

  test("its links stay in it, but for the feeds and the one that leads back", async () => {
    const address = articlesOn(await textAt(site, "/en/"))[0] ?? "";
    for (const path of ["/en/", address, "/ar/", "/en/corrections"]) {
      const [whole, text] = [await textAt(site, path), await textAt(site, urls.inText(path))];
      const outside = linksOf(text).filter((href) => href.startsWith("/") && !href.startsWith("/text/"));
      const feeds = [urls.feed(path.slice(1, 3)), ...(path === address ? [`${path}/comments.xml`] : [])];
      expect(outside.sort()).toEqual([...feeds, path].sort());
      expect(linksOf(whole)).toContain(urls.inText(path));
      expect(text).toContain(`<link rel="canonical" href="${ORIGIN}${path}"/>`);
      expect(text).toContain('<meta name="robots" content="noindex"/>');
      for (const href of linksOf(text).filter((one) => one.startsWith("/text/")))
        expect([href, (await site.get(href.replace(/#.*/, ""))).status]).toEqual([href, 200]);
    }
  });
});

describe("on a small paper", () => {
  let site: Site;
  beforeAll(async () => {
    site = await openSite();
  });
  afterAll(() => site.close());

  test("it begins at the paper's own language, and what is not there is not there", async () => {
    const home = await site.get("/text/");
    expect([home.status, home.headers.get("location")]).toEqual([302, "/text/en/"]);
    const slashless = await site.get("/text/en");
    expect([slashless.status, slashless.headers.get("location")]).toEqual([301, "/text/en/"]);
    const missing = await site.get("/text/en/2026/11/nothing");
    expect(missing.status).toBe(404);
    expect(linksOf(await missing.text())).toContain("/en/");
  });

  test("a vote and a comment are sent from it, seen in it, and drop its pages", async () => {
    const address = articlesOn(await textAt(site, "/en/"))[0] ?? "";
    const here = urls.inText(address);
    const before = await site.get(here);
    const reader = site.visitor();
    const first = await reader.post(`${here}/vote`, { value: "like" });
    expect(first.headers.get("location")).toBe(`${here}/vote?value=like`);
    await reader.post(`${here}/vote`, { value: "like" });
    const after = await site.get(here);
    expect(after.headers.get("etag")).not.toBe(before.headers.get("etag"));
    const sent = await reader.post(`${here}/comment`, { name: "Ada", words: "We saw it too." });
    const own = sent.headers.get("location") ?? "";
    expect(own).toStartWith(`${here}/comment/`);
    const page = await (await reader.get(own.replace(/#.*/, ""))).text();
    expect(page).toContain("We saw it too.");
    expect(page).not.toContain("<script");
    const refused = await reader.post(`${here}/comment`, { name: "Ada", words: "" });
    expect(await refused.text()).toContain(`action="${here}/comment"`);
  });
});
