// A second factor is asked of whoever runs the paper: at once, or after the days that newcomers have; and is not taken away by oneself.

import { afterEach, expect, test } from "bun:test";
import { CAST } from "../../../../test/cast";
import { PasskeyDevice, questionIn } from "../../../../test/passkey-device";
import { openSite, ORIGIN, type Site } from "../../../../test/site";
import type { Visitor } from "../../../../test/visitor";
import { addPerson } from "../add-person";
import { linkPerson } from "../link-person";

let site: Site;
afterEach(() => site.close());

const DAY = 86_400_000;
const ACCOUNT = "/newsroom/account";
const PASSKEYS = "/newsroom/account/passkeys";
const SETTINGS = {
  "offered-en": "yes",
  "masthead-en": "The Post",
  default: "en",
  "time-zone": "UTC",
  accent: "teal",
};

async function addPasskey(who: Visitor, device = new PasskeyDevice(ORIGIN)): Promise<PasskeyDevice> {
  const question = questionIn(await (await who.get(ACCOUNT)).text());
  expect((await who.post(PASSKEYS, { act: "add", passkey: device.create(question) })).status).toBe(303);
  return device;
}

const signIn = (who: Visitor, { signInName, password }: { signInName: string; password: string }) =>
  who.post("/newsroom/sign-in", { "sign-in-name": signInName, password });

test("on a new paper it is asked for; the first owner has seven days, counted plainly, and then sees their account", async () => {
  site = await openSite({ paper: "empty", secondFactor: true });
  const owner = await site.signedIn("owner");
  expect(await (await owner.get("/newsroom/stories")).text()).toContain("7 days are left");
  site.clock.advance(6 * DAY + 3_600_000);
  await signIn(owner, CAST.owner);
  expect(await (await owner.get("/newsroom/stories")).text()).toContain("1 day is left");
  site.clock.advance(DAY);
  await signIn(owner, CAST.owner);
  expect((await owner.get("/newsroom/stories")).headers.get("location")).toBe(ACCOUNT);
  expect((await owner.post("/newsroom/stories/new", { language: "en" })).status).toBe(403);
  expect((await owner.get("/newsroom/lockdown")).headers.get("location")).toBe(ACCOUNT);
  expect(await (await owner.get(ACCOUNT)).text()).toContain("asks your role for a second factor");
  expect((await owner.post(ACCOUNT, { name: "Sama", language: "ckb" })).status).toBe(303);
  await addPasskey(owner);
  const desk = await (await owner.get("/newsroom/stories")).text();
  expect(desk).toContain('lang="ckb"');
  expect(desk).not.toContain('class="due"');
});

test("whoever comes later to run a paper of one's own shows it before anything else; others are not asked", async () => {
  site = await openSite({ paper: "empty", secondFactor: true });
  const owner = await site.signedIn("owner");
  await addPasskey(owner);
  const publisher = await site.signedIn("publisher");
  const editor = await site.signedIn("editor");
  expect((await publisher.get("/newsroom/stories")).headers.get("location")).toBe(ACCOUNT);
  expect((await editor.get("/newsroom/stories")).status).toBe(200);
  await owner.post("/newsroom/people/3/role", { role: "publisher" });
  await signIn(editor, CAST.editor);
  expect((await editor.get("/newsroom/stories")).headers.get("location")).toBe(ACCOUNT);
  const off = await owner.post("/newsroom/settings", SETTINGS);
  expect(off.status).toBe(303);
  expect((await publisher.get("/newsroom/stories")).status).toBe(200);
  await owner.post("/newsroom/settings", { ...SETTINGS, "second-factor": "yes" });
  expect((await publisher.get("/newsroom/stories")).headers.get("location")).toBe(ACCOUNT);
});

test("whoever made a passkey on the page of the link owes nothing, on a paper of one's own too", async () => {
  site = await openSite({ paper: "empty", secondFactor: true });
  await site.signedIn("owner");
  const id = await addPerson(site.act(), { name: "Hemin Jaf", role: "publisher", language: "en" });
  const link = `/newsroom/claim/${await linkPerson(site.act(), { id })}`;
  const publisher = site.visitor();
  const device = new PasskeyDevice(ORIGIN);
  const asked = questionIn(await (await publisher.get(link)).text());
  const place = { name: "Hemin Jaf", "sign-in-name": "hemin", language: "en" };
  await publisher.post(link, { ...place, passkey: device.create(asked) });
  const desk = await publisher.get("/newsroom/stories");
  expect([desk.status, (await desk.text()).includes('class="due"')]).toEqual([200, false]);
});

test("starting a paper of one's own ends the days that the sample gave", async () => {
  site = await openSite({ paper: "empty", secondFactor: true });
  // As if it were the sample, whose pictures take long to prepare.
  await site.act().commit(async (tx) => {
    const db = tx.tables<{ publications: { sample: number } }>();
    await db.updateTable("publications").set({ sample: 1 }).execute();
    tx.change("publication");
  });
  const owner = await site.signedIn("owner");
  const publisher = await site.signedIn("publisher");
  for (const who of [owner, publisher]) expect((await who.get("/newsroom/stories")).status).toBe(200);
  expect((await owner.post("/newsroom/settings/start-own", { sure: "yes" })).status).toBe(303);
  for (const who of [owner, publisher])
    expect((await who.get("/newsroom/stories")).headers.get("location")).toBe(ACCOUNT);
});

test("the last one that is asked for stays, and so does the last way in", async () => {
  site = await openSite({ paper: "empty", secondFactor: true });
  const owner = await site.signedIn("owner");
  const device = await addPasskey(owner);
  const id = device.id.toString("base64url");
  const refused = await owner.post(PASSKEYS, { act: "remove", id });
  expect(refused.status).toBe(422);
  expect(await refused.text()).toContain("this is your last one");
  await addPasskey(owner);
  const phone = site.visitor();
  const question = questionIn(await (await phone.get("/newsroom/sign-in")).text());
  await phone.post("/newsroom/sign-in/passkey", { passkey: device.sign(question) });
  expect((await phone.get("/newsroom/")).status).toBe(200);
  expect((await owner.post(PASSKEYS, { act: "remove", id })).status).toBe(303);
  // What somebody signs in with has changed: what was open elsewhere ends.
  expect((await phone.get("/newsroom/")).status).toBe(303);
  expect((await owner.get("/newsroom/")).status).toBe(200);

  const token = await linkPerson(site.act(), {
    id: await addPerson(site.act(), { name: "Nadia Karim", role: "reporter", language: "en" }),
  });
  const reporter = site.visitor();
  const key = new PasskeyDevice(ORIGIN);
  const link = `/newsroom/claim/${token}`;
  const asked = questionIn(await (await reporter.get(link)).text());
  const place = { name: "Nadia Karim", "sign-in-name": "nadia.karim", language: "en" };
  expect((await reporter.post(link, { ...place, passkey: key.create(asked) })).status).toBe(303);
  const alone = await reporter.post(PASSKEYS, { act: "remove", id: key.id.toString("base64url") });
  expect(alone.status).toBe(422);
  expect(await alone.text()).toContain("your last way in");
});
