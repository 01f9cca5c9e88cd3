// What uses a picture, in every kind of text, and what may therefore be deleted.

import { afterAll, beforeAll, expect, test } from "bun:test";
import { Glob } from "bun";
import { placeTexts, publishArticle, saveDraft, unpublishArticle } from "#articles";
import type { Actor } from "#platform/act";
import { setJob } from "#platform/jobs";
import { Problem } from "#platform/problem";
import { urls } from "#urls";
import { NOON, openSite, type Site } from "../../../test/site";
import type { Visitor } from "../../../test/visitor";
import { deletePicture } from "./delete-picture";
import { listPictureUses } from "./library/picture-queries";
import { draftWith, keepPhotograph, manuscriptWith } from "../../../test/photographs";
import { PLACE_PICTURES } from "./place-pictures";
import { listPictures } from "./queries";
import type { MediaTables } from "./tables";

let site: Site;
let dilan: Visitor;
let nadia: Visitor;
let nadiaActs: Actor;

beforeAll(async () => {
  site = await openSite();
  dilan = await site.signedIn("editor");
  nadia = await site.signedIn("reporter");
  nadiaActs = { kind: "person", id: await idOf("Nadia Karim"), name: "Nadia Karim" };
});
afterAll(() => site.close());

async function idOf(name: string): Promise<number> {
  const row = await site
    .act()
    .reads.tables<{ people: { id: number; name: string } }>()
    .selectFrom("people")
    .select("id")
    .where("name", "=", name)
    .executeTakeFirstOrThrow();
  return row.id;
}

async function placesOf(picture: number): Promise<string[]> {
  const uses = await listPictureUses(site.act().reads, { picture, most: 10 });
  return uses.map(({ article, places }) => `${article} ${places.join(" ")}`).sort();
}

async function step(article: number, name: string, fields: Record<string, string>): Promise<void> {
  expect((await dilan.post(urls.step(article, name), fields)).status).toBe(303);
}

/** The words of the refusal, or "done". */
async function tryTo(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => "done",
    (error: unknown) => (error instanceof Problem ? error.message : String(error)),
  );
}

test("every text that uses a picture is counted with it, and none of them lets it be deleted", async () => {
  const picture = await keepPhotograph(site, 1);
  const remove = () => tryTo(deletePicture(site.act(), { picture }));
  const article = await draftWith(site, { lead: null, body: [picture] });
  expect(await placesOf(picture)).toEqual([`${article} draft`]);
  expect(await remove()).toBe("media.in-use");

  await step(article, "schedule", { base: "2", moment: "2026-11-24T12:00" });
  const without = await manuscriptWith(site, { lead: null });
  const save = { article, saveId: "save-without", base: 2, manuscript: without };
  expect((await saveDraft(site.act(), save)).kind).toBe("saved");
  expect(await placesOf(picture)).toEqual([`${article} scheduled`]);
  expect(await remove()).toBe("media.in-use");
  await step(article, "spike", { reason: "A test." });
  expect(await placesOf(picture)).toEqual([]);

  const other = await draftWith(site, { lead: picture });
  await publishArticle(site.act(), { article: other });
  await saveDraft(site.act(), { ...save, article: other, saveId: "save-other" });
  expect(await placesOf(picture)).toEqual([`${other} live`]);
  expect(await remove()).toBe("media.in-use");
  await unpublishArticle(site.act(), { article: other, reason: "A test." });
  expect(await placesOf(picture)).toEqual([]);
  expect(await remove()).toBe("done");
  expect((await dilan.get(urls.libraryPicture(picture))).status).toBe(404);
});

test("of a text that takes a picture up and somebody who deletes it at that moment, one is first", async () => {
  const row = { original: "x", format: "jpeg", width: 3, height: 2, orientation: 1, tone: 0 };
  const words = { focal_x: 50, focal_y: 50, caption: "", credit: "", created_at: NOON };
  const after: (readonly [refused: string, there: boolean, used: boolean])[] = [];
  for (let round = 0; round < 8; round++) {
    const { id } = await site.act().commit((tx) =>
      tx
        .tables<MediaTables>()
        .insertInto("pictures")
        .values({ ...row, ...words, name: `raced ${round}` })
        .returning("id")
        .executeTakeFirstOrThrow(),
    );
    const article = await draftWith(site, { lead: null });
    const manuscript = await manuscriptWith(site, { lead: id });
    const save = { article, saveId: `save-raced-${round}`, base: 2, manuscript };
    const [refused] = await Promise.all([
      tryTo(deletePicture(site.act(), { picture: id })),
      saveDraft(site.act(), save),
    ]);
    const there = (await listPictures(site.act().reads, [id])).has(id);
    after.push([refused, there, (await placesOf(id)).length > 0]);
  }
  const sound = after.filter(
    ([refused, there, used]) => there === used && (refused === "media.in-use") === there,
  );
  expect(sound).toEqual(after);
});

test("a live text goes with its article, killed or published anew", async () => {
  const [first, second] = [await keepPhotograph(site, 2), await keepPhotograph(site, 3)];
  const article = await draftWith(site, { lead: first });
  await publishArticle(site.act(), { article });
  const manuscript = await manuscriptWith(site, { lead: second });
  await saveDraft(site.act(), { article, saveId: "save-second", base: 2, manuscript });
  await publishArticle(site.act(), { article, fix: "silent" });
  expect([await placesOf(first), await placesOf(second)]).toEqual([[], [`${article} live draft`]]);
  expect((await dilan.post(urls.restore(article), { base: "3", revision: "1" })).status).toBe(303);
  expect([await placesOf(first), await placesOf(second)]).toEqual([
    [`${article} draft`],
    [`${article} live`],
  ]);
  await step(article, "kill", { reason: "A test." });
  expect([await placesOf(first), await placesOf(second)]).toEqual([[`${article} draft`], []]);
});

test("the page of a picture says where it is used, refuses to delete it there, and deletes it with its files", async () => {
  const picture = await keepPhotograph(site, 4, nadiaActs);
  const article = await draftWith(site, { lead: picture, headline: "Where the hills are" });
  const page = await (await nadia.get(urls.libraryPicture(picture))).text();
  expect(page).toContain(`href="${urls.write(article)}"`);
  expect(page).toContain("Where the hills are");
  const refused = await nadia.post(urls.deletePicture(picture), {});
  expect([refused.status, (await refused.text()).includes("cannot be deleted")]).toEqual([409, true]);

  const without = await manuscriptWith(site, { lead: null });
  await saveDraft(site.act(), { article, saveId: "save-none", base: 2, manuscript: without });
  const files = () => Array.fromAsync(new Glob("files/**/*").scan({ cwd: site.folder }));
  const before = (await files()).length;
  expect((await nadia.post(urls.deletePicture(picture), {})).status).toBe(303);
  // After the commit.
  while ((await files()).length >= before) await Bun.sleep(10);
});

test("a reporter deletes their own only, an editor any", async () => {
  const picture = await keepPhotograph(site, 5);
  expect((await nadia.post(urls.deletePicture(picture), {})).status).toBe(403);
  expect((await dilan.post(urls.deletePicture(picture), {})).status).toBe(303);
});

test("nothing is deleted until texts from before are counted, and then they are", async () => {
  const picture = await keepPhotograph(site, 6);
  const article = await draftWith(site, { lead: picture });
  await publishArticle(site.act(), { article });
  const [unused, before] = [await keepPhotograph(site, 7), await everyPlace()];
  await site.act().commit(async (tx) => {
    await tx.tables<MediaTables>().deleteFrom("picture_places").execute();
    await tx.tables<MediaTables>().updateTable("pictures").set({ unused_since: 1 }).execute();
    await setJob(tx, { name: PLACE_PICTURES, noun: 0, at: tx.at });
  });
  expect(await tryTo(deletePicture(site.act(), { picture: unused }))).toBe("media.not-counted-yet");
  for (const noun of [0, ...(await articleIds())]) await placeTexts(site.act(), { noun });
  expect(await everyPlace()).toEqual(before);
  expect(await tryTo(deletePicture(site.act(), { picture }))).toBe("media.in-use");
  expect(await tryTo(deletePicture(site.act(), { picture: unused }))).toBe("done");
});

async function everyPlace(): Promise<string[]> {
  const rows = await site
    .act()
    .reads.tables<MediaTables>()
    .selectFrom("picture_places")
    .selectAll()
    .execute();
  return rows.map((row) => JSON.stringify(Object.entries(row).sort())).sort();
}

async function articleIds(): Promise<number[]> {
  const rows = await site
    .act()
    .reads.tables<{ articles: { id: number } }>()
    .selectFrom("articles")
    .select("id")
    .execute();
  return rows.map(({ id }) => id);
}
