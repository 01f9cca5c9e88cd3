// Several real processes on one paper: starting, claiming, handing over, seeing each other's changes, stopping.

import { afterAll, beforeAll, describe, expect, test } from "bun:test";
import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { sql } from "kysely";
import { readConfig } from "#platform/config";
import { openDatabase } from "#platform/db";
import {
  claimBy,
  type Ground,
  layGround,
  linkIn,
  type Running,
  runVerb,
  sendForm,
  startServer,
} from "./processes";
import { ENGINE } from "./test-database";

const STORY = `---
id: ferry.en
language: en
section: Delta / Water
headline: The ferry stays on Thursdays
byline: Nadia Karim
comments: open
---

The ferry stays at its pier on Thursdays until the new rope arrives.
`;
const ADDRESS = /→ (http\S+)/;

let ground: Ground;
let first: Running;
let second: Running;
let cookie = "";

beforeAll(async () => {
  ground = await layGround();
  first = await startServer(ground);
  second = await startServer(ground);
  cookie = await claimBy(first.origin, linkIn(first.said()));
  await Bun.write(join(ground.folder, "ferry.md"), STORY);
}, 120_000);

afterAll(async () => {
  await first.stop("SIGKILL");
  await second.stop("SIGKILL");
  await ground.clear();
});

/** Asks until the page says it, for at most a second. @returns how long it took (ms) */
async function until(url: string, says: (text: string, status: number) => boolean): Promise<number> {
  const begun = performance.now();
  for (;;) {
    const response = await fetch(url);
    if (says(await response.text(), response.status)) return performance.now() - begun;
    if (performance.now() - begun > 1000) throw new Error(`${url} did not follow within a second.`);
    await Bun.sleep(10);
  }
}

describe("two processes on one paper", () => {
  test("a story imported beside them shows at once on both, and a comment approved on one shows on the other", async () => {
    const fronts = [first, second].map(({ origin }) => `${origin}/en/`);
    for (const front of fronts) expect(await (await fetch(front)).text()).not.toContain("ferry");
    const filed = await runVerb(ground, ["import", "markdown", join(ground.folder, "ferry.md"), "--publish"]);
    expect([filed.err, filed.code]).toEqual(["", 0]);
    for (const front of fronts) await until(front, (text) => text.includes("The ferry stays on Thursdays"));

    const path = new URL(ADDRESS.exec(filed.out)?.[1] ?? "").pathname;
    await until(`${second.origin}${path}`, (text) => text.includes("rope arrives"));
    // Written through the process that only reads: on SQLite it is handed over.
    const posted = await sendForm(`${second.origin}${path}/comment`, { name: "", words: "And on Fridays?" });
    expect(posted.status).toBe(303);
    const queue = await (await fetch(`${second.origin}/newsroom/comments`, { headers: { cookie } })).text();
    expect(queue.includes("And on Fridays?")).toBe(true);
    const approve = /action="(\/newsroom\/comments\/\d+\/approve)"/.exec(queue)?.[1] ?? "";
    expect((await sendForm(`${first.origin}${approve}`, {}, { cookie })).status).toBe(303);
    // A vote through the process that hands over is in the page that it answers next.
    const token =
      (await sendForm(`${second.origin}${path}/vote`, { value: "like" })).headers
        .getSetCookie()[0]
        ?.split(";")[0] ?? "";
    await sendForm(`${second.origin}${path}/vote`, { value: "like" }, { cookie: token });
    expect(await (await fetch(`${second.origin}${path}`)).text()).toMatch(/data-shown="like">1</);
    const pages = [first, second].map(({ origin }) => `${origin}${path}`);
    for (const page of pages) await until(page, (text) => text.includes("And on Fridays?"));
  }, 120_000);

  test("the one-time link works once, and a new one voids the one before", async () => {
    const used = await sendForm(linkIn(first.said()), {
      name: "X",
      "sign-in-name": "x.y",
      password: "another long password",
      language: "en",
    });
    expect(used.status).toBe(410);
    const older = await runVerb(ground, [
      "person",
      "add",
      "Dilan Osman",
      "--role",
      "editor",
      "--language",
      "ar",
    ]);
    const id = /\(id (\d+)\)/.exec(older.out)?.[1] ?? "";
    const newer = await runVerb(ground, ["person", "link", id]);
    // The running server says its own address, whatever this shell's PORT is.
    expect(
      linkIn(newer.out).startsWith(`${ENGINE === "sqlite" ? first.origin : "http://localhost:8080"}/`),
    ).toBe(true);
    const pathOf = (out: string) => new URL(linkIn(out)).pathname;
    expect((await fetch(`${first.origin}${pathOf(older.out)}`)).status).toBe(410);
    expect((await fetch(`${first.origin}${pathOf(newer.out)}`)).status).toBe(200);
    const list = await runVerb(ground, ["person", "list"]);
    expect(list.out).toContain("Dilan Osman\tnot claimed yet");
  }, 120_000);

  test("a password is kept as argon2id with 19 MiB and two passes, as nowhere else in the tests", async () => {
    const db = openDatabase(readConfig(ground.environment), false);
    const { rows } = await sql<{ hash: string }>`
      select password_hash as hash from people where password_hash is not null`.execute(db.read);
    await db.close();
    expect(rows.map(({ hash }) => hash.split("$").slice(1, 4).join(" "))).toEqual([
      "argon2id v=19 m=19456,t=2,p=1",
    ]);
  });

  test("what is kept is readable by its owner alone, and the doctor finds nothing wrong", async () => {
    expect(statSync(join(ground.folder, "keys", "keys.json")).mode & 0o077).toBe(0);
    if (ENGINE === "sqlite") expect(statSync(join(ground.folder, "warraq.sock")).mode & 0o077).toBe(0);
    const looked = await runVerb(ground, ["doctor"]);
    expect(looked.out).not.toContain("WRONG");
    expect(looked.code).toBe(0);
  }, 120_000);
});

/** A form whose head and first words have arrived. @returns how to send the rest, and hear the answer */
async function halfSent(origin: string): Promise<{ rest(): Promise<string> }> {
  const { hostname, port } = new URL(origin);
  const [begun, end] = ["sign-in-name=sama&", "password=wrong+but+long+enough"];
  let heard = "";
  const closed = Promise.withResolvers<void>();
  const socket = await Bun.connect({
    hostname,
    port: Number(port),
    socket: {
      data: (_, bytes) => void (heard += bytes.toString("latin1")),
      close: () => closed.resolve(),
    },
  });
  const head = [
    "POST /newsroom/sign-in HTTP/1.1",
    `Host: ${hostname}:${port}`,
    "Sec-Fetch-Site: same-origin",
    "Connection: close",
    "Content-Type: application/x-www-form-urlencoded",
    `Content-Length: ${begun.length + end.length}`,
  ];
  socket.write(`${head.join("\r\n")}\r\n\r\n${begun}`);
  await Bun.sleep(100);
  return {
    async rest() {
      socket.write(end);
      await closed.promise;
      return heard;
    },
  };
}

describe("stopping and starting", () => {
  test("SIGTERM finishes what is under way and ends with 0; a second start changes nothing", async () => {
    const own = await layGround();
    const server = await startServer(own);
    const link = linkIn(server.said());
    const slow = await halfSent(server.origin);
    const ended = server.stop("SIGTERM");
    await Bun.sleep(100);
    expect(await slow.rest()).toContain("HTTP/1.1 422");
    expect(await ended).toBe(0);
    const again = await startServer(own);
    expect(again.said()).not.toContain("/newsroom/claim/");
    expect((await fetch(`${again.origin}${new URL(link).pathname}`)).status).toBe(200);
    expect(await again.stop("SIGINT")).toBe(0);
    if (ENGINE === "sqlite") expect(existsSync(join(own.folder, "warraq.sock"))).toBe(false);
    await own.clear();
  }, 120_000);
});
