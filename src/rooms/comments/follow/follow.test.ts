// Answers told by mail: to whoever confirmed it, and once in a quarter of an hour.

import { afterEach, beforeEach, expect, test } from "bun:test";
import { urls } from "#urls";
import { ADDRESS, BRIDGE, Correspondence, linkIn } from "../../../../test/correspondence";
import { openSite, SMALL } from "../../../../test/site";
import { wordsOf } from "../../../../test/smtp-server";

const MINUTE = 60_000;
const DAY = 86_400_000;

let paper: Correspondence;
beforeEach(async () => {
  paper = await Correspondence.open();
});
afterEach(() => paper.close());

test("the address is asked by a mail, confirmed by a button, and then told of answers in one mail for a quarter of an hour", async () => {
  expect(await (await paper.rana.get(paper.own)).text()).toContain("Tell me of answers by mail");
  const sent = await paper.ask(` ${ADDRESS} `);
  expect(await sent.text()).toContain("Please look into your mailbox");
  await paper.approve();
  await paper.answer("Too early to be told.");
  await paper.run();
  const [asking = ""] = paper.server.taken;
  expect(paper.server.taken).toHaveLength(1);
  expect(asking).toContain(`To: ${ADDRESS}`);
  expect(asking).toMatch(/^Subject: Warraq: confirm this address$/m);
  expect(asking).not.toContain("List-Unsubscribe");
  expect(wordsOf(asking)).not.toContain(SMALL.bridge.slug);
  const link = linkIn(asking);
  expect(await (await paper.site.get(link)).text()).toContain("<form");
  paper.site.clock.advance(MINUTE);
  await paper.answer("Too early as well.");
  paper.site.clock.advance(16 * MINUTE);
  await paper.run();
  expect(paper.server.taken).toHaveLength(1);
  const confirmed = await paper.site.visitor().post(link, {});
  expect(await confirmed.text()).toContain("You will be told of answers");
  expect(await (await paper.rana.get(paper.own)).text()).toContain("Tell me no more");

  await paper.answer("The lights are too short.");
  await paper.answer("They are.");
  await paper.answer("My paper.own word.", paper.rana);
  paper.site.clock.advance(14 * MINUTE);
  await paper.run();
  expect(paper.server.taken).toHaveLength(1);
  paper.site.clock.advance(MINUTE);
  await paper.run();
  const mail = paper.server.taken[1] ?? "";
  expect(paper.server.taken).toHaveLength(2);
  expect(mail).toMatch(/^Subject: Warraq: 2 answers$/m);
  const words = wordsOf(mail);
  expect(words).toContain("A comment of yours has 2 new answers.");
  expect(words).toContain(urls.thread(BRIDGE, (await paper.find("The lights are too short.")).publicId));
  expect(words).not.toMatch(/Sirwan|lights|crossed|word/);
  const end = /List-Unsubscribe: <(\S+)>/.exec(mail.replace(/\r\n[ \t]+/g, " "))?.[1] ?? "";
  expect(mail).toContain("List-Unsubscribe-Post: List-Unsubscribe=One-Click");
  expect(words).toContain(end);

  // A look ends nothing; a mail program that posts by itself, without cookies or a word of where from, does.
  const path = new URL(end).pathname;
  expect(await (await paper.site.get(path)).text()).toContain("<form");
  expect(await paper.kept()).toHaveLength(1);
  const oneClick = () =>
    paper.site.visitor().ask(path, {
      method: "POST",
      body: "List-Unsubscribe=One-Click",
      headers: { "content-type": "application/x-www-form-urlencoded" },
    });
  expect([(await oneClick()).status, (await oneClick()).status]).toEqual([200, 200]);
  expect(await paper.kept()).toEqual([]);
  await paper.answer("Nobody is told of this.");
  paper.site.clock.advance(20 * MINUTE);
  await paper.run();
  expect(paper.server.taken).toHaveLength(2);
});

test("nobody is subscribed by another: not by a forged link, another one's link, an old one or one for another address", async () => {
  expect((await paper.ask(ADDRESS, paper.site.visitor())).status).toBe(403);
  await paper.ask(ADDRESS);
  expect((await paper.ask(ADDRESS)).status).toBe(429);
  await paper.run();
  const first = linkIn(paper.server.taken[0]);
  paper.site.clock.advance(2 * MINUTE);
  expect((await paper.ask("other@home.example")).status).toBe(200);
  await paper.run();
  const second = linkIn(paper.server.taken[1]);
  const [handle = ""] = (second.split("/").at(-1) ?? "").split(".");
  const [, signature = ""] = (first.split("/").at(-1) ?? "").split(".");
  const wrong = [
    first,
    second.slice(0, -1),
    urls.confirmAnswers("en", `${handle}.${signature}`),
    `${second}/end`,
  ];
  for (const link of wrong) expect((await paper.site.visitor().post(link, {})).status).toBe(410);
  paper.site.clock.advance(DAY);
  expect((await paper.site.visitor().post(second, {})).status).toBe(410);
  await paper.run();
  expect(await paper.kept()).toEqual([]);
});

test("an address that is none comes back as it was typed, and no mailbox is filled by asking again and again", async () => {
  const typed = "rana@home.example\r\nBcc: x@y.example";
  const refused = await paper.ask(typed);
  const page = await refused.text();
  expect(refused.status).toBe(422);
  expect(page).toContain("This is not one mail address.");
  expect(page).toContain("Bcc: x@y.example");
  expect(await paper.kept()).toEqual([]);
  for (let time = 0; time < 3; time++) {
    expect((await paper.ask(ADDRESS)).status).toBe(200);
    paper.site.clock.advance(11 * MINUTE);
  }
  const many = await paper.ask("RANA.K@home.example");
  expect([many.status, (await many.text()).includes("RANA.K@home.example")]).toEqual([429, true]);
  await paper.run();
  // Each took the place of the one before it that had not left yet.
  expect(paper.server.taken).toHaveLength(1);
});

test("a paper without a mail server does not ask for an address", async () => {
  const without = await openSite();
  const reader = without.visitor();
  const sent = await reader.post(urls.comment(BRIDGE), { name: "", words: "No mail here.", topic: "" });
  const path = (sent.headers.get("location") ?? "").replace("#own", "");
  expect(await (await reader.get(path)).text()).not.toContain("Tell me of answers");
  expect((await reader.post(`${path}/answers`, { address: ADDRESS })).status).toBe(422);
  await without.close();
});
