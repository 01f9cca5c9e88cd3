// Shutting people out, on two real processes: an ended session and a lockdown hold everywhere within two seconds.

import { afterAll, beforeAll, expect, test } from "bun:test";
import { join } from "node:path";
import { TOTP } from "otpauth";
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

const STORY = `---
id: rope.en
language: en
section: Delta / Water
headline: The new rope has come
comments: open
---

It came by the morning boat.
`;

let ground: Ground;
let first: Running;
let second: Running;
let owner = "";
let story = "";

beforeAll(async () => {
  ground = await layGround();
  first = await startServer(ground);
  second = await startServer(ground);
  owner = await claimBy(first.origin, linkIn(first.said()));
  await Bun.write(join(ground.folder, "rope.md"), STORY);
  const filed = await runVerb(ground, ["import", "markdown", join(ground.folder, "rope.md"), "--publish"]);
  story = new URL(/→ (http\S+)/.exec(filed.out)?.[1] ?? "").pathname;
}, 120_000);

afterAll(async () => {
  await first.stop("SIGKILL");
  await second.stop("SIGKILL");
  await ground.clear();
});

const MOST_MS = 2000;

/** Asks until it is so. @returns how long it took (ms). @throws Error after two seconds */
async function until(so: () => Promise<boolean>): Promise<number> {
  const begun = performance.now();
  while (!(await so())) {
    if (performance.now() - begun > MOST_MS) throw new Error("It was not so within two seconds.");
    await Bun.sleep(10);
  }
  return performance.now() - begun;
}

const newsroom = async (server: Running, cookie: string) =>
  (
    await fetch(`${server.origin}/newsroom/account`, {
      headers: { cookie, accept: "text/html" },
      redirect: "manual",
    })
  ).status;
const OWNER = { "sign-in-name": "sama", password: "the lake is cold today" };

async function signIn(server: Running, fields: Record<string, string>): Promise<string> {
  const answer = await sendForm(`${server.origin}/newsroom/sign-in`, fields);
  return answer.headers.getSetCookie()[0]?.split(";")[0] ?? "";
}

test("a session ended at one process is unknown at the other, singly and all together", async () => {
  const phone = await signIn(second, OWNER);
  expect([await newsroom(first, phone), await newsroom(second, phone)]).toEqual([200, 200]);
  const page = await (
    await fetch(`${second.origin}/newsroom/account`, { headers: { cookie: phone } })
  ).text();
  const [, own = ""] = /This one\.[\s\S]*?name="session" value="(\w+)"/.exec(page) ?? [];
  await sendForm(`${first.origin}/newsroom/account/sessions`, { session: own }, { cookie: owner });
  for (const server of [first, second]) await until(async () => (await newsroom(server, phone)) === 303);
  expect(await newsroom(second, owner)).toBe(200);
  const again = await signIn(first, OWNER);
  await sendForm(`${second.origin}/newsroom/account/sessions`, { session: "" }, { cookie: again });
  for (const server of [first, second])
    for (const cookie of [owner, again]) await until(async () => (await newsroom(server, cookie)) === 303);
  owner = await signIn(first, OWNER);
}, 120_000);

test("a lockdown by the command holds at both: all out, no comment, no vote, read-only; readers read on", async () => {
  const pages = [first, second].map((server) => `${server.origin}${story}`);
  const read = async (page: string) => (await fetch(page)).text();
  for (const page of pages) expect(await read(page)).toContain('name="words"');
  const locked = await runVerb(ground, ["lockdown", "on"]);
  expect([locked.err, locked.code]).toEqual(["", 0]);
  for (const server of [first, second]) await until(async () => (await newsroom(server, owner)) === 303);
  for (const page of pages) {
    await until(async () => !(await read(page)).includes('name="words"'));
    expect(await read(page)).toContain("It came by the morning boat.");
    expect((await sendForm(`${page}/comment`, { name: "", words: "Hello." })).status).toBe(403);
    const vote = { value: "like" };
    const token = (await sendForm(`${page}/vote`, vote)).headers.getSetCookie()[0]?.split(";")[0] ?? "";
    expect((await sendForm(`${page}/vote`, vote, { cookie: token })).status).toBe(403);
  }
  const filing = ["import", "markdown", join(ground.folder, "rope.md"), "--publish"];
  const refused = await runVerb(ground, filing);
  expect([refused.code, refused.err.includes("locked down")]).toEqual([1, true]);

  // One runs the paper: they lift it alone, on the other process.
  owner = await signIn(second, OWNER);
  const start = () => sendForm(`${first.origin}/newsroom/stories/new`, { language: "en" }, { cookie: owner });
  expect((await start()).status).toBe(403);
  await sendForm(`${second.origin}/newsroom/lockdown`, { act: "lift" }, { cookie: owner });
  await until(async () => (await start()).status === 303);
  for (const page of pages) await until(async () => (await read(page)).includes('name="words"'));
}, 120_000);

/** Somebody who runs the paper sets up codes, which it asks of them. @returns the app */
async function withCodes(server: Running, cookie: string): Promise<TOTP> {
  const codes = `${server.origin}/newsroom/account/codes`;
  const page = await (await sendForm(codes, { act: "start" }, { cookie })).text();
  const [, letters = ""] = /class="secret"[^>]*>([A-Z2-7 ]+)</.exec(page) ?? [];
  const app = new TOTP({ secret: letters.replaceAll(" ", "") });
  // The step before: the one of now is for signing in.
  const code = app.generate({ timestamp: Date.now() - 30_000 });
  expect((await sendForm(codes, { act: "confirm", code }, { cookie })).status).toBe(200);
  return app;
}

/** The password at one process, the code at another. @returns the session's cookie */
async function signInByCode(fields: Record<string, string>, app: TOTP): Promise<string> {
  const half = await (await sendForm(`${first.origin}/newsroom/sign-in`, fields)).text();
  const [, token = ""] = /name="token" value="([\w-]+)"/.exec(half) ?? [];
  const step = { token, code: app.generate() };
  const entered = await sendForm(`${second.origin}/newsroom/sign-in/second`, step);
  return entered.headers.getSetCookie()[0]?.split(";")[0] ?? "";
}

test("with two who run it the command asks, and a person agrees", async () => {
  const made = await runVerb(ground, ["person", "add", "Hemin", "--role", "publisher"]);
  const place = {
    name: "Hemin",
    "sign-in-name": "hemin",
    password: "four boats and a dog",
    language: "ckb",
  };
  const claimed = await sendForm(`${first.origin}${new URL(linkIn(made.out)).pathname}`, place);
  const app = await withCodes(second, claimed.headers.getSetCookie()[0]?.split(";")[0] ?? "");
  await runVerb(ground, ["lockdown", "on"]);
  const asked = await runVerb(ground, ["lockdown", "off"]);
  expect(asked.out).toContain("Somebody else who runs the paper has to agree");
  const publisher = await signInByCode({ "sign-in-name": "hemin", password: place.password }, app);
  await sendForm(`${first.origin}/newsroom/lockdown`, { act: "lift" }, { cookie: publisher });
  const over = await runVerb(ground, ["lockdown", "off"]);
  expect([over.code, over.err.includes("not locked down")]).toEqual([1, true]);
  await runVerb(ground, ["lockdown", "on"]);
  expect((await runVerb(ground, ["lockdown", "off", "--alone"])).out).toContain("The lockdown is lifted.");
  expect((await runVerb(ground, ["lockdown", "sideways"])).code).toBe(2);
}, 120_000);

test("a proof opens at both and is counted together; taken back at one it is over at the other", async () => {
  owner = await signIn(first, OWNER);
  const started = await sendForm(
    `${first.origin}/newsroom/stories/new`,
    { language: "ar" },
    { cookie: owner },
  );
  const proofs = `${first.origin}${started.headers.get("location")?.replace(/write$/, "proofs")}`;
  const made = await (await sendForm(proofs, { base: "1", label: "Salma" }, { cookie: owner })).text();
  const [path = ""] = /\/proof\/[\w-]+\//.exec(made) ?? [];
  const open = async (server: Running) => (await fetch(`${server.origin}${path}`)).status;
  expect([await open(second), await open(first)]).toEqual([200, 200]);
  const list = await (await fetch(proofs, { headers: { cookie: owner } })).text();
  expect(list).toContain("Opened once");
  const [, proof = ""] = /name="proof" value="(\w+)"/.exec(list) ?? [];
  await sendForm(`${proofs}/revoke`, { proof }, { cookie: owner });
  for (const server of [first, second]) await until(async () => (await open(server)) === 410);
}, 120_000);

test("a suspension, a role and a new password at one process hold at the other; guesses are counted in both together", async () => {
  owner = await signIn(first, OWNER);
  const made = await runVerb(ground, ["person", "add", "Nadia", "--role", "reporter"]);
  const [, id = ""] = /\(id (\d+)\)/.exec(made.out) ?? [];
  const form = { "sign-in-name": "nadia", password: "bread before the bridge" };
  const link = new URL(linkIn(made.out)).pathname;
  await sendForm(`${first.origin}${link}`, { name: "Nadia", language: "en", ...form });
  const person = (act: string, fields: Record<string, string>) =>
    sendForm(`${first.origin}/newsroom/people/${id}/${act}`, fields, { cookie: owner });
  const shutBy = async (act: () => Promise<Response>) => {
    const cookie = await signIn(second, form);
    expect(await newsroom(second, cookie)).toBe(200);
    expect((await act()).status).toBe(303);
    await until(async () => (await newsroom(second, cookie)) === 303);
  };
  await shutBy(() => person("role", { role: "translator" }));
  await shutBy(() => person("sessions", {}));
  await shutBy(() => person("suspend", {}));
  expect((await person("bring-back", {})).status).toBe(303);
  const known = await sendForm(`${second.origin}/newsroom/sign-in`, form);
  const [session = "", mark = ""] = known.headers.getSetCookie().map((set) => set.split(";")[0] ?? "");
  const password = { old: form.password, password: "seven loaves of rye" };
  const changed = await sendForm(`${first.origin}/newsroom/account/password`, password, { cookie: session });
  expect(changed.status).toBe(303);
  await until(async () => (await newsroom(second, session)) === 303);
  const [, next = ""] = changed.headers.getSetCookie().map((set) => set.split(";")[0] ?? "");

  const statuses: number[] = [];
  for (let time = 0; time < 40; time++) {
    const guess = { ...form, password: `guess ${time}` };
    const forwarded = { "x-forwarded-for": `203.0.113.${time}` };
    const server = time % 2 ? first : second;
    statuses.push((await sendForm(`${server.origin}/newsroom/sign-in`, guess, forwarded)).status);
  }
  expect(statuses.indexOf(429)).toBe(10);
  expect(statuses.slice(10).every((status) => status === 429)).toBe(true);
  const right = { ...form, password: password.password };
  const enter = (server: Running, cookie: string) =>
    sendForm(`${server.origin}/newsroom/sign-in`, right, { cookie });
  expect((await enter(first, mark)).status).toBe(429);
  expect((await enter(second, next)).status).toBe(303);
}, 120_000);
