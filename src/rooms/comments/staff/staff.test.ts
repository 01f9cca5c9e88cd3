// The newsroom answers in a thread: published at once, on the record, under a badge that no name can imitate.

import { afterAll, beforeAll, expect, test } from "bun:test";
import { type Language, LANGUAGE_TAGS, translatorFor } from "#platform/i18n";
import { urls } from "#urls";
import { openSite, type Site, SMALL } from "../../../../test/site";
import type { Visitor } from "../../../../test/visitor";
import { listForExport } from "../moderation/export-queries";
import { listQueue } from "../queries";
import { checkName } from "../text/name";

let site: Site;
let moderator: Visitor;
let editor: Visitor;
beforeAll(async () => {
  site = await openSite();
  moderator = await site.signedIn("moderator");
  editor = await site.signedIn("editor");
});
afterAll(() => site.close());

const bridge = { language: "en", month: "2026-11", slug: SMALL.bridge.slug };
const BADGE = '<span class="waiting staff">Newsroom</span>';

const read = async () => (await site.get(urls.article(bridge))).text();
const listed = (state: "held" | "approved" | "rejected") => listQueue(site.act().reads, { state, most: 500 });

async function write(words: string, name = ""): Promise<number> {
  await site.visitor().post(urls.comment(bridge), { name, words, topic: "" });
  return (await listed("held")).find((comment) => comment.words === words)?.id ?? 0;
}

test("an answer approves what it answers, stands under it with the badge outside the name, and is taken back with it", async () => {
  const id = await write("When does the ferry run?", "Rana");
  const queue = await (await moderator.get(urls.queue())).text();
  expect(queue).toContain(`action="${urls.answerComment(id)}"`);
  expect(queue).toContain('<option value="paper">Warraq</option>');
  const answered = await moderator.post(urls.answerComment(id), {
    from: "held",
    words: "From six until dusk.",
    voice: "paper",
  });
  expect(answered.headers.get("location")).toBe(`${urls.queue()}?state=held&done=answered&comment=${id}`);
  const page = (await read()).replace(/\s+/g, " ");
  expect(page).toMatch(
    /When does the ferry run\?.*<ol class="thread"><li[^>]*><header><b><bdi>Warraq<\/bdi><\/b> <span class="waiting staff">Newsroom<\/span>.*From six until dusk\./,
  );
  expect(page).toMatch(/<h2[^>]*>2 comments<\/h2>/);
  expect(await (await site.get(`/text${urls.article(bridge)}`)).text()).toContain(BADGE);
  // It belongs to the thread, wherever that is read alone.
  const asked = /id="c-(\w+)"[^>]*>(?:(?!id="c-).)*When does the ferry run/.exec(page)?.[1] ?? "";
  expect(await (await site.get(urls.thread(bridge, asked).replace(/#.*/, ""))).text()).toContain(
    "From six until",
  );
  // Two presses of one button say it once.
  await moderator.post(urls.answerComment(id), {
    from: "approved",
    words: "From six until dusk.",
    voice: "paper",
  });
  expect((await listed("approved")).filter(({ staff }) => staff)).toHaveLength(1);
  await moderator.post(urls.undoDecision(), { where: "state=held" });
  const after = await read();
  expect([after.includes("From six until dusk."), after.includes("When does the ferry run?")]).toEqual([
    false,
    false,
  ]);
});

test("in one's own name as the form says it; from then on no reader may use that name", async () => {
  const id = await write("Who counted the boats?");
  await moderator.post(urls.approve(id), { from: "held" });
  const queue = await (await moderator.get(`${urls.queue()}?state=approved`)).text();
  expect(queue).toContain("Rebwar Sale (your name)</option>");
  const before = await site
    .visitor()
    .post(urls.comment(bridge), { name: "Rebwar Sale", words: "Me.", topic: "" });
  expect(before.status).toBe(303);
  await moderator.post(urls.answerComment(id), { from: "approved", words: "I did.", voice: "person" });
  expect(await read()).toMatch(/<bdi>Rebwar Sale<\/bdi><\/b>\s*<span class="waiting staff">/);
  const posing = await site
    .visitor()
    .post(urls.comment(bridge), { name: "rebwar  SALE", words: "I?", topic: "" });
  expect([posing.status, (await posing.text()).includes("belongs to the paper")]).toEqual([422, true]);
  const { comments } = await listForExport(site.act().reads, { after: 0 });
  expect(comments.filter(({ staff }) => staff).map(({ name, words }) => [name, words])).toContainEqual([
    "Rebwar Sale",
    "I did.",
  ]);
});

test("no name reads as the badge, in any language, however it is spelled", () => {
  const reserved = (name: string) => checkName(name).reasons.includes("name-reserved");
  for (const language of LANGUAGE_TAGS as Language[]) {
    const badge = translatorFor(language)("comments.staff");
    for (const name of [badge, `${badge} 2`, [...badge].join("\u0640").replace(/ـ? ـ?/g, " ")])
      expect([name, reserved(name) || checkName(name).reasons.length > 0]).toEqual([name, true]);
    expect([badge, reserved(badge)]).toEqual([badge, true]);
  }
  for (const name of ["NEWSROOM", "The Newsroom", "Newsroоm", "Nеwsroom team"])
    expect([name, checkName(name).reasons.length > 0]).toEqual([name, true]);
});

test("nothing is said without words, of what readers do not see, or to what somebody decided first", async () => {
  const id = await write("Rejected in a moment.");
  const typed = { from: "held", voice: "person" };
  const long = "A".repeat(1501);
  const asked = await moderator.post(urls.answerComment(id), { ...typed, words: long });
  const page = await asked.text();
  expect([asked.status, page.includes(`${long}</textarea>`)]).toEqual([422, true]);
  expect(page).toMatch(/<option value="person" selected>Rebwar Sale/);
  expect((await moderator.post(urls.answerComment(id), { ...typed, words: " \u200b " })).status).toBe(422);
  await editor.post(urls.reject(id), { from: "held", reason: "spam" });
  const late = await moderator.post(urls.answerComment(id), { ...typed, words: "Too late." });
  expect(late.headers.get("location")).toBe(`${urls.queue()}?state=held&faster=1&first=${id}`);
  expect(await (await moderator.get(late.headers.get("location") ?? "")).text()).toContain(
    "\u2068Dilan Osman\u2069 was faster and rejected it.",
  );
  const gone = await moderator.post(urls.answerComment(id), { from: "rejected", words: "To nobody." });
  expect(gone.status).toBe(409);
  expect(await read()).not.toContain("Too late.");
});

test("only who moderates answers, within their limits; the record says who, and not what", async () => {
  const id = await write("Answer me.");
  await moderator.post(urls.approve(id), { from: "held" });
  const words = { from: "approved", words: "Unheard words.", voice: "paper" };
  expect((await (await site.signedIn("reporter")).post(urls.answerComment(id), words)).status).toBe(403);
  expect(
    (await moderator.post(urls.answerComment(id), words, { "sec-fetch-site": "cross-site" })).status,
  ).toBe(403);
  const owner = await site.signedIn("owner");
  await owner.post("/newsroom/people/1/limits", { "language-ar": "yes" });
  expect((await moderator.post(urls.answerComment(id), words)).status).toBe(403);
  expect((await moderator.post(urls.noteComment(id), { words: "x" })).status).toBe(403);
  expect((await moderator.post(urls.claimComment(id), {})).status).toBe(403);
  await owner.post("/newsroom/people/1/limits", {});
  const lines = await site
    .act()
    .reads.tables<{ record: { verb: string; person_id: number | null; details: string } }>()
    .selectFrom("record")
    .select(["person_id", "details"])
    .where("verb", "=", "answer")
    .execute();
  expect(lines.map(({ person_id, details }) => [person_id, Object.keys(JSON.parse(details)).sort()])).toEqual(
    [
      [1, ["article", "voice"]],
      [1, ["article", "voice"]],
    ],
  );
});

test("the queue shows what a reply answers, a removed one too, and odd characters in names", async () => {
  const root = await write("The root of it.", "Karo");
  await moderator.post(urls.approve(root), { from: "held" });
  const page = await read();
  const publicId =
    [...page.slice(0, page.indexOf("The root of it.")).matchAll(/id="c-(\w{12})"/g)].at(-1)?.[1] ?? "";
  await site
    .visitor()
    .post(urls.comment(bridge), { name: "می\u200cدان", words: "A reply.", topic: "", answers: publicId });
  await moderator.post(urls.reject(root), { from: "approved", reason: "abuse" });
  const replies = await (await moderator.get(`${urls.queue()}?state=held&replies=yes`)).text();
  expect(replies).toMatch(
    /<blockquote class="answers">.*Karo.*Rejected: readers do not see it.*The root of it\..*A reply\./s,
  );
  expect(replies).not.toContain("Rejected in a moment.");
});
