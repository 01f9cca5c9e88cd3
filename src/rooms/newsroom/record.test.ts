// The record: every act of staff in plain words, narrowed by the address, page by page, for those who may know.

import { afterAll, beforeAll, expect, test } from "bun:test";
import { Glob } from "bun";
import { STEPS } from "#articles";
import { mayDo, ROLES } from "#people";
import { LANGUAGE_TAGS, translatorFor } from "#platform/i18n";
import { urls } from "#urls";
import { CAST } from "../../../test/cast";
import { openSite, type Site, SMALL } from "../../../test/site";
import type { Visitor } from "../../../test/visitor";
import { RECORD_NOUNS, RECORD_VERBS } from "./record-words";

let site: Site;
let owner: Visitor;
let editor: Visitor;
beforeAll(async () => {
  site = await openSite();
  owner = await site.signedIn("owner");
  editor = await site.signedIn("editor");
});
afterAll(() => site.close());

const page = async (query = "") => (await owner.get(urls.record() + query)).text();
/** The acts on a page, as lines of words. */
const acts = (html: string) =>
  [...html.matchAll(/<li id="act-\d+">(.*?)<\/li>/gs)].map(([, line = ""]) =>
    line
      .replace(/<[^>]+>/g, " ")
      .replace(/\s+/g, " ")
      .trim(),
  );

test("every verb that a room writes, and every noun, has a word in every language", async () => {
  const written = new Set<string>(Object.keys(STEPS));
  for await (const path of new Glob("src/**/*.ts").scan(`${import.meta.dir}/../../..`)) {
    const text = await Bun.file(`${import.meta.dir}/../../../${path}`).text();
    if (!text.includes(".record({") || path.includes(".test.")) continue;
    // In the call itself, or chosen for it beforehand.
    for (const [, verbs = ""] of text.matchAll(/(?:\.record\(\{\s*verb:|\bverb =) ([^,;}]*)/g))
      for (const [, verb = ""] of verbs.matchAll(/"([a-z-]+)"/g)) written.add(verb);
  }
  expect(written.size).toBeGreaterThan(50);
  expect([...written].filter((verb) => !RECORD_VERBS.some((known) => known === verb))).toEqual([]);
  for (const language of LANGUAGE_TAGS) {
    const t = translatorFor(language);
    const keys = [
      ...RECORD_VERBS.map((verb) => `record.verb-${verb}`),
      ...RECORD_NOUNS.map((noun) => `record.noun-${noun}`),
    ];
    expect(keys.filter((key) => t(key) === key)).toEqual([]);
  }
});

test("says who did what, when, to what, and leads there", async () => {
  await editor.post(urls.step(1, "unpublish"), { reason: "A secret reason." });
  await editor.post(urls.staffBylines(), { name: "Layla Haddad", language: "en" });
  const html = await page();
  const [made, unpublished] = acts(html);
  expect(made).toMatch(/^09:00 Dilan Osman made Byline Layla Haddad$/);
  expect(unpublished).toBe(`09:00 Dilan Osman unpublished Article ${SMALL.water.headline}`);
  expect(html).toContain(`href="${urls.write(1)}"`);
  expect(html).not.toContain("A secret reason.");
  // Coming in is an act like another, by whoever came in.
  const { signInName, password } = CAST.editor;
  await site.visitor().post(urls.signIn(), { "sign-in-name": signInName, password });
  expect(acts(await page())[0]).toBe("09:00 Dilan Osman signed in Person Dilan Osman");
});

test("is narrowed by person, act, noun and day, and says so in its address", async () => {
  const people = await (await owner.get(urls.people())).text();
  const dilan = /people\/(\d+)"><bdi>Dilan Osman/.exec(people)?.[1] ?? "";
  for (const line of acts(await page(`?person=${dilan}`))) expect(line).toContain("Dilan Osman");
  expect(acts(await page("?verb=unpublish"))).toHaveLength(1);
  expect(acts(await page("?noun=article&id=1")).every((line) => line.includes(SMALL.water.headline))).toBe(
    true,
  );
  expect(acts(await page("?day=2026-11-22"))).toEqual([]);
  expect(acts(await page("?day=2026-11-23")).length).toBeGreaterThan(5);
  expect(await page("?day=2026-11-22")).toContain("No act is like that.");
  const odd = await page("?person=x&id=1&verb=%3Cb%3E&day=2026-13-45&before=-1");
  expect(acts(odd).length).toBeGreaterThan(5);
  const history = await (await owner.get(urls.history(1))).text();
  expect(history).toContain(`${urls.record()}?noun=article&amp;id=1`);
  expect(await (await editor.get(urls.history(1))).text()).not.toContain(urls.record());
});

test("goes on page by page without a gap or a double", async () => {
  await site.act().commit(async (tx) => {
    for (let number = 0; number < 450; number++) tx.record({ verb: "keep", noun: "picture", id: number });
  });
  const seen: string[] = [];
  let query: string | null = "?verb=keep";
  while (query !== null) {
    const html: string = await page(query);
    seen.push(...[...html.matchAll(/id="act-(\d+)"/g)].map(([, id]) => id ?? ""));
    query = /href="[^"]*record(\?[^"]*before=\d+)"/.exec(html)?.[1]?.replaceAll("&amp;", "&") ?? null;
  }
  expect(seen).toHaveLength(450);
  expect(new Set(seen).size).toBe(450);
});

test("is for those who may know whose hand a withheld story was in, and for nobody else", () => {
  const readers = ROLES.filter((role) => mayDo(role, "record.read"));
  expect(readers.filter((role) => !mayDo(role, "bylines.see-withheld"))).toEqual([]);
});
