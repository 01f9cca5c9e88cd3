// Bylines in the newsroom and on their pages: named in each language, told of, made one, told apart.

import { afterAll, beforeAll, describe, expect, test } from "bun:test";
import { findWriting, listLive } from "#articles";
import { urls } from "#urls";
import { openSite, type Site, SMALL } from "../../../../test/site";
import type { Visitor } from "../../../../test/visitor";
import { findBylineByName } from "./queries";

let site: Site;
let editor: Visitor;
let nadia: number;
beforeAll(async () => {
  site = await openSite();
  editor = await site.signedIn("editor");
  nadia = (await byName("Nadia Karim")) ?? 0;
});
afterAll(() => site.close());

const reads = () => site.act().reads;
const byName = (name: string, language: "en" | "ar" = "en") => findBylineByName(reads(), { language, name });
const text = async (path: string) => (await site.get(path)).text();
const led = async (path: string) => {
  const answer = await site.get(path);
  return [answer.status, answer.headers.get("location")];
};

const NADIA = {
  "name-en": "Nadia Karim",
  "slug-en": "nadia-karim",
  "name-ar": "نادية كريم",
  kind: "guest",
};
const change = (byline: number, fields: Record<string, string>) =>
  editor.post(urls.staffByline(byline), fields);

/** A story of its own under this byline, published. @returns its address */
async function storyBy(byline: number, headline: string): Promise<string> {
  const [live] = await listLive(reads(), { language: "en", most: 1 });
  const model = await findWriting(reads(), live?.id ?? 0);
  const made = await editor.post(urls.newStory(), { language: "en" });
  const id = Number(/articles\/(\d+)/.exec(made.headers.get("location") ?? "")?.[1]);
  const manuscript = { ...model?.manuscript, headline, bylines: [byline] };
  await editor.sendJson(urls.save(id), { saveId: `bylines-${id}`, base: 1, manuscript });
  expect((await editor.post(urls.publish(id), { base: "2" })).status).toBe(303);
  return (await findWriting(reads(), id))?.address?.slug ?? "";
}

test("the list finds a name however it is typed, in any of its languages", async () => {
  for (const words of ["karim", "NADIA", "نادية", "نادیه كريم"]) {
    const page = await (await editor.get(`${urls.staffBylines()}?q=${encodeURIComponent(words)}`)).text();
    expect([words, page.includes(urls.staffByline(nadia))]).toEqual([words, true]);
  }
  const none = await (await editor.get(`${urls.staffBylines()}?q=nobody`)).text();
  expect(none).toContain("لا شيء بهذا الاسم.");
  const reporter = await site.signedIn("reporter");
  expect((await reporter.get(urls.staffBylines())).status).toBe(403);
});

test("a page says who it is, in each language, and every old address leads to it", async () => {
  await text("/en/by/nadia-karim");
  const told = {
    ...NADIA,
    "name-en": "Nadia Karim Saleh",
    "slug-en": "nadia",
    "more-en": "She covers <b>water</b>.",
    links: "https://a.example/~nadia http://b.example/",
  };
  expect((await change(nadia, told)).status).toBe(303);
  expect(await led("/en/by/nadia-karim")).toEqual([301, "/en/by/nadia"]);
  const page = await text("/en/by/nadia");
  expect(page).toContain("<h1>Nadia Karim Saleh</h1>");
  expect(page).toContain("She covers &lt;b>water&lt;/b>.");
  expect(page).toContain('href="https://a.example/~nadia"');
  expect(page).toContain('"@type":"ProfilePage"');
  const arabic = encodeURI("/ar/by/نادية-كريم");
  expect(page).toContain(`hreflang="ar" href="http://localhost:8080${arabic}"`);
  expect(await text(arabic)).not.toContain("She covers");
  // The article says the new name at once, and a file that says the old one means the same person.
  expect(await text(`/en/2026/11/${SMALL.bridge.slug}`)).toContain('href="/en/by/nadia"');
  expect(await byName("Nadia Karim")).toBe(nadia);
});

test("what will not do comes back with a sentence and what was typed", async () => {
  const links = await change(nadia, { ...NADIA, links: "javascript:alert(1)" });
  expect(links.status).toBe(422);
  expect(await links.text()).toContain("javascript:alert(1)");
  expect((await change(nadia, { ...NADIA, "name-en": " " })).status).toBe(422);
  expect((await change(nadia, { ...NADIA, "more-en": "x".repeat(2001) })).status).toBe(422);
  expect((await change(nadia, { ...NADIA, picture: "7" })).status).toBe(422);
  expect((await change(nadia, { ...NADIA, picture: "x" })).status).toBe(422);
  expect((await change(99, NADIA)).status).toBe(404);
  await editor.post(urls.staffBylines(), { name: "Omar Aziz", language: "en" });
  expect((await change(nadia, { ...NADIA, "name-en": "Omar Aziz" })).status).toBe(422);
  expect((await change(nadia, { ...NADIA, "slug-en": "omar-aziz" })).status).toBe(422);
  expect(await led("/en/by/nadia-karim")).toEqual([301, "/en/by/nadia"]);
});

test("whoever works in one language names nobody in another", async () => {
  const owner = await site.signedIn("owner");
  const people = await (await owner.get(urls.people())).text();
  const dilan = Number(/people\/(\d+)"><bdi>Dilan Osman/.exec(people)?.[1]);
  await owner.post(urls.personLimits(dilan), { "language-ar": "yes" });
  const refused = await change(nadia, { ...NADIA, "name-en": "Somebody Else" });
  expect(refused.status).toBe(403);
  expect((await editor.post(urls.staffBylines(), { name: "A B", language: "en" })).status).toBe(403);
  expect((await editor.post(urls.withholdByline(nadia), { sure: "yes" })).status).toBe(403);
  await owner.post(urls.personLimits(dilan), {});
  expect(await text("/en/by/nadia")).toContain("Nadia Karim Saleh");
});

describe("a picture", () => {
  test("is public while a story under the name is, and from no moment before", async () => {
    const file = Bun.file(`${import.meta.dir}/../../../../sample/pictures/market-hall.jpg`);
    const form = new FormData();
    form.set("file", new File([await file.bytes()], "omar.jpg", { type: "image/jpeg" }));
    const sent = new Response(form);
    const headers = {
      "content-type": sent.headers.get("content-type") ?? "",
      "sec-fetch-site": "same-origin",
    };
    const body = await sent.arrayBuffer();
    const answer = await editor.ask(urls.uploads(), { method: "POST", body, headers });
    const { id, src } = (await answer.json()) as { id: number; src: string };
    const name = src.split("/").at(-1) ?? "";
    const status = async () => (await site.get(urls.picture(name))).status;
    const omar = (await byName("Omar Aziz")) ?? 0;
    const fields = { "name-en": "Omar Aziz", "slug-en": "omar-aziz", kind: "person", picture: String(id) };
    expect((await change(omar, fields)).status).toBe(303);
    expect(await status()).toBe(404);
    await storyBy(omar, "By Omar");
    expect(await status()).toBe(200);
    expect(await text("/en/by/omar-aziz")).toContain(urls.picture(name.replace(/-\d+\..*/, "")));
    await change(omar, { ...fields, picture: "" });
    expect(await status()).toBe(404);
  });
});

describe("two bylines of one person", () => {
  test("become one: stories follow, and names and addresses lead to it", async () => {
    await editor.post(urls.staffBylines(), { name: "O. Aziz", language: "en" });
    const short = (await byName("O. Aziz")) ?? 0;
    const omar = (await byName("Omar Aziz")) ?? 0;
    await change(short, {
      "name-en": "O. Aziz",
      "slug-en": "o-aziz",
      "name-ar": "عمر عزيز",
      kind: "guest",
    });
    const slug = await storyBy(short, "By O.");
    expect((await site.get("/en/by/o-aziz")).status).toBe(200);
    const found = await (await editor.get(`${urls.staffByline(short)}?with=omar`)).text();
    expect(found).toContain(`value="${omar}" required`);
    expect((await editor.post(urls.mergeByline(short), { into: String(short) })).status).toBe(422);
    expect((await editor.post(urls.mergeByline(short), { into: String(omar) })).status).toBe(303);
    expect(await led("/en/by/o-aziz")).toEqual([301, "/en/by/omar-aziz"]);
    expect(await text("/en/by/omar-aziz")).toContain(`/en/2026/11/${slug}`);
    expect(await text(`/en/2026/11/${slug}`)).toContain(">Omar Aziz</a>");
    expect(await byName("O. Aziz")).toBe(omar);
    expect(await byName("عمر عزيز", "ar")).toBe(omar);
    // Its page in the newsroom is the other's, and the story can be published again as it is.
    expect((await editor.get(urls.staffByline(short))).headers.get("location")).toBe(urls.staffByline(omar));
    const live = await listLive(reads(), { language: "en", most: 9, byline: omar });
    const id = live.find(({ headline }) => headline === "By O.")?.id ?? 0;
    expect((await findWriting(reads(), id))?.manuscript.bylines).toEqual([omar]);
    expect((await editor.post(urls.publish(id), { base: "2", fix: "silent" })).status).toBe(303);
  });

  test("and two people under one are told apart, in what is kept as in what is out", async () => {
    const omar = (await byName("Omar Aziz")) ?? 0;
    const live = await listLive(reads(), { language: "en", most: 9, byline: omar });
    const id = live.find(({ headline }) => headline === "By O.")?.id ?? 0;
    const page = await (await editor.get(urls.splitByline(omar))).text();
    expect(page).toContain(`name="of-${id}"`);
    const split = (fields: Record<string, string>) => editor.post(urls.splitByline(omar), fields);
    expect((await split({ "name-en": "Osama Aziz" })).status).toBe(422);
    expect((await split({ [`of-${id}`]: "yes" })).status).toBe(422);
    const own = await split({ [`of-${id}`]: "yes", "name-en": "Omar Aziz" });
    expect(own.status).toBe(422);
    expect(await own.text()).toMatch(new RegExp(`name="of-${id}"[^>]*checked`));
    expect((await split({ [`of-${id}`]: "yes", "name-en": "Osama Aziz" })).status).toBe(303);
    const osama = await byName("Osama Aziz");
    await change(osama ?? 0, { "name-en": "Osama Aziz", "slug-en": "osama-aziz", kind: "agency" });
    expect(await text(`/en/2026/11/by-o`)).toContain('"author":[{"@type":"Organization"');
    expect(await text("/en/by/osama-aziz")).toContain("By O.");
    expect(await text("/en/by/omar-aziz")).not.toContain("By O.");
    expect((await findWriting(reads(), id))?.manuscript.bylines).toEqual([(await byName("Osama Aziz")) ?? 0]);
  });
});
