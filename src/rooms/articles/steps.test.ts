// A story's way from idea to the public and out of it, step by step, by whom it may be taken and by whom not.

import { afterEach, beforeEach, describe, expect, test } from "bun:test";
import {
  findWriting,
  listLive,
  listSteps,
  saveDraft,
  startStory,
  STATES,
  type StepName,
  STEPS,
} from "#articles";
import { changePublication, getPublication } from "#publication";
import { openSite, type Site, SMALL } from "../../../test/site";
import type { Visitor } from "../../../test/visitor";
import { EMPTY_MANUSCRIPT } from "./article";
import type { Manuscript } from "./block";
import { nextStep, stateAfter } from "./states";

let site: Site;
let reporter: Visitor;
let editor: Visitor;
beforeEach(async () => {
  site = await openSite();
  reporter = await site.signedIn("reporter");
  editor = await site.signedIn("editor");
});
afterEach(() => site.close());

const reads = () => site.act().reads;
const sectionOf = async () => (await listLive(reads(), { language: "en", most: 1 }))[0]?.sectionId ?? 0;
const manuscript = async (headline: string): Promise<Manuscript> => ({
  ...EMPTY_MANUSCRIPT,
  headline,
  section: await sectionOf(),
  body: [{ id: "first0", kind: "paragraph", text: [{ text: "It opened." }] }],
});

/** A story that the reporter started and wrote. @returns its id */
async function written(headline = "A ferry for the delta"): Promise<number> {
  const started = await reporter.post("/newsroom/stories/new", { language: "en" });
  const article = Number(/articles\/(\d+)/.exec(started.headers.get("location") ?? "")?.[1]);
  await save(reporter, article, { base: 1, headline });
  return article;
}
async function save(by: Visitor, article: number, { base, headline }: { base: number; headline: string }) {
  const body = { saveId: `save-${article}-${base}`, base, manuscript: await manuscript(headline) };
  expect((await by.sendJson(`/newsroom/articles/${article}/draft`, body)).status).toBe(200);
}
const step = (by: Visitor, [article, name]: [number, string], fields: Record<string, string> = {}) =>
  by.post(`/newsroom/articles/${article}/${name}`, { base: "2", ...fields });
const stateOf = async (article: number) => (await findWriting(reads(), article))?.state;
const twoPeople = async () =>
  changePublication(site.act(), { ...(await getPublication(reads())), twoPeople: true });

describe("the table of steps", () => {
  test("every state can be left, and only by steps that it lists", () => {
    for (const state of STATES) {
      const open = (Object.keys(STEPS) as StepName[]).filter((name) => stateAfter(state, name));
      expect([state, open.length > 0]).toEqual([state, true]);
    }
    expect(stateAfter("published", "spike")).toBeNull();
    expect(stateAfter("draft", "kill")).toBeNull();
    expect(stateAfter("killed", "publish")).toBeNull();
  });

  test("what must be said is asked for in every step that takes something from somebody", () => {
    const due = (Object.keys(STEPS) as StepName[]).filter((name) => STEPS[name].reason);
    expect(due).toEqual(["ask-for-changes", "unpublish", "spike", "kill"]);
  });

  test("the next step is the one that this person can take", () => {
    const standing = {
      state: "draft",
      twoPeople: false,
      approved: false,
      reviewAsked: false,
      changed: true,
      embargoed: false,
    } as const;
    const writes = (right: string) => right === "articles.write";
    expect(nextStep(standing, writes)).toBe("send-to-review");
    expect(nextStep(standing, () => true)).toBe("publish");
    expect(nextStep({ ...standing, twoPeople: true }, () => true)).toBe("send-to-review");
    expect(nextStep({ ...standing, embargoed: true, state: "approved" }, () => true)).toBe("schedule");
    expect(nextStep({ ...standing, state: "in-review" }, writes)).toBeNull();
  });
});

describe("in the newsroom", () => {
  test("a story goes from reporter to editor and back with a reason, and each step is on the record", async () => {
    const article = await written();
    expect((await step(reporter, [article, "send-to-review"])).status).toBe(303);
    expect((await step(editor, [article, "ask-for-changes"], { reason: "  " })).status).toBe(422);
    expect(await stateOf(article)).toBe("in-review");
    await step(editor, [article, "ask-for-changes"], { reason: "Who says that it opened?" });
    const page = await (await reporter.get(`/newsroom/articles/${article}/write`)).text();
    expect(page).toContain("Who says that it opened?");
    expect(page).toContain("Dilan Osman");
    expect(page).toContain(">Send to review</button>");
    const steps = await listSteps(reads(), { article, most: 10, seesWithheld: true });
    expect(steps.map(({ verb, who }) => [verb, who])).toEqual([
      ["ask-for-changes", "Dilan Osman"],
      ["send-to-review", "Nadia Karim"],
    ]);
    const { rows } = await recordOf(article);
    expect(rows.map(({ verb }) => verb)).toEqual(["start", "send-to-review", "ask-for-changes"]);
    expect(JSON.stringify(rows)).not.toContain("Who says");
  });

  test("a reporter neither approves nor publishes, schedules, spikes or kills", async () => {
    const article = await written();
    await step(reporter, [article, "send-to-review"]);
    const hers = ["take-up", "send-to-review"];
    for (const name of [...Object.keys(STEPS), "embargo", "correct"].filter((one) => !hers.includes(one))) {
      const answer = await step(reporter, [article, name], {
        reason: "Because.",
        moment: "2030-01-01T10:00",
      });
      expect([name, answer.status]).toEqual([name, 403]);
    }
    expect(await stateOf(article)).toBe("in-review");
    const page = await (await reporter.get(`/newsroom/articles/${article}/write`)).text();
    expect(page).toContain("Waits for an editor");
    expect(page).not.toContain(`action="/newsroom/articles/${article}/publish"`);
  });

  test("an approval is of one text: a changed word sends it back to review", async () => {
    const article = await written();
    await step(editor, [article, "approve"]);
    expect(await findWriting(reads(), article)).toMatchObject({ state: "approved", approved: true });
    await save(reporter, article, { base: 2, headline: "Two ferries for the delta" });
    expect(await findWriting(reads(), article)).toMatchObject({ state: "in-review", approved: false });
    expect((await step(editor, [article, "approve"], { base: "2" })).status).toBe(409);
  });

  test("with two people, only what somebody else approved goes out, to the letter", async () => {
    await twoPeople();
    const article = await written();
    expect((await step(editor, [article, "publish"])).status).toBe(409);
    await step(editor, [article, "approve"]);
    await save(editor, article, { base: 2, headline: "A ferry, corrected by the editor" });
    expect((await step(editor, [article, "publish"], { base: "3" })).status).toBe(409);
    const own = await step(editor, [article, "approve"], { base: "3" });
    expect(own.status).toBe(403);
    const publisher = await site.signedIn("publisher");
    expect((await step(publisher, [article, "approve"], { base: "3" })).status).toBe(303);
    expect((await step(editor, [article, "publish"], { base: "3" })).status).toBe(303);
    // Changes of what is public need a second person as well.
    await save(editor, article, { base: 3, headline: "A ferry, changed again" });
    expect((await step(editor, [article, "publish"], { base: "4" })).status).toBe(409);
    expect(
      (await step(editor, [article, "schedule"], { base: "4", moment: "2030-01-01T10:00" })).status,
    ).toBe(409);
  });

  test("of two steps at once from one state one is taken", async () => {
    const article = await written();
    const answers = await Promise.all([
      step(editor, [article, "approve"]),
      step(editor, [article, "spike"], { reason: "Old." }),
      step(editor, [article, "spike"], { reason: "Old too." }),
    ]);
    const taken = await listSteps(reads(), { article, most: 10, seesWithheld: true });
    expect(answers.filter(({ status }) => status === 303)).toHaveLength(taken.length);
    expect(taken.filter(({ verb }) => verb === "spike").length).toBeLessThan(2);
  });
});

describe("an end", () => {
  test("a spiked story is revived as a draft; it was never public", async () => {
    const article = await written();
    await step(editor, [article, "spike"], { reason: "Another paper had it." });
    expect(await stateOf(article)).toBe("spiked");
    expect((await step(editor, [article, "publish"])).status).toBe(409);
    await step(editor, [article, "revive"]);
    expect(await stateOf(article)).toBe("draft");
  });

  test("a killed article leaves a notice with 410 at its address, and nothing anywhere else", async () => {
    const address = `/en/2026/11/${SMALL.bridge.slug}`;
    expect((await site.get(address)).status).toBe(200);
    const article = (await listLive(reads(), { language: "en", most: 9 })).find(
      ({ headline }) => headline === SMALL.bridge.headline,
    )?.id as number;
    expect((await step(editor, [article, "kill"])).status).toBe(422);
    expect((await step(editor, [article, "kill"], { reason: "It was made up." })).status).toBe(303);
    const notice = await site.get(address);
    expect(notice.status).toBe(410);
    const page = await notice.text();
    expect(page).toContain("This article was withdrawn");
    expect(page).not.toContain(SMALL.bridge.headline);
    expect(page).not.toContain("made up");
    for (const path of ["/en/", "/en/delta/roads/", "/en/feed.xml", "/sitemap.xml", "/en/by/nadia-karim"])
      expect([path, (await (await site.get(path)).text()).includes(SMALL.bridge.slug)]).toEqual([
        path,
        false,
      ]);
    await step(editor, [article, "revive"]);
    expect((await site.get(address)).status).toBe(404);
    await step(editor, [article, "publish"], { base: "1" });
    expect((await site.get(address)).status).toBe(200);
  });
});

describe("the desk", () => {
  test("says what waits for whom", async () => {
    const article = await written("Waits for somebody");
    const waits = async (by: Visitor) =>
      (await (await by.get("/newsroom/stories?waits=me")).text()).includes("Waits for somebody");
    expect([await waits(reporter), await waits(editor)]).toEqual([false, false]);
    await step(reporter, [article, "send-to-review"]);
    expect([await waits(reporter), await waits(editor)]).toEqual([false, true]);
    await step(editor, [article, "ask-for-changes"], { reason: "More." });
    expect([await waits(reporter), await waits(editor)]).toEqual([true, false]);
  });

  test("an idea stands there until somebody takes it up", async () => {
    const idea = await startStory(site.act(), { language: "en", story: null, idea: true });
    expect((await step(editor, [idea, "publish"], { base: "1" })).status).toBe(409);
    await step(reporter, [idea, "take-up"]);
    expect(await stateOf(idea)).toBe("draft");
    await saveDraft(site.act(), {
      article: idea,
      saveId: "save-idea-1",
      base: 1,
      manuscript: await manuscript("From an idea"),
    });
    expect((await step(editor, [idea, "publish"])).status).toBe(303);
  });
});

async function recordOf(article: number) {
  const rows = await reads()
    .tables<{ record: { id: number; noun: string; noun_id: number | null; verb: string; details: string } }>()
    .selectFrom("record")
    .select(["verb", "details"])
    .where("noun", "=", "article")
    .where("noun_id", "=", article)
    .orderBy("id")
    .execute();
  return { rows };
}
