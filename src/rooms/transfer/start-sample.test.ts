// The sample paper: whole, as of today, once, and never by halves.

import { afterAll, beforeAll, expect, test } from "bun:test";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { listLive } from "#articles";
import { findPublication } from "#publication";
import { ImportRefused, startSample } from "#transfer";
import { NOON, openSite, type Site } from "../../../test/site";
import { commentTimes } from "./shift-dates";

const SAMPLE = join(import.meta.dir, "../../../sample");
const MINUTE = 60_000;

let site: Site;
beforeAll(async () => {
  site = await openSite({ paper: "sample" });
}, 60_000);
afterAll(() => site.close());

const SPOKEN = ["en", "ar", "fa", "ckb"] as const;
const live = (language: (typeof SPOKEN)[number]) => listLive(site.act().reads, { language, most: 100 });

test("has its stories in four languages, the newest 40 minutes old", async () => {
  const counts = await Promise.all(SPOKEN.map(async (language) => [language, (await live(language)).length]));
  expect(Object.fromEntries(counts)).toEqual({ en: 14, ar: 12, fa: 8, ckb: 9 });
  const dates = (await Promise.all(SPOKEN.map(live))).flat().map(({ publishedAt }) => publishedAt);
  expect(Math.max(...dates)).toBe(NOON - 40 * MINUTE);
  expect(Math.min(...dates)).toBeGreaterThan(NOON - 9 * 24 * 60 * MINUTE);
});

test("shows the comments that were approved, and not those that wait", async () => {
  const lead = (await live("ar")).find(({ headline }) => headline !== "");
  expect(lead).toBeDefined();
  const pages = await Promise.all(
    (await live("ar")).map(async ({ address: { language, month, slug } }) => {
      const response = await site.get(`/${language}/${month.replace("-", "/")}/${encodeURIComponent(slug)}`);
      return response.text();
    }),
  );
  expect(pages.filter((page) => page.includes("عروس مؤجلة"))).toHaveLength(1);
  expect(pages.filter((page) => page.includes("أربعة عشر طنًّا. هل أُنزل"))).toHaveLength(0);
});

test("leads from a topic and a speaker to the same one in the other languages", async () => {
  const nouns = {
    "/en/topics/saddle-pass": "/ar/topics/ممر-السرج",
    "/en/said-by/jalal-aziz": "/ckb/said-by/جەلال-عەزیز",
  };
  for (const [path, there] of Object.entries(nouns)) {
    const page = await (await site.get(path)).text();
    expect(page).toContain(`<a href="${encodeURI(there)}" lang=`);
    const back = await (await site.get(encodeURI(there))).text();
    expect(back).toContain(`<a href="${path}" lang="en"`);
  }
});

test("is started once", async () => {
  expect(await startSample(site.act(), SAMPLE)).toBe(false);
  expect(await live("en")).toHaveLength(14);
});

test("leaves no paper behind when a story cannot be used", async () => {
  const folder = mkdtempSync(join(tmpdir(), "warraq-sample-"));
  await site.act().commit(async (tx) => {
    await tx
      .tables()
      .deleteFrom("publication_languages" as never)
      .execute();
    await tx
      .tables()
      .deleteFrom("publications" as never)
      .execute();
    tx.change("publication");
  });
  try {
    cpSync(SAMPLE, folder, { recursive: true });
    rmSync(join(folder, "pictures"), { recursive: true });
    const refused = await startSample(site.act(), folder).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(ImportRefused);
    expect(await findPublication(site.act().reads)).toBeNull();
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test("comments come after their story and never ahead, in their order", () => {
  expect(commentTimes([5, 30], { publishedAt: 0, now: 600 * MINUTE })).toEqual([5 * MINUTE, 30 * MINUTE]);
  const times = commentTimes([26, 48, 73], { publishedAt: 0, now: 40 * MINUTE });
  expect(times).toEqual(times.toSorted((a, b) => a - b));
  expect(times.at(-1)).toBe(36 * MINUTE);
});
