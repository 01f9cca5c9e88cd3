// Notices: who is told of what, in the newsroom and by mail, and that they give nothing away.

import { afterEach, beforeEach, describe, expect, test } from "bun:test";
import { listPeople, lockDown, putByline } from "#people";
import { readConfig } from "#platform/config";
import { runDueJobs } from "#platform/jobs";
import { changePublication, getPublication } from "#publication";
import { urls } from "#urls";
import { JOBS, mailJobs } from "../../app";
import { openSite, type Site } from "../../../test/site";
import { type SmtpServer, startSmtpServer, wordsOf } from "../../../test/smtp-server";
import type { Visitor } from "../../../test/visitor";

const MINUTE = 60_000;
const HEADLINE = "The ferry goes again";

let site: Site;
let server: SmtpServer;
let editor: Visitor;
let nadia: Visitor;

async function open(): Promise<void> {
  server = await startSmtpServer();
  site = await openSite({ environment: mailFrom() });
  nadia = await site.signedIn("reporter");
  editor = await site.signedIn("editor");
}
const mailFrom = () => ({
  WARRAQ_SMTP_URL: `smtp://127.0.0.1:${server.port}`,
  WARRAQ_MAIL_FROM: "desk@paper.example",
});
beforeEach(open);
afterEach(async () => {
  await server.stop();
  await site.close();
});

const idOf = async (name: string) =>
  (await listPeople(site.act().reads)).find((person) => person.name === name)?.id ?? 0;
const text = async (by: Visitor, path: string) => (await by.get(path)).text();
const step = (by: Visitor, [article, name]: [number, string], fields: Record<string, string> = {}) =>
  by.post(urls.step(article, name), { base: "2", ...fields });
/** What the list says, newest first: kind, story, who and their words. */
const told = async (by: Visitor) =>
  [...(await text(by, urls.notices())).matchAll(/<li class="line[\s\S]*?<\/li>/g)].map(([line]) =>
    line
      .replace(/<time[\s\S]*?<\/time>/, "")
      .replace(/<span class="unseen">.*?<\/span>/, "")
      .replace(/<[^>]*>/g, " ")
      .replace(/\s+/g, " ")
      .trim(),
  );
const unread = async (by: Visitor) =>
  Number(/class="badge"[^>]*>(\d+)/.exec(await text(by, urls.account()))?.[1] ?? 0);

/** Nadia's story, with a text that could be published. */
async function written(bylines: number[] = []): Promise<number> {
  const started = await nadia.post(urls.newStory(), { language: "en" });
  const article = Number(/articles\/(\d+)/.exec(started.headers.get("location") ?? "")?.[1]);
  const body = [{ id: "first0", kind: "paragraph", text: [{ text: "It goes on Monday." }] }];
  const manuscript = {
    headline: HEADLINE,
    standfirst: "",
    section: 2,
    bylines,
    topics: [],
    picture: null,
    body,
  };
  const saved = await nadia.sendJson(urls.save(article), { saveId: "save-0001", base: 1, manuscript });
  expect(saved.status).toBe(200);
  return article;
}

test("changes asked for with notes on two passages, answered: each is told what the other did, and nobody of their own", async () => {
  const article = await written();
  await step(nadia, [article, "send-to-review"]);
  expect(await told(nadia)).toEqual([]);
  await step(editor, [article, "ask-for-changes"], { reason: "Two sources, please." });
  const person = String(await idOf("Nadia Karim"));
  await editor.post(urls.notes(article), { block: "first0", words: "Which Monday?", person });
  await editor.post(urls.notes(article), { block: "", words: "A picture?", person });
  expect(await told(nadia)).toEqual([
    `A note for you ${HEADLINE} Dilan Osman : A picture?`,
    `A note for you ${HEADLINE} Dilan Osman : Which Monday?`,
    `Changes asked for ${HEADLINE} Dilan Osman : Two sources, please.`,
  ]);
  expect(await unread(nadia)).toBe(3);
  const first = /notices\/(\d+)\/open/.exec(await text(nadia, urls.notices()))?.[1];
  const opened = await nadia.post(urls.openNotice(Number(first)), {});
  expect(opened.headers.get("location")).toBe(urls.notes(article));
  expect(await unread(nadia)).toBe(2);
  const note = /id="note-(\d+)"/.exec(await text(nadia, urls.notes(article)))?.[1] ?? "";
  await nadia.post(urls.notes(article), { answers: note, words: "The 30th." });
  await editor.post(urls.notes(article), { words: "For myself.", person: String(await idOf("Dilan Osman")) });
  expect(await told(editor)).toEqual([`ملاحظة لكم ${HEADLINE} Nadia Karim : The 30th.`]);
  // Somebody else's notice is nobody's to open.
  expect((await editor.post(urls.openNotice(Number(first)), {})).status).toBe(404);
  const newest = /name="until" value="(\d+)"/.exec(await text(nadia, urls.notices()))?.[1] ?? "";
  await nadia.post(urls.readNotices(), { until: newest });
  expect(await unread(nadia)).toBe(0);
});

test("a story's way is told to whoever wrote it, also what the clock did and could not do", async () => {
  const article = await written();
  await step(editor, [article, "approve"]);
  await step(editor, [article, "embargo"], { moment: "2026-11-23T11:00" });
  await step(editor, [article, "embargo"]);
  await step(editor, [article, "schedule"], { moment: "2026-11-23T12:00" });
  site.clock.advance(4 * 3_600_000);
  await runDueJobs(site.workshop, JOBS);
  await step(editor, [article, "unpublish"], { reason: "Wrong day." });
  expect(await told(nadia)).toEqual([
    `Unpublished ${HEADLINE} Dilan Osman : Wrong day.`,
    `Published ${HEADLINE}`,
    `Scheduled ${HEADLINE} Dilan Osman`,
    `The embargo is over ${HEADLINE} Dilan Osman`,
    `Approved ${HEADLINE} Dilan Osman`,
  ]);
  const other = await written();
  await step(editor, [other, "schedule"], { moment: "2026-11-23T15:00" });
  const gone = {
    manuscript: JSON.stringify({
      headline: "",
      standfirst: "",
      section: null,
      bylines: [],
      topics: [],
      picture: null,
      body: [],
    }),
  };
  await site.act().commit(async (tx) => {
    const db = tx.tables<{ revisions: { article_id: number; manuscript: string } }>();
    await db.updateTable("revisions").set(gone).where("article_id", "=", other).execute();
  });
  site.clock.advance(4 * 3_600_000);
  await runDueJobs(site.workshop, JOBS);
  // Whoever ordered it must know as well.
  expect((await told(editor))[0]).toStartWith("تعذّر النشر المجدول");
  expect((await told(nadia))[0]).toStartWith("Could not go out as scheduled");
});

test("what somebody does not want to be told of is not kept either", async () => {
  await nadia.post(urls.accountNotices(), { stories: "no", notes: "here", deadlines: "everywhere" });
  const page = await text(nadia, urls.accountNotices());
  expect(page).toMatch(/name="stories" value="no" checked/);
  expect(page).toMatch(/name="deadlines" value="mail" checked/);
  const article = await written();
  await step(editor, [article, "approve"]);
  expect(await told(nadia)).toEqual([]);
  await step(editor, [article, "ask-for-changes"], { reason: "After all." });
  expect(await told(nadia)).toHaveLength(1);
});

test("it says nothing of a story that lies outside one's limits by now, and names nobody beside a withheld byline", async () => {
  const withheld = await putByline(site.act(), { id: null, withheld: true, names: {} });
  const article = await written([withheld]);
  await step(nadia, [article, "send-to-review"]);
  await step(editor, [article, "ask-for-changes"], { reason: "Which road?" });
  expect(await told(nadia)).toEqual([`Changes asked for ${HEADLINE} Which road?`]);
  const owner = await site.signedIn("owner");
  await owner.post(urls.personLimits(await idOf("Nadia Karim")), { "language-ar": "yes" });
  expect(await told(nadia)).toEqual(["Changes asked for a story outside your limits, or gone"]);
});

describe("by mail", () => {
  const run = () =>
    runDueJobs(
      site.workshop,
      mailJobs({
        config: readConfig({ WARRAQ_DATA: site.folder, ...mailFrom() }),
        log: site.workshop.log,
        keys: site.keys,
      }),
    );
  const mails = () => server.taken.map((message) => ({ message, words: wordsOf(message) }));

  async function confirm(by: Visitor, address: string): Promise<void> {
    // Over a name that is not ours, the link is ours all the same.
    await by.post(urls.accountAddress(), { address }, { "x-forwarded-host": "evil.example" });
    await run();
    const link = /(http\S+\/newsroom\/account\/address\/\S+)/.exec(mails().at(-1)?.words ?? "")?.[1] ?? "";
    expect(link).toStartWith("http://localhost:8080/");
    const path = new URL(link).pathname;
    const other = by === editor ? nadia : editor;
    expect((await other.post(path, {})).status).toBe(410);
    expect(await text(by, path)).toContain("<form");
    expect((await by.post(path, {})).headers.get("location")).toBe(`${urls.accountAddress()}?done=confirmed`);
    expect((await by.post(path, {})).status).toBe(410);
  }

  test("nothing goes anywhere before the address was confirmed; then some minutes' notices are one mail without a headline", async () => {
    const article = await written();
    const typo = await nadia.post(urls.accountAddress(), { address: "nadia@home.example, x@y.example" });
    expect([typo.status, (await typo.text()).includes("nadia@home.example, x@y.example")]).toEqual([
      422,
      true,
    ]);
    await nadia.post(urls.accountAddress(), { address: "nadia@home.example" });
    expect((await nadia.post(urls.accountAddress(), { address: "nadia@home.example" })).status).toBe(422);
    await step(editor, [article, "ask-for-changes"], { reason: "Not yet." });
    site.clock.advance(6 * MINUTE);
    await run();
    expect(mails()).toHaveLength(1);
    await confirm(nadia, "nadia@home.example");
    await step(nadia, [article, "send-to-review"]);
    await step(editor, [article, "ask-for-changes"], { reason: "Two sources." });
    await editor.post(urls.notes(article), { words: "Which?", person: String(await idOf("Nadia Karim")) });
    site.clock.advance(4 * MINUTE);
    await run();
    expect(mails()).toHaveLength(2);
    site.clock.advance(MINUTE);
    await run();
    await run();
    const [, , mail] = mails();
    expect(mails()).toHaveLength(3);
    expect(mail?.message).toMatch(/^Subject: Warraq: 2 new notices$/m);
    expect(mail?.words).toContain("There are 2 new notices for you in the newsroom.");
    expect(mail?.words).toContain("http://localhost:8080/newsroom/notices");
    expect(mail?.words).not.toMatch(/ferry|sources|Dilan/);
  });

  test("in the person's language, with headlines where the paper wants them; not for what was read, and never in a lockdown", async () => {
    await changePublication(site.act(), { ...(await getPublication(site.act().reads)), mailHeadlines: true });
    await confirm(editor, "dilan@home.example");
    const article = await written();
    const note = () => nadia.post(urls.notes(article), { words: "Please look.", person: String(dilan) });
    const dilan = await idOf("Dilan Osman");
    await note();
    site.clock.advance(6 * MINUTE);
    await run();
    await run();
    const mail = mails().at(-1);
    expect(mail?.words).toStartWith("لكم إشعار جديد واحد في غرفة الأخبار.");
    expect(mail?.words).toContain(`– ملاحظة لكم: ${HEADLINE}`);
    expect(mail?.words).not.toContain("Please look.");
    const before = mails().length;
    await note();
    await editor.post(urls.readNotices(), { until: "999" });
    site.clock.advance(6 * MINUTE);
    await run();
    await run();
    expect(mails()).toHaveLength(before);
    await note();
    await lockDown(site.act());
    site.clock.advance(6 * MINUTE);
    await run();
    expect(mails()).toHaveLength(before);
  });

  test("a new address is told of at the old one", async () => {
    await confirm(nadia, "nadia@home.example");
    site.clock.advance(2 * MINUTE);
    await confirm(nadia, "nadia@other.example");
    await run();
    expect(server.heard.filter((line) => line.startsWith("RCPT"))).toEqual([
      "RCPT TO:<nadia@home.example>",
      "RCPT TO:<nadia@other.example>",
      "RCPT TO:<nadia@home.example>",
    ]);
    expect(mails().at(-1)?.words).toContain("go to another address");
    await nadia.post(urls.accountAddress(), { address: "" });
    expect(await text(nadia, urls.accountAddress())).not.toContain("nadia@");
  });
});
