// A lockdown holds the clock; what fell due meanwhile goes out when it is lifted, or is the desk's to decide.

import { afterEach, beforeEach, expect, test } from "bun:test";
import { findWriting, listLive, publishArticle, startStory } from "#articles";
import { liftLockdown, lockDown } from "#people";
import { translatorFor } from "#platform/i18n";
import { runDueJobs } from "#platform/jobs";
import { JOBS } from "../../app";
import { NOON, openSite, type Site } from "../../../test/site";
import { EMPTY_MANUSCRIPT } from "./article";
import { saveDraft } from "./save-draft";
import { scheduleArticle } from "./schedule-article";
import { setEmbargo } from "./set-embargo";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

let site: Site;
beforeEach(async () => {
  site = await openSite();
});
afterEach(() => site.close());

const run = () => runDueJobs(site.workshop, JOBS);
const stateOf = async (article: number) => (await findWriting(site.act().reads, article))?.state;

async function written(headline: string): Promise<number> {
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
      body: [{ id: "first0", kind: "paragraph", text: [{ text: "The words that were held back." }] }],
    },
  });
  return article;
}

test("lifted, what is minutes late goes out, and what is later is given back with a sentence", async () => {
  const late = await written("Due at one");
  const fresh = await written("Due at two");
  const shut = await written("Under an embargo");
  const ahead = await written("Due tomorrow");
  await scheduleArticle(site.act(), { article: late, version: 2, at: NOON + HOUR });
  await scheduleArticle(site.act(), { article: fresh, version: 2, at: NOON + 2 * HOUR });
  await setEmbargo(site.act(), { article: shut, at: NOON + 2 * HOUR });
  await publishArticle(site.act(), { article: shut, version: 2 });
  await scheduleArticle(site.act(), { article: ahead, version: 2, at: NOON + 24 * HOUR });
  await lockDown(site.act());
  site.clock.set(NOON + 2 * HOUR + 10 * MINUTE);
  expect(await run()).toBe(0);
  expect(await stateOf(late)).toBe("scheduled");
  expect(await (await site.get("/en/")).text()).not.toContain("Due at");
  expect(site.logged.filter((line) => line.includes("job-failed"))).toEqual([]);
  await liftLockdown(site.act(), { alone: true });
  await run();
  expect(await Promise.all([late, fresh, shut, ahead].map(stateOf))).toEqual([
    "approved",
    "published",
    "published",
    "scheduled",
  ]);
  const front = await (await site.get("/en/")).text();
  expect([front.includes("Due at two"), front.includes("Due at one")]).toEqual([true, false]);
  const editor = await site.signedIn("editor");
  const told = await (await editor.get(`/newsroom/articles/${late}/write`)).text();
  expect(told).toContain(translatorFor("ar")("articles.held-by-lockdown"));
  site.clock.advance(24 * HOUR);
  await run();
  expect(await stateOf(late)).toBe("approved");
  expect(await stateOf(ahead)).toBe("published");
});
