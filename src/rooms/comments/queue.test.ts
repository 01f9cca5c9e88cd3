// Moderators decide in the queue: with a reason, in their place in the list, and nobody else.

import { afterAll, beforeAll, expect, test } from "bun:test";
import { urls } from "#urls";
import { openSite, type Site, SMALL } from "../../../test/site";
import type { Visitor } from "../../../test/visitor";
import { listQueue } from "./queries";

let site: Site;
let moderator: Visitor;
beforeAll(async () => {
  site = await openSite();
  moderator = await site.signedIn("moderator");
});
afterAll(() => site.close());

const bridge = { language: "en", month: "2026-11", slug: SMALL.bridge.slug };

const write = (words: string) => site.visitor().post(urls.comment(bridge), { name: "", words, topic: "" });

async function newestHeld() {
  const newest = (await listQueue(site.act().reads, { state: "held", most: 500 })).at(-1);
  if (!newest) throw new Error("Nothing is held.");
  return newest;
}

test("nothing is rejected without a reason: the list comes back and asks for one at that comment", async () => {
  await write("Reject me for nothing.");
  const { id } = await newestHeld();
  const queue = await (await moderator.get(urls.queue())).text();
  expect(queue).toMatch(/<select [^>]*required[^>]*><option value(="")?>Choose a reason<\/option>/);
  for (const reason of ["", "unheard-of"]) {
    const asked = await moderator.post(urls.reject(id), { from: "held", reason });
    const page = await asked.text();
    expect(asked.status).toBe(422);
    expect(page).toContain(`id="fault-${id}" role="alert">Please choose a reason`);
    expect(page).toMatch(new RegExp(`<select id="reason-${id}"[^>]* autofocus`));
    expect((await newestHeld()).id).toBe(id);
  }
  await moderator.post(urls.reject(id), { from: "held", reason: "other" });
});

test("after a decision the list stands at the comment after it; an undone one is found again", async () => {
  await write("The first of two.");
  const first = await newestHeld();
  await write("The second of two.");
  const second = await newestHeld();
  const queue = await (await moderator.get(urls.queue())).text();
  const form = queue.slice(queue.indexOf(`action="${urls.approve(first.id)}"`));
  expect(form.slice(0, form.indexOf("</form>"))).toContain(`name="next" value="${second.id}"`);
  const decided = await moderator.post(urls.approve(first.id), { from: "held", next: `${second.id}` });
  const to = decided.headers.get("location") ?? "";
  expect(to).toEndWith(`&comment=${first.id}#comment-${second.id}`);
  const after = await (await moderator.get(to.replace(/#.*/, ""))).text();
  expect(after).toContain(`<article class="queued" id="comment-${second.id}" tabindex="-1"`);
  expect(after).toContain(`action="${urls.undoDecision()}"`);
  const odd = await moderator.post(urls.reject(first.id), { reason: "other", next: "1#x" });
  expect(odd.headers.get("location")).toEndWith(`&comment=${first.id}`);
  await moderator.post(urls.reject(second.id), { reason: "other" });
});

test("only moderators and editors decide", async () => {
  const { id } = (await write("Who may decide?"), await newestHeld());
  const stranger = await site.visitor().post(urls.approve(id), {});
  expect([stranger.status, stranger.headers.get("location")]).toEqual([303, urls.signIn()]);
  expect((await (await site.signedIn("reporter")).post(urls.approve(id), {})).status).toBe(403);
  expect((await moderator.post(urls.approve(id), {}, { "sec-fetch-site": "cross-site" })).status).toBe(403);
  expect((await moderator.post(urls.approve(99_999), {})).status).toBe(404);
  expect((await newestHeld()).id).toBe(id);
});

test("whoever is limited to a language sees and decides on the comments of its articles alone", async () => {
  await write("Only for those who read English.");
  const { id } = await newestHeld();
  const owner = await site.signedIn("owner");
  const limit = (fields: Record<string, string>) => owner.post("/newsroom/people/1/limits", fields);
  expect((await limit({ "language-ar": "yes" })).status).toBe(303);
  const queue = await (await moderator.get(urls.queue())).text();
  expect(queue).not.toContain("Only for those who read English.");
  for (const path of [urls.approve(id), urls.reject(id)])
    expect([path, (await moderator.post(path, { from: "held", reason: "other" })).status]).toEqual([
      path,
      403,
    ]);
  expect((await limit({})).status).toBe(303);
  expect((await moderator.post(urls.approve(id), { from: "held" })).status).toBe(303);
});
