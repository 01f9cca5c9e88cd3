// A burst from new browsers is shown to the desk, with what is usual beside it, and nothing of it is left out of the counts.

import { afterAll, beforeAll, expect, test } from "bun:test";
import { urls } from "#urls";
import { openSite, type Site, SMALL } from "../../../../test/site";
import type { Visitor } from "../../../../test/visitor";

let site: Site;
let moderator: Visitor;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const bridge = { language: "en", month: "2026-11", slug: SMALL.bridge.slug };
const water = { language: "en", month: "2026-11", slug: SMALL.water.slug };
const WEEKS = 7 * 86_400_000;

/** Another neighbourhood each, so that nothing is slowed down. */
const visitors = (many: number, from = 0) =>
  Array.from({ length: many }, (_, at) => site.visitor(`198.51.${from}.${at + 1}`));

async function vote(
  visitor: Visitor,
  value = "like",
  address = bridge as { [key in keyof typeof bridge]: string },
) {
  const send = () => visitor.post(urls.vote(address), { value });
  if (!visitor.cookies.has("wr")) await send();
  await send();
}

const queue = async () => (await moderator.get(urls.queue())).text();
const said = (page: string) => /<section class="surges".*?<\/section>/s.exec(page)?.[0] ?? "";
const rows = () =>
  site
    .act()
    .reads.tables<{ reader_hours: { kind: string; hour: number; acts: number; fresh: number } }>()
    .selectFrom("reader_hours")
    .select(["kind", "hour", "acts", "fresh"])
    .orderBy("hour")
    .execute();

test("votes from known browsers are no burst; from new ones they are, at least half and not few", async () => {
  const known = visitors(25);
  for (const visitor of known) await vote(visitor, "like", water);
  site.clock.advance(3 * WEEKS);
  moderator = await site.signedIn("moderator");
  for (const visitor of known) await vote(visitor);
  expect(said(await queue())).toBe("");
  const fresh = visitors(20, 1);
  for (const visitor of fresh) await vote(visitor);
  expect(said(await queue())).toBe("");
  // Turned, taken back and given again: still the same votes.
  for (const value of ["dislike", "withdraw", "like"]) await vote(fresh[0] as Visitor, value);
  for (const visitor of visitors(8, 2)) await vote(visitor);
  const shown = said(await queue());
  expect(shown).toContain(
    "Votes since 08:00: 53, of which 28 from browsers first seen less than two weeks ago.",
  );
  expect(shown).toContain("Votes in the week before, on the whole paper: 0, of which 0 from such browsers.");
  expect(shown).toContain(SMALL.bridge.headline);
  expect(await (await site.get(urls.article(bridge))).text()).toContain("53");
});

test("comments too; after two hours it is over, and sums of the week before are compared with", async () => {
  for (const [at, visitor] of visitors(5, 3).entries()) {
    expect(said(await queue())).not.toContain("Comments since");
    await visitor.post(urls.comment(water), { name: "", words: `From a new browser, ${at}.`, topic: "" });
  }
  expect(said(await queue())).toContain("Comments since 08:00: 5, of which 5 from browsers");
  site.clock.advance(2 * 3_600_000);
  expect(said(await queue())).toBe("");
  for (const [at, visitor] of visitors(5, 4).entries())
    await visitor.post(urls.comment(water), { name: "", words: `Once more, ${at}.`, topic: "" });
  expect(said(await queue())).toContain(
    "Comments in the week before, on the whole paper: 5, of which 5 from such browsers.",
  );
});

test("who is limited to a language is shown its articles alone; no row says more than a sum, and none stays over a week", async () => {
  const owner = await site.signedIn("owner");
  await owner.post("/newsroom/people/1/limits", { "language-ar": "yes" });
  expect(said(await queue())).toBe("");
  await owner.post("/newsroom/people/1/limits", {});
  expect((await rows()).map(({ kind, acts, fresh }) => [kind, acts, fresh])).toEqual([
    ["vote", 53, 28],
    ["comment", 5, 5],
    ["comment", 5, 5],
  ]);
  site.clock.advance(WEEKS + 2 * 3_600_000);
  await vote(site.visitor("198.51.9.9"));
  expect((await rows()).map(({ acts }) => acts)).toEqual([1]);
});
