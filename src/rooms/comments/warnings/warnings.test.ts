// A warning comes before its author's next comment, in the same browser alone, and is gone from it once it was read.

import { afterAll, beforeAll, expect, test } from "bun:test";
import { type ArticleAddress, urls } from "#urls";
import { openSite, type Site, SMALL } from "../../../../test/site";
import type { Visitor } from "../../../../test/visitor";
import { listQueue } from "../queries";

let site: Site;
let moderator: Visitor;
let editor: Visitor;
beforeAll(async () => {
  site = await openSite();
  moderator = await site.signedIn("moderator");
  editor = await site.signedIn("editor");
});
afterAll(() => site.close());

const bridge: ArticleAddress = { language: "en", month: "2026-11", slug: SMALL.bridge.slug };
const water: ArticleAddress = { language: "en", month: "2026-11", slug: SMALL.water.slug };

const listed = (state: "held" | "approved" | "rejected") => listQueue(site.act().reads, { state, most: 500 });

async function write(words: string, { visitor = site.visitor(), address = bridge } = {}) {
  const sent = await visitor.post(urls.comment(address), { name: "Rana", words, topic: "" });
  const id = (await listed("held")).find((comment) => comment.words === words)?.id ?? 0;
  return { visitor, sent, id, own: (sent.headers.get("location") ?? "").replace("#own", "") };
}

const warn = (id: number, fields: Record<string, string>) =>
  moderator.post(urls.warnAuthor(id), { from: "held", do: "reject", reason: "abuse", ...fields });

test("rejected with a warning: it comes before the next comment under any article, and what was typed is kept", async () => {
  const { visitor, id, own } = await write("Names and curses.");
  const words = "Please argue with what was said.\nNot with who said it.";
  const warned = await warn(id, { words });
  expect(warned.headers.get("location")).toBe(`${urls.queue()}?state=held&done=warned&comment=${id}`);
  // On the page of that very comment, and nobody else's.
  expect(await (await visitor.get(own)).text()).toContain("Please argue with what was said.");
  expect(await (await site.get(own)).text()).not.toContain("Please argue");
  expect((await write("Somebody else.")).sent.status).toBe(303);
  const next = await write("A calmer <b> word.", { visitor, address: water });
  const page = await next.sent.text();
  expect([next.sent.status, next.id]).toEqual([422, 0]);
  expect(page).toContain('Please argue with what was said.</p><p dir="auto">Not with who said it.');
  expect(page).toContain("A calmer &lt;b> word.");
  expect(page).toContain("Names and curses.");
  expect(page).not.toContain("Rebwar");
  const [, action = ""] = /action="([^"]+\/read)"/.exec(page) ?? [];
  const typed = { name: "Rana", words: "A calmer <b> word.", answers: "" };
  // Another browser cannot read it away, nor can one that was not asked.
  await site.post(action, typed);
  expect((await write("Still warned.", { visitor })).sent.status).toBe(422);
  const read = await visitor.post(action, typed);
  const form = await read.text();
  expect(form).toContain("A calmer &lt;b> word.</textarea>");
  expect(form).toContain('value="Rana"');
  expect((await write("A calmer word.", { visitor, address: water })).sent.status).toBe(303);
  const queue = await (await moderator.get(`${urls.queue()}?state=rejected`)).text();
  expect(queue).toContain("A warning to the author; read 23 November 2026, 09:00");
  const rows = await site
    .act()
    .reads.tables<{ comment_warnings: { author_key: Uint8Array | null } }>()
    .selectFrom("comment_warnings")
    .select("author_key")
    .execute();
  expect(rows).toEqual([{ author_key: null }]);
});

test("kept with a warning: it is on the page, and its author is warned all the same; the act can be taken back", async () => {
  const { visitor, id } = await write("Sharp, but let it stand.");
  await warn(id, { words: "A little calmer, please.", do: "approve", reason: "" });
  expect(await (await site.get(urls.article(bridge))).text()).toContain("Sharp, but let it stand.");
  expect((await write("Next.", { visitor })).sent.status).toBe(422);
  await moderator.post(urls.undoDecision(), { where: "state=held" });
  expect((await write("Next after all.", { visitor })).sent.status).toBe(303);
  expect(await (await site.get(urls.article(bridge))).text()).not.toContain("Sharp, but let it stand.");
});

test("a warning without words, or a rejection without a reason, comes back as it was typed", async () => {
  const { id } = await write("Warn me properly.");
  for (const fields of [
    { words: " ", reason: "abuse" },
    { words: "Typed at length.", reason: "" },
    { words: "x".repeat(1001), reason: "abuse" },
  ]) {
    const back = await warn(id, fields);
    const page = await back.text();
    expect([fields, back.status]).toEqual([fields, 422]);
    expect(page).toMatch(/<details name="further-\d+" open>/);
    expect(page).toContain(`${fields.words}</textarea>`);
  }
  await editor.post(urls.reject(id), { from: "held", reason: "spam" });
  expect((await warn(id, { words: "Too late." })).headers.get("location")).toContain(`faster=1&first=${id}`);
  const queue = await (await moderator.get(`${urls.queue()}?state=rejected`)).text();
  expect(queue).not.toContain("Too late.");
});

test("a ban says in clear words until when", async () => {
  const { visitor, id } = await write("Vile.");
  await moderator.post(urls.decideComments(), { do: "ban", from: "held", comment: `${id}` });
  const again = await write("Me again.", { visitor });
  expect(await again.sent.text()).toContain(
    "suspended your comments in this paper until 30 November 2026, 09:00.",
  );
});
