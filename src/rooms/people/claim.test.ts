// The one-time link: a passkey first, a password as well, both ways of coming back, and how long a link is good for.

import { afterEach, beforeEach, expect, test } from "bun:test";
import { TOTP } from "otpauth";
import { CAST } from "../../../test/cast";
import { PasskeyDevice, questionIn } from "../../../test/passkey-device";
import { openSite, ORIGIN, type Site } from "../../../test/site";
import type { Visitor } from "../../../test/visitor";
import { addPerson } from "./add-person";
import { claimPlace } from "./claim-place";
import { linkPerson } from "./link-person";
import { makeChallenge } from "#platform/passkeys";

let site: Site;
beforeEach(async () => {
  site = await openSite({ paper: "empty" });
});
afterEach(() => site.close());

const DAY = 86_400_000;
const HOUR = 3_600_000;
const nadia = { name: "Nadia Karim", role: "reporter", language: "en" } as const;
const PLACE = { name: nadia.name, "sign-in-name": "nadia.karim", language: "en" };

async function linkFor(id: number): Promise<string> {
  return `/newsroom/claim/${await linkPerson(site.act(), { id })}`;
}

const invited = async () => addPerson(site.act(), nadia);

async function claimByPasskey(who: Visitor, link: string, device = new PasskeyDevice(ORIGIN)) {
  const asked = questionIn(await (await who.get(link)).text());
  return who.post(link, { ...PLACE, passkey: device.create(asked) });
}

test("an invited person makes a passkey with what stands there already, and comes in by it from then on", async () => {
  const device = new PasskeyDevice(ORIGIN);
  const link = await linkFor(await invited());
  const visitor = site.visitor();
  const page = await (await visitor.get(link)).text();
  expect(page).toContain('value="Nadia Karim"');
  expect(page).toContain('value="nadia.karim"');
  expect(page.indexOf("Make a passkey and enter")).toBeLessThan(page.indexOf("Or by a password"));
  const claimed = await claimByPasskey(visitor, link, device);
  expect([claimed.status, claimed.headers.get("location")]).toEqual([303, "/newsroom/"]);
  expect((await visitor.get("/newsroom/")).status).toBe(200);
  expect((await visitor.get(link)).status).toBe(410);
  const phone = site.visitor();
  const question = questionIn(await (await phone.get("/newsroom/sign-in")).text());
  expect((await phone.post("/newsroom/sign-in/passkey", { passkey: device.sign(question) })).status).toBe(
    303,
  );
  // No password opens it: there is none.
  const { status } = await phone.post("/newsroom/sign-in", { "sign-in-name": "nadia.karim", password: "" });
  expect(status).toBe(422);
});

test("a passkey made for one link is no good for another, nor twice, nor from elsewhere", async () => {
  const first = await linkFor(await invited());
  const second = await linkFor(await invited());
  const visitor = site.visitor();
  const device = new PasskeyDevice(ORIGIN);
  const asked = questionIn(await (await visitor.get(first)).text());
  const foreign = await visitor.post(second, { ...PLACE, passkey: device.create(asked) });
  expect(foreign.status).toBe(422);
  const evil = new PasskeyDevice("https://evil.example").create(asked);
  expect((await visitor.post(first, { ...PLACE, passkey: evil })).status).toBe(422);
  for (const nonsense of ["null", "{}", "[]", "true", "0"])
    expect((await visitor.post(first, { ...PLACE, passkey: nonsense })).status).toBe(422);
  expect((await visitor.post(first, { ...PLACE, passkey: device.create(asked) })).status).toBe(303);
  expect((await visitor.post(second, { ...PLACE, passkey: device.create(asked) })).status).toBe(422);
});

test("a password can be set beside a passkey, after the question who it is", async () => {
  const visitor = site.visitor();
  const device = new PasskeyDevice(ORIGIN);
  await claimByPasskey(visitor, await linkFor(await invited()), device);
  const first = "/newsroom/account/password/first";
  site.clock.advance(11 * 60_000);
  const asked = await visitor.post(first, { password: "seven loaves of rye" });
  expect(asked.status).toBe(401);
  const page = await asked.text();
  expect(page).not.toContain("confirm-password");
  const proof = { "confirm-passkey": device.sign(questionIn(page)) };
  const set = await visitor.post(first, { password: "seven loaves of rye", ...proof });
  expect(set.headers.get("location")).toContain("done=password");
  const phone = site.visitor();
  const form = { "sign-in-name": "nadia.karim", password: "seven loaves of rye" };
  expect((await phone.post("/newsroom/sign-in", form)).status).toBe(303);
  // The second is no first one: it would need no old password.
  expect((await visitor.post(first, { password: "eight loaves of rye" })).status).toBe(422);
});

test("who lost the telephone comes back by a password, who lost the password by a passkey; what was before ends", async () => {
  const id = await invited();
  const visitor = site.visitor();
  const lost = new PasskeyDevice(ORIGIN);
  await claimByPasskey(visitor, await linkFor(id), lost);
  const back = site.visitor();
  const page = await (await back.get(await linkFor(id))).text();
  expect(page).toContain("Come back in");
  const link = await linkFor(id);
  const claimed = await back.post(link, { ...PLACE, password: "seven loaves of rye" });
  expect(claimed.headers.get("location")).toBe("/newsroom/account?done=returned");
  expect((await visitor.get("/newsroom/")).status).toBe(303);
  expect(await (await back.get("/newsroom/account?done=returned")).text()).toContain("devices that you lost");
  const again = site.visitor();
  expect((await claimByPasskey(again, await linkFor(id))).status).toBe(303);
  const form = { "sign-in-name": "nadia.karim", password: "seven loaves of rye" };
  expect((await site.visitor().post("/newsroom/sign-in", form)).status).toBe(422);
});

test("a link makes no passkey for whoever has to show another second factor", async () => {
  const owner = await site.signedIn("owner");
  const setUp = await (await owner.post("/newsroom/account/codes", { act: "start" })).text();
  const [, letters = ""] = /class="secret"[^>]*>([A-Z2-7 ]+)</.exec(setUp) ?? [];
  const app = new TOTP({ secret: letters.replaceAll(" ", "") });
  await owner.post("/newsroom/account/codes", {
    act: "confirm",
    code: app.generate({ timestamp: site.clock.now() }),
  });
  const link = await linkFor(1);
  const thief = site.visitor();
  const page = await (await thief.get(link)).text();
  expect(page).not.toContain("data-by-passkey");
  const place = { name: "Sama", "sign-in-name": "sama", language: "en" };
  // The page asks no such question; the verb is not to be talked into it either.
  const purpose = { key: new Uint8Array(32), label: "claim", at: site.clock.now() };
  const question = { challenge: makeChallenge(purpose), host: "localhost" };
  const answer = {
    text: new PasskeyDevice(ORIGIN).create(question),
    site: { host: "localhost", origins: [ORIGIN] },
    purpose,
  };
  const token = link.split("/").at(-1) ?? "";
  const forced = {
    token,
    name: "S",
    signInName: "sama",
    language: "en",
    password: "",
    passkey: answer,
  } as const;
  expect(claimPlace(site.act(), forced)).rejects.toThrow("people.claim-needs-factor");
  const half = await thief.post(link, { ...place, password: "another lake entirely" });
  expect(await half.text()).toContain("One more step");
  expect(thief.cookies.has("nr")).toBe(false);
});

test("an invitation is good for seven days, a way back for one, and neither after a changed password", async () => {
  const invitation = await linkFor(await invited());
  const reporter = await site.signedIn("reporter");
  const recovery = await linkFor(2);
  site.clock.advance(23 * HOUR);
  expect((await site.get(recovery)).status).toBe(200);
  site.clock.advance(2 * HOUR);
  expect((await site.get(recovery)).status).toBe(410);
  site.clock.advance(5 * DAY + 22 * HOUR);
  expect((await site.get(invitation)).status).toBe(200);
  site.clock.advance(4 * HOUR);
  expect((await site.get(invitation)).status).toBe(410);
  expect((await site.post(invitation, { ...PLACE, password: "seven loaves of rye" })).status).toBe(410);

  const fresh = await linkFor(2);
  const { signInName, password } = CAST.reporter;
  await reporter.post("/newsroom/sign-in", { "sign-in-name": signInName, password });
  const changed = { old: password, password: "seven loaves of rye" };
  expect((await reporter.post("/newsroom/account/password", changed)).status).toBe(303);
  expect((await site.get(fresh)).status).toBe(410);
});

test("passwords that everybody tries, that only repeat, or are made of names, are refused; four words are not", async () => {
  const link = await linkFor(await invited());
  const told = async (password: string) =>
    /role="alert">([^<]+)/.exec(await (await site.visitor().post(link, { ...PLACE, password })).text())?.[1];
  for (const common of [
    "passwordpassword",
    "1qaz2wsx3edc4rfv",
    "aaaaaaaaaaaaaaaaaa",
    "abcabcabcabcabcabc",
    "123456789012345",
    "qwertyuiopasdfgh",
    "!!!sunshine!!!2026",
    "i-l-o-v-e-y-o-u-2026",
  ])
    expect([common, await told(common)]).toEqual([
      common,
      "Everybody tries this password first. Choose another one.",
    ]);
  for (const named of ["nadia.karim.2026", "Karim Nadia Karim!", "warraq nadia 2026"])
    expect([named, await told(named)]).toEqual([
      named,
      "This password is made of your name or the paper’s. Choose another one.",
    ]);
  expect(await told("fourteen chars")).toContain("at least 15 characters");
  const claimed = await site.visitor().post(link, { ...PLACE, password: "خبز قبل الجسر صباحا" });
  expect(claimed.status).toBe(303);
});
