// Guessing at the door: refused from the tenth try on, however it is dressed up; whoever's door it is comes in where they are known.

import { afterEach, beforeEach, expect, test } from "bun:test";
import { TOTP } from "otpauth";
import { CAST } from "../../../test/cast";
import { openSite, type Site } from "../../../test/site";
import type { Visitor } from "../../../test/visitor";
import type { PeopleTables } from "./tables";

let site: Site;
beforeEach(async () => {
  site = await openSite({ paper: "empty" });
});
afterEach(() => site.close());

const { signInName, password } = CAST.reporter;
const SIGN_IN = "/newsroom/sign-in";
const attempt = (who: Visitor, typed: string, name: string = signInName) =>
  who.post(SIGN_IN, { "sign-in-name": name, password: typed });

/** Uses a name up from outside. */
async function useUp(): Promise<void> {
  for (let time = 0; time < 12; time++) await attempt(site.visitor(`198.51.100.${time}`), "not this one");
}

/** A browser in which the reporter signed in before, and is signed out. */
async function knownBrowser(): Promise<Visitor> {
  await site.signedIn("reporter");
  const phone = site.visitor();
  expect((await attempt(phone, password)).status).toBe(303);
  expect(phone.cookies.get("nd")).toBeString();
  await phone.post("/newsroom/sign-out", {});
  expect(phone.cookies.has("nr")).toBe(false);
  return phone;
}

test("a mark is set by coming in, for this site alone, and says nothing of whose it is", async () => {
  await site.signedIn("reporter");
  const answer = await attempt(site.visitor(), password);
  const [, mark = ""] = answer.headers.getSetCookie();
  expect(mark).toMatch(/^nd=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict; Max-Age=7776000$/);
  const rows = await site
    .act()
    .reads.tables<PeopleTables>()
    .selectFrom("known_devices")
    .selectAll()
    .execute();
  expect(JSON.stringify(rows)).not.toContain(mark.slice(3, 46));
});

test("two hundred wrong passwords, each dressed up otherwise, are refused from the eleventh on", async () => {
  const phone = await knownBrowser();
  const statuses: number[] = [];
  for (let time = 0; time < 200; time++) {
    const headers: Record<string, string> = {
      "x-forwarded-for": `203.0.113.${time}`,
      "x-real-ip": `203.0.113.${time}`,
      "cf-connecting-ip": `203.0.113.${time}`,
      forwarded: `for=203.0.113.${time}`,
      cookie: `nd=${"A".repeat(42)}${time % 10}`,
    };
    const path = [SIGN_IN, `${SIGN_IN}?x=${time}`, `${SIGN_IN}?language=ar`][time % 3] ?? "";
    const name = [signInName, ` ${signInName.toUpperCase()} `, signInName][time % 3] ?? "";
    const fields = { "sign-in-name": name, password: `guess ${time}`, email: `a${time}@example.org` };
    statuses.push((await site.visitor(`2001:db8::${time}`).post(path, fields, headers)).status);
  }
  for (const path of ["/newsroom/Sign-In", `${SIGN_IN}/`, "//newsroom/sign-in", "/newsroom/sign%2din"]) {
    const { status } = await site.visitor().post(path, { "sign-in-name": signInName, password });
    expect([path, [404, 429].includes(status)]).toEqual([path, true]);
  }
  expect(statuses.slice(0, 10).every((status) => status === 422)).toBe(true);
  expect(statuses.slice(10).every((status) => status === 429)).toBe(true);
  // Right as it is, from outside it waits; where its owner is known it does not.
  expect((await attempt(site.visitor(), password)).status).toBe(429);
  expect((await attempt(phone, password)).status).toBe(303);
  // Coming in there gives whoever guesses nothing back.
  expect((await attempt(site.visitor(), "not this one")).status).toBe(429);
  expect((await attempt(site.visitor(), password, "nobody")).status).toBe(422);
});

test("a known browser has ten tries of its own, for its own people alone", async () => {
  const phone = await knownBrowser();
  for (let time = 0; time < 10; time++) expect((await attempt(phone, "not this one")).status).toBe(422);
  expect((await attempt(phone, password)).status).toBe(429);
  // From outside the name is not used up by it.
  expect((await attempt(site.visitor(), password)).status).toBe(303);
  await site.signedIn("editor");
  for (let time = 0; time < 11; time++) await attempt(site.visitor(), "no", CAST.editor.signInName);
  expect((await attempt(phone, CAST.editor.password, CAST.editor.signInName)).status).toBe(429);
});

test("two people at one browser are both known there; a mark that was planted is worth nothing", async () => {
  const phone = await knownBrowser();
  await site.signedIn("editor");
  const planted = phone.cookies.get("nd") ?? "";
  expect((await attempt(phone, CAST.editor.password, CAST.editor.signInName)).status).toBe(303);
  expect(phone.cookies.get("nd")).not.toBe(planted);
  await useUp();
  const thief = site.visitor();
  thief.cookies.set("nd", planted);
  expect((await attempt(thief, password)).status).toBe(429);
  expect((await attempt(phone, password)).status).toBe(303);
});

test("a changed password, a suspension and signing somebody out make strangers of their browsers", async () => {
  const owner = await site.signedIn("owner");
  const phone = await knownBrowser();
  await useUp();
  await owner.post("/newsroom/people/2/sessions", {});
  expect((await attempt(phone, password)).status).toBe(429);
  site.clock.advance(16 * 60_000);
  expect((await attempt(phone, password)).status).toBe(303);
  await useUp();
  await owner.post("/newsroom/sign-in", {
    "sign-in-name": CAST.owner.signInName,
    password: CAST.owner.password,
  });
  await owner.post("/newsroom/people/2/suspend", {});
  await owner.post("/newsroom/people/2/bring-back", {});
  expect((await attempt(phone, password)).status).toBe(429);
});

test("codes too: whoever has the password and guesses shuts nobody out of a browser where they are known", async () => {
  const reporter = await site.signedIn("reporter");
  const page = await (await reporter.post("/newsroom/account/codes", { act: "start" })).text();
  const [, letters = ""] = /class="secret"[^>]*>([A-Z2-7 ]+)</.exec(page) ?? [];
  const app = new TOTP({ secret: letters.replaceAll(" ", "") });
  const code = () => app.generate({ timestamp: site.clock.now() });
  await reporter.post("/newsroom/account/codes", { act: "confirm", code: code() });
  site.clock.advance(60_000);
  const half = async (who: Visitor) =>
    /name="token" value="([\w-]+)"/.exec(await (await attempt(who, password)).text())?.[1] ?? "";
  const second = (who: Visitor, token: string, typed: string) =>
    who.post("/newsroom/sign-in/second", { token, code: typed });
  const phone = site.visitor();
  expect((await second(phone, await half(phone), code())).status).toBe(303);
  await phone.post("/newsroom/sign-out", {});
  site.clock.advance(60_000);
  const thief = site.visitor();
  const token = await half(thief);
  for (let time = 0; time < 6; time++) await second(thief, token, "000000");
  expect((await second(thief, token, code())).status).toBe(429);
  expect((await second(phone, await half(phone), code())).status).toBe(303);
});
