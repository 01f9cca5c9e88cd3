// Kept on the device: what the pages say without script, what the worker may touch, and how it is switched off.

import { afterAll, beforeAll, expect, test } from "bun:test";
import { PATTERNS, urls } from "#urls";
import { openSite, ORIGIN, type Site, SMALL } from "../../../../test/site";
import { isPage, isSpoken } from "../script/copies";

const bridge = { language: "en", month: "2026-11", slug: SMALL.bridge.slug };

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const textAt = async (path: string) => (await site.get(path)).text();

test("without script the page has the address, plain links and the text edition, and says what keeping takes", async () => {
  expect(await textAt(urls.article(bridge))).toContain(`href="${urls.keep(bridge)}"`);
  const page = await textAt(urls.keep(bridge));
  expect(page).toContain(`${ORIGIN}${urls.article(bridge)}</p>`);
  expect(page).toContain(`href="${urls.inText(urls.article(bridge))}"`);
  expect(page).toContain("This browser keeps no stories");
  expect(page).toContain("Whoever holds this device can see");
  expect(page).toContain('<meta name="robots" content="noindex"/>');
  expect(page).toContain("The list is shown by a script");
  for (const button of page.match(/<button[^>]*>/g) ?? []) expect(button).toContain("hidden");
  const inText = await textAt(urls.inText(urls.keep(bridge)));
  expect(inText).toContain(`${ORIGIN}${urls.article(bridge)}`);
  expect(inText).not.toContain("<script");
});

test("an article carries neither the script that keeps nor the words for it", async () => {
  const article = await textAt(urls.article(bridge));
  expect(article).not.toContain("keeping");
  expect(article).not.toContain("kept-words");
  expect(await textAt(urls.keep(bridge))).toMatch(/src="\/assets\/keeping-\w+\.js"/);
});

test("ages are said in the page's language, in its digits and plural forms", async () => {
  const words = /id="kept-words">(.*?)<\/script>/.exec(await textAt(urls.kept("ar")))?.[1] ?? "";
  const { ages } = JSON.parse(words) as { ages: string[] };
  expect(ages.length).toBe(1 + 23 + 30 + 1);
  expect([ages[0], ages[2], ages[3], ages[11], ages[24], ages[54]]).toEqual([
    "قبل أقل من ساعة",
    "قبل ساعتين",
    "قبل ٣ ساعات",
    "قبل ١١ ساعة",
    "قبل يوم",
    "قبل أكثر من شهر",
  ]);
});

test("what is kept goes when the paper says that it is gone, and stays when a host in front of it says anything", () => {
  const spoken = [0, 200, 304, 403, 404, 410, 429, 451, 500, 503].filter((status) => isSpoken({ status }));
  expect(spoken).toEqual([0, 200, 304, 404, 410]);
});

test("the worker looks at readers' pages alone: never at the newsroom, a proof or the text edition", () => {
  const beginsWithLanguage = (pattern: string) => pattern.startsWith("/:language/") || pattern === "/";
  for (const pattern of Object.values(PATTERNS))
    expect([pattern, isPage(pattern.replace(":language", "ckb"))]).toEqual([
      pattern,
      beginsWithLanguage(pattern),
    ]);
  expect(isPage(urls.inText("/en/"))).toBe(false);
});

test("the worker is asked about every time, and may ask nobody but the paper", async () => {
  const worker = await site.get(urls.worker());
  expect(worker.headers.get("content-type")).toBe("text/javascript; charset=utf-8");
  expect(worker.headers.get("cache-control")).toBe("no-cache");
  expect(worker.headers.get("content-security-policy")).toBe("default-src 'none'; connect-src 'self'");
  expect(worker.headers.get("etag")).not.toBeNull();
});

test("switched off, the worker that is answered only takes everything away, and nothing is offered", async () => {
  const without = await openSite({ environment: { WARRAQ_OFFLINE: "no" } });
  const worker = await (await without.get(urls.worker())).text();
  expect(worker).toContain("unregister");
  expect(worker).not.toContain("respondWith");
  const page = await (await without.get(urls.keep(bridge))).text();
  expect(page).not.toContain("data-keep");
  expect(page).toContain(`${ORIGIN}${urls.article(bridge)}</p>`);
  await without.close();
});

test("a device that is forgotten drops what it holds; where the newsroom came in, its unsent words are left alone", async () => {
  const forget = urls.forgetDevice("en");
  const reader = await site.visitor().post(forget, {});
  expect(reader.headers.get("clear-site-data")).toBe('"cache", "storage"');
  expect(reader.headers.getSetCookie().length).toBe(2);
  expect(await reader.text()).toMatch(/src="\/assets\/keeping-\w+\.js"/);
  for (const cookie of ["nr", "nd"]) {
    const colleague = site.visitor();
    colleague.cookies.set(cookie, "x");
    expect((await colleague.post(forget, {})).headers.get("clear-site-data")).toBe('"cache"');
  }
});

test("a story that is gone has no page for keeping it", async () => {
  expect((await site.get(`/en/2026/11/nothing/keep`)).status).toBe(404);
  expect((await site.get(urls.kept("xx"))).status).toBe(404);
});
