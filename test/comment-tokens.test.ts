// Comments attacked from outside: by other people's links, old forms, and by whoever may say nothing more. Each is refused plainly.

import { afterAll, beforeAll, expect, test } from "bun:test";
import { signAct } from "#readers";
import { urls } from "#urls";
import { bridge, water, writersOf } from "./attack/writers";
import { openSite, type Site } from "./site";
import type { Visitor } from "./visitor";

let site: Site;
let moderator: Visitor;
let by: ReturnType<typeof writersOf>;
beforeAll(async () => {
  site = await openSite();
  moderator = await site.signedIn("moderator");
  by = writersOf(site, moderator);
});
afterAll(() => site.close());

test("a link that is forged, cut, over, of another comment or of another article opens, changes and takes back nothing", async () => {
  const [mine, other] = [await by.write("Mine, by my link."), await by.write("Another one's.")];
  const [, mac = ""] = mine.token.split(".");
  const now = site.clock.now();
  const signed = { object: [await by.idOf(bridge), mine.publicId], now, expiresAt: now + 1e9 };
  const foreign = { token: new Uint8Array(32), vote: new Uint8Array(32) };
  const tokens = [
    mine.publicId,
    `${mine.publicId}.`,
    `${mine.publicId}.${mac.slice(0, -2)}`,
    `${mine.publicId}.${mac}A`,
    `${mine.publicId}.${"A".repeat(mac.length)}`,
    `${mine.publicId}.${signAct(foreign, { ...signed, purpose: "own-comment" })}`,
    `${other.publicId}.${mac}`,
    `.${mac}`,
    "x".repeat(5000),
    "%00",
    "\u202e\ud83d\ude00",
  ];
  for (const token of tokens) {
    const answers = [
      await mine.visitor.get(urls.held(bridge, token)),
      await mine.visitor.get(urls.changeComment(bridge, token)),
      await by.change({ ...mine, token }, "Changed by a false link."),
      await by.withdraw({ ...mine, token }),
    ];
    expect([token, answers.map(({ status }) => status)]).toEqual([token, [410, 410, 410, 410]]);
  }
  expect((await by.change(mine, "Changed elsewhere.", water)).status).toBe(410);
  expect((await by.change({ ...mine, token: other.token }, "Changed by another's link.")).status).toBe(403);
  expect((await by.withdraw({ ...mine, visitor: other.visitor })).status).toBe(403);
  expect((await by.withdraw({ ...mine, visitor: site.visitor() })).status).toBe(403);
  expect(await by.stored("Mine, by my link.")).toBe(true);
  expect(await by.stored("Another one's.")).toBe(true);
});

test("after its time nothing is changed, after a rejection neither; what is withdrawn stays so", async () => {
  const [late, refused, back] = [
    await by.write("Too late to change."),
    await by.write("To be refused."),
    await by.write("Taken back by its author."),
  ];
  await by.reject(refused);
  expect((await by.change(refused, "After the refusal.")).status).toBe(409);
  expect((await by.withdraw(back)).status).toBe(200);
  expect([(await by.withdraw(back)).status, (await by.change(back, "Back again.")).status]).toEqual([
    410, 410,
  ]);
  expect((await by.approve(back)).status).not.toBe(500);
  site.clock.advance(20 * 60_000);
  expect((await by.change(late, "Long after.")).status).toBe(409);
  for (const words of ["After the refusal.", "Back again.", "Long after."])
    expect([words, await by.stored(words)]).toEqual([words, false]);
});

test("what is not public can be neither liked, reported nor answered; nor what stands under another article", async () => {
  const [held, rejected, open] = [
    await by.write("Waits."),
    await by.write("Refused."),
    await by.write("Stands."),
  ];
  await by.reject(rejected);
  await by.approve(open);
  const visitor = held.visitor;
  const absent = { publicId: "000000000000" };
  for (const { publicId } of [held, rejected, absent]) {
    expect((await visitor.get(urls.reply(bridge, publicId))).status).toBe(404);
    expect((await visitor.get(urls.report(bridge, publicId))).status).toBe(404);
    expect((await visitor.get(urls.like(bridge, publicId))).status).toBe(404);
    expect((await visitor.get(urls.thread(bridge, publicId).replace(/#.*/, ""))).status).toBe(404);
    expect((await visitor.post(urls.like(bridge, publicId), { value: "like" })).status).toBe(404);
    expect((await visitor.post(urls.report(bridge, publicId), { reason: "spam", note: "" })).status).toBe(
      404,
    );
    expect((await by.write(`Answers ${publicId}`, { visitor, answers: publicId })).status).toBe(422);
  }
  for (const path of [
    urls.reply(water, open.publicId),
    urls.report(water, open.publicId),
    urls.like(water, open.publicId),
  ])
    expect([path, (await visitor.get(path)).status]).toEqual([path, 404]);
  const strayed = await by.write("An answer astray.", { visitor, address: water, answers: open.publicId });
  expect([strayed.status, strayed.page.includes("An answer astray.")]).toEqual([422, true]);
  expect(await by.stored("An answer astray.")).toBe(false);
});

const takeComments = (comments: "open" | "closed") =>
  site
    .act()
    .commit((tx) =>
      tx
        .tables<{ articles: { slug: string; comments: string } }>()
        .updateTable("articles")
        .set({ comments })
        .where("slug", "=", bridge.slug)
        .execute(),
    );

test("a thread that is closed, frozen or hidden takes nothing by an old form, not by a change either", async () => {
  const place = `article:${await by.idOf(bridge)}`;
  const parent = await by.write("To be answered in time.");
  await by.approve(parent);
  const rules = [
    [{ mode: "closed" }, { mode: "" }],
    [{ frozen: "yes" }, { frozen: "no" }],
    [{ hidden: "yes" }, { hidden: "no" }],
  ] as const;
  for (const [on, off] of rules) {
    // A fresh one each time, so that it is not its age that is refused.
    const standing = await by.write(`In time: ${JSON.stringify(on)}`);
    await moderator.post(urls.setCommentMode(), { place, ...on });
    expect([on, (await by.change(standing, "By an old form of change.")).status]).toEqual([on, 409]);
    expect((await by.write("By an old form.")).status).toBe(409);
    expect((await by.write("An answer by an old form.", { answers: parent.publicId })).status).toBe(409);
    await moderator.post(urls.setCommentMode(), { place, ...off });
  }
  const standing = await by.write("Before the article was closed.");
  await takeComments("closed");
  expect((await by.change(standing, "By an old form of change.")).status).toBe(409);
  expect((await standing.visitor.get(urls.changeComment(bridge, standing.token))).status).toBe(409);
  expect((await by.write("By an old form.")).status).toBe(409);
  await takeComments("open");
  for (const words of ["By an old form.", "An answer by an old form.", "By an old form of change."])
    expect([words, await by.stored(words)]).toEqual([words, false]);
});

test("whoever is banned or warned says nothing more, by a change or by an answer", async () => {
  const parent = await by.write("Somebody's, to be answered.");
  await by.approve(parent);
  const bad = await by.write("Vile, and banned for it.");
  const also = await by.write("Mild, before the ban.", { visitor: bad.visitor });
  await moderator.post(urls.decideComments(), { do: "ban", from: "held", comment: `${bad.id}` });
  const answers = [
    await by.change(also, "Vile by a change."),
    await bad.visitor.post(urls.comment(water), { name: "", words: "Vile elsewhere.", answers: "" }),
  ];
  expect(answers.map(({ status }) => status)).toEqual([422, 422]);
  expect(
    (await by.write("Vile as an answer.", { visitor: bad.visitor, answers: parent.publicId })).status,
  ).toBe(422);

  const sharp = await by.write("Sharp, and warned for it.");
  await moderator.post(urls.warnAuthor(sharp.id), {
    from: "held",
    do: "approve",
    reason: "",
    words: "A little calmer.",
  });
  const answered = await by.write("Sharp as an answer.", {
    visitor: sharp.visitor,
    answers: parent.publicId,
  });
  expect([answered.status, answered.page.includes("A little calmer.")]).toEqual([422, true]);
  // Somebody else's warning is read by nobody but them, under whichever address.
  for (const path of [
    urls.readWarning(bridge, parent.publicId),
    urls.readWarning(bridge, "x"),
    urls.readWarning(water, sharp.publicId),
  ])
    expect((await parent.visitor.post(path, {})).status).toBe(200);
  await sharp.visitor.post(urls.readWarning(bridge, parent.publicId), {});
  expect((await by.write("Sharp again.", { visitor: sharp.visitor })).status).toBe(422);
  for (const words of [
    "Vile by a change.",
    "Vile elsewhere.",
    "Vile as an answer.",
    "Sharp as an answer.",
    "Sharp again.",
  ])
    expect([words, await by.stored(words)]).toEqual([words, false]);
});
