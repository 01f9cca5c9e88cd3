// The day of the bombing: every thread frozen by one press, one hidden, one open to whoever was approved before.

import { afterAll, beforeAll, expect, test } from "bun:test";
import { type ArticleAddress, urls } from "#urls";
import { openSite, type Site, SMALL } from "../../../../test/site";
import type { Visitor } from "../../../../test/visitor";
import { findOpenArticle } from "#articles";
import { listQueue } from "../queries";

let site: Site;
let moderator: Visitor;
beforeAll(async () => {
  site = await openSite();
  moderator = await site.signedIn("moderator");
});
afterAll(() => site.close());

const bridge = { language: "en", month: "2026-11", slug: SMALL.bridge.slug };
const water = { language: "en", month: "2026-11", slug: SMALL.water.slug };

const idOf = async (address: ArticleAddress) => (await findOpenArticle(site.act().reads, address))?.id ?? 0;
const set = (fields: Record<string, string>) => moderator.post(urls.setCommentMode(), fields);
const write = (visitor: Visitor, words: string, address: ArticleAddress = bridge) =>
  visitor.post(urls.comment(address), { name: "", words, topic: "" });
const read = async (address: ArticleAddress) => (await site.get(urls.article(address))).text();
const ownLink = (sent: Response) => sent.headers.get("location")?.replace("#own", "") ?? "";

async function approveNewest(): Promise<void> {
  const newest = (await listQueue(site.act().reads, { state: "held", most: 500 })).at(-1);
  await moderator.post(urls.approve(newest?.id ?? 0), { from: "held" });
}

test("freeze all with one press, hide one thread, and give both back", async () => {
  const reader = site.visitor();
  await write(reader, "Said before the bombing.");
  await approveNewest();
  expect(await read(bridge)).toContain('id="write"');

  await set({ place: "paper", frozen: "yes" });
  for (const address of [bridge, water]) {
    expect(await read(address)).not.toContain('id="write"');
    const late = await write(reader, "Too late.", address);
    expect([late.status, (await late.text()).includes("Too late.</textarea>")]).toEqual([409, true]);
  }
  expect(await read(bridge)).toContain("Said before the bombing.");

  const article = await idOf(bridge);
  await set({ place: `article:${article}`, hidden: "yes" });
  expect(await read(bridge)).not.toContain("Said before the bombing.");
  expect(await read(bridge)).toContain("0 comments");

  const page = await (await moderator.get(urls.commentModes())).text();
  for (const says of ["Lift the freeze on all", "Show again", SMALL.bridge.headline])
    expect(page).toContain(says);

  await set({ place: `article:${article}`, hidden: "no" });
  await set({ place: "paper", frozen: "no" });
  expect(await read(bridge)).toContain("Said before the bombing.");
  expect(await read(bridge)).toContain('id="write"');
});

test("after a first approval a browser publishes at once, under other articles too; a typed name does not", async () => {
  await set({ place: "paper", mode: "first", days: "" });
  const reader = site.visitor();
  const sent = await reader.post(urls.comment(bridge), { name: "Shilan", words: "My first.", topic: "" });
  expect(await read(bridge)).not.toContain("My first.");
  await approveNewest();
  await write(reader, "My second.");
  expect(await read(bridge)).toContain("My second.");

  // Coming back to the approved one gives the browser our word; another browser gets none by the same link.
  const other = site.visitor();
  await write(other, "I have a token.");
  for (const visitor of [reader, other]) await visitor.get(ownLink(sent));
  expect([reader.cookies.has("wt"), other.cookies.has("wt")]).toEqual([true, false]);
  await write(reader, "Under another article.", water);
  expect(await read(water)).toContain("Under another article.");

  const impostor = site.visitor();
  await impostor.post(urls.comment(bridge), { name: "Shilan", words: "It is me again.", topic: "" });
  other.cookies.set("wt", reader.cookies.get("wt") ?? "");
  await write(other, "With a copied word.", water);
  expect(await read(bridge)).not.toContain("It is me again.");
  expect(await read(water)).not.toContain("With a copied word.");
  await set({ place: "paper", mode: "held", days: "" });
});

test("nobody sets what is not there, and days that cannot be are refused with a sentence", async () => {
  expect((await set({ place: "section:999", mode: "open" })).status).toBe(404);
  expect((await set({ place: "planet", mode: "open" })).status).toBe(404);
  const refused = await set({ place: "paper", days: "soon" });
  expect([refused.status, await refused.text()]).toEqual([422, expect.stringContaining("whole days")]);
});

test("what the newsroom took back into the queue, a change of its author's does not put out again", async () => {
  // The rush of new readers is over.
  site.clock.advance(11 * 60_000);
  await set({ place: `article:${await idOf(bridge)}`, mode: "open", days: "" });
  const reader = site.visitor();
  const sent = await write(reader, "Put back by somebody.");
  const public_ = await listQueue(site.act().reads, { state: "approved", most: 500 });
  const own = public_.find(({ words }) => words === "Put back by somebody.");
  expect(own).toBeDefined();
  await moderator.post(urls.hold(own?.id ?? 0), { from: "approved" });
  const token = ownLink(sent).split("/").at(-1) ?? "";
  await reader.post(urls.changeComment(bridge, token), {
    name: "",
    words: "Changed, and still back.",
    topic: "",
  });
  const waiting = await listQueue(site.act().reads, { state: "held", most: 500 });
  expect(waiting.map(({ words }) => words)).toContain("Changed, and still back.");
});

test("an open thread publishes at once what no check minds, and closes by itself on its day", async () => {
  const article = await idOf(water);
  await set({ place: `article:${article}`, mode: "open", days: "٣" });
  await write(site.visitor(), "At once.", water);
  await write(site.visitor(), "Call me: +964 770 123 4567", water);
  const page = await read(water);
  expect(page).toContain("At once.");
  expect(page).not.toContain("770");
  expect(page).toContain("Comments appear at once");
  site.clock.advance(4 * 86_400_000);
  expect(await read(water)).not.toContain('id="write"');
  expect((await write(site.visitor(), "Too late.", water)).status).toBe(409);
});
