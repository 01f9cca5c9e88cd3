// Mail over a real conversation: once, later, never, and never twice; and what the environment may say of it.

import { afterEach, beforeEach, describe, expect, test } from "bun:test";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { mailAddressOf, readConfig } from "#platform/config";
import { runDueJobs } from "#platform/jobs";
import { lockDown } from "#people";
import { mailJobs } from "../../app";
import { openSite, type Site } from "../../../test/site";
import { type Behaviour, type SmtpServer, startSmtpServer, wordsOf } from "../../../test/smtp-server";
import { createMailer } from "./mailer";
import { findWaitingMail, queueMail, SEND_MAIL, sendMailJob } from "./outbox";

const MINUTE = 60_000;
const FROM = "desk@paper.example";

let site: Site;
let server: SmtpServer | undefined;
afterEach(async () => {
  await server?.stop();
  server = undefined;
});

const configFor = (port: number, more = "") =>
  readConfig({
    WARRAQ_DATA: tmpdir(),
    WARRAQ_SMTP_URL: `smtp://127.0.0.1:${port}${more}`,
    WARRAQ_MAIL_FROM: FROM,
  });
async function serve(behaviour: Behaviour = {}): Promise<() => Promise<number>> {
  const running = await startSmtpServer(behaviour);
  server = running;
  const jobs = mailJobs({
    config: configFor(running.port),
    log: site.workshop.log,
    keys: site.keys,
  });
  return () => runDueJobs(site.workshop, jobs);
}
const queue = (subject = "Two new notices") =>
  site.act().commit((tx) =>
    queueMail(tx, {
      address: "nadia@home.example",
      subject,
      words: "لكم إشعاران جديدان.\n\nhttp://localhost:8080/newsroom/notices",
    }),
  );
const waiting = async () => (await findWaitingMail(site.act().reads)).count;

describe("a mail", () => {
  beforeEach(async () => {
    site = await openSite({ paper: "empty" });
  });
  afterEach(() => site.close());

  test("leaves after the commit, once, as plain text in its own letters, and tells nothing of this machine", async () => {
    const run = await serve();
    await expect(
      site.act().commit(async (tx) => {
        await queueMail(tx, { address: "nadia@home.example", subject: "x", words: "x" });
        throw new Error("undone");
      }),
    ).rejects.toThrow("undone");
    await queue();
    expect(await run()).toBe(1);
    expect(await run()).toBe(0);
    expect(server?.taken).toHaveLength(1);
    const message = server?.taken[0] ?? "";
    expect(wordsOf(message)).toContain("لكم إشعاران جديدان.");
    expect(message).toContain("Content-Type: text/plain; charset=utf-8");
    expect(message).toContain("To: nadia@home.example");
    expect(message).toMatch(/Message-ID: <[\w-]+@paper\.example>/);
    expect(message).not.toMatch(/X-Mailer|nodemailer|Received/i);
    expect(server?.heard[0]).toBe("EHLO paper.example");
    expect(await waiting()).toBe(0);
  });

  test("that is refused for now is tried again, later and later; one that is refused for good is not", async () => {
    const answers: Record<string, string> = { RCPT: "450 busy" };
    const run = await serve({ answers });
    await queue();
    await run();
    expect([await waiting(), server?.taken.length]).toEqual([1, 0]);
    expect(await run()).toBe(0);
    site.clock.advance(MINUTE);
    await run();
    site.clock.advance(MINUTE);
    expect(await run()).toBe(0);
    site.clock.advance(4 * MINUTE);
    answers.RCPT = "250 fine";
    expect(await run()).toBe(1);
    expect([await waiting(), server?.taken.length]).toEqual([0, 1]);
    answers.RCPT = "550 nobody here";
    await queue();
    await run();
    expect([await waiting(), server?.taken.length]).toEqual([0, 1]);
    expect(site.logged.join("")).not.toContain("nadia@home.example");
  });

  test("after whose text the line broke may have gone: it is not sent again", async () => {
    const run = await serve({ hangsUpAt: "." });
    await queue();
    await run();
    site.clock.advance(3 * 86_400_000);
    await run();
    expect(server?.heard.filter((line) => line === ".")).toHaveLength(1);
    expect(await waiting()).toBe(0);
  });

  test("before whose text the line broke has surely not gone", async () => {
    const run = await serve({ hangsUpAt: "DATA" });
    await queue();
    await run();
    expect(await waiting()).toBe(1);
  });

  test("that a process had in hand when it died is let be", async () => {
    const run = await serve();
    await queue();
    const dying = { hand: () => Promise.reject(new Error("killed")), check: () => Promise.resolve(null) };
    await runDueJobs(site.workshop, {
      [SEND_MAIL]: sendMailJob({ mailer: dying, log: site.workshop.log, keys: site.keys }),
    });
    site.clock.advance(MINUTE);
    await run();
    expect([server?.taken.length, await waiting()]).toEqual([0, 0]);
  });

  test("stays while the paper is locked down", async () => {
    const run = await serve();
    await queue();
    await lockDown(site.act());
    expect(await run()).toBe(0);
    expect(server?.heard).toEqual([]);
    expect([await waiting(), site.logged]).toEqual([1, []]);
  });

  test("has a subject of one line, whatever stood in it", async () => {
    const run = await serve();
    await queue("Notices\r\nBcc: a@x.example");
    await run();
    expect(server?.taken[0]).not.toMatch(/^Bcc:/m);
    expect(server?.heard.filter((line) => line.startsWith("RCPT"))).toEqual(["RCPT TO:<nadia@home.example>"]);
  });
});

test("a server without encryption is told of where it is asked for, and never given a mail", async () => {
  server = await startSmtpServer({ answers: { STARTTLS: "502 no" } });
  const mailer = createMailer(configFor(server.port, "?tls=required").mail ?? unset());
  expect(await mailer.check()).toContain("does not offer an encrypted connection (STARTTLS)");
  expect((await mailer.hand({ address: "a@x.example", subject: "x", words: "x" })).kind).toBe("later");
  expect(server.heard.some((line) => line.startsWith("MAIL"))).toBe(false);
  const open = createMailer(configFor(server.port).mail ?? unset());
  expect(await open.check()).toBeNull();
  await server.stop();
  expect(await open.check()).toContain("cannot be reached");
});

function unset(): never {
  throw new Error("There is no mail server in this configuration.");
}

test("one address in one form, or none", () => {
  expect(mailAddressOf(" Nadia.K+desk@HOME.Example ")).toBe("Nadia.K+desk@home.example");
  expect(mailAddressOf("nadia@مثال.example")).toBe("nadia@xn--mgbh0fb.example");
  const wrong = [
    "nadia",
    "a@x,b@y.example",
    "a@x.example,b@y.example",
    "a@x.example\r\nBcc: b@y.example",
    "vïctim@x.example",
    "a b@x.example",
    '"a"@x.example',
    "a@[127.0.0.1]",
    "a@127.0.0.1",
    "a@localhost",
    "a@x.example.",
    "a..b@x.example",
    `${"a".repeat(65)}@x.example`,
    "<a@x.example>",
  ];
  expect(wrong.map(mailAddressOf)).toEqual(wrong.map(() => ""));
});

test("what the environment says of mail is taken whole or refused with a sentence", () => {
  const read = (more: Record<string, string>) => readConfig({ WARRAQ_MAIL_FROM: FROM, ...more }).mail;
  expect(readConfig({}).mail).toBeNull();
  expect(read({ WARRAQ_SMTP_URL: "smtps://desk:p%40ss@mail.example" })).toMatchObject({
    port: 465,
    secure: true,
    user: "desk",
    password: "p@ss",
  });
  expect(read({ WARRAQ_SMTP_URL: "smtp://mail.example" })).toMatchObject({ port: 587, requireTls: true });
  expect(read({ WARRAQ_SMTP_URL: "smtp://localhost:25" })).toMatchObject({ port: 25, requireTls: false });
  const file = join(mkdtempSync(join(tmpdir(), "warraq-smtp-")), "url");
  writeFileSync(file, "smtps://a:b@mail.example\n");
  expect(read({ WARRAQ_SMTP_URL_FILE: file })?.host).toBe("mail.example");
  const refused: [Record<string, string>, string][] = [
    [{ WARRAQ_SMTP_URL: "http://mail.example" }, "WARRAQ_SMTP_URL"],
    [{ WARRAQ_SMTP_URL: "smtp://a:secret@mail.example?tls=optional" }, "must be encrypted"],
    [
      { WARRAQ_SMTP_URL: "smtp://mail.example", WARRAQ_MAIL_FROM: "a@x.example\nBcc: b@x.example" },
      "WARRAQ_MAIL_FROM",
    ],
    [{ WARRAQ_SMTP_URL_FILE: `${file}.gone` }, "no such file"],
    [{ WARRAQ_SMTP_URL_FILE: file, WARRAQ_SMTP_URL: "smtp://mail.example" }, "given twice"],
  ];
  for (const [environment, sentence] of refused) {
    expect(() => read(environment)).toThrow(sentence);
    expect(() => read(environment)).not.toThrow("secret");
  }
});
