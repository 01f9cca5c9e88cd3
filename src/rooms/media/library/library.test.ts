// The library: what is found in it and how it is narrowed, what pictures are called, and who is named.

import { afterAll, beforeAll, expect, test } from "bun:test";
import { fileArticle, publishArticle, saveDraft } from "#articles";
import { putByline } from "#people";
import { urls } from "#urls";
import { faultsOf, HOSTILE } from "../../../../test/attack/markup";
import { NOON, openSite, type Site } from "../../../../test/site";
import type { Visitor } from "../../../../test/visitor";
import { describePicture } from "../describe-picture";
import { draftWith, keepPhotograph, manuscriptWith, photograph } from "../../../../test/photographs";
import type { MediaTables } from "../tables";

const DAY = 86_400_000;
let site: Site;
let dilan: Visitor;
let nadia: Visitor;

beforeAll(async () => {
  site = await openSite();
  dilan = await site.signedIn("editor");
  nadia = await site.signedIn("reporter");
});
afterAll(() => site.close());

/** Numbers of the pictures on the sheet, newest first. */
async function listed(query: string, visitor = dilan): Promise<number[]> {
  const text = await (await visitor.get(`${urls.pictures()}?${query}`)).text();
  return [...text.matchAll(/<li><a href="\/newsroom\/pictures\/(\d+)"/g)].map(([, id]) => Number(id));
}

test("words are found in any spelling, in headlines too, and credit and creator with them", async () => {
  const [picture, other] = [await keepPhotograph(site, 8), await keepPhotograph(site, 9)];
  await describePicture(site.act(), {
    picture,
    version: 1,
    words: {
      ar: { alt: "قَوافِل على الطّريق", caption: "القوافل تتّجه إلى أربيل" },
      en: { alt: "A caravan", caption: "100% wool_" },
    },
    credit: "Shilan Dawud",
    creator: "Mîna Azad",
    licence: "cc-by",
    terms: "",
  });
  await draftWith(site, { lead: other, headline: "پل کهنهٔ شهر", language: "ar" });
  const find = (words: string) => listed(new URLSearchParams({ words }).toString());
  expect(await find("اربيل")).toEqual([picture]);
  expect(await find("قوافل الطريق")).toEqual([picture]);
  expect(await find("shilan MINA")).toEqual([picture]);
  expect(await find("0% wool_")).toEqual([picture]);
  expect(await find("wool_%")).toEqual([]);
  expect(await find("كهنه پل")).toEqual([other]);
  expect(await find("caravan nowhere")).toEqual([]);
});

test("filters stand in the address: use, what is missing, who, when", async () => {
  const own = await openSite();
  // Sessions end sooner than pictures are idle.
  let editor = await own.signedIn("editor");
  const [first, second, third] = [
    await keepPhotograph(own, 1),
    await keepPhotograph(own, 2),
    await keepPhotograph(own, 3),
  ] as [number, number, number];
  const article = await draftWith(own, { lead: second });
  const list = (query: string) => listed(query, editor);
  expect(await list("")).toEqual([third, second, first]);
  expect(await list("use=used")).toEqual([second]);
  expect(await list("use=unused")).toEqual([third, first]);
  expect(await list("use=unpublished")).toEqual([third, second, first]);
  await publishArticle(own.act(), { article });
  expect(await list("use=unpublished")).toEqual([third, first]);
  // What was published with it became its words, where it had none.
  expect(await list("lacks=alt")).toEqual([third, first]);
  expect(await list("lacks=credit")).toEqual([third, first]);
  own.clock.advance(29 * DAY);
  editor = await own.signedIn("publisher");
  expect(await list("use=idle")).toEqual([]);
  own.clock.advance(DAY);
  editor = await own.signedIn("owner");
  const later = await keepPhotograph(own, 4);
  expect(await list("use=idle")).toEqual([third, first]);
  expect([await list("month=2026-11"), await list("month=2026-12")]).toEqual([
    [third, second, first],
    [later],
  ]);
  expect(await list(`before=${third}`)).toEqual([second, first]);
  expect(await list("use=nonsense&month=2026-13&by=x&before=-1")).toEqual([later, third, second, first]);
  await own.close();
});

test("a long library is shown a screenful at a time, and leads on", async () => {
  const own = await openSite();
  const editor = await own.signedIn("editor");
  const row = { original: "x", format: "jpeg", width: 3, height: 2, orientation: 1, tone: 0 };
  const words = { focal_x: 50, focal_y: 50, caption: "", credit: "", created_at: NOON, unused_since: NOON };
  await own.act().commit(async (tx) => {
    const rows = Array.from({ length: 45 }, (_, index) => ({ ...row, ...words, name: `${index}` }));
    await tx.tables<MediaTables>().insertInto("pictures").values(rows).execute();
  });
  const first = await listed("", editor);
  const rest = await listed(`before=${first.at(-1)}`, editor);
  expect([first.length, rest.length]).toEqual([40, 5]);
  const pages = [await editor.get(urls.pictures()), await editor.get(`${urls.pictures()}?before=6`)];
  const lead = await Promise.all(pages.map(async (page) => (await page.text()).includes("before=6")));
  expect(lead).toEqual([true, false]);
  await own.close();
});

test("whose picture it is stays unsaid once a withheld byline stood over it, but for those who may know", async () => {
  const own = await openSite();
  const [editor, owner, reporter] = [
    await own.signedIn("editor"),
    await own.signedIn("owner"),
    await own.signedIn("reporter"),
  ];
  const row = await own
    .act()
    .reads.tables<{ people: { id: number; name: string } }>()
    .selectFrom("people")
    .select("id")
    .where("name", "=", "Nadia Karim")
    .executeTakeFirstOrThrow();
  const picture = await keepPhotograph(own, 1, { kind: "person", id: row.id, name: "Nadia Karim" });
  const says = async (visitor: Visitor) => {
    const page = await (await visitor.get(urls.libraryPicture(picture))).text();
    const named = page.slice(page.indexOf('class="picture-page"')).includes("Nadia Karim");
    return [named, (await listed(`by=${row.id}`, visitor)).length];
  };
  expect(await says(editor)).toEqual([true, 1]);
  const withheld = await putByline(own.act(), { id: null, withheld: true, names: {} });
  const article = await draftWith(own, { lead: picture, bylines: [withheld] });
  expect(await says(editor)).toEqual([false, 0]);
  // Taken out again, history still shows it.
  const manuscript = await manuscriptWith(own, { lead: null });
  await saveDraft(own.act(), { article, saveId: "save-out", base: 2, manuscript });
  expect(await says(editor)).toEqual([false, 0]);
  expect([await says(owner), await says(reporter)]).toEqual([
    [true, 1],
    [true, 1],
  ]);
  await own.close();
});

test("words are described per language, and somebody else's are not written over unseen", async () => {
  const picture = await keepPhotograph(site, 10);
  const typed = { version: "1", "alt-ar": "تلال", "caption-en": "Hills.", credit: "Post", licence: "agency" };
  expect((await nadia.post(urls.describePicture(picture), typed)).status).toBe(303);
  const late = await nadia.post(urls.describePicture(picture), {
    ...typed,
    "caption-en": "Mine, typed late",
  });
  const page = await late.text();
  expect(late.status).toBe(409);
  expect(page).toContain("Mine, typed late");
  expect(page).toContain('name="version" value="2"');
  const long = await nadia.post(urls.describePicture(picture), { version: "2", credit: "x".repeat(501) });
  expect([long.status, (await long.text()).includes("x".repeat(501))]).toEqual([422, true]);
  const chosen = await nadia.get(`${urls.pictureChoices()}?language=ar&words=hills`);
  const { pictures } = (await chosen.json()) as { pictures: { id: number; alt: string; caption: string }[] };
  expect(pictures.find(({ id }) => id === picture)).toMatchObject({
    alt: "تلال",
    caption: "",
    credit: "Post",
  });
});

test("hostile words stay words, on the sheet, on a page of their own and in what is searched for", async () => {
  const picture = await keepPhotograph(site, 13);
  const typed = { version: "1", "alt-en": HOSTILE, "caption-en": HOSTILE, credit: HOSTILE, creator: HOSTILE };
  const said = { ...typed, terms: HOSTILE, licence: HOSTILE };
  expect((await nadia.post(urls.describePicture(picture), said)).status).toBe(303);
  await draftWith(site, { lead: picture, headline: HOSTILE });
  const words = new URLSearchParams({ words: HOSTILE, by: HOSTILE, month: HOSTILE, done: HOSTILE });
  const pages = [
    await nadia.get(urls.pictures()),
    await nadia.get(`${urls.pictures()}?${words}`),
    await nadia.get(urls.libraryPicture(picture)),
    await nadia.post(urls.describePicture(picture), { ...said, version: HOSTILE }),
    await nadia.post(urls.focusPicture(picture), { x: HOSTILE, y: "1" }),
  ];
  for (const page of pages) expect(await faultsOf(await page.text())).toEqual([]);
});

test("an import teaches the library its words, and never writes over what stands there", async () => {
  const picture = await keepPhotograph(site, 11);
  const manuscript = await manuscriptWith(site, { lead: picture });
  const filing = {
    sourceKey: "hills.en",
    storyKey: "hills",
    language: "en",
    comments: "open",
    corrections: [],
    publish: false,
    publishedAt: null,
  } as const;
  await fileArticle(site.act(), { ...filing, manuscript });
  const again = { ...manuscript, picture: { picture, alt: "Other", caption: "Other", credit: "Other" } };
  await fileArticle(site.act(), { ...filing, manuscript: again });
  const page = await (await dilan.get(urls.libraryPicture(picture))).text();
  expect([page.includes("The hills at noon."), page.includes("Other")]).toEqual([true, false]);
});

test("other copies of a photograph are told, and only those", async () => {
  const picture = await keepPhotograph(site, 12);
  const small = new Uint8Array(
    await new Bun.Image(await photograph(12)).resize(360, 240).webp({ quality: 60 }).bytes(),
  );
  const form = new FormData();
  form.set("file", new File([small], "copy.webp"));
  const sent = new Response(form);
  const headers = {
    "content-type": sent.headers.get("content-type") ?? "",
    "sec-fetch-site": "same-origin",
    accept: "application/json",
  };
  const answer = await nadia.ask(urls.uploads(), { method: "POST", body: await sent.arrayBuffer(), headers });
  const { id, isNew, alike } = (await answer.json()) as {
    id: number;
    isNew: boolean;
    alike: { id: number }[];
  };
  expect([id === picture, isNew, alike.map((one) => one.id)]).toEqual([false, true, [picture]]);
  expect(await (await nadia.get(urls.libraryPicture(picture))).text()).toContain(
    `href="${urls.libraryPicture(id)}"`,
  );
});
