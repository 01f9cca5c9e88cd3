// Readers report a comment: once each, without being kept, and somebody looks; nothing is taken down by reports alone.

import { afterAll, beforeAll, expect, test } from "bun:test";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { findOpenArticle } from "#articles";
import { type ArticleAddress, urls } from "#urls";
import { NOON, openSite, type Site, SMALL } from "../../../../test/site";
import { type Seeded, seedThread } from "../../../../test/threads";
import type { Visitor } from "../../../../test/visitor";
import { countHeld, listQueue } from "../queries";

let site: Site;
let moderator: Visitor;
let article: number;
beforeAll(async () => {
  site = await openSite();
  moderator = await site.signedIn("moderator");
  article = (await findOpenArticle(site.act().reads, bridge))?.id ?? 0;
});
afterAll(() => site.close());

const bridge: ArticleAddress = { language: "en", month: "2026-11", slug: SMALL.bridge.slug };

async function seed(key: string, state: "approved" | "held" = "approved"): Promise<Seeded> {
  const [one] = await seedThread(site.act(), { article, seeds: [{ key, at: NOON, state }] });
  if (!one) throw new Error("Nothing was seeded.");
  return one;
}

/** Reports as a browser without script does: the first is asked for twice. */
async function report(comment: Seeded, fields: Record<string, string> = {}, visitor = site.visitor()) {
  // Nobody is in a hurry here: a busy neighbourhood waits.
  site.clock.advance(150_000);
  const sent = { reason: "abuse", note: "", ...fields };
  const path = urls.report(bridge, comment.publicId);
  const first = await visitor.post(path, sent);
  const text = await first.clone().text();
  return text.includes('name="again"') ? visitor.post(path, { ...sent, again: "yes" }) : first;
}

const waiting = (asked: { byRisk?: boolean } = {}) =>
  listQueue(site.act().reads, { state: "held", most: 50, ...asked });

test("a report is counted once a reader, with its reason and its note, and the comment stays public", async () => {
  const one = await seed("reported");
  const page = await (await site.get(urls.article(bridge))).text();
  expect(page).toContain(`href="${urls.report(bridge, one.publicId)}"`);
  const form = await site.get(urls.report(bridge, one.publicId));
  expect([form.status, form.headers.get("cache-control"), form.headers.getSetCookie()]).toEqual([
    200,
    "no-store",
    [],
  ]);
  const reader = site.visitor();
  const done = await report(one, { note: "He gives her street." }, reader);
  const told = await done.text();
  expect(told).toContain("Thank you for the report");
  expect(await (await report(one, { reason: "spam", note: "Again." }, reader)).text()).toBe(told);
  await report(one, { reason: "danger" }, site.visitor());
  const [row] = await waiting();
  expect([row?.id, row?.state, row?.reported]).toEqual([
    one.id,
    "approved",
    {
      count: 2,
      reasons: [
        { reason: "danger", count: 1 },
        { reason: "abuse", count: 1 },
      ],
      notes: ["He gives her street."],
    },
  ]);
  const queue = await (await moderator.get(urls.queue())).text();
  for (const part of ["Reported by 2 readers.", "He gives her street.", "puts them in danger"])
    expect(queue).toContain(part);
  for (let i = 0; i < 12; i++) await report(one, { reason: "danger" });
  expect(await (await site.get(urls.article(bridge))).text()).toContain('<p dir="auto">reported</p>');
});

test("what more readers report comes first by risk; keeping it settles the reports, and undo opens them again", async () => {
  const [few, many] = [await seed("few"), await seed("many")];
  await report(few, { reason: "spam" });
  for (let i = 0; i < 3; i++) await report(many, { reason: "spam" });
  const order = (await waiting({ byRisk: true })).map(({ id }) => id);
  expect(order.indexOf(many.id)).toBeLessThan(order.indexOf(few.id));
  const before = await countHeld(site.act().reads);
  await moderator.post(urls.approve(many.id), { from: "held" });
  expect(await countHeld(site.act().reads)).toBe(before - 1);
  expect((await waiting()).map(({ id }) => id)).not.toContain(many.id);
  await moderator.post(urls.undoDecision(), {});
  expect((await waiting()).find(({ id }) => id === many.id)?.reported?.count).toBe(3);
  await moderator.post(urls.reject(many.id), { from: "held", reason: "spam" });
  expect(await (await site.get(urls.article(bridge))).text()).not.toContain('<p dir="auto">many</p>');
  const record = await site
    .act()
    .reads.tables<{ record: { verb: string; noun: string; noun_id: number } }>()
    .selectFrom("record")
    .select("verb")
    .where("noun_id", "=", many.id)
    .where("noun", "=", "comment")
    .execute();
  expect(record.map(({ verb }) => verb)).toEqual(["approve", "undo", "reject"]);
});

test("without a reason or with too long a note it comes back with every word; without cookies it is not counted", async () => {
  const one = await seed("mended");
  const chosen = await report(one, { reason: "", note: "Kept as typed" });
  expect([chosen.status, (await chosen.text()).includes("Kept as typed")]).toEqual([422, true]);
  const long = await report(one, { note: "م".repeat(501) });
  const text = await long.text();
  expect([long.status, text.includes("م".repeat(501)), text.includes("at most 500")]).toEqual([
    422,
    true,
    true,
  ]);
  expect((await report(one, { note: "م".repeat(500) })).status).toBe(200);
  const forgetful = site.visitor();
  await forgetful.post(urls.report(bridge, one.publicId), { reason: "abuse", note: "" });
  forgetful.cookies.clear();
  const refused = await forgetful.post(urls.report(bridge, one.publicId), {
    reason: "abuse",
    note: "",
    again: "yes",
  });
  expect([refused.status, (await refused.text()).includes("keeps no cookies")]).toEqual([422, true]);
  expect((await waiting()).find(({ id }) => id === one.id)?.reported?.count).toBe(1);
});

test("fifty presses at once are one report; nobody’s address, browser or token is kept", async () => {
  const one = await seed("pressed");
  const visitor = site.visitor("198.51.100.77");
  await report(one, {}, visitor);
  const path = urls.report(bridge, one.publicId);
  await Promise.all(
    Array.from({ length: 50 }, () =>
      visitor.post(path, { reason: "abuse", note: "" }, { "user-agent": "Lantern/77" }),
    ),
  );
  expect((await waiting()).find(({ id }) => id === one.id)?.reported?.count).toBe(1);
  const token = visitor.cookies.get("wr") ?? "";
  const files = readdirSync(site.folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const kept =
    files.map((entry) => readFileSync(join(entry.parentPath, entry.name), "latin1")).join("\n") +
    site.logged.join("\n");
  for (const trace of ["198.51.100", "Lantern", token]) expect(kept).not.toContain(trace);
});

test("what waits, is missing or was withdrawn is not found, in the same words", async () => {
  const held = await seed("waits", "held");
  const answers = await Promise.all(
    [held.publicId, "000000000000"].map((id) => site.get(urls.report(bridge, id))),
  );
  const texts = await Promise.all(
    answers.map(async (one) => (await one.text()).replaceAll(/comment\/\w+/g, "")),
  );
  expect(answers.map(({ status }) => status)).toEqual([404, 404]);
  expect(texts[0]).toBe(texts[1] ?? "");
  expect((await report(held)).status).toBe(404);
});
