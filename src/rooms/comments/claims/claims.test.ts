// Moderators see what their colleagues have in front of them, hear who was faster, and leave one another notes.

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

async function write(words: string): Promise<number> {
  await site.visitor().post(urls.comment(bridge), { name: "", words, topic: "" });
  const held = await listQueue(site.act().reads, { state: "held", most: 500 });
  return held.find((comment) => comment.words === words)?.id ?? 0;
}

const queueOf = async (who: Visitor) => (await who.get(urls.queue())).text();

test("what one has in front of them is marked for the others, for two minutes, and keeps nobody from deciding", async () => {
  const [one, two] = [await write("First in line."), await write("Second in line.")];
  const mine = await editor.post(urls.claimComment(one), {}, DATA);
  expect(await mine.json()).toMatchObject({ taken: {} });
  expect(await queueOf(moderator)).toContain(
    'data-taken="true">\u2068Dilan Osman\u2069 has it in front of them</p>',
  );
  expect(await queueOf(editor)).not.toContain("ينظر فيه الآن");
  const seen = await (await moderator.post(urls.claimComment(one), {}, DATA)).json();
  expect(seen.taken).toEqual({ [one]: "\u2068Dilan Osman\u2069 has it in front of them" });
  // Whoever goes on to the next has that one.
  await editor.post(urls.claimComment(two), {}, DATA);
  const later = await (await moderator.get(urls.countHeld(), DATA)).json();
  expect(later).toEqual({
    waiting: "2 comments wait",
    taken: { [two]: "\u2068Dilan Osman\u2069 has it in front of them" },
  });
  expect((await moderator.post(urls.approve(two), { from: "held" })).headers.get("location")).toContain(
    "done=approved",
  );
  site.clock.advance(120_001);
  expect((await (await moderator.get(urls.countHeld(), DATA)).json()).taken).toEqual({});
  await moderator.post(urls.reject(one), { from: "held", reason: "other" });
});

test("ten pairs of moderators at the same ten comments: each is decided once, and the second hears what the first did", async () => {
  const ids: number[] = [];
  for (const at of Array.from({ length: 10 }, (_, index) => index)) ids.push(await write(`Contended ${at}.`));
  const decide = (who: Visitor, deed: Record<string, string>, comment: number) =>
    who.post(urls.decideComments(), { from: "held", comment: `${comment}`, ...deed }, DATA);
  const answers = await Promise.all(
    ids.flatMap((id) => [
      decide(moderator, { do: "approve" }, id),
      decide(editor, { do: "reject", reason: "abuse" }, id),
    ]),
  );
  const says = await Promise.all(answers.map(async (answer) => (await answer.json()).says as string));
  const approved = await listQueue(site.act().reads, { state: "approved", most: 500 });
  for (const [at, id] of ids.entries()) {
    const [byModerator, byEditor] = [says[at * 2], says[at * 2 + 1]];
    const stands = approved.some((comment) => comment.id === id);
    expect([id, byModerator, byEditor]).toEqual(
      stands
        ? [id, "Approved.", "سبقكم \u2068Rebwar Sale\u2069 بالموافقة عليه. لم يُنفَّذ ما أردتم."]
        : [
            id,
            "\u2068Dilan Osman\u2069 was faster and rejected it. Nothing of yours was done.",
            "رُفض التعليق.",
          ],
    );
  }
  const count = approved.filter(({ words }) => words.startsWith("Contended")).length;
  expect(await (await site.get(urls.article(bridge))).text()).toContain(`${count + 1} comment`);
});

test("a note stands beside the comment for colleagues alone, by whom and when; the record has no word of it", async () => {
  const id = await write("Is this the same man as yesterday?");
  const secret = "He wrote under three names <last> week.";
  const empty = await moderator.post(urls.noteComment(id), { from: "held", words: "  " });
  expect([empty.status, (await empty.text()).includes("Please write something first.")]).toEqual([422, true]);
  const noted = await moderator.post(urls.noteComment(id), { from: "held", words: secret });
  expect(noted.headers.get("location")).toBe(
    `${urls.queue()}?state=held&done=noted&comment=${id}#comment-${id}`,
  );
  const told = await (await moderator.get((noted.headers.get("location") ?? "").replace(/#.*/, ""))).text();
  expect(told).toMatch(/The note is kept\..*<form method="post" action="[^"]*undo" hidden>/);
  expect(await queueOf(editor)).toMatch(
    /<ul class="notes".*<bdi>Rebwar Sale<\/bdi>.*He wrote under three names &lt;last> week\./s,
  );
  await moderator.post(urls.approve(id), { from: "held" });
  expect(await (await site.get(urls.article(bridge))).text()).not.toContain("three names");
  const lines = await site
    .act()
    .reads.tables<{ record: { verb: string; details: string } }>()
    .selectFrom("record")
    .select("details")
    .where("verb", "=", "note")
    .execute();
  expect(lines.map(({ details }) => Object.keys(JSON.parse(details)))).toEqual([["article"]]);
});

test("beside a story whose byline is withheld no colleague is named to who may not know, and nobody answers in their own name", async () => {
  const id = await write("Who wrote this?");
  await editor.post(urls.claimComment(id), {}, DATA);
  await editor.post(urls.noteComment(id), { words: "Let it stand." });
  const { article_id } = await site
    .act()
    .reads.tables<{ comments: { id: number; article_id: number } }>()
    .selectFrom("comments")
    .select("article_id")
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
  await site.act().commit(async (tx) => {
    const db = tx.tables<{
      bylines: { id?: number; person_id: null; withheld: number; created_at: number; kind: string };
      signed_texts: { article_id: number; byline_id: number };
    }>();
    const { id: byline } = await db
      .insertInto("bylines")
      .values({ person_id: null, withheld: 1, kind: "hidden", created_at: tx.at })
      .returning("id")
      .executeTakeFirstOrThrow();
    await db
      .insertInto("signed_texts")
      .values({ article_id, byline_id: byline ?? 0 })
      .execute();
  });
  const page = await queueOf(moderator);
  expect(page).toContain("A colleague has it in front of them");
  expect(page).not.toContain("Dilan Osman");
  expect(page).not.toContain("(your name)");
  const own = await moderator.post(urls.answerComment(id), {
    from: "held",
    words: "I did.",
    voice: "person",
  });
  expect([own.status, (await own.text()).includes("byline is withheld")]).toEqual([403, true]);
  const owner = await site.signedIn("owner");
  expect(await queueOf(owner)).toContain("Dilan Osman");
});
