// What a page weighs: bytes at brotli 11, with its style sheet in it, on the sample paper.

import { afterAll, beforeAll, expect, test } from "bun:test";
import { blockSheet, findOpenArticle } from "#articles";
import { buildAssets } from "#platform/http";
import { LANGUAGE_TAGS } from "#platform/i18n";
import { openSite, type Site } from "../../../test/site";
import { seedThread } from "../../../test/threads";
import { isWithin, weigh, weighRoughly } from "../../../test/weigh";
import { SCRIPTS } from "../../app";

const ARTICLE = 9_000;
const ARTICLE_WITH_COMMENTS = 13_000;
const FRONT = 13_000;
const SHEET = 5_000;
const READERS_SCRIPT = 3_000;
const AGES_SCRIPT = 400;
const KEEPING_SCRIPT = 3_000;
const PASSKEY_SCRIPT = 1_500;
const WORKER = 1_500;
const STEP_UP_SCRIPT = 3_000;
const WRITING_SCRIPT = 250_000;

let site: Site;
beforeAll(async () => {
  site = await openSite({ paper: "sample" });
}, 60_000);
afterAll(() => site.close());

const addressesOn = (text: string) => [
  ...new Set([...text.matchAll(/href="(\/\w+\/\d{4}\/\d{2}\/[^"#]+)"/g)].map(([, href]) => href ?? "")),
];

test("every article and front of the sample is within its bytes, in every language", async () => {
  const tooHeavy: string[] = [];
  for (const language of LANGUAGE_TAGS) {
    const front = await (await site.get(`/${language}/`)).text();
    if (!isWithin(front, FRONT)) tooHeavy.push(`/${language}/ ${weigh(front)}`);
    for (const address of addressesOn(front)) {
      const text = await (await site.get(address)).text();
      const most = /class="comment[" ]/.test(text) ? ARTICLE_WITH_COMMENTS : ARTICLE;
      if (!isWithin(text, most)) tooHeavy.push(`${decodeURI(address)} ${weigh(text)}`);
    }
  }
  expect(tooHeavy).toEqual([]);
});

test("the longest articles are within their bytes with twenty comments of thirty words, each word of them new", async () => {
  const tooHeavy: string[] = [];
  for (const language of LANGUAGE_TAGS) {
    const front = await (await site.get(`/${language}/`)).text();
    const addresses = addressesOn(front);
    const pages = await Promise.all(addresses.map(async (path) => (await site.get(path)).text()));
    const texts = pages.flatMap((page) =>
      [...page.matchAll(/<p>([^<]{120,})<\/p>/g)].map(([, text]) => text ?? ""),
    );
    const weights = pages.map(weighRoughly);
    const at = weights.indexOf(Math.max(...weights));
    const [, tag = "", year, month, slug = ""] = decodeURI(addresses[at] ?? "").split("/");
    const article = await findOpenArticle(site.act().reads, {
      language: tag,
      month: `${year}-${month}`,
      slug,
    });
    const seeds = Array.from({ length: 20 }, (_, i) => ({
      key: `c${i}`,
      at: site.clock.now() + i * 7_700_000,
      name: (texts[i] ?? "").split(" ").slice(2, 4).join(" "),
      words: (texts[texts.length - 1 - i] ?? "").split(" ").slice(0, 30).join(" "),
      language,
      likes: i,
      ...(i % 3 === 2 ? { answers: `c${i - 1}` } : {}),
    }));
    await seedThread(site.act(), { article: article?.id ?? 0, seeds });
    const text = await (await site.get(addresses[at] ?? "")).text();
    expect(text.split('class="comment"').length).toBeGreaterThan(18);
    if (!isWithin(text, ARTICLE_WITH_COMMENTS)) tooHeavy.push(`${addresses[at]} ${weigh(text)}`);
  }
  expect(tooHeavy).toEqual([]);
});

test("the sheets, and the scripts that may be loaded", async () => {
  const front = await (await site.get("/en/")).text();
  const article = await (await site.get(addressesOn(front)[0] ?? "")).text();
  const sheetIn = (text: string) => /<style>(.*?)<\/style>/s.exec(text)?.[1] ?? "";
  for (const text of [front, article]) {
    expect(sheetIn(text).length).toBeGreaterThan(1000);
    // A page that has the rarer blocks carries both sheets.
    expect(isWithin(blockSheet.text + sheetIn(text), SHEET)).toBe(true);
  }
  // Neither carries what only the other needs.
  expect(sheetIn(front)).not.toContain(".write");
  expect(sheetIn(article)).not.toContain(".seconds");
  const { textOf } = await buildAssets(SCRIPTS);
  const weightOf = (script: keyof typeof SCRIPTS) => weigh(textOf(script));
  // Both stand under a story.
  expect(weightOf("reader") + weightOf("ages")).toBeLessThanOrEqual(READERS_SCRIPT);
  expect(weightOf("ages")).toBeLessThanOrEqual(AGES_SCRIPT);
  expect(weightOf("keeping")).toBeLessThanOrEqual(KEEPING_SCRIPT);
  expect(weightOf("passkey")).toBeLessThanOrEqual(PASSKEY_SCRIPT);
  expect(weightOf("worker")).toBeLessThanOrEqual(WORKER);
  expect(weightOf("step-up")).toBeLessThanOrEqual(STEP_UP_SCRIPT);
  expect(isWithin(textOf("writing"), WRITING_SCRIPT)).toBe(true);
});

test("a page loads nothing from anybody else", async () => {
  const front = await (await site.get("/ar/")).text();
  const loaded = [
    ...front.matchAll(/<(?:img|script|link|source|iframe)\b[^>]*?\s(?:src|srcset|href)="([^"]+)"/g),
  ].map(([, url]) => url ?? "");
  expect(loaded.length).toBeGreaterThan(3);
  expect(
    loaded.filter((url) => /^(https?:)?\/\//.test(url) && !url.startsWith("http://localhost:8080/")),
  ).toEqual([]);
});
