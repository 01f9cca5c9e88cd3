// The clock's part: what is scheduled goes out once and on time, and nothing under an embargo leaves by any exit before its minute.

import { afterEach, beforeEach, describe, expect, test } from "bun:test";
import {
  fileArticle,
  findWriting,
  listLive,
  listSteps,
  makeProof,
  publishArticle,
  publishScheduled,
  startStory,
} from "#articles";
import { keepPicture, receivePicture } from "#media";
import { runDueJobs } from "#platform/jobs";
import { changePublication, getPublication } from "#publication";
import { JOBS } from "../../app";
import { NOON, openSite, type Site, SMALL } from "../../../test/site";
import type { Visitor } from "../../../test/visitor";
import { EMPTY_MANUSCRIPT } from "./article";
import { killArticle } from "./kill-article";
import { reviveArticle } from "./revive-article";
import { saveDraft } from "./save-draft";
import { scheduleArticle } from "./schedule-article";
import { setEmbargo } from "./set-embargo";
import { spikeArticle } from "./spike-article";
import { unpublishArticle } from "./unpublish-article";
import { unscheduleArticle } from "./unschedule-article";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

let site: Site;
let editor: Visitor;
beforeEach(async () => {
  site = await openSite();
  await changePublication(site.act(), {
    ...(await getPublication(site.act().reads)),
    timeZone: "Asia/Baghdad",
  });
  editor = await site.signedIn("editor");
});
afterEach(() => site.close());

const run = () => runDueJobs(site.workshop, JOBS);
const stateOf = async (article: number) => (await findWriting(site.act().reads, article))?.state;

async function written(headline: string, picture: number | null = null): Promise<number> {
  const article = await startStory(site.act(), { language: "en", story: null });
  const section = (await listLive(site.act().reads, { language: "en", most: 1 }))[0]?.sectionId ?? 0;
  await saveDraft(site.act(), {
    article,
    saveId: "save-0001",
    base: 1,
    manuscript: {
      ...EMPTY_MANUSCRIPT,
      headline,
      section,
      topics: ["Bridge"],
      picture: picture === null ? null : { picture, alt: "A ferry", caption: "", credit: "" },
      body: [{ id: "first0", kind: "paragraph", text: [{ text: "The embargoed words." }] }],
    },
  });
  return article;
}

describe("a schedule", () => {
  test("is typed on the paper's clock, shown with its zone, and kept to the minute, once", async () => {
    const article = await written("Out at two");
    const asked = await editor.post(`/newsroom/articles/${article}/schedule`, {
      base: "2",
      moment: "2026-11-23T14:00",
    });
    expect(asked.status).toBe(303);
    const page = await (await editor.get(`/newsroom/articles/${article}/write`)).text();
    expect(page).toContain("Asia/Baghdad");
    expect((await findWriting(site.act().reads, article))?.goesOutAt).toBe(NOON + 2 * HOUR);
    site.clock.set(NOON + 2 * HOUR - 1);
    expect(await run()).toBe(0);
    expect((await site.get("/en/2026/11/out-at-two")).status).toBe(404);
    site.clock.set(NOON + 2 * HOUR);
    const done = await Promise.all([run(), run(), run()]);
    expect(done.reduce((sum, one) => sum + one, 0)).toBe(1);
    expect((await site.get("/en/2026/11/out-at-two")).status).toBe(200);
    const steps = await listSteps(site.act().reads, { article, most: 9, seesWithheld: true });
    expect(steps.map(({ verb }) => verb)).toEqual(["publish", "schedule"]);
    expect(await run()).toBe(0);
  });

  test("lets out the text that was scheduled, not what was written since", async () => {
    const article = await written("The text of noon");
    await scheduleArticle(site.act(), { article, version: 2, at: NOON + HOUR });
    const writing = await findWriting(site.act().reads, article);
    await saveDraft(site.act(), {
      article,
      saveId: "save-0002",
      base: 2,
      manuscript: { ...(writing?.manuscript ?? EMPTY_MANUSCRIPT), headline: "The text of one" },
    });
    site.clock.set(NOON + HOUR);
    await run();
    const front = await (await site.get("/en/")).text();
    expect(front).toContain("The text of noon");
    expect(front).not.toContain("The text of one");
    expect((await findWriting(site.act().reads, article))?.changed).toBe(true);
  });

  test("called off, put off or spiked, it does not go out", async () => {
    const off = await written("Called off");
    const later = await written("Put off");
    const spiked = await written("Spiked");
    for (const article of [off, later, spiked])
      await scheduleArticle(site.act(), { article, at: NOON + HOUR });
    await unscheduleArticle(site.act(), { article: off });
    await scheduleArticle(site.act(), { article: later, at: NOON + 2 * HOUR });
    await spikeArticle(site.act(), { article: spiked, reason: "Old." });
    site.clock.set(NOON + HOUR);
    expect(await run()).toBe(0);
    expect([await stateOf(off), await stateOf(later), await stateOf(spiked)]).toEqual([
      "approved",
      "scheduled",
      "spiked",
    ]);
    await reviveArticle(site.act(), { article: spiked });
    site.clock.set(NOON + 2 * HOUR);
    expect(await run()).toBe(1);
    expect(await stateOf(later)).toBe("published");
  });

  test("a process that died with it in hand holds it up for half a minute, and it goes out once", async () => {
    const article = await written("Taken over");
    await scheduleArticle(site.act(), { article, at: NOON + HOUR });
    site.clock.set(NOON + HOUR);
    let died = 0;
    const dying = async () => {
      died++;
      throw new Error("killed");
    };
    await runDueJobs(site.workshop, { "publish-scheduled": dying });
    expect(await run()).toBe(0);
    site.clock.advance(30_000);
    expect(await run()).toBe(1);
    expect([died, await stateOf(article)]).toEqual([1, "published"]);
  });

  test("asked for before its time or twice, the work is not done; published by hand, there is none left", async () => {
    const article = await written("Not before");
    await scheduleArticle(site.act(), { article, at: NOON + HOUR });
    await publishScheduled(site.act(), { noun: article });
    expect(await stateOf(article)).toBe("scheduled");
    await publishArticle(site.act(), { article });
    site.clock.set(NOON + HOUR);
    expect(await run()).toBe(0);
    const verbs = (await listSteps(site.act().reads, { article, most: 9, seesWithheld: true })).map(
      ({ verb }) => verb,
    );
    expect(verbs).toEqual(["publish", "schedule"]);
  });

  test("a time that the clock skips, or that is over, is refused with a sentence", async () => {
    const article = await written("No such time");
    const schedule = (moment: string) =>
      editor.post(`/newsroom/articles/${article}/schedule`, { base: "2", moment });
    expect((await schedule("2026-11-23T11:59")).status).toBe(422);
    expect((await schedule("")).status).toBe(422);
    const paper = await getPublication(site.act().reads);
    await changePublication(site.act(), { ...paper, timeZone: "Europe/Berlin" });
    expect((await schedule("2027-03-28T02:30")).status).toBe(422);
    expect((await schedule("2027-03-28T03:30")).status).toBe(303);
    expect((await findWriting(site.act().reads, article))?.goesOutAt).toBe(Date.UTC(2027, 2, 28, 1, 30));
  });
});

describe("an embargo", () => {
  test("shuts every exit until its minute, whatever is done with the story", async () => {
    const bytes = new Uint8Array(await Bun.file("sample/pictures/market-hall.jpg").arrayBuffer());
    const picture = await keepPicture(site.act(), { received: await receivePicture(bytes) });
    const article = await written("Under embargo", picture);
    const proof = await makeProof(site.act(), { article });
    const proofPage = await (await site.get(`/proof/${proof}/`)).text();
    const image = /media\/([0-9a-f]{16}-\d+\.\w+)/.exec(proofPage)?.[1] ?? "";
    expect(image).not.toBe("");
    const until = NOON + HOUR;
    await setEmbargo(site.act(), { article, at: until });
    await publishArticle(site.act(), { article, version: 2 });
    expect(await stateOf(article)).toBe("scheduled");
    const bridge = `/en/2026/11/${SMALL.bridge.slug}`;
    const lists = [
      "/en/",
      "/en/delta/",
      "/en/delta/roads/",
      "/en/topics/bridge",
      "/en/feed.xml",
      "/sitemap.xml",
      bridge,
    ];
    const exits = [
      "/en/2026/11/under-embargo",
      `/media/${image}`,
      `/proof/${proof}/`,
      `/proof/${proof}/media/${image}`,
    ];
    const look = async () => ({
      listed: await Promise.all(
        lists.map(async (path) => /Under embargo|under-embargo/.test(await (await site.get(path)).text())),
      ),
      open: await Promise.all(exits.map(async (path) => (await site.get(path)).status)),
    });
    site.clock.set(until - 1);
    await run();
    expect(await look()).toEqual({ listed: lists.map(() => false), open: [404, 404, 403, 403] });
    expect(await (await site.get(`/proof/${proof}/`)).text()).not.toContain("embargoed words");
    for (const form of ["vote", "comment"]) {
      const sent = await site.post(`/en/2026/11/under-embargo/${form}`, { value: "like", words: "First!" });
      expect([form, sent.status]).toEqual([form, 404]);
    }
    // Inside it is there.
    expect(await (await editor.get(`/newsroom/articles/${article}/write`)).text()).toContain(
      "embargoed words",
    );
    site.clock.set(until);
    await run();
    expect(await look()).toEqual({ listed: lists.map(() => true), open: [200, 200, 200, 200] });
  });

  test("and an end hold against a file that comes in again from outside", async () => {
    const live = await listLive(site.act().reads, { language: "en", most: 9 });
    const id = live.find(({ headline }) => headline === SMALL.water.headline)?.id ?? 0;
    const file = async () =>
      fileArticle(site.act(), {
        sourceKey: SMALL.water.id,
        storyKey: "water",
        language: "en",
        manuscript: (await findWriting(site.act().reads, id))?.manuscript ?? EMPTY_MANUSCRIPT,
        comments: "open",
        corrections: [],
        publish: true,
        publishedAt: null,
      });
    await unpublishArticle(site.act(), { article: id, reason: "Too early." });
    await setEmbargo(site.act(), { article: id, at: NOON + HOUR });
    await expect(file()).rejects.toThrow("articles.embargoed");
    await setEmbargo(site.act(), { article: id, at: null });
    await killArticle(site.act(), { article: id, reason: "Made up." });
    await expect(file()).rejects.toThrow("articles.step-not-open");
    expect((await site.get(`/en/2026/11/${SMALL.water.slug}`)).status).toBe(410);
  });

  test("is longer than a schedule; lifted, the schedule holds again", async () => {
    const article = await written("Both");
    await scheduleArticle(site.act(), { article, at: NOON + HOUR });
    await setEmbargo(site.act(), { article, at: NOON + 3 * HOUR });
    site.clock.set(NOON + 2 * HOUR);
    expect(await run()).toBe(0);
    await setEmbargo(site.act(), { article, at: null });
    expect(await run()).toBe(1);
    expect(await stateOf(article)).toBe("published");
  });

  test("cannot call back what is public; unpublished first, it holds when it comes again", async () => {
    const article = await written("Public");
    await publishArticle(site.act(), { article });
    await expect(setEmbargo(site.act(), { article, at: NOON + HOUR })).rejects.toThrow(
      "articles.embargo-too-late",
    );
    await unpublishArticle(site.act(), { article, reason: "Too early." });
    await setEmbargo(site.act(), { article, at: NOON + HOUR });
    await publishArticle(site.act(), { article });
    expect([await stateOf(article), (await site.get("/en/2026/11/public")).status]).toEqual([
      "scheduled",
      404,
    ]);
  });
});
