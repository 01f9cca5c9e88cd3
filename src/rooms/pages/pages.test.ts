// Standing pages: written by a form, seen before, put out and taken down, in the foot, the sitemap and both editions.

import { afterAll, beforeAll, expect, test } from "bun:test";
import { urls } from "#urls";
import { openSite, type Site } from "../../../test/site";
import type { Visitor } from "../../../test/visitor";

let site: Site;
let publisher: Visitor;
beforeAll(async () => {
  site = await openSite();
  publisher = await site.signedIn("publisher");
  await publisher.post(urls.account(), { language: "en", name: "Hemin Jaf" });
});
afterAll(() => site.close());

const WORDS = "We are nine people.\n\n## Reaching us\n\n- [the desk](mailto:desk@example.org)";

async function begin(title: string, language = "en"): Promise<number> {
  const begun = await publisher.post(urls.staffPages(), { title, language });
  return Number(/pages\/(\d+)/.exec(begun.headers.get("location") ?? "")?.[1]);
}

async function baseOf(id: number): Promise<string> {
  const form = await (await publisher.get(urls.staffPage(id))).text();
  return /name="base" value="(\d+)"/.exec(form)?.[1] ?? "";
}

async function send(id: number, fields: Record<string, string>, who: Visitor = publisher): Promise<Response> {
  const base = fields.base ?? (await baseOf(id));
  return who.post(urls.staffPage(id), {
    title: "A page",
    slug: "",
    words: WORDS,
    same: "",
    then: "save",
    ...fields,
    base,
  });
}

const read = async (path: string) => (await site.get(path)).text();
const foot = async (language = "en") =>
  /<footer class="foot">.*<\/footer>/.exec(await read(urls.front(language)))?.[0] ?? "";

test("nobody sees a page before it is put out; from then on every page's foot leads to it", async () => {
  const id = await begin("About us");
  const here = urls.standing("en", "about-us");
  const before = await foot();
  await send(id, { title: "About us" });
  expect((await site.get(here)).status).toBe(404);
  expect(await foot()).toBe(before);

  const seen = await publisher.get(urls.previewStanding(id));
  expect(await seen.text()).toContain('<h2 id="part002">Reaching us</h2>');
  expect((await site.visitor().get(urls.previewStanding(id), { accept: "text/html" })).status).toBe(303);

  await send(id, { title: "About us", then: "put-out" });
  const page = await read(here);
  expect(page).toContain('<a href="mailto:desk@example.org" rel="noopener">the desk</a>');
  expect(page).toContain("Last changed: 23 November 2026");
  expect(await foot()).toContain(`<a href="${here}">About us</a>`);
  expect(await read(urls.inText(here))).toContain("We are nine people.");
  expect(await read(urls.sitemap())).toContain(`${here}</loc>`);

  // What is written afterwards stays inside until it is put out too.
  await send(id, { title: "About us", words: "We are ten people." });
  expect(await read(here)).not.toContain("ten people");
  await send(id, { title: "Who we are", words: "We are ten people.", then: "put-out" });
  expect(await read(here)).toContain("ten people");
  expect(await foot()).toContain(`<a href="${here}">Who we are</a>`);

  await publisher.post(urls.takeDownPage(id), { sure: "yes" });
  expect((await site.get(here)).status).toBe(404);
  expect(await foot()).toBe(before);
  expect(await read(urls.sitemap())).not.toContain(here);
  expect(await (await publisher.get(urls.staffPage(id))).text()).toContain("We are ten people.");
  await publisher.post(urls.removePage(id), { sure: "yes" });
  expect((await publisher.get(urls.staffPage(id))).status).toBe(404);
});

test("what cannot be taken is kept, named line by line, and never put out", async () => {
  const id = await begin("Contact");
  const words = "Write to us.\n\n<b>Now</b>\n\n![us](us.jpg)";
  const answer = await send(id, { title: "Contact", words, then: "put-out" });
  expect(answer.status).toBe(422);
  const form = await answer.text();
  expect(form).toContain("Line 3: HTML is not taken.");
  expect(form).toContain("Line 5: Pictures cannot stand on these pages.");
  expect(form).toContain("Write to us.\n\n&lt;b>Now&lt;/b>");
  expect((await site.get(urls.standing("en", "contact"))).status).toBe(404);
  // Saved all the same.
  expect(await (await publisher.get(urls.staffPage(id))).text()).toContain("![us](us.jpg)");
  expect((await send(id, { title: "Contact", words: "  \n", then: "put-out" })).status).toBe(422);

  const long = await send(id, { title: "Contact", words: `${"ب".repeat(50_001)}` });
  expect(long.status).toBe(422);
  expect(await long.text()).toContain("ب".repeat(50_001));
  await publisher.post(urls.removePage(id), { sure: "yes" });
});

test("two who write at once: the second sees both texts, and overwrites only knowingly", async () => {
  const id = await begin("Corrections policy");
  const owner = await site.signedIn("owner");
  const base = await baseOf(id);
  expect((await send(id, { title: "Corrections policy", words: "Mine.", base })).status).toBe(303);
  const second = await send(id, { title: "Corrections policy", words: "Theirs.", base }, owner);
  expect(second.status).toBe(409);
  const both = await second.text();
  expect(both).toContain("Hemin Jaf saved this page on");
  expect(both).toMatch(/<textarea[^>]*name="words"[^>]*>\s*Theirs\.<\/textarea>/);
  expect(both).toMatch(/<textarea[^>]*readonly[^>]*>\s*Mine\.<\/textarea>/i);
  expect(await (await publisher.get(urls.staffPage(id))).text()).toContain("Mine.");
  const fresh = /name="base" value="(\d+)"/.exec(both)?.[1] ?? "";
  expect((await send(id, { words: "Theirs.", base: fresh }, owner)).status).toBe(303);
  // Two saves of one version in the same moment: one of them is told.
  const again = await baseOf(id);
  const answers = await Promise.all([
    send(id, { words: "A.", base: again }),
    send(id, { words: "B.", base: again }, owner),
  ]);
  expect(answers.map(({ status }) => status).sort()).toEqual([303, 409]);
  await publisher.post(urls.removePage(id), { sure: "yes" });
});

test("one page in several languages: the switch and hreflang lead there, and elsewhere to the front", async () => {
  const en = await begin("Safety");
  const ar = await begin("السلامة", "ar");
  await send(en, { title: "Safety", then: "put-out" });
  const here = urls.standing("en", "safety");
  expect(await read(here)).not.toContain("/ar/about/");
  await send(ar, { title: "السلامة", same: String(en), then: "put-out" });
  const there = urls.standing("ar", "السلامة");
  const page = await read(here);
  expect(page).toContain(`hreflang="ar" href="http://localhost:8080${there}"`);
  expect(page).toContain(`<a href="${there}" lang="ar"`);
  expect(page).toContain('<a href="/fa/" lang="fa"');
  expect(await read(there)).toContain(`<a href="${here}" lang="en"`);
  expect(await read(urls.sitemap())).toContain(`hreflang="en" href="http://localhost:8080${here}"`);

  // A third of the same language has no room.
  const other = await begin("Safer");
  expect((await send(other, { title: "Safer", same: String(ar) })).status).toBe(422);
  // The one by which they are known leaves: readers of both see it at once.
  await send(en, { title: "Safety", same: "" });
  expect(await read(here)).not.toContain("/ar/about/");
  expect(await read(there)).not.toContain(here);
  expect((await send(other, { title: "Safer", same: String(ar) })).status).toBe(303);
});

test("the foot is set in order, language by language, and has an end", async () => {
  const order = async () =>
    [...(await foot("fa")).matchAll(/\/fa\/about\/([\w-]+)"/g)].map(([, slug]) => slug);
  const ids: number[] = [];
  for (const title of ["one", "two", "three"]) {
    const id = await begin(title, "fa");
    ids.push(id);
    await send(id, { title, then: "put-out" });
  }
  const [one = 0, two = 0, three = 0] = ids;
  expect(await order()).toEqual(["one", "two", "three", "comments"]);
  await publisher.post(urls.placePage(three), { placing: "up" });
  await publisher.post(urls.placePage(one), { placing: "down" });
  expect(await order()).toEqual(["three", "one", "two", "comments"]);
  await publisher.post(urls.placePage(one), { placing: "out" });
  expect(await order()).toEqual(["three", "two", "comments"]);
  expect((await site.get(urls.standing("fa", "one"))).status).toBe(200);
  for (const title of ["four", "five", "six", "seven", "eight", "nine"]) await begin(title, "fa");
  const full = await publisher.post(urls.placePage(one), { placing: "in" });
  expect(full.status).toBe(422);
  expect(await full.text()).toContain("The foot has room for 8 pages");
  await publisher.post(urls.placePage(two), { placing: "out" });
  expect((await publisher.post(urls.placePage(one), { placing: "in" })).status).toBe(303);
  expect(await order()).toEqual(["three", "one", "comments"]);
});

test("an address is the paper's own, taken, or stays", async () => {
  const id = await begin("Money");
  const taken = await begin("Funding");
  const said = async (slug: string) => (await send(id, { title: "Money", slug })).text();
  expect(await said("Comments")).toContain("the comment policy stands");
  expect(await said("funding")).toContain("another page stands in this language");
  expect(await said("!!!")).toContain("No letter is left for its address");
  expect((await publisher.post(urls.staffPages(), { title: "Comments", language: "en" })).status).toBe(422);
  await send(id, { title: "Money", slug: "our-money", then: "put-out" });
  await send(id, { title: "Money", slug: "other", then: "put-out" });
  expect((await site.get(urls.standing("en", "our-money"))).status).toBe(200);
  expect((await site.get(urls.standing("en", "other"))).status).toBe(404);
  expect((await publisher.post(urls.removePage(id), { sure: "yes" })).status).toBe(422);
  expect((await publisher.post(urls.removePage(taken), {})).status).toBe(422);
});

test("it is the publishers' and owners', and every act is on the record without a word of the text", async () => {
  const editor = await site.signedIn("editor");
  expect((await editor.get(urls.staffPages())).status).toBe(403);
  const id = await begin("Secret plan");
  await send(id, { title: "Secret plan", words: "Nobody knows.", then: "put-out" });
  const rows = await site
    .act()
    .reads.tables<{ record: { noun: string; noun_id: number; verb: string; details: string } }>()
    .selectFrom("record")
    .select(["verb", "details"])
    .where("noun", "=", "page")
    .where("noun_id", "=", id)
    .execute();
  expect(rows.map(({ verb }) => verb)).toEqual(["make", "change", "put-out-page"]);
  expect(JSON.stringify(rows)).not.toMatch(/Nobody|Secret/);
  expect(await (await publisher.get(`${urls.record()}?noun=page`)).text()).toContain(
    "published a standing page",
  );
});
