// The desk: today's page by role, the list of stories and what narrows it, the calendar, and search.

import { afterAll, beforeAll, describe, expect, test } from "bun:test";
import { listPeople, putByline } from "#people";
import { runDueJobs, setJob } from "#platform/jobs";
import { changePublication, getPublication } from "#publication";
import { urls } from "#urls";
import { JOBS } from "../../app";
import { openSite, type Site, SMALL } from "../../../test/site";
import type { Visitor } from "../../../test/visitor";

let site: Site;
let editor: Visitor;
let nadia: Visitor;
let mina: Visitor;
beforeAll(async () => {
  site = await openSite();
  await changePublication(site.act(), {
    ...(await getPublication(site.act().reads)),
    timeZone: "Asia/Baghdad",
  });
  nadia = await site.signedIn("reporter");
  editor = await site.signedIn("owner");
  mina = await site.signedIn("translator");
});
afterAll(() => site.close());

const idOf = async (name: string) =>
  (await listPeople(site.act().reads)).find((person) => person.name === name)?.id ?? 0;
const text = async (by: Visitor, path: string) => (await by.get(path)).text();
const main = async (by: Visitor, path: string) =>
  /<main[\s\S]*<\/main>/.exec(await text(by, path))?.[0] ?? "";
const lines = async (by: Visitor, query: string) =>
  [...(await text(by, `${urls.stories()}?${query}`)).matchAll(/\/write"><span[^>]*>([^<]*)/g)].map(
    ([, headline]) => headline,
  );
/** What stands under a heading of today's desk. */
const under = async (by: Visitor, heading: string) =>
  (await main(by, urls.newsroom())).split("<section>").find((part) => part.includes(`<h2>${heading}</h2>`)) ??
  "";

interface Writing {
  readonly language?: string;
  readonly words?: string;
  readonly bylines?: number[];
}

/** @returns the article's id */
async function write(
  by: Visitor,
  headline: string,
  { language = "en", words = "It goes.", bylines = [] }: Writing = {},
) {
  const started = await by.post(urls.newStory(), { language });
  const article = Number(/articles\/(\d+)/.exec(started.headers.get("location") ?? "")?.[1]);
  const body = words
    .split("\n")
    .map((text, at) => ({ id: `block${at}0`, kind: "paragraph", text: [{ text }] }));
  const manuscript = { headline, standfirst: "", section: 2, bylines, topics: [], picture: null, body };
  const saved = await by.sendJson(urls.save(article), { saveId: `save-${article}-1`, base: 1, manuscript });
  expect(saved.status).toBe(200);
  return article;
}
const step = (by: Visitor, [article, name]: [number, string], fields: Record<string, string> = {}) =>
  by.post(urls.step(article, name), { base: "2", ...fields });

describe("today's desk", () => {
  test("says to each what waits for them and why, what is due, what goes out and what went out", async () => {
    const asked = await write(nadia, "Asked for changes");
    await step(nadia, [asked, "send-to-review"]);
    expect(await under(editor, "Waits for me")).toContain("Review asked for");
    await step(editor, [asked, "ask-for-changes"], { reason: "Two sources, please." });
    const person = String(await idOf("Nadia Karim"));
    await editor.post(urls.notes(asked), { words: "Which road?", person });
    const mine = await under(nadia, "Waits for me");
    expect(mine).toContain("Changes asked for · A note for you");
    expect(mine).toContain("Two sources, please.");
    expect(mine.match(/Asked for changes/g)).toHaveLength(1);
    await editor.post(urls.budget(), {
      title: "Due tonight",
      language: "en",
      due: "2026-11-23T20:00",
      person,
    });
    await editor.post(urls.budget(), { title: "Open for all", language: "en", due: "2026-11-24T11:00" });
    expect(await under(nadia, "Waits for me")).toContain("due today 20:00");
    expect(await under(nadia, "Open: whoever takes it")).toContain("Open for all");
    const due = await under(editor, "Late, and due within a day");
    for (const word of ["Due tonight", "Nadia Karim", "Open for all"]) expect(due).toContain(word);
    const tonight = await write(nadia, "Out tonight");
    await step(editor, [tonight, "schedule"], { moment: "2026-11-23T21:30" });
    expect(await under(nadia, "Goes out today")).toMatch(/21:30[\s\S]*Out tonight/);
    expect(await under(nadia, "Went out today")).toContain(SMALL.bridge.headline);
    expect(await under(mina, "در انتظار من")).toContain("چیزی در انتظار شما نیست.");
  });

  test("says in red words when the clock's orders are not carried out", async () => {
    expect(await main(editor, urls.newsroom())).not.toContain('class="wrong"');
    await site
      .act()
      .commit((tx) => setJob(tx, { name: "publish-scheduled", noun: 999, at: tx.at - 121_000 }));
    const desk = await main(nadia, urls.newsroom());
    expect(desk).toMatch(/class="wrong" role="alert">One order of the clock is not being carried out/);
  });

  test("sends whoever only decides on comments to them", async () => {
    const moderator = await site.signedIn("moderator");
    expect((await moderator.get(urls.newsroom())).headers.get("location")).toBe(urls.queue());
  });
});

describe("the list of stories", () => {
  test("is narrowed by whose it is, section, deadline and order, all in its address", async () => {
    const person = await idOf("Mina Azad");
    const article = await write(mina, "Snow on the pass", { language: "fa" });
    await editor.post(urls.articleAssignment(article), {
      title: "Snow",
      due: "2026-11-25T10:00",
      person: String(person),
    });
    expect(await lines(mina, "waits=mine")).toEqual(["Snow on the pass"]);
    expect(await lines(editor, `owner=${person}&language=fa`)).toEqual(["Snow on the pass"]);
    expect(await lines(editor, `owner=${person}&section=1`)).toEqual(["Snow on the pass"]);
    expect(await lines(editor, `owner=${person}&section=999`)).toEqual([]);
    expect(await lines(editor, "due=week")).toContain("Snow on the pass");
    expect(await lines(editor, "due=day")).not.toContain("Snow on the pass");
    expect(await lines(editor, "sort=deadline&due=late")).toEqual([]);
    expect((await lines(editor, "sort=deadline")).at(-1)).toBe("Snow on the pass");
    const page = await text(editor, `${urls.stories()}?state=draft&due=week`);
    expect(page).toContain('name="state" value="draft"');
    expect(page).toMatch(/<option value="week" selected/);
  });

  test("goes on page by page, without counting and without a gap", async () => {
    const many = 55;
    for (let at = 0; at < many; at++) await write(nadia, `Line ${at}`, { language: "ckb" });
    const seen: (string | undefined)[] = [];
    let query = "language=ckb";
    for (let page = 0; page < 3 && query; page++) {
      seen.push(...(await lines(nadia, query)));
      const next = /href="\/newsroom\/stories\?([^"]*after=[^"]*)" rel="next"/.exec(
        await text(nadia, `${urls.stories()}?${query}`),
      )?.[1];
      query = next?.replaceAll("&amp;", "&") ?? "";
    }
    expect(seen).toHaveLength(many);
    expect(new Set(seen).size).toBe(many);
    expect(seen[0]).toBe(`Line ${many - 1}`);
  });
});

describe("the calendar", () => {
  test("shows deadlines, schedules and embargoes on their days, in each calendar, and turns by its address", async () => {
    const shut = await write(nadia, "Under embargo");
    await step(editor, [shut, "embargo"], { moment: "2026-12-21T06:00" });
    await editor.post(urls.budget(), {
      title: "On the longest night",
      language: "en",
      due: "2026-12-20T18:00",
    });
    const english = await main(editor, `${urls.calendar()}?day=2026-12-01`);
    expect(english).toContain("December 2026");
    const day = (page: string, iso: string) =>
      page.split(`<time datetime="${iso}"`)[1]?.split("</ul>")[0] ?? "";
    expect(day(english, "2026-12-20")).toMatch(/18:00[\s\S]*due[\s\S]*On the longest night/);
    expect(day(english, "2026-12-21")).toMatch(/06:00[\s\S]*embargo ends[\s\S]*Under embargo/);
    expect(day(await main(editor, urls.calendar()), "2026-11-23")).toMatch(
      /21:30[\s\S]*goes out[\s\S]*Out tonight/,
    );
    const persian = await main(mina, `${urls.calendar()}?day=2026-12-21`);
    expect(persian).toContain("آذر ۱۴۰۵");
    expect(persian).toContain("نوامبر – دسامبر ۲۰۲۶");
    expect(day(persian, "2026-12-21")).toContain("۳۰");
    const next = /href="([^"]*)" rel="next"/.exec(persian)?.[1]?.replaceAll("&amp;", "&") ?? "";
    expect(await main(mina, next)).toContain("دی ۱۴۰۵");
    const week = await main(mina, `${urls.calendar()}?view=week&day=2026-12-21`);
    expect(week.indexOf("شنبه")).toBeLessThan(week.indexOf("یکشنبه"));
    expect(week.match(/<time datetime="2026-12-\d\d"/g)).toHaveLength(7);
    expect((await editor.get(`${urls.calendar()}?day=9999-99-99&view=year`)).status).toBe(200);
  });
});

describe("search", () => {
  const found = async (by: Visitor, words: string, more = "") =>
    (await main(by, `${urls.deskSearch()}?q=${encodeURIComponent(words)}${more}`)).replace(
      /<form[\s\S]*?<\/form>/,
      "",
    );

  test("finds what is public and what is not, however it is spelled, and marks it where it stands", async () => {
    await write(nadia, "الوادي", {
      language: "ar",
      words: "لا شيء هنا.\nقالت مديرةُ المدرســـة إن الأبواب تُفتح سنة ٢٠٢٦ بعد انتظار.",
    });
    for (const words of ["مدرسه", "المدرسة", "ابواب مديره", "2026 انتظار"])
      expect([words, (await found(editor, words)).includes("الوادي")]).toEqual([words, true]);
    expect(await found(editor, "مدرسه")).toContain("<mark>المدرســـة</mark>");
    expect(await found(editor, "barrier quarter")).toContain(SMALL.bridge.headline);
    expect(await found(editor, "barrier submarine")).toContain("Nothing that you may see");
    expect(await found(editor, "barrier", "&state=draft")).not.toContain(SMALL.bridge.headline);
    await write(nadia, "<script>alert(1)</script>", { words: "An odd headline of kumquats" });
    expect(await found(editor, "kumquats script")).toContain("&lt;<mark>script</mark>");
    for (const odd of ["%", "_", "'", '"', "\\", "a".repeat(500), "(((", "NEAR(", "  "])
      expect([odd, (await editor.get(`${urls.deskSearch()}?q=${encodeURIComponent(odd)}`)).status]).toEqual([
        odd,
        200,
      ]);
  });

  test("goes on with older stories where there are many", async () => {
    const hits = (page: string) => page.match(/<li class="line"/g)?.length;
    const first = await found(nadia, "line", "&language=ckb");
    const further = /href="\/newsroom\/search\?([^"]*)"/.exec(first)?.[1]?.replaceAll("&amp;", "&") ?? "";
    expect([hits(first), hits(await main(nadia, `${urls.deskSearch()}?${further}`))]).toEqual([40, 15]);
  });

  test("and the list know stories that are older than they are, once the clock has drawn their lines", async () => {
    const article = await write(nadia, "Older than the desk", { words: "Only sloes." });
    await site.act().commit(async (tx) => {
      const db = tx.tables<{ desk_lines: { article_id: number } }>();
      await db.deleteFrom("desk_lines").where("article_id", "=", article).execute();
      await setJob(tx, { name: "draw-desk-line", noun: article, at: 0 });
    });
    expect(await found(editor, "sloes")).not.toContain("<mark>");
    await runDueJobs(site.workshop, JOBS);
    expect(await found(editor, "sloes")).toContain("<mark>sloes</mark>");
    expect(await lines(nadia, "waits=mine&language=en")).toContain("Older than the desk");
  });

  test("finds by byline and by what is asked for, and nobody behind a withheld one", async () => {
    const salma = await putByline(site.act(), {
      id: null,
      withheld: false,
      names: { en: { name: "Salma Idris" } },
    });
    const hidden = await putByline(site.act(), { id: null, withheld: true, names: {} });
    await write(nadia, "Signed in ink", { words: "Of figs.", bylines: [salma] });
    await write(nadia, "Signed by nobody", { words: "Of figs.", bylines: [hidden] });
    expect(await found(mina, "salma figs")).toContain("Signed in ink");
    expect(await found(mina, "figs nadia")).not.toContain("Signed by nobody");
    await editor.post(urls.budget(), {
      title: "Harvest",
      language: "en",
      brief: "Ask about the pomegranates.",
    });
    expect(await found(editor, "pomegranate")).toMatch(/Assignments[\s\S]*<mark>pomegranates<\/mark>/);
  });

  test("sees a save at once, and keeps to one's limits", async () => {
    const article = await write(nadia, "Two words", { words: "Only quinces." });
    expect(await found(editor, "quinces")).toContain("Two words");
    const body = [{ id: "block00", kind: "paragraph", text: [{ text: "Only medlars." }] }];
    const manuscript = {
      headline: "Two words",
      standfirst: "",
      section: 2,
      bylines: [],
      topics: [],
      picture: null,
      body,
    };
    await nadia.sendJson(urls.save(article), { saveId: "save-again", base: 2, manuscript });
    expect(await found(editor, "quinces")).not.toContain("Two words");
    expect(await found(mina, "medlars")).toContain("<mark>medlars</mark>");
    await editor.post(urls.personLimits(await idOf("Mina Azad")), { "language-fa": "yes" });
    expect(await found(mina, "medlars")).not.toContain("<mark>");
    expect(await found(mina, "barrier")).not.toContain("<mark>");
    expect(await lines(mina, "")).toEqual(["Snow on the pass"]);
    for (const page of [urls.write(article), urls.history(article), urls.notes(article)])
      expect([page, (await mina.get(page)).status]).toEqual([page, 403]);
    await editor.post(urls.personLimits(await idOf("Mina Azad")), { "edition-999": "yes" });
    expect(await found(mina, "medlars")).not.toContain("<mark>");
  });
});
