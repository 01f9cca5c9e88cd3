// The doors as somebody hostile tries them: half sessions, old cookies and tokens, odd fields, odd names, and what an answer gives away.

import { afterAll, beforeAll, expect, test } from "bun:test";
import { TOTP } from "otpauth";
import { buildAssets } from "#platform/http";
import { mountedRooms, SCRIPTS } from "../../app";
import { CAST } from "../../../test/cast";
import { openSite, type Site } from "../../../test/site";
import type { Visitor } from "../../../test/visitor";
import { addPerson } from "./add-person";
import { linkPerson } from "./link-person";
import type { PeopleTables } from "./tables";

let site: Site;
let owner: Visitor;
beforeAll(async () => {
  site = await openSite({ paper: "empty" });
  owner = await site.signedIn("owner");
});
afterAll(() => site.close());

const SIGN_IN = "/newsroom/sign-in";
const { signInName, password } = CAST.owner;
const FORM = { "content-type": "application/x-www-form-urlencoded", "sec-fetch-site": "same-origin" };

/** A form as it goes over the line, for what no object of fields can say. */
const send = (who: Visitor, path: string, body: string) =>
  who.ask(path, { method: "POST", body, headers: FORM });

/** Sets codes up. @returns the app */
async function withCodes(who: Visitor): Promise<TOTP> {
  const page = await (await who.post("/newsroom/account/codes", { act: "start" })).text();
  const [, letters = ""] = /class="secret"[^>]*>([A-Z2-7 ]+)</.exec(page) ?? [];
  const app = new TOTP({ secret: letters.replaceAll(" ", "") });
  const code = app.generate({ timestamp: site.clock.now() });
  expect((await who.post("/newsroom/account/codes", { act: "confirm", code })).status).toBe(200);
  site.clock.advance(60_000);
  return app;
}

async function half(who: Visitor, name: string, typed: string): Promise<string> {
  const page = await (await who.post(SIGN_IN, { "sign-in-name": name, password: typed })).text();
  return /name="token" value="([\w-]+)"/.exec(page)?.[1] ?? "";
}

test("after the password alone no address of the newsroom opens, whatever is made of the half session", async () => {
  const reporter = await site.signedIn("reporter");
  const app = await withCodes(reporter);
  const thief = site.visitor();
  const token = await half(thief, CAST.reporter.signInName, CAST.reporter.password);
  expect(token).not.toBe("");
  const mounted = mountedRooms(await buildAssets(SCRIPTS));
  const inside = mounted.flatMap(({ window, routes }) =>
    window === "newsroom" ? routes.filter(({ access }) => access !== "public") : [],
  );
  for (const cookie of ["", `nr=${token}`])
    for (const { name, method, path, body } of inside) {
      const address = path.replace(/:\w+/g, "1");
      const headers = { ...(cookie && { cookie }), ...(method === "POST" && FORM) };
      const answer = await thief.ask(address, { method, headers, ...(method === "POST" && { body: "a=b" }) });
      const shut = body?.kind === "json" || body?.kind === "upload" ? 401 : 303;
      expect([name, answer.status, answer.headers.get("location")]).toEqual([
        name,
        shut,
        shut === 303 ? SIGN_IN : null,
      ]);
    }
  // The code of one is no good with the half session of another.
  const editor = await site.signedIn("editor");
  await withCodes(editor);
  const other = await half(site.visitor(), CAST.editor.signInName, CAST.editor.password);
  const code = app.generate({ timestamp: site.clock.now() });
  expect((await thief.post("/newsroom/sign-in/second", { token: other, code })).status).toBe(422);
});

test("nothing that is no token is one: not empty, not a word, not twice, not a list", async () => {
  const id = await addPerson(site.act(), { name: "Omar", role: "reporter", language: "en" });
  const token = await linkPerson(site.act(), { id });
  for (const nonsense of [
    "null",
    "undefined",
    "{}",
    "[]",
    "true",
    "0",
    " ",
    token.toUpperCase(),
    `${token}=`,
  ])
    expect([nonsense, (await site.get(`/newsroom/claim/${encodeURIComponent(nonsense)}`)).status]).toEqual([
      nonsense,
      410,
    ]);
  const stored = await site
    .act()
    .reads.tables<PeopleTables>()
    .selectFrom("claim_links")
    .selectAll()
    .execute();
  expect(JSON.stringify(stored)).not.toContain(token);
  const page = await site.get(`/newsroom/claim/${token}`, { "x-forwarded-host": "evil.example" });
  expect(page.headers.get("referrer-policy")).toBe("no-referrer");
  expect(page.headers.get("cache-control")).toBe("no-store");
  // It is named by the form that uses it up and by the language switch, and leads nowhere else.
  const targets = [...(await page.text()).matchAll(/(?:href|action|src)="([^"]+)"/g)].map(([, url]) => url);
  expect(
    targets.filter((url) => url?.includes(token)).every((url) => url?.startsWith("/newsroom/claim/")),
  ).toBe(true);
  expect(site.logged.join("\n")).not.toContain(token);
});

test("a link names the paper's own address, whatever the request says", async () => {
  const headers = {
    host: "evil.example",
    "x-forwarded-host": "evil.example",
    forwarded: "host=evil.example",
  };
  const page = await owner.post("/newsroom/people/1/link", {}, headers);
  const text = await page.text();
  expect(text).toContain("http://localhost:8080/newsroom/claim/");
  expect(text).not.toContain("evil.example");
  const elsewhere = new Request("http://evil.example/newsroom/sign-in");
  expect((await site.http.answer(elsewhere, "192.0.2.1")).status).toBe(421);
});

test("a field sent twice, a lookalike, an accent or a trailing dot is nobody", async () => {
  const right = `password=${encodeURIComponent(password)}`;
  for (const body of [
    `sign-in-name=${signInName}&sign-in-name=nobody&${right}`,
    `sign-in-name[]=${signInName}&${right}`,
    `sign-in-name[$ne]=&${right}`,
    `sign-in-name=${signInName}%2Cnobody&${right}`,
    `sign-in-name=${signInName}%0D%0ABcc%3Aa&${right}`,
    `sign-in-name=s%C3%A1ma&${right}`,
    `sign-in-name=%D1%95ama&${right}`,
    `sign-in-name=${signInName}.&${right}`,
    `sign-in-name=__proto__&${right}`,
    `sign-in-name=${signInName}&password[]=x`,
  ]) {
    const who = site.visitor();
    expect([body, (await send(who, SIGN_IN, body)).status]).toEqual([body, 422]);
    expect(who.cookies.size).toBe(0);
  }
});

test("no password is cut, and both spellings of one open", async () => {
  const long = `${"bread before the bridge ".repeat(3)}x`;
  expect(long.length).toBe(73);
  const composed = "café à la crème du lac";
  for (const [set, other, opens] of [
    [long, long.slice(0, 72), 422],
    [composed, composed.normalize("NFD"), 303],
  ] as const) {
    const id = await addPerson(site.act(), { name: "Layla", role: "reporter", language: "en" });
    const link = `/newsroom/claim/${await linkPerson(site.act(), { id })}`;
    const place = { name: "Layla", "sign-in-name": `layla.${id}`, password: set, language: "en" };
    expect((await site.visitor().post(link, place)).status).toBe(303);
    const tried = await site.visitor().post(SIGN_IN, { "sign-in-name": `layla.${id}`, password: other });
    expect(tried.status).toBe(opens);
  }
  const huge = await send(site.visitor(), SIGN_IN, `sign-in-name=sama&password=${"x".repeat(1_000_000)}`);
  expect(huge.status).toBe(422);
});

test("who is known and who is not get the same answer: at the door, by passkey, by link, suspended or without a password", async () => {
  const suspended = await site.signedIn("moderator");
  await owner.post("/newsroom/sign-in", { "sign-in-name": signInName, password });
  const people = await (await owner.get("/newsroom/people")).text();
  const [, id = ""] = /people\/(\d+)"><bdi>Rebwar Sale/.exec(people) ?? [];
  expect((await owner.post(`/newsroom/people/${id}/suspend`, {})).status).toBe(303);
  expect((await suspended.get("/newsroom/")).status).toBe(303);
  const bare = (page: string, name: string) =>
    page.replace(/nonce="[^"]+|challenge&quot;:&quot;[\w-]+/g, "").replaceAll(`value="${name}"`, "");
  const answers = new Set<string>();
  for (const [name, typed] of [
    ["nobody.at.all", "not this one"],
    [signInName, "not this one"],
    [CAST.moderator.signInName, CAST.moderator.password],
  ] as const) {
    const answer = await site.visitor().post(SIGN_IN, { "sign-in-name": name, password: typed });
    answers.add(`${answer.status} ${[...answer.headers.keys()].join()} ${bare(await answer.text(), name)}`);
  }
  expect(answers.size).toBe(1);
  const entrance = await (await site.get(SIGN_IN)).text();
  expect(entrance).not.toContain("allowCredentials");
});

test("who signs in is sent to the newsroom, whatever an address asks for", async () => {
  for (const next of ["//e.example", "/\\e.example", "https:e.example", "/%09/e.example", "javascript:1"]) {
    const who = site.visitor();
    const path = `${SIGN_IN}?next=${encodeURIComponent(next)}`;
    const answer = await send(
      who,
      path,
      `sign-in-name=${signInName}&password=${encodeURIComponent(password)}&next=${encodeURIComponent(next)}`,
    );
    expect(answer.headers.get("location")).toBe("/newsroom/");
  }
});

test("nobody inherits what another left: ids are never given twice", async () => {
  const gone = await addPerson(site.act(), { name: "Gone", role: "owner", language: "en" });
  const link = `/newsroom/claim/${await linkPerson(site.act(), { id: gone })}`;
  const who = site.visitor();
  await who.post(link, {
    name: "Gone",
    "sign-in-name": "gone",
    password: "a boat without a lake",
    language: "en",
  });
  expect((await who.get("/newsroom/people")).status).toBe(200);
  await site.act().commit(async (tx) => {
    const db = tx.tables<PeopleTables>();
    for (const table of ["sessions", "known_devices", "claim_links"] as const)
      await db.deleteFrom(table).where("person_id", "=", gone).execute();
    await db.deleteFrom("people").where("id", "=", gone).execute();
  });
  const next = await addPerson(site.act(), { name: "Next", role: "reporter", language: "en" });
  expect(next).toBeGreaterThan(gone);
  expect((await who.get("/newsroom/")).headers.get("location")).toBe(SIGN_IN);
});
