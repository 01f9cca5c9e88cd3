// Passkeys from outside: added, signed in with, each answer good once, here, for what was asked, and for ten minutes' trust.

import { afterEach, beforeEach, expect, test } from "bun:test";
import { CAST } from "../../../../test/cast";
import { PasskeyDevice, questionIn } from "../../../../test/passkey-device";
import type { Visitor } from "../../../../test/visitor";
import { openSite, ORIGIN, type Site } from "../../../../test/site";
import { suspendPerson } from "../suspend-person";

let site: Site;
let owner: Visitor;
let device: PasskeyDevice;
beforeEach(async () => {
  site = await openSite({ paper: "empty" });
  owner = await site.signedIn("owner");
  device = new PasskeyDevice(ORIGIN);
});
afterEach(() => site.close());

const ACCOUNT = "/newsroom/account";
const PASSKEYS = "/newsroom/account/passkeys";

async function askedAt(who: Visitor, path: string) {
  return questionIn(await (await who.get(path)).text());
}

async function add(who: Visitor, own = device): Promise<Response> {
  return who.post(PASSKEYS, { act: "add", passkey: own.create(await askedAt(who, ACCOUNT)) });
}

const enter = (who: Visitor, passkey: string) => who.post("/newsroom/sign-in/passkey", { passkey });

test("a passkey is added once, and lets its owner in without a name", async () => {
  expect((await add(owner)).status).toBe(303);
  expect((await add(owner)).status).toBe(422);
  const phone = site.visitor();
  const entered = await enter(phone, device.sign(await askedAt(phone, "/newsroom/sign-in")));
  expect(entered.status).toBe(303);
  expect(await (await phone.get("/newsroom/")).text()).toContain(CAST.owner.name);
});

test("an answer is good once, soon, from here, for what was asked, and from who was verified", async () => {
  await add(owner);
  const phone = site.visitor();
  const ask = () => askedAt(phone, "/newsroom/sign-in");
  const once = device.sign(await ask());
  expect((await enter(site.visitor(), once)).status).toBe(303);
  const again = await enter(phone, once);
  expect(again.status).toBe(422);
  expect(await again.text()).toContain("This passkey does not fit here");
  expect((await enter(phone, device.sign(await ask(), false))).status).toBe(422);
  expect((await enter(phone, device.sign(await askedAt(owner, ACCOUNT)))).status).toBe(422);
  expect((await enter(phone, device.sign({ ...(await ask()), challenge: "AAAA" }))).status).toBe(422);
  expect((await enter(phone, device.sign({ ...(await ask()), host: "evil.example" }))).status).toBe(422);
  expect((await enter(phone, new PasskeyDevice(ORIGIN).sign(await ask()))).status).toBe(422);
  for (const nonsense of ["", "null", "{}", "[]", '{"id":1}', "x".repeat(9000)])
    expect((await enter(phone, nonsense)).status).toBe(422);
  const late = device.sign(await ask());
  site.clock.advance(16 * 60_000);
  expect((await enter(phone, late)).status).toBe(422);
  expect(phone.cookies.has("nr")).toBe(false);
});

test("a challenge for one account adds nothing to another, and a false page's passkey nothing at all", async () => {
  const editor = await site.signedIn("editor");
  const question = await askedAt(owner, ACCOUNT);
  const foreign = await editor.post(PASSKEYS, { act: "add", passkey: device.create(question) });
  expect(foreign.status).toBe(422);
  expect((await add(owner, new PasskeyDevice("https://evil.example"))).status).toBe(422);
});

test("somebody suspended does not come in by passkey, nor anybody by one that was removed by its owner", async () => {
  const editor = await site.signedIn("editor");
  await add(editor);
  const phone = site.visitor();
  const id = device.id.toString("base64url");
  expect((await owner.post(PASSKEYS, { act: "remove", id })).status).toBe(404);
  await suspendPerson(site.act(), { person: 2 });
  expect((await enter(phone, device.sign(await askedAt(phone, "/newsroom/sign-in")))).status).toBe(422);
  await add(owner, new PasskeyDevice(ORIGIN));
});

test("before danger a passkey is proof, one's own only", async () => {
  await site.signedIn("editor");
  await add(owner);
  const other = new PasskeyDevice(ORIGIN);
  const publisher = await site.signedIn("publisher");
  await add(publisher, other);
  site.clock.advance(11 * 60_000);
  const path = "/newsroom/people/2/role";
  const ask = async () => questionIn(await (await owner.post(path, { role: "reporter" })).text());
  const foreign = { role: "reporter", "confirm-passkey": other.sign(await ask()) };
  expect((await owner.post(path, foreign)).status).toBe(401);
  const own = { role: "reporter", "confirm-passkey": device.sign(await ask()) };
  expect((await owner.post(path, own)).status).toBe(303);
});

test("where the paper asks for it and there is only a passkey, the password alone opens nothing", async () => {
  await add(owner);
  const paper = {
    "offered-en": "yes",
    "masthead-en": "The Post",
    default: "en",
    "time-zone": "UTC",
    accent: "teal",
  };
  await owner.post("/newsroom/settings", { ...paper, "second-factor": "yes" });
  const phone = site.visitor();
  const { signInName, password } = CAST.owner;
  const half = await phone.post("/newsroom/sign-in", { "sign-in-name": signInName, password });
  const page = await half.text();
  expect(page).toContain("asks your role for your passkey as well");
  expect(phone.cookies.has("nr")).toBe(false);
  expect((await enter(phone, device.sign(questionIn(page)))).status).toBe(303);
});
