// Long lists: every story of a place, a topic and a byline is reached by turning pages, and nothing shifts under whoever turns them.

import { afterAll, beforeAll, expect, test } from "bun:test";
import { fileArticle } from "#articles";
import { putByline } from "#people";
import { listSections } from "#publication";
import { urls } from "#urls";
import { openSite, type Site } from "../../../test/site";

const MANY = 65;
const MINUTE = 60_000;

let site: Site;
let section: number;
let byline: number;
beforeAll(async () => {
  site = await openSite({ paper: "small" });
  const act = site.act();
  section = (await listSections(act.reads)).find(({ parentId }) => parentId !== null)?.id ?? 0;
  byline = await putByline(act, { id: null, withheld: false, names: { en: { name: "Omar Said" } } });
  // Two of each moment: the order among them is settled too.
  for (let count = 1; count <= MANY; count++)
    await file(count, site.clock.now() - Math.ceil(count / 2) * MINUTE);
}, 60_000);
afterAll(() => site.close());

async function file(count: number, publishedAt: number): Promise<void> {
  await fileArticle(site.act(), {
    sourceKey: `ferry-${count}`,
    storyKey: `ferry-${count}`,
    language: "en",
    manuscript: {
      headline: `Ferry report ${count}.`,
      standfirst: "",
      section,
      bylines: [byline],
      topics: ["Ferry"],
      picture: null,
      body: [{ id: "first0", kind: "paragraph", text: [{ text: "The ferry ran." }] }],
    },
    comments: "open",
    corrections: [],
    publish: true,
    publishedAt,
  });
}

const textAt = async (path: string) => (await site.get(path)).text();
const reportsOn = (html: string) =>
  [...html.matchAll(/>Ferry report (\d+)\.</g)].map(([, count]) => Number(count));
const olderOn = (html: string) => /href="([^"]+)" rel="next"/.exec(html)?.[1] ?? null;

/** Every report that is met from here on. */
async function turnFrom(path: string): Promise<number[]> {
  const html = await textAt(path);
  const next = olderOn(html);
  return [...reportsOn(html), ...(next ? await turnFrom(next) : [])];
}

const all = Array.from({ length: MANY }, (_, at) => at + 1);
const sorted = (counts: readonly number[]) => counts.toSorted((one, other) => one - other);

test("turning pages meets every story once, in an edition, a section, a topic and under a name", async () => {
  const front = await textAt(urls.front("en"));
  const places = [...front.matchAll(/href="(\/en\/delta\/(?:[^"/]+\/)?)"/g)].map(([, path]) => path ?? "");
  expect(new Set(places).size).toBe(2);
  for (const path of [...new Set(places), urls.topic("en", "ferry"), urls.byline("en", "omar-said")])
    expect([path, sorted(await turnFrom(path))]).toEqual([path, all]);
  // The text edition turns its own pages.
  expect(sorted(await turnFrom(urls.inText(urls.topic("en", "ferry"))))).toEqual(all);
});

test("what is published meanwhile shifts no page that was reached by turning", async () => {
  const second = olderOn(await textAt(urls.topic("en", "ferry"))) ?? "";
  const before = reportsOn(await textAt(second));
  await file(MANY + 1, site.clock.now());
  expect(reportsOn(await textAt(urls.topic("en", "ferry")))[0]).toBe(MANY + 1);
  expect(reportsOn(await textAt(second))).toEqual(before);
  expect(await textAt(second)).toContain(`href="${urls.topic("en", "ferry")}"`);
});

test("an address that names no list, no moment or nothing older is not there", async () => {
  const past = "1-1";
  const late = `${site.clock.now()}-999999`;
  for (const [noun, slug, before] of [
    ["topic", "ferry", past],
    ["topic", "nothing", late],
    ["section", "999", late],
    ["section", "ferry", late],
    ["colour", "ferry", late],
    ["topic", "ferry", "yesterday"],
    ["topic", "ferry", "99999999999999999999-1"],
  ] as const)
    expect([noun, slug, before, (await site.get(urls.older("en", noun, slug, before))).status]).toEqual([
      noun,
      slug,
      before,
      404,
    ]);
});
