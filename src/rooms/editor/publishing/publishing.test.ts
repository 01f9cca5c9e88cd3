// Publishing looks at everything first, says where a story will stand, and can be taken back to the very state before.

import { afterEach, beforeEach, expect, test } from "bun:test";
import { findWriting, listLive, saveDraft, startStory } from "#articles";
import { runDueJobs } from "#platform/jobs";
import { changePublication, getPublication } from "#publication";
import { urls } from "#urls";
import { JOBS } from "../../../app";
import { openSite, type Site, SMALL } from "../../../../test/site";
import type { Visitor } from "../../../../test/visitor";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

let site: Site;
let owner: Visitor;
beforeEach(async () => {
  site = await openSite();
  owner = await site.signedIn("owner");
});
afterEach(() => site.close());

const newsroom = (article: number, act: string) => `/newsroom/articles/${article}/${act}`;
const BRIDGE = 2;
const bridge = { language: "en", month: "2026-11", slug: SMALL.bridge.slug };

async function writing(article: number) {
  const found = await findWriting(site.act().reads, article);
  if (!found) throw new Error("There is no such article.");
  return found;
}

async function write(article: number, headline: string, words: string): Promise<void> {
  const { manuscript, version } = await writing(article);
  const section = (await listLive(site.act().reads, { language: "en", most: 1 }))[0]?.sectionId ?? 0;
  const saved = await saveDraft(site.act(), {
    article,
    saveId: `save-${article}-${version}`,
    base: version,
    manuscript: {
      ...manuscript,
      headline,
      section,
      topics: ["Bridge"],
      body: [{ id: "first0", kind: "paragraph", text: [{ text: words }] }],
    },
  });
  expect(saved.kind).toBe("saved");
}

async function written(headline: string): Promise<number> {
  const article = await startStory(site.act(), { language: "en", story: null });
  await write(article, headline, "The ferry came at nine.");
  return article;
}

const check = async (article: number) => (await owner.get(newsroom(article, "publish"))).text();
const publish = async (article: number, fields: Record<string, string> = {}) =>
  owner.post(newsroom(article, "publish"), { base: String((await writing(article)).version), ...fields });
const undo = (article: number) => owner.post(newsroom(article, "publish/undo"), {});
const screen = async (article: number) => (await owner.get(newsroom(article, "write"))).text();
const ferry = { language: "en", month: "2026-11", slug: "the-ferry-is-back" };

/** Every page on which it could stand. */
async function everywhere(words: string): Promise<string[]> {
  const places = [
    "/en/",
    "/en/delta/",
    "/en/delta/roads/",
    "/en/feed.xml",
    "/sitemap.xml",
    "/en/topics/bridge",
  ];
  const pages = await Promise.all(
    [...places, urls.article(bridge)].map(async (path) => ({
      path,
      text: await (await site.get(path)).text(),
    })),
  );
  return pages.flatMap(({ path, text }) => (text.includes(words) ? [path] : []));
}

test("the page says what goes out, where it will stand and from when, before anything is done", async () => {
  const article = await written("The ferry is back");
  const page = await check(article);
  for (const said of [
    "The ferry is back",
    "Draft",
    "revision 1",
    "http://localhost:8080/en/2026/11/the-ferry-is-back",
    "/en/delta/roads/",
    "Bridge",
    SMALL.bridge.headline,
    "at once",
    "front page, newest first",
    "No byline stands over it.",
    "The standfirst is missing.",
  ])
    expect([said, page.includes(said)]).toEqual([said, true]);
  expect((await writing(article)).state).toBe("draft");
  expect((await publish(article)).headers.get("location")).toBe(`${newsroom(article, "write")}?published`);
  expect((await site.get(urls.article(ferry))).status).toBe(200);
});

test("what is missing keeps it back, with the way to mend it and no button", async () => {
  const article = await startStory(site.act(), { language: "en", story: null });
  const page = await check(article);
  for (const said of ["The headline is missing.", "The text is missing.", "The section is missing"])
    expect(page).toContain(said);
  expect(page).not.toContain('name="base" value="1"/><div class="publishing-go">');
  expect((await publish(article)).status).toBe(422);
});

test("an embargo is said, and the button publishes when it ends", async () => {
  const article = await written("The ferry is back");
  await owner.post(newsroom(article, "embargo"), { moment: "2026-12-01T08:30" });
  const page = await check(article);
  expect(page).toContain("when the embargo ends");
  expect(page).toContain("/en/2026/12/the-ferry-is-back");
  expect((await publish(article)).status).toBe(303);
  expect((await writing(article)).state).toBe("scheduled");
});

test("where two people are asked for the page says who approved, or that nobody did", async () => {
  await changePublication(site.act(), { ...(await getPublication(site.act().reads)), twoPeople: true });
  const article = await written("The ferry is back");
  expect(await check(article)).toContain("only what a second person has approved");
  expect((await publish(article)).status).toBe(409);
  const base = String((await writing(article)).version);
  expect((await owner.post(newsroom(article, "approve"), { base })).status).toBe(303);
  const page = await check(article);
  expect(page).toContain("approved by <bdi>Sama Yusuf</bdi>");
  expect((await publish(article)).status).toBe(303);
});

test("changes of what is public are shown word by word, and a refusal keeps what was typed", async () => {
  await write(BRIDGE, SMALL.bridge.headline, "At half past six the barrier went up.");
  const page = await check(BRIDGE);
  const changed = (kind: string) =>
    [...page.matchAll(new RegExp(`<${kind}[^>]*>(.*?)</${kind}>`, "gs"))].map(([, words]) => words).join();
  expect(changed("del")).toContain("quarter");
  expect(changed("ins")).toContain("half");
  const refused = await publish(BRIDGE, { words: "We had the hour wrong." });
  expect(refused.status).toBe(422);
  const again = await refused.text();
  expect(again).toContain("Say whether this is a slip of the pen");
  expect(again).toContain("We had the hour wrong.");
  const stale = await owner.post(newsroom(BRIDGE, "publish"), { base: "1", fix: "silent" });
  expect(stale.status).toBe(409);
  expect(await stale.text()).toContain('value="silent" required checked');
  const byScript = { accept: "application/json" };
  const told = await owner.post(newsroom(BRIDGE, "publish"), { base: "1" }, byScript);
  expect([told.status, told.headers.get("content-type")]).toEqual([409, "application/json; charset=utf-8"]);
});

test("undone within minutes, a first publication never was: nowhere public, its address unknown, its state the one before", async () => {
  const article = await written("The ferry is back");
  const before = await everywhere("ferry-is-back");
  expect(before).toEqual([]);
  await owner.post(newsroom(article, "send-to-review"), { base: "2" });
  await publish(article);
  expect((await everywhere("ferry-is-back")).length).toBeGreaterThan(5);
  site.clock.advance(9 * MINUTE);
  expect(await screen(article)).toMatch(/Published (0?9:00|12:00)/);
  expect((await undo(article)).status).toBe(303);
  expect(await everywhere("ferry-is-back")).toEqual([]);
  expect((await site.get(urls.article(ferry))).status).toBe(404);
  const after = await writing(article);
  expect([after.state, after.address, after.liveVersion]).toEqual(["in-review", null, null]);
  const page = await screen(article);
  expect(page).toContain("The publication was undone");
  expect(page).not.toContain("publish/undo");
  expect(await (await owner.get(newsroom(article, "history"))).text()).toContain("Publication undone");
  expect((await undo(article)).status).toBe(409);
  // It goes out again as if for the first time.
  site.clock.advance(31 * 24 * HOUR);
  await owner.post("/newsroom/sign-in", { "sign-in-name": "sama", password: "the lake is cold today" });
  await publish(article);
  expect((await writing(article)).address?.month).toBe("2026-12");
});

test("undone, changes of what is public are not public, the note to readers is gone, and the moment of change too", async () => {
  const held = await (await site.get(urls.article(bridge))).text();
  await write(BRIDGE, SMALL.bridge.headline, "At half past six the barrier went up.");
  site.clock.advance(2 * HOUR);
  expect((await publish(BRIDGE, { fix: "correction", words: "We had the hour wrong." })).status).toBe(303);
  expect(await (await site.get(urls.article(bridge))).text()).toContain("We had the hour wrong.");
  expect(await (await site.get("/en/corrections")).text()).toContain("We had the hour wrong.");
  expect((await undo(BRIDGE)).status).toBe(303);
  expect(await (await site.get(urls.article(bridge))).text()).toBe(held);
  expect(await (await site.get("/en/corrections")).text()).not.toContain("We had the hour wrong.");
  // What was written is not lost by it.
  expect((await writing(BRIDGE)).manuscript.body[0]).toMatchObject({
    text: [{ text: "At half past six the barrier went up." }],
  });
  expect((await writing(BRIDGE)).changed).toBe(true);
});

test("after ten minutes, after another act, and for whoever may not publish, there is no way back", async () => {
  const article = await written("The ferry is back");
  await publish(article);
  const reporter = await site.signedIn("reporter");
  expect(await (await reporter.get(newsroom(article, "write"))).text()).not.toContain("publish/undo");
  expect((await reporter.post(newsroom(article, "publish/undo"), {})).status).toBe(403);
  await owner.post(newsroom(article, "correct"), { fix: "clarification", words: "It is the small ferry." });
  expect((await undo(article)).status).toBe(409);
  const other = await written("The boat is back");
  await publish(other);
  site.clock.advance(10 * MINUTE);
  expect(await screen(other)).not.toContain("publish/undo");
  expect((await undo(other)).status).toBe(409);
  const third = await written("The raft is back");
  await publish(third);
  await owner.post(newsroom(third, "unpublish"), { reason: "A test." });
  expect((await undo(third)).status).toBe(409);
  expect((await writing(third)).state).toBe("unpublished");
});

test("what the clock let out is given back to the desk, and an approval holds only for its own text", async () => {
  const article = await written("The ferry is back");
  const base = "2";
  await owner.post(newsroom(article, "approve"), { base });
  await owner.post(newsroom(article, "schedule"), { base, moment: "2026-11-23T10:00" });
  site.clock.advance(HOUR);
  await runDueJobs(site.workshop, JOBS);
  expect((await writing(article)).state).toBe("published");
  expect((await undo(article)).status).toBe(303);
  expect((await writing(article)).state).toBe("approved");
  site.clock.advance(HOUR);
  await runDueJobs(site.workshop, JOBS);
  expect((await writing(article)).state).toBe("approved");
  await publish(article);
  await write(article, "The ferry is back", "Changed after it went out.");
  await undo(article);
  expect((await writing(article)).state).toBe("in-review");

  const early = await written("The boat is back");
  await owner.post(newsroom(early, "schedule"), { base, moment: "2026-11-23T14:00" });
  await publish(early);
  expect((await undo(early)).status).toBe(303);
  expect((await writing(early)).state).toBe("scheduled");
  site.clock.advance(3 * HOUR);
  await runDueJobs(site.workshop, JOBS);
  expect((await writing(early)).state).toBe("published");
});
