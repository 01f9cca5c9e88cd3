// Codes: set up, asked for, each good once, bounded in tries, replaced by printed ones, reset from the command line only.

import { afterEach, beforeEach, expect, test } from "bun:test";
import { TOTP } from "otpauth";
import { CAST } from "../../../../test/cast";
import type { Visitor } from "../../../../test/visitor";
import { openSite, type Site } from "../../../../test/site";
import { linkPerson } from "../link-person";
import type { PeopleTables } from "../tables";

let site: Site;
let owner: Visitor;
beforeEach(async () => {
  site = await openSite({ paper: "empty" });
  owner = await site.signedIn("owner");
});
afterEach(() => site.close());

const PASSWORD = { "sign-in-name": CAST.owner.signInName, password: CAST.owner.password };
const CODES = "/newsroom/account/codes";

/** Sets codes up as a person does. @returns the app, and the printed codes */
async function setUp(who: Visitor): Promise<{ code: () => string; printed: string[] }> {
  const page = await (await who.post(CODES, { act: "start" })).text();
  const [, letters = ""] = /class="secret"[^>]*>([A-Z2-7 ]+)</.exec(page) ?? [];
  expect(page).toContain('<svg class="qr"');
  const app = new TOTP({ secret: letters.replaceAll(" ", "") });
  const code = () => app.generate({ timestamp: site.clock.now() });
  const confirmed = await who.post(CODES, { act: "confirm", code: code() });
  expect(confirmed.status).toBe(200);
  const printed = [...(await confirmed.text()).matchAll(/<code dir="ltr">([\w-]+)</g)].map(([, one]) => one);
  expect(printed).toHaveLength(10);
  site.clock.advance(60_000);
  return { code, printed: printed as string[] };
}

/** Types the password. @returns what stands in the second page for it */
async function typePassword(who: Visitor): Promise<string> {
  const page = await who.post("/newsroom/sign-in", PASSWORD);
  expect(page.status).toBe(200);
  expect(who.cookies.get("nr")).toBeUndefined();
  return /name="token" value="([\w-]+)"/.exec(await page.text())?.[1] ?? "";
}

const second = (who: Visitor, token: string, code: string) =>
  who.post("/newsroom/sign-in/second", { token, code });

test("a code is asked for after the password, good once, also in other digits, and not from the step before", async () => {
  const { code } = await setUp(owner);
  const phone = site.visitor();
  const token = await typePassword(phone);
  expect((await phone.get("/newsroom/")).headers.get("location")).toBe("/newsroom/sign-in");
  const now = code();
  const arabic = now.replace(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit)));
  const entered = await second(phone, token, ` ${arabic.slice(0, 3)} ${arabic.slice(3)}`);
  expect(entered.status).toBe(303);
  expect((await phone.get("/newsroom/")).status).toBe(200);
  const other = site.visitor();
  const again = await second(other, await typePassword(other), now);
  expect(again.status).toBe(422);
  expect(await again.text()).toContain("it was used already");
  // The password's half is used up with it.
  expect(await (await second(other, token, code())).text()).toContain("longer than ten minutes");
});

test("after five wrong codes the sixth is refused, right or wrong, however often the password is typed", async () => {
  const { code, printed } = await setUp(owner);
  const phone = site.visitor();
  for (let time = 0; time < 5; time++)
    expect((await second(phone, await typePassword(phone), "000000")).status).toBe(422);
  const token = await typePassword(phone);
  expect((await second(phone, token, code())).status).toBe(429);
  expect((await second(phone, token, printed[0] ?? "")).status).toBe(429);
  site.clock.advance(16 * 60_000);
  expect((await second(phone, await typePassword(phone), code())).status).toBe(303);
});

test("a printed code lets in once; ten minutes after the password nothing does", async () => {
  const { printed } = await setUp(owner);
  const phone = site.visitor();
  const [first = "", next = ""] = printed;
  expect((await second(phone, await typePassword(phone), first.toUpperCase())).status).toBe(303);
  expect(await (await phone.get("/newsroom/account")).text()).toContain("9 printed codes are left.");
  const other = site.visitor();
  expect((await second(other, await typePassword(other), first)).status).toBe(422);
  const late = await typePassword(other);
  site.clock.advance(11 * 60_000);
  expect((await second(other, late, next)).status).toBe(422);
  expect(other.cookies.has("nr")).toBe(false);
});

test("a link for a lost password does not get round it; the command line's reset does", async () => {
  await setUp(owner);
  const place = { name: "Sama", "sign-in-name": "sama", password: "another lake entirely", language: "en" };
  const phone = site.visitor();
  const link = `/newsroom/claim/${await linkPerson(site.act(), { id: 1 })}`;
  const claimed = await phone.post(link, place);
  expect(await claimed.text()).toContain("One more step");
  expect(phone.cookies.has("nr")).toBe(false);
  const person = site.act({ kind: "person", id: 1, name: "Sama" });
  expect(linkPerson(person, { id: 1, resetSecondFactor: true })).rejects.toThrow("not-allowed");
  const reset = `/newsroom/claim/${await linkPerson(site.act(), { id: 1, resetSecondFactor: true })}`;
  expect((await phone.post(reset, place)).status).toBe(303);
  expect((await phone.get("/newsroom/")).status).toBe(200);
});

test("neither the secret nor the printed codes can be read from the database", async () => {
  const { printed } = await setUp(owner);
  const db = site.act().reads.tables<PeopleTables>();
  const { secret } = await db.selectFrom("authenticators").select("secret").executeTakeFirstOrThrow();
  expect(secret.length).toBe(48);
  const hashes = await db.selectFrom("recovery_codes").select("code_hash").execute();
  expect(hashes).toHaveLength(10);
  expect(JSON.stringify(hashes)).not.toContain(printed[0]?.slice(0, 9) ?? "-");
});
