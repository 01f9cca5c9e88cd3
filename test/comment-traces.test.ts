// Comments attacked by odd bodies, in crowds and under new keys: nothing breaks, and no trace of a browser is kept.

import { afterAll, beforeAll, expect, test } from "bun:test";
import { randomBytes } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readConfig } from "#platform/config";
import { createPress } from "#platform/press";
import { urls } from "#urls";
import { createApp } from "../src/app";
import { bridge, water, writersOf } from "./attack/writers";
import { ORIGIN, openSite, type Site } from "./site";
import { Visitor } from "./visitor";

const FORM = { "content-type": "application/x-www-form-urlencoded", "sec-fetch-site": "same-origin" };

let site: Site;
let moderator: Visitor;
let by: ReturnType<typeof writersOf>;
beforeAll(async () => {
  site = await openSite();
  moderator = await site.signedIn("moderator");
  by = writersOf(site, moderator);
});
afterAll(() => site.close());

test("bodies that no form of ours sends are answered plainly", async () => {
  const parent = await by.write("Stands among odd bodies.");
  await by.approve(parent);
  const paths = [
    urls.comment(bridge),
    urls.changeComment(bridge, parent.token),
    urls.report(bridge, parent.publicId),
    urls.like(bridge, parent.publicId),
    urls.readWarning(bridge, parent.publicId),
    urls.vote(bridge),
  ];
  const bodies: [string, BodyInit][] = [
    ["nothing", ""],
    ["no fields", "&&&==&=x"],
    ["broken escapes", "name=%&words=%E0%A4%A&note=%ff%fe&reason=%zz&value=%"],
    ["a lone surrogate and nothing", "name=%ED%A0%80&words=%00%00&value=%00&reason=%00"],
    ["many of one", "words=a&words=b&name=a&name=b&reason=spam&reason=abuse&value=like&value=dislike"],
    ["names of ours", "__proto__=1&constructor=2&words[]=a&name[x]=b"],
    ["raw bytes", new Uint8Array([0xff, 0xfe, 0x3d, 0x00, 0xd8, 0x26])],
    ["64 kB", `words=${"x".repeat(65_536)}&note=${"x".repeat(9)}`],
    ["a megabyte", `words=${"x".repeat(2 ** 20)}`],
  ];
  for (const path of paths) {
    for (const [said, body] of bodies) {
      const answer = await parent.visitor.ask(path, { method: "POST", body, headers: FORM });
      expect([
        path,
        said,
        answer.status < 500,
        (await answer.text()).length > 0 || answer.status === 303,
      ]).toEqual([path, said, true, true]);
    }
    for (const type of ["application/json", "text/plain", "multipart/form-data; boundary=x", "x", ""]) {
      const headers = { ...FORM, "content-type": type };
      const answer = await parent.visitor.ask(path, {
        method: "POST",
        body: '{"words":"By another type."}',
        headers,
      });
      expect([path, type, answer.status >= 400 && answer.status < 500]).toEqual([path, type, true]);
    }
  }
  expect(await by.stored("By another type.")).toBe(false);
});

test("the newsroom's answer stands in the thread that it answers, at that thread's own address too", async () => {
  const parent = await by.write("Answered by the newsroom.");
  await by.approve(parent);
  await moderator.post(urls.answerComment(parent.id), {
    from: "approved",
    voice: "paper",
    words: "We looked into it.",
  });
  const thread = await (await site.get(urls.thread(bridge, parent.publicId).replace(/#.*/, ""))).text();
  expect(thread).toContain("We looked into it.");
});

test("a place in a list that is none, or stands under another article, is not found", async () => {
  const one = await by.write("Under the water article.", { address: water });
  await by.approve(one);
  for (const order of ["oldest", "newest", "liked", "picked", "", "worst", "__proto__", "%00"]) {
    for (const after of [
      one.publicId,
      `1-${one.publicId}`,
      "000000000000",
      "x'--",
      "%27",
      "999999999999999999999-a",
      "\u0661-aaaaaaaaaaaa",
    ]) {
      const answer = await site.get(urls.comments(bridge, { order: order || "-", after }));
      expect([order, after, answer.status]).toEqual([order, after, 404]);
    }
  }
});

test("two browsers press at once: one report, one like, one comment each", async () => {
  const parent = await by.write("Pressed by two at once.");
  await by.approve(parent);
  const two = [await by.write("First of two."), await by.write("Second of two.")].map(
    ({ visitor }) => visitor,
  );
  const presses = Array.from({ length: 8 }).flatMap(() => two);
  const sent = await Promise.all(
    presses.flatMap((visitor) => [
      visitor.post(urls.report(bridge, parent.publicId), { reason: "spam", note: "" }),
      visitor.post(urls.like(bridge, parent.publicId), { value: "like" }),
      visitor.post(urls.comment(bridge), { name: "", words: "At once, by two.", topic: "", sure: "yes" }),
    ]),
  );
  expect(new Set(sent.map(({ status }) => status))).toEqual(new Set([200, 303]));
  const [row] = (await by.listed("held")).filter(({ id }) => id === parent.id);
  expect([row?.reported?.count, row?.likes ?? 2]).toEqual([2, 2]);
  expect((await by.listed("held")).filter(({ words }) => words === "At once, by two.")).toHaveLength(2);
}, 120_000);

test("with new keys every old link, token and mark is a stranger's, and nothing breaks", async () => {
  const [mine, open] = [
    await by.write("Before the keys were destroyed."),
    await by.write("Public before that."),
  ];
  await by.approve(open);
  const fresh = () => new Uint8Array(randomBytes(32));
  const config = readConfig({ WARRAQ_DATA: site.folder });
  const http = await createApp({
    workshop: site.workshop,
    config,
    keys: { token: fresh(), vote: fresh(), unsent: fresh() },
    press: createPress({ bytes: config.pressBytes, clock: site.clock }),
  });
  const visitor = new Visitor(http, ORIGIN, "192.0.2.9");
  for (const [name, value] of mine.visitor.cookies) visitor.cookies.set(name, value);
  const old = { ...mine, visitor };
  expect((await visitor.get(urls.held(bridge, mine.token))).status).toBe(410);
  expect([(await by.change(old, "By old keys.")).status, (await by.withdraw(old)).status]).toEqual([
    410, 410,
  ]);
  expect(await (await visitor.get(urls.comment(bridge))).text()).not.toContain("Before the keys");
  expect(
    (await visitor.post(urls.like(bridge, open.publicId), { value: "like" })).headers.get("location"),
  ).toContain("?value=like");
  expect((await by.write("By a stranger now.", { visitor })).status).toBe(303);
  expect(await by.stored("Before the keys were destroyed.")).toBe(true);
});

/** Every byte that the paper's folder holds, the database and its log of writes among them, and every line that was logged. */
function kept(): Buffer {
  const files = readdirSync(site.folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return Buffer.concat([
    ...files.map((entry) => readFileSync(join(entry.parentPath, entry.name))),
    Buffer.from(site.logged.join("\n")),
  ]);
}

test("no address, browser, referrer or token stands anywhere after comments, changes, likes, reports and warnings", async () => {
  const visitor = site.visitor("198.51.100.79");
  const headers = {
    "user-agent": "Lantern/79",
    referer: `${ORIGIN}/?from=hollyhock-79`,
    "accept-language": "tlh-79",
    "x-forwarded-for": "203.0.113.179",
    "x-real-ip": "203.0.113.180",
  };
  const send = (path: string, fields: Record<string, string>) => visitor.post(path, fields, headers);
  const other = await by.write("Liked and reported by a lantern.");
  await by.approve(other);
  await send(urls.like(bridge, other.publicId), { value: "like" });
  await send(urls.like(bridge, other.publicId), { value: "like" });
  const told = await send(urls.report(bridge, other.publicId), { reason: "spam", note: "A lantern's note." });
  expect(await told.text()).toContain("Thank you for the report");
  await send(urls.vote(bridge), { value: "like" });
  const mine = await by.write("Said by a lantern.", { visitor });
  await send(urls.changeComment(bridge, mine.token), { name: "", words: "Said otherwise by a lantern." });
  await moderator.post(urls.warnAuthor(mine.id), {
    from: "held",
    do: "approve",
    reason: "",
    words: "Dim it.",
  });
  await send(urls.comment(water), { name: "", words: "Warned first." });
  await send(urls.readWarning(water, mine.publicId), { name: "", words: "", answers: "" });
  await send(urls.comment(water), { name: "", words: "And then banned." });
  const last = (await by.listed("held")).find(({ words }) => words === "And then banned.");
  expect(last).toBeDefined();
  await moderator.post(urls.decideComments(), { do: "ban", from: "held", comment: `${last?.id}` });
  await send(urls.comment(water), { name: "", words: "After the ban." });
  const token = visitor.cookies.get("wr") ?? "";
  const bytes = Buffer.from(token, "base64url");
  expect(bytes.length).toBeGreaterThan(30);
  const everything = kept();
  // What was looked for could be found: it is a real heap of bytes.
  if (site.workshop.db.engine === "sqlite")
    expect(everything.includes("Said otherwise by a lantern.")).toBe(true);
  const traces = [
    "198.51.100",
    "Lantern/79",
    "hollyhock-79",
    "tlh-79",
    "203.0.113.1",
    token,
    bytes,
    bytes.subarray(3, 19),
  ];
  const hex = bytes.subarray(3, 19).toString("hex");
  for (const trace of [...traces, hex, mine.token.split(".")[1] ?? "-"])
    expect([String(trace), everything.includes(trace)]).toEqual([String(trace), false]);
});

test("no moment of a comment that goes out at once, of its change, of a vote or of a reading stands anywhere to the second", async () => {
  await moderator.post(urls.setCommentMode(), { place: "paper", mode: "open" });
  const moments: number[] = [];
  // Each at a moment of its own, and never at a full minute.
  const at = () => moments.push((site.clock.advance(61_007), site.clock.now()));
  const visitor = site.visitor();
  at();
  site.clock.advance(-150_000);
  const mine = await by.write("Out at once.", { visitor });
  expect((await by.listed("approved")).some(({ id }) => id === mine.id)).toBe(true);
  at();
  await by.change(mine, "Out at once, and changed.");
  at();
  for (const path of [urls.vote(bridge), urls.like(bridge, mine.publicId)])
    await visitor.post(path, { value: "like" });
  // A moderator's own act keeps its moment.
  site.clock.advance(61_007);
  await moderator.post(urls.warnAuthor(mine.id), { from: "approved", do: "approve", words: "Dim it." });
  at();
  await visitor.post(urls.readWarning(bridge, mine.publicId), { name: "", words: "", answers: "" });
  const db = site.act().reads.tables<Record<string, Record<string, unknown>>>();
  for (const table of ["comments", "changes", "votes", "comment_warnings", "reader_hours"]) {
    const rows = JSON.stringify(await db.selectFrom(table).selectAll().execute());
    expect([table, moments.filter((moment) => rows.includes(`${moment}`))]).toEqual([table, []]);
  }
});
