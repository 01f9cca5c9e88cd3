// Proof links from outside: one revision to whoever has the link, for as long as it is good, counted, and told to nobody.

import { afterEach, beforeEach, expect, test } from "bun:test";
import { findWriting, saveDraft } from "#articles";
import { keepPicture, listPictures, receivePicture } from "#media";
import { liftLockdown, lockDown } from "#people";
import { urls } from "#urls";
import { openSite, type Site, SMALL } from "../../../../test/site";
import type { Visitor } from "../../../../test/visitor";
import { setEmbargo } from "../set-embargo";
import { startStory } from "../start-story";
import type { ArticleTables } from "../tables";
import { makeProof } from "./make-proof";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

let site: Site;
let reporter: Visitor;
beforeEach(async () => {
  site = await openSite();
  reporter = await site.signedIn("reporter");
});
afterEach(() => site.close());

/** The Arabic one of the two stories about the bridge. */
const ARABIC = 3;
const page = (article: number) => `/newsroom/articles/${article}/proofs`;

async function versionOf(article: number): Promise<string> {
  return String((await findWriting(site.act().reads, article))?.version);
}

/** @returns the link's path, and the newsroom's page that shows it */
async function make(article: number, fields: Record<string, string> = {}, who = reporter) {
  const answer = await who.post(page(article), { base: await versionOf(article), ...fields });
  const text = await answer.text();
  return { status: answer.status, text, path: /\/proof\/[\w-]+\//.exec(text)?.[0] ?? "" };
}

const list = async (article: number) => (await reporter.get(page(article))).text();
const idIn = (text: string) => /name="proof" value="(\w+)"/.exec(text)?.[1] ?? "";

async function openings() {
  const rows = await site
    .act()
    .reads.tables<{ record: { verb: string; who: string; person_id: number | null; details: string } }>()
    .selectFrom("record")
    .select(["who", "person_id", "details"])
    .where("verb", "=", "open-proof")
    .execute();
  return rows;
}

test("a link is made with a label for colleagues, shown once, and opens one revision in the reader's page", async () => {
  const { status, text, path } = await make(ARABIC, { label: "Salma, lawyer", span: "day" });
  expect(status).toBe(200);
  expect(text).toContain("http://localhost:8080/proof/");
  const lines = await list(ARABIC);
  expect(lines).toContain("Salma, lawyer");
  expect(lines).toContain("Nadia Karim");
  expect(lines).toContain("Not opened yet");
  expect(lines).not.toContain(path);
  const opened = await site.get(path);
  const proof = await opened.text();
  expect(proof).toContain('<html lang="ar" dir="rtl"');
  expect(proof).toContain(SMALL.bridgeArabic.headline);
  expect(proof).not.toContain("Salma");
  expect(opened.headers.get("cache-control")).toBe("private, no-store");
  expect(opened.headers.get("referrer-policy")).toBe("no-referrer");
  expect(opened.headers.get("x-robots-tag")).toBe("noindex");
  expect(opened.headers.getSetCookie()).toEqual([]);
});

test("each opening is on the record, without whose; a reload, its pictures and a look whether it is there are none", async () => {
  const { path } = await make(ARABIC);
  await site.visitor().ask(path, { method: "HEAD", headers: {} });
  expect(await openings()).toEqual([]);
  for (let time = 0; time < 5; time++) await site.visitor(`203.0.113.${time}`).get(path);
  await site.get(`${path}media/0000000000000000-320.webp`);
  expect(await openings()).toHaveLength(1);
  site.clock.advance(61_000);
  await site.get(path);
  const rows = await openings();
  expect(rows.map(({ who, person_id }) => [who, person_id])).toEqual([
    ["reader", null],
    ["reader", null],
  ]);
  expect(JSON.stringify(rows)).not.toContain("203.0.113");
  expect(JSON.stringify(rows)).not.toContain(path.split("/")[2] ?? "-");
  expect(await list(ARABIC)).toContain("Opened 2 times");
});

test("revoked or over, it answers 410 in the article's language, at once and for good", async () => {
  const { path } = await make(ARABIC, { span: "hour" });
  const other = await make(ARABIC);
  expect((await site.get(path)).status).toBe(200);
  site.clock.advance(HOUR);
  const over = await site.get(path);
  expect(over.status).toBe(410);
  const text = await over.text();
  expect(text).toContain('<html lang="ar" dir="rtl"');
  expect(text).toContain("لم يعد رابط هذه المعاينة صالحًا");
  expect(text).not.toContain(SMALL.bridgeArabic.headline);
  expect(over.headers.get("referrer-policy")).toBe("no-referrer");
  expect(over.headers.get("cache-control")).toBe("private, no-store");
  const revoked = await reporter.post(`${page(ARABIC)}/revoke`, { proof: idIn(await list(ARABIC)) });
  expect(revoked.status).toBe(303);
  expect((await site.get(other.path)).status).toBe(410);
  const lines = await list(ARABIC);
  expect(lines).toContain("Revoked");
  expect(lines).toContain("Over since");
  expect(idIn(lines)).toBe("");
  expect((await site.get("/proof/never-made/")).status).toBe(410);
});

test("it cannot be turned to another draft, revision or picture, nor taken back through another story", async () => {
  const secret = await startStory(site.act(), { language: "en", story: null });
  const scene = await Bun.file(`${import.meta.dir}/../../../../sample/pictures/market-hall.jpg`).bytes();
  const foreign = await keepPicture(site.act(), { received: await receivePicture(scene) });
  const picture = (await listPictures(site.act().reads, [foreign])).get(foreign);
  const name = `${picture?.name}-${picture?.variants[0]?.width}.webp`;
  expect((await reporter.get(urls.staffPicture(name))).status).toBe(200);
  const { path } = await make(ARABIC);
  const id = idIn(await list(ARABIC));
  await saveDraft(site.act(), {
    article: ARABIC,
    saveId: "save-0001",
    base: Number(await versionOf(ARABIC)),
    manuscript: {
      ...((await findWriting(site.act().reads, ARABIC))?.manuscript ?? emptyManuscript),
      headline: "Written later",
    },
  });
  for (const query of ["", "?article=1", "?revision=2", `?id=${secret}`])
    expect(await (await site.get(path + query)).text()).toContain(SMALL.bridgeArabic.headline);
  expect((await site.get(`${path}media/${name}`)).status).toBe(404);
  expect((await site.get(path.replace("/proof/", "/proof/x"))).status).toBe(410);
  expect((await reporter.post("/newsroom/articles/1/proofs/revoke", { proof: id })).status).toBe(404);
  expect((await site.get(path)).status).toBe(200);
});

const emptyManuscript = {
  headline: "",
  standfirst: "",
  section: null,
  bylines: [],
  topics: [],
  picture: null,
  body: [],
};

test("a moment is typed on the paper's clock; what is over, too far, or not said is refused with what was typed", async () => {
  const until = await make(ARABIC, { span: "moment", moment: "2026-11-24T18:30", label: "Omar" });
  expect(until.status).toBe(200);
  site.clock.set(Date.UTC(2026, 10, 24, 18, 29));
  expect((await site.get(until.path)).status).toBe(200);
  site.clock.set(Date.UTC(2026, 10, 24, 18, 30));
  expect((await site.get(until.path)).status).toBe(410);
  const editor = await site.signedIn("editor");
  for (const moment of ["2026-11-01T10:00", "2028-01-01T10:00", ""]) {
    const refused = await make(ARABIC, { span: "moment", moment, label: 'Omar "O"' }, editor);
    expect([moment, refused.status, refused.path]).toEqual([moment, 422, ""]);
    expect(refused.text).toContain("Omar &quot;O&quot;");
  }
  const stale = await editor.post(page(ARABIC), { base: "99" });
  expect(stale.status).toBe(409);
});

test("an embargo shuts it until its minute, a lockdown while it lasts, and a suspension for good", async () => {
  const draft = await startStory(site.act(), { language: "en", story: null });
  const { path } = await make(draft);
  await setEmbargo(site.act(), { article: draft, at: site.clock.now() + HOUR });
  expect((await site.get(path)).status).toBe(403);
  site.clock.advance(HOUR);
  expect((await site.get(path)).status).toBe(200);
  await lockDown(site.act());
  const locked = await site.get(path);
  expect([locked.status, (await locked.text()).includes("cannot be opened at the moment")]).toEqual([
    403,
    true,
  ]);
  await liftLockdown(site.act(), { alone: true });
  expect((await site.get(path)).status).toBe(200);
  const kept = urls.proof(await makeProof(site.act(), { article: draft }));
  const owner = await site.signedIn("owner");
  expect((await owner.post("/newsroom/people/1/suspend", {})).status).toBe(303);
  expect([(await site.get(path)).status, (await site.get(kept)).status]).toEqual([410, 200]);
});

test("no token is kept, listed or logged; a withheld hand is not named in the list", async () => {
  const { path } = await make(ARABIC);
  const token = path.split("/")[2] ?? "";
  await site.get(path);
  const tables = ["proofs", "record", "changes"];
  const db = site.act().reads.tables<ArticleTables & Record<string, object>>();
  for (const table of tables)
    expect(
      JSON.stringify(
        await db
          .selectFrom(table as "proofs")
          .selectAll()
          .execute(),
      ),
    ).not.toContain(token);
  expect(site.logged.join("\n")).not.toContain(token);
  const withheld = await startStory(site.act(), { language: "en", story: null });
  await saveDraft(site.act(), {
    article: withheld,
    saveId: "save-0001",
    base: 1,
    manuscript: { ...emptyManuscript, bylines: [1] },
  });
  await make(withheld, { label: "For the lawyer" });
  const lines = await list(withheld);
  expect(lines).toContain("For the lawyer");
  expect(lines.slice(lines.indexOf("Links of this story"))).not.toContain("Nadia Karim");
});

test("colleagues see the working copy in the reader's page, at two widths, by no link for others", async () => {
  const draft = await startStory(site.act(), { language: "ar", story: null });
  await saveDraft(site.act(), {
    article: draft,
    saveId: "save-0001",
    base: 1,
    manuscript: { ...emptyManuscript, headline: "عنوان لم يُنشر" },
  });
  const outer = await reporter.get(`/newsroom/articles/${draft}/preview?width=desktop`);
  expect(await outer.text()).toContain('class="preview-desktop"');
  expect(outer.headers.get("content-security-policy")).toContain("frame-src 'self'");
  const inner = await reporter.get(`/newsroom/articles/${draft}/preview/page`);
  const text = await inner.text();
  expect(text).toContain('<html lang="ar" dir="rtl"');
  expect(text).toContain("عنوان لم يُنشر");
  expect(text).not.toContain("<script");
  expect(inner.headers.get("content-security-policy")).toContain("frame-ancestors 'self'");
  expect(inner.headers.get("cache-control")).toBe("no-store");
  expect((await site.get(`/newsroom/articles/${draft}/preview/page`)).status).toBe(303);
  const rows = await site.act().reads.tables<ArticleTables>().selectFrom("proofs").selectAll().execute();
  expect(rows).toEqual([]);
});
