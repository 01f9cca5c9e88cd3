// Moderators at work: several at once, a pick, a ban, the last act taken back, and two of them at the same comment.

import { afterAll, beforeAll, expect, test } from "bun:test";
import { urls } from "#urls";
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

const bridge = { language: "en", month: "2026-11", slug: SMALL.bridge.slug };
const DATA = { accept: "application/json" };

const write = (words: string, visitor = site.visitor()) =>
  visitor.post(urls.comment(bridge), { name: "", words, topic: "", sure: "yes" });
const read = async () => (await site.get(urls.article(bridge))).text();
const held = () => listQueue(site.act().reads, { state: "held", most: 500 });

async function writeMany(...words: string[]): Promise<string[]> {
  for (const text of words) await write(text);
  const waiting = await held();
  return words.map((text) => `${waiting.find((comment) => comment.words === text)?.id}`);
}

function decide(who: Visitor, deed: Record<string, string>, comments: readonly string[]) {
  const body = new URLSearchParams({ from: "held", ...deed });
  for (const comment of comments) body.append("comment", comment);
  return who.ask(urls.decideComments(), {
    method: "POST",
    body: body.toString(),
    headers: {
      "content-type": "application/x-www-form-urlencoded",
      "sec-fetch-site": "same-origin",
      ...DATA,
    },
  });
}

const undo = (who: Visitor) => who.post(urls.undoDecision(), { where: "state=held" });

test("several are approved by one act, and taken back by one", async () => {
  const ids = await writeMany("One of three.", "Two of three.", "Three of three.");
  const answer = await (await decide(moderator, { do: "approve" }, ids)).json();
  expect(answer).toEqual({
    gone: ids.map(Number),
    undo: true,
    says: "3 approved.",
    waiting: "Nothing waits",
  });
  expect(await read()).toContain("Two of three.");
  const back = await undo(moderator);
  expect(back.headers.get("location")).toBe(`${urls.queue()}?state=held&undone=yes#comment-${ids[0]}`);
  expect(await read()).not.toContain("Two of three.");
  expect((await held()).length).toBe(3);
  // There is nothing before it: a second press does nothing.
  await undo(moderator);
  expect((await held()).length).toBe(3);
  await decide(moderator, { do: "reject", reason: "spam" }, ids);
});

test("two moderators at one comment: the second is told that somebody was faster, and nothing is done twice", async () => {
  const [id = ""] = await writeMany("Wanted by two.");
  const both = await Promise.all([
    decide(moderator, { do: "approve" }, [id]),
    decide(editor, { do: "reject", reason: "abuse" }, [id]),
  ]);
  const says = (await Promise.all(both.map((answer) => answer.json()))).map((answer) => answer.says).sort();
  expect(says.filter((text: string) => /Rebwar Sale|Dilan Osman/.test(text))).toHaveLength(1);
  const [state] = await Promise.all([read()]);
  const published = state.includes("Wanted by two.");
  const approvedFirst = says.includes("Approved.");
  expect(published).toBe(approvedFirst);
  // By a form as well, from a page that is older than the decision.
  const late = await moderator.post(urls.approve(Number(id)), { from: "held" });
  expect(late.headers.get("location")).toBe(`${urls.queue()}?state=held&faster=1&first=${id}`);
  const page = await (await moderator.get(late.headers.get("location") ?? "")).text();
  expect(page).toMatch(/\u2068(Rebwar Sale|Dilan Osman)\u2069 was faster and (approved|rejected) it\./);
});

test("an undo leaves what somebody else decided since as they decided", async () => {
  const [id = ""] = await writeMany("Approved, then taken down by an editor.");
  await decide(moderator, { do: "approve" }, [id]);
  await editor.post(urls.reject(Number(id)), { from: "approved", reason: "abuse" });
  expect((await undo(moderator)).headers.get("location")).toContain("faster=1");
  expect(await read()).not.toContain("taken down by an editor");
  expect((await held()).map(({ id: one }) => `${one}`)).not.toContain(id);
});

test("a ban takes no comment of that browser anywhere, says so, and can be taken back", async () => {
  const visitor = site.visitor();
  await write("Somebody vile.", visitor);
  const [vile] = (await held()).filter(({ words }) => words === "Somebody vile.");
  await decide(moderator, { do: "ban" }, [`${vile?.id}`]);
  const water = { ...bridge, slug: SMALL.water.slug };
  const again = await visitor.post(urls.comment(water), { name: "", words: "Me again", topic: "" });
  const page = await again.text();
  expect([again.status, page]).toEqual([422, expect.stringContaining("suspended your comments")]);
  expect(page).toContain("Me again");
  expect((await write("Somebody else.")).status).toBe(303);
  await undo(moderator);
  expect((await write("Forgiven.", visitor)).status).toBe(303);
});

test("a pick is approved, and marked for readers", async () => {
  const [id = ""] = await writeMany("Worth reading.");
  await decide(moderator, { do: "pick" }, [id]);
  expect(await read()).toMatch(/Editors’ pick[^]*Worth reading\./);
});

test("the queue is narrowed by language, reason and story, ordered by risk, and stays so after a decision", async () => {
  await writeMany("A calm one.", "Call +964 770 123 4567 now.");
  const page = async (query: string) => (await moderator.get(`${urls.queue()}?${query}`)).text();
  expect(await page("reason=personal-data")).not.toContain("A calm one.");
  expect(await page("reason=personal-data")).toContain(
    '<mark title="A telephone number, mail address or place">+964 770 123 4567</mark>',
  );
  expect(await page("language=ar")).not.toContain("A calm one.");
  const byRisk = await page("order=risk");
  expect(byRisk.indexOf("+964")).toBeLessThan(byRisk.indexOf("A calm one."));
  const risky = (await held()).find(({ words }) => words.includes("+964"));
  const decided = await moderator.post(urls.approve(risky?.id ?? 0), {
    from: "held",
    where: "state=held&reason=personal-data&order=risk",
  });
  expect(decided.headers.get("location")).toStartWith(
    `${urls.queue()}?state=held&reason=personal-data&order=risk&done=approved`,
  );
});

test("what its author changes after a moderator has read it is not decided about unread, by no button and no key", async () => {
  const author = site.visitor();
  const own = (await write("A kind word to read first.", author)).headers.get("location") ?? "";
  const id = (await held()).find((comment) => comment.words.startsWith("A kind word"))?.id;
  const shown = async () =>
    new RegExp(`value="${id}\\.(\\w{32})" form="many"`).exec(
      await (await moderator.get(urls.queue())).text(),
    )?.[1] ?? "";
  const mark = await shown();
  const words = "An ugly word that nobody has read.";
  await author.post(`${own.replace("#own", "")}/change`, { name: "", words, topic: "" });
  await moderator.post(urls.approve(Number(id)), { from: "held", seen: mark });
  await moderator.post(urls.answerComment(Number(id)), { from: "held", seen: mark, words: "Well said." });
  const byKey = await (await decide(moderator, { do: "approve" }, [`${id}.${mark}`])).json();
  expect([byKey.undo, byKey.says]).toEqual([
    false,
    "Since you saw it, its author changed it, or it was put back. Nothing of yours was done: please read it again.",
  ]);
  expect(await read()).not.toContain(words);
  expect(await read()).not.toContain("Well said.");
  await decide(moderator, { do: "approve" }, [`${id}.${await shown()}`]);
  expect(await read()).toContain(words);
});

test("every act stands on the record, and no word of a comment", async () => {
  const lines = await site
    .act()
    .reads.tables<{ record: { verb: string; noun: string; details: string } }>()
    .selectFrom("record")
    .select(["verb", "details"])
    .where("noun", "=", "comment")
    .execute();
  expect(new Set(lines.map(({ verb }) => verb))).toEqual(
    new Set(["approve", "reject", "ban", "pick", "undo"]),
  );
  for (const { details } of lines)
    expect(
      Object.keys(JSON.parse(details)).filter((key) => !["article", "reason", "to"].includes(key)),
    ).toEqual([]);
});

test("a ban ends after a week", async () => {
  const visitor = site.visitor();
  await write("Vile again.", visitor);
  const [vile] = (await held()).filter(({ words }) => words === "Vile again.");
  await decide(moderator, { do: "ban" }, [`${vile?.id}`]);
  expect((await write("Too early.", visitor)).status).toBe(422);
  site.clock.advance(7 * 86_400_000 + 1);
  expect((await write("A week later.", visitor)).status).toBe(303);
});
