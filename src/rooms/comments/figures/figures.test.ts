// The desk's figures: how much came, what became of it, how long it waited; in the digits and on the clock of whoever looks.

import { afterAll, beforeAll, expect, test } from "bun:test";
import { urls } from "#urls";
import { openSite, type Site, SMALL } from "../../../../test/site";
import type { Visitor } from "../../../../test/visitor";
import { listQueue } from "../queries";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

let site: Site;
let moderator: Visitor;
let editor: Visitor;
beforeAll(async () => {
  site = await openSite();
  const bridge = { language: "en", month: "2026-11", slug: SMALL.bridge.slug };
  const arabic = { language: "ar", month: "2026-11", slug: SMALL.bridgeArabic.slug };
  const write = async (
    words: string,
    address: { language: string; month: string; slug: string } = bridge,
  ) => {
    await site.visitor().post(urls.comment(address), { name: "", words, topic: "" });
    const held = await listQueue(site.act().reads, { state: "held", most: 500 });
    return held.find((comment) => comment.words === words)?.id ?? 0;
  };
  const days = 40;
  const old = await write("Long ago.");
  site.clock.advance(days * 24 * HOUR);
  moderator = await site.signedIn("moderator");
  editor = await site.signedIn("editor");
  // Noon in the paper's zone but three hours: 09:00 UTC.
  const quick = await write("Looked at after ten minutes.");
  const links = await write("https://a.example https://b.example https://c.example");
  site.clock.advance(10 * MINUTE);
  await moderator.post(urls.approve(quick), { from: "held" });
  await moderator.post(urls.answerComment(quick), {
    from: "approved",
    words: "Not a reader’s.",
    voice: "paper",
  });
  site.clock.advance(20 * MINUTE);
  await moderator.post(urls.reject(links), { from: "held", reason: "spam" });
  const arab = await write("بعد ساعات", arabic);
  site.clock.advance(3 * HOUR);
  await editor.post(urls.approve(arab), { from: "held" });
  // Decided once more: it did not wait any longer for that.
  await editor.post(urls.reject(quick), { from: "approved", reason: "other" });
  await write("Still waiting.");
  await write("Withdrawn or not, it came.");
  site.clock.advance(5 * MINUTE);
  expect(old).toBeGreaterThan(0);
});
afterAll(() => site.close());

const rowsOf = (page: string, caption: string) => {
  const table = page.slice(page.indexOf(`<caption>${caption}</caption>`)).split("</table>")[0] ?? "";
  return [...table.matchAll(/<tr><th scope="row">.*?<\/tr>/g)].map(([row]) =>
    [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/g)].map(([, cell = ""]) => cell.replace(/<[^>]+>/g, "")),
  );
};
const facts = (page: string) => [...page.matchAll(/<dd>(.*?)<\/dd>/g)].map(([, value]) => value);

test("a week: volume, share, median and longest wait, what waits now; the newsroom's own words are not counted", async () => {
  const page = await (await moderator.get(`${urls.commentFigures()}?days=7`)).text();
  expect(facts(page)).toEqual(["5", "33%", "30 minutes", "3 hours", "3", "40 days"]);
  expect(rowsOf(page, "By day").map((row) => row.slice(0, 5))).toEqual([
    ["2 January", "5", "1", "2", "33%"],
    ["1 January", "0", "0", "0", "–"],
    ["31 December", "0", "0", "0", "–"],
    ["30 December", "0", "0", "0", "–"],
    ["29 December", "0", "0", "0", "–"],
    ["28 December", "0", "0", "0", "–"],
    ["27 December", "0", "0", "0", "–"],
  ]);
  expect(rowsOf(page, "By the hour in which they came").map((row) => row.slice(0, 2))).toEqual([
    ["09:00", "3"],
    ["12:00", "2"],
  ]);
  expect(rowsOf(page, "By language of the article").map((row) => row.slice(0, 4))).toEqual([
    ["العربية", "1", "1", "0"],
    ["English", "4", "0", "2"],
  ]);
  expect(rowsOf(page, "By what a check met").map((row) => row.slice(0, 4))).toEqual([
    ["Many links", "1", "0", "1"],
  ]);
  expect(rowsOf(page, "Why they were rejected").map((row) => row.slice(0, 2))).toEqual([
    ["Advertising", "1"],
    ["Another reason", "1"],
  ]);
  expect(page).not.toMatch(/<[^>]+ style=/);
  for (const name of ["Rebwar Sale</t", "Dilan"]) expect(page).not.toContain(name);
});

test("a quarter of a year by the week; what is not asked for is a month; digits and words by language", async () => {
  const quarter = await (await moderator.get(`${urls.commentFigures()}?days=90`)).text();
  const weeks = rowsOf(quarter, "By week");
  expect([weeks.length, weeks.reduce((sum, [, came]) => sum + Number(came), 0)]).toEqual([13, 6]);
  expect(
    rowsOf(await (await moderator.get(`${urls.commentFigures()}?days=999`)).text(), "By day"),
  ).toHaveLength(30);
  const arabic = await (await editor.get(`${urls.commentFigures()}?days=7`)).text();
  expect(facts(arabic)).toEqual(["٥", "٣٣٪؜", "٣٠ دقيقة", "٣ ساعات", "٣", "٤٠ يومًا"]);
});

test("who is limited to a language sees its figures alone; who does not moderate sees none", async () => {
  const owner = await site.signedIn("owner");
  await owner.post("/newsroom/people/1/limits", { "language-ar": "yes" });
  const page = await (await moderator.get(`${urls.commentFigures()}?days=7`)).text();
  expect(facts(page)).toEqual(["1", "100%", "3 hours", "3 hours", "0", "–"]);
  await owner.post("/newsroom/people/1/limits", {});
  expect((await (await site.signedIn("reporter")).get(urls.commentFigures())).status).toBe(403);
});
