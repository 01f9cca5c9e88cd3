// Fronts and lists set by hand: what readers see of them, from which moment, and for how long.

import { afterEach, beforeEach, describe, expect, test } from "bun:test";
import { publishArticle, saveDraft, startStory, unpublishArticle } from "#articles";
import { openKeys, readConfig } from "#platform/config";
import { latestChange } from "#platform/db";
import { runDueJobs } from "#platform/jobs";
import { createPress } from "#platform/press";
import { changePublication, getPublication, listSections } from "#publication";
import { createApp, JOBS } from "../../../app";
import { NOON, openSite, ORIGIN, type Site, SMALL } from "../../../../test/site";
import type { Visitor } from "../../../../test/visitor";

const MINUTE = 60_000;
const FRONT = "/newsroom/front/en/front";

let site: Site;
let editor: Visitor;
beforeEach(async () => {
  site = await openSite();
  const publication = await getPublication(site.act().reads);
  await changePublication(site.act(), { ...publication, timeZone: "Asia/Baghdad" });
  editor = await site.signedIn("editor");
});
afterEach(() => site.close());

const textAt = async (path: string) => (await site.get(path)).text();
const leadOn = async (path: string) => headlines(await textAt(path))[0];
const headlines = (html: string) =>
  [...html.slice(html.indexOf("<main")).matchAll(/<h[23]><a href="\/en\/\d[^"]*">([^<]*)/g)].map(
    ([, words]) => words,
  );
const idOf = async (name: string) =>
  (await listSections(site.act().reads)).find(({ names }) => names.en?.name === name)?.id ?? 0;

/** The version of a page as its screen says it. */
async function baseOf(screen: string, who = editor): Promise<string> {
  return /name="base" value="(\d+)"/.exec(await (await who.get(screen)).text())?.[1] ?? "";
}

async function send(address: string, fields: Record<string, string>, screen = FRONT): Promise<Response> {
  return editor.post(address, { base: await baseOf(screen), ...fields });
}

async function place(article: number, to: string, screen = FRONT): Promise<void> {
  const placed = await send(screen, { act: "place", article: String(article), to }, screen);
  expect(placed.status).toBe(303);
}

async function putOut(screen = FRONT, moment = ""): Promise<Response> {
  return send(`${screen}/put-out`, moment ? { when: "later", moment } : { when: "now" }, screen);
}

async function written(headline: string, language: "en" | "ar" = "en"): Promise<number> {
  const article = await startStory(site.act(), { language, story: null });
  const manuscript = {
    headline,
    standfirst: "",
    section: await idOf("Roads"),
    bylines: [],
    topics: [],
    picture: null,
    body: [{ id: "first0", kind: "paragraph" as const, text: [{ text: "Some words." }] }],
  };
  await saveDraft(site.act(), { article, saveId: "save-0001", base: 1, manuscript });
  return article;
}

/** A process with a press of its own on the same database. @returns how to ask it for a page */
async function anotherProcess() {
  const press = createPress({ bytes: 1_000_000, clock: site.clock });
  const workshop = { ...site.workshop, press };
  const config = readConfig({ WARRAQ_DATA: site.folder });
  const http = await createApp({ workshop, config, keys: openKeys(config.keysFile), press });
  return async (path: string) => (await http.answer(new Request(`${ORIGIN}${path}`), "192.0.2.9")).text();
}

const publish = (article: number) => publishArticle(site.act(), { article, version: 2 });

describe("a front", () => {
  test("is led by what somebody put there, from the moment that it is put out, and as before when that is undone", async () => {
    const before = await textAt("/en/");
    expect(headlines(before)[0]).toBe(SMALL.bridge.headline);
    await place(1, "lead");
    expect(await textAt("/en/")).toBe(before);
    expect((await putOut()).headers.get("location")).toBe(`${FRONT}?done=out`);
    expect(headlines(await textAt("/en/"))).toEqual([SMALL.water.headline, SMALL.bridge.headline]);
    const newest = await written("The newest");
    await publish(newest);
    expect(await leadOn("/en/")).toBe(SMALL.water.headline);
    await unpublishArticle(site.act(), { article: newest, reason: "A test." });
    expect((await send(`${FRONT}/put-back`, {})).status).toBe(303);
    expect(await textAt("/en/")).toBe(before);
    expect((await send(`${FRONT}/put-back`, { id: "1" })).status).toBe(303);
    expect(await leadOn("/en/")).toBe(SMALL.water.headline);
  });

  test("tells a story there as it was told to, until the moment it was given", async () => {
    const typed = {
      "lead.article": "1",
      "lead.headline": "Water!",
      "lead.kicker": "Look",
      "lead.until": "2026-11-23T12:30",
    };
    expect((await send(FRONT, { act: "save", ...typed })).status).toBe(303);
    await putOut();
    expect(await leadOn("/en/")).toBe("Water!");
    expect(await textAt("/en/")).toMatch(/class="kicker">\s*Look/);
    site.clock.set(NOON + 30 * MINUTE - 1);
    expect(await leadOn("/en/")).toBe("Water!");
    site.clock.set(NOON + 30 * MINUTE);
    expect(await leadOn("/en/")).toBe(SMALL.bridge.headline);
  });

  test("shows a story that is to come from the very act that publishes it, and what stood there until then", async () => {
    await place(1, "lead");
    await putOut();
    const tomorrow = await written("Tomorrow’s lead");
    await place(tomorrow, "lead");
    const screen = await (await editor.get(FRONT)).text();
    expect(screen).toContain("Tomorrow’s lead");
    await putOut();
    expect(await leadOn("/en/")).toBe(SMALL.water.headline);
    expect(await textAt("/en/")).not.toContain("Tomorrow");
    await publish(tomorrow);
    expect(await leadOn("/en/")).toBe("Tomorrow’s lead");
    await unpublishArticle(site.act(), { article: tomorrow, reason: "A test." });
    // It was there: what stood before it does not come back, the slot goes by time.
    expect(await leadOn("/en/")).toBe(SMALL.bridge.headline);
    await publishArticle(site.act(), { article: tomorrow, version: 2 });
    expect(await leadOn("/en/")).toBe("Tomorrow’s lead");
  });

  test("follows the clock of a story that goes out by itself, under an embargo as well", async () => {
    const story = await written("On its minute");
    await editor.post(`/newsroom/articles/${story}/embargo`, { moment: "2026-11-23T12:10" });
    await editor.post(`/newsroom/articles/${story}/publish`, { base: "2" });
    await place(story, "lead");
    await putOut();
    expect(await leadOn("/en/")).toBe(SMALL.bridge.headline);
    site.clock.set(NOON + 10 * MINUTE);
    // The publication, and the end of the embargo.
    expect(await runDueJobs(site.workshop, JOBS)).toBe(2);
    expect(await leadOn("/en/")).toBe("On its minute");
  });

  test("changes by no other tag than its own", async () => {
    const told: (readonly string[])[] = [];
    const { press } = site.workshop;
    const changed = press.changed.bind(press);
    // What was changed before may still be told a second time, by the way that other processes hear it.
    const known = await latestChange(site.workshop.db.read);
    press.changed = (line) => {
      if (line.id > known) told.push(line.tags);
      changed(line);
    };
    await place(1, "lead");
    expect(told).toEqual([]);
    await putOut();
    expect(told.slice(0, 1)).toEqual([["arranged:en:0"]]);
  });
});

describe("a change that is ordered", () => {
  test("turns held pages over on its minute, in every language and process, without anybody’s doing", async () => {
    const arabic = await written("الأحدث", "ar");
    await publish(arabic);
    const inArabic = "/newsroom/front/ar/front";
    await place(1, "lead");
    expect((await putOut(FRONT, "2026-11-23T13:00")).headers.get("location")).toBe(`${FRONT}?done=scheduled`);
    await place(3, "lead", inArabic);
    await putOut(inArabic, "2026-11-23T13:00");
    const other = await anotherProcess();
    const before = [await textAt("/en/"), await textAt("/ar/")];
    expect(await other("/en/")).toBe(before[0] ?? "");
    site.clock.set(NOON + 60 * MINUTE - 1);
    expect([await textAt("/en/"), await textAt("/ar/")]).toEqual(before);
    expect(before[0]).toContain(SMALL.bridge.headline);
    site.clock.set(NOON + 60 * MINUTE);
    expect(await leadOn("/en/")).toBe(SMALL.water.headline);
    expect(headlines(await other("/en/"))[0]).toBe(SMALL.water.headline);
    expect(/<h2><a [^>]*>([^<]*)/.exec((await textAt("/ar/")).split("<main")[1] ?? "")?.[1]).toBe(
      SMALL.bridgeArabic.headline,
    );
  });

  test("is called off before it begins, and becomes the draft again", async () => {
    await place(1, "lead");
    await putOut(FRONT, "2026-11-23T13:00");
    const screen = await (await editor.get(FRONT)).text();
    const id = /name="id" value="(\d+)"/.exec(screen)?.[1] ?? "";
    expect((await send(`${FRONT}/call-off`, { id })).status).toBe(303);
    site.clock.set(NOON + 61 * MINUTE);
    expect(await leadOn("/en/")).toBe(SMALL.bridge.headline);
    await putOut();
    expect(await leadOn("/en/")).toBe(SMALL.water.headline);
    expect((await send(`${FRONT}/call-off`, { id: "1" })).status).toBe(404);
  });

  test("is for a moment that the paper’s clock shows and that is to come", async () => {
    await place(1, "lead");
    for (const moment of ["2026-11-23T11:59", "never", "2036-01-01T10:00"]) {
      const refused = await putOut(FRONT, moment);
      expect([moment, refused.status]).toEqual([moment, 422]);
    }
    expect(await leadOn("/en/")).toBe(SMALL.bridge.headline);
  });
});

describe("a list", () => {
  test("has up to five stories on its top, in the order they were put in, and the rest by time", async () => {
    for (const name of ["C", "B", "A"]) await publish(await written(name));
    const roads = `/newsroom/front/en/${await idOf("Roads")}`;
    const newest = ["A", "B", "C", SMALL.bridge.headline, SMALL.water.headline];
    expect(new Set(headlines(await textAt("/en/delta/roads/")))).toEqual(new Set(newest));
    const held = headlines(await textAt("/en/delta/roads/")).filter((one) => !one?.startsWith("Water"));
    await place(1, "top-1", roads);
    await place(2, "top-1", roads);
    await putOut(roads);
    expect(headlines(await textAt("/en/delta/roads/")).slice(0, 2)).toEqual([
      SMALL.bridge.headline,
      SMALL.water.headline,
    ]);
    // Moved down past the other one.
    await place(2, "top-2", roads);
    await putOut(roads);
    const shown = headlines(await textAt("/en/delta/roads/"));
    expect(shown.slice(0, 2)).toEqual([SMALL.water.headline, SMALL.bridge.headline]);
    expect(shown.slice(2)).toEqual(held.filter((one) => one !== SMALL.bridge.headline));
    expect(await leadOn("/en/delta/")).not.toBe(SMALL.water.headline);
  });

  test("goes with its section, and a band of a section that is no more breaks no front", async () => {
    const owner = await site.signedIn("owner");
    await owner.post("/newsroom/settings/sections", {
      id: "",
      parent: String(await idOf("Delta")),
      "name-en": "Ferries",
      act: "put",
    });
    const ferries = await idOf("Ferries");
    const page = `/newsroom/front/en/${ferries}`;
    // A story of another section, which nothing else ties to this page, comes and goes all the same.
    const other = await written("From elsewhere");
    await place(other, "top-1", page);
    await putOut(page);
    expect(headlines(await textAt("/en/delta/ferries/"))).toEqual([]);
    await publish(other);
    expect(headlines(await textAt("/en/delta/ferries/"))).toEqual(["From elsewhere"]);
    await unpublishArticle(site.act(), { article: other, reason: "A test." });
    expect(headlines(await textAt("/en/delta/ferries/"))).toEqual([]);
    await place(1, "lead");
    await place(2, `band-${ferries}`);
    await putOut();
    expect(await textAt("/en/")).toContain(`id="place-${ferries}"`);
    await owner.post("/newsroom/settings/sections", { id: String(ferries), act: "remove" });
    expect((await site.get("/en/delta/ferries/")).status).toBe(410);
    expect(headlines(await textAt("/en/"))).toEqual([SMALL.water.headline, SMALL.bridge.headline]);
    expect((await editor.get(FRONT)).status).toBe(200);
    expect((await editor.get(`/newsroom/front/en/${ferries}`)).status).toBe(404);
  });
});
