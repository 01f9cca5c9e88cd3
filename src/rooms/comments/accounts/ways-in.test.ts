// How a reader's account is entered: a password that is changed, passkeys beside it or alone, a proof before each, and bans that hold whatever changes.

import { afterEach, beforeEach, expect, test } from "bun:test";
import { urls } from "#urls";
import { findComment, offer, RANA, signUp, textOf as text, write } from "../../../../test/account-holders";
import { PasskeyDevice, questionIn } from "../../../../test/passkey-device";
import { openSite, ORIGIN, type Site } from "../../../../test/site";
import type { Visitor } from "../../../../test/visitor";

const NEXT = "nine herons by the lock";
const ACCOUNT = urls.readerAccount("en");
const PASSKEYS = urls.readerPasskeys("en");
const MINUTE = 60_000;

let site: Site;
let device: PasskeyDevice;
beforeEach(async () => {
  site = await openSite();
  await offer(site, true);
  device = new PasskeyDevice(ORIGIN);
});
afterEach(() => site.close());

const signIn = async (password: string, by = site.visitor("192.0.2.99")) => {
  const came = await by.post(urls.readerSignIn("en"), { name: RANA.name, password });
  return { by, status: came.status };
};
const change = (by: Visitor, fields: Record<string, string>) => by.post(urls.readerPassword("en"), fields);
/** The page that lets the device make one, after the proof. */
const start = (by: Visitor, password = "") => by.post(PASSKEYS, { act: "start", password });

async function add(by: Visitor, { password = "", own = device } = {}): Promise<Response> {
  const question = questionIn(await (await start(by, password)).text());
  return by.post(PASSKEYS, { act: "add", passkey: own.create(question) });
}

async function join(name: string, own = device): Promise<Visitor> {
  const by = site.visitor("198.51.100.40");
  const page = await (await by.post(urls.readerPasskeySignUp("en"), { name })).text();
  const made = await by.post(urls.readerPasskeySignUp("en"), {
    name,
    passkey: own.create(questionIn(page)),
  });
  expect([made.status, made.headers.get("location")]).toEqual([303, ACCOUNT]);
  return by;
}

async function enter(own = device, by = site.visitor("192.0.2.98")) {
  const passkey = own.sign(questionIn(await text(by, ACCOUNT)));
  const came = await by.post(urls.readerPasskeySignIn("en"), { passkey });
  return { by, came };
}

test("a password is changed by whoever knows it; then it alone opens, and every other browser is signed out", async () => {
  const rana = await signUp(site);
  const phone = (await signIn(RANA.password)).by;
  const before = rana.cookies.get("wa");
  const wrong = await change(rana, { password: "not this", next: NEXT });
  const page = await wrong.text();
  expect([wrong.status, page.includes("This is not the password. Nothing was changed.")]).toEqual([
    422,
    true,
  ]);
  expect(page).toContain('<details id="password" open>');
  expect((await change(rana, { password: RANA.password, next: "short" })).status).toBe(422);
  expect((await change(rana, { password: RANA.password, next: "rana aziz rana aziz" })).status).toBe(422);
  const changed = await change(rana, { password: RANA.password, next: NEXT });
  expect([changed.status, changed.headers.get("location")]).toEqual([303, `${ACCOUNT}?done=password`]);
  const after = await text(rana, `${ACCOUNT}?done=password`);
  expect(after).toContain('<p role="status">The password was changed.');
  expect(after).toContain("<bdi><b>Rana Aziz</b></bdi>");
  expect(await text(phone)).not.toContain("Rana Aziz");
  const old = site.visitor();
  old.cookies.set("wa", before ?? "");
  expect(await text(old)).not.toContain("Rana Aziz");
  expect((await signIn(RANA.password)).status).toBe(422);
  expect((await signIn(NEXT)).status).toBe(303);
  expect((await change(site.visitor(), { password: NEXT, next: RANA.password })).status).toBe(403);
});

test("guessing in a browser that stands open is counted too, and does not shut the door for who comes in elsewhere", async () => {
  const rana = await signUp(site);
  for (let by = 0; by < 10; by++) {
    site.clock.advance(MINUTE);
    expect((await change(rana, { password: `guess ${by}`, next: NEXT })).status).toBe(422);
  }
  site.clock.advance(MINUTE);
  expect((await change(rana, { password: RANA.password, next: NEXT })).status).toBe(429);
  expect((await rana.post(urls.readerErase("en"), { password: RANA.password })).status).toBe(429);
  expect((await signIn(RANA.password)).status).toBe(303);
});

test("a passkey is added after the password was shown, opens without a name, and is removed again", async () => {
  const rana = await signUp(site);
  const refused = await start(rana, "not this");
  expect([refused.status, (await refused.text()).includes("navigator")]).toEqual([422, false]);
  const added = await add(rana, { password: RANA.password });
  expect(added.headers.get("location")).toBe(`${ACCOUNT}?done=passkey`);
  const { by: phone, came } = await enter();
  expect([came.status, came.headers.get("location")]).toEqual([303, ACCOUNT]);
  const page = await text(phone);
  expect(page).toContain("<bdi><b>Rana Aziz</b></bdi>");
  const [, id = ""] = /name="passkey" value="(\d+)"/.exec(page) ?? [];
  expect((await phone.post(PASSKEYS, { act: "remove", passkey: id, password: "not this" })).status).toBe(422);
  const removed = await phone.post(PASSKEYS, { act: "remove", passkey: id, password: RANA.password });
  expect(removed.headers.get("location")).toBe(`${ACCOUNT}?done=passkey-gone`);
  expect((await enter()).came.status).toBe(422);
  expect(await text(phone)).toContain("Rana Aziz");
  expect(await text(rana)).not.toContain("Rana Aziz");
});

test("an account by a passkey alone: no password opens it, the last way in stays, and what is proved is proved by the passkey", async () => {
  const taken = await site.visitor().post(urls.readerPasskeySignUp("en"), { name: "Moderator" });
  expect([taken.status, (await taken.text()).includes('value="Moderator"')]).toEqual([422, true]);
  const rana = await join(RANA.name);
  expect((await signIn("")).status).toBe(422);
  expect((await signIn(RANA.password)).status).toBe(422);
  expect(await text(rana)).not.toContain("Remove a passkey");
  const [row] = await site
    .act()
    .reads.tables<{ comment_account_passkeys: { id: number; public_key: Uint8Array } }>()
    .selectFrom("comment_account_passkeys")
    .selectAll()
    .execute();
  // What checks a signature, and nothing of the device.
  expect(Object.keys(row ?? {}).sort()).toEqual(["account_id", "credential", "id", "public_key"]);
  const remove = (by: Visitor) => by.post(PASSKEYS, { act: "remove", passkey: String(row?.id) });
  const last = await remove(rana);
  expect([last.status, (await last.text()).includes("This is your last way in.")]).toEqual([409, true]);
  // Ten minutes later the browser may stand open.
  site.clock.advance(11 * MINUTE);
  for (const late of [
    await start(rana),
    await change(rana, { next: NEXT }),
    await rana.post(urls.readerErase("en"), {}),
    await remove(rana),
  ])
    expect([late.status, (await late.text()).includes("Show its passkey first")]).toEqual([422, true]);
  expect((await enter(device, rana)).came.status).toBe(303);
  expect((await change(rana, { next: NEXT })).status).toBe(303);
  expect((await signIn(NEXT)).status).toBe(303);
  const erased = await rana.post(urls.readerErase("en"), { password: NEXT });
  expect(await erased.text()).toContain("Its passkeys stay on your devices");
  expect((await enter()).came.status).toBe(422);
});

test("of several passkeys one is chosen to be removed, and there are ten at most", async () => {
  const rana = await join(RANA.name);
  const second = new PasskeyDevice(ORIGIN);
  expect((await add(rana, { own: second })).status).toBe(303);
  const [first = ""] = [...(await text(rana)).matchAll(/type="radio" name="passkey" value="(\d+)"/g)].map(
    ([, id]) => id ?? "",
  );
  const unsaid = await rana.post(PASSKEYS, { act: "remove" });
  expect([unsaid.status, (await unsaid.text()).includes("To remove: which one?")]).toEqual([422, true]);
  expect((await rana.post(PASSKEYS, { act: "remove", passkey: first })).status).toBe(303);
  expect((await enter(device)).came.status).toBe(422);
  expect((await enter(second)).came.status).toBe(303);
  for (let more = 2; more <= 10; more++)
    expect((await add(rana, { own: new PasskeyDevice(ORIGIN) })).status).toBe(303);
  const most = await start(rana);
  expect([most.status, (await most.text()).includes("at most 10 passkeys")]).toEqual([409, true]);
});

test("an answer is good once, here, soon, and for what was asked; and never at the newsroom's door", async () => {
  const rana = await signUp(site);
  await add(rana, { password: RANA.password });
  const stranger = site.visitor("192.0.2.97");
  const ask = async () => questionIn(await text(stranger, ACCOUNT));
  const send = (passkey: string) => stranger.post(urls.readerPasskeySignIn("en"), { passkey });
  const once = device.sign(await ask());
  expect((await send(once)).status).toBe(303);
  await stranger.post(urls.readerSignOut("en"), {});
  expect((await send(once)).status).toBe(422);
  expect((await send(device.sign({ ...(await ask()), host: "evil.example" }))).status).toBe(422);
  expect((await send(new PasskeyDevice(ORIGIN).sign(await ask()))).status).toBe(422);
  const door = questionIn(await text(stranger, urls.signIn()));
  expect((await send(device.sign(door))).status).toBe(422);
  const inside = await stranger.post(urls.passkeySignIn(), { passkey: device.sign(door) });
  expect([inside.status, stranger.cookies.has("nr")]).toEqual([422, false]);
  const late = device.sign(await ask());
  site.clock.advance(16 * MINUTE);
  expect((await send(late)).status).toBe(422);
  // What one account was asked adds nothing to another, and a passkey that is known is nobody else's.
  const other = await signUp(site, { name: "Hiwa", password: "six boats under the bridge" });
  const question = questionIn(await (await start(rana, RANA.password)).text());
  const foreign = new PasskeyDevice(ORIGIN).create(question);
  expect((await other.post(PASSKEYS, { act: "add", passkey: foreign })).status).toBe(422);
  expect((await add(other, { password: "six boats under the bridge" })).status).toBe(409);
});

test("a warning comes before the account's next comment in any browser, and is read in one of them for all", async () => {
  const moderator = await site.signedIn("moderator");
  const rana = await signUp(site);
  await write(rana, "Sharp words.");
  await moderator.post(urls.warnAuthor((await findComment(site, "Sharp words."))?.id ?? 0), {
    from: "held",
    do: "approve",
    words: "A little calmer, please.",
  });
  const phone = (await signIn(RANA.password)).by;
  const refused = await write(phone, "Next.");
  const page = await refused.text();
  expect([refused.status, page.includes("A little calmer, please.")]).toEqual([422, true]);
  const [, read = ""] = /action="([^"]+\/read)"/.exec(page) ?? [];
  // Somebody else's account is neither warned nor able to read it away.
  const other = await signUp(site, { name: "Hiwa", password: "six boats under the bridge" });
  await other.post(read, {});
  expect((await write(other, "Hiwa's.")).status).toBe(303);
  expect((await write(phone, "Next.")).status).toBe(422);
  await phone.post(read, {});
  expect((await write(phone, "Next.")).status).toBe(303);
  expect((await write(rana, "And here.")).status).toBe(303);
  // What was read is tied to nobody any more.
  const rows = site.act().reads.tables<{ comment_warnings: { account_id: number | null } }>();
  expect(await rows.selectFrom("comment_warnings").select("account_id").execute()).toEqual([
    { account_id: null },
  ]);
});

test("a ban holds the account in every browser, signed out and in again, with a new password and by a passkey, until it ends", async () => {
  const moderator = await site.signedIn("moderator");
  const rana = await signUp(site);
  await write(rana, "Curses.");
  await write(rana, "Calm, and waiting.");
  await moderator.post(urls.decideComments(), {
    from: "held",
    do: "ban",
    comment: String((await findComment(site, "Curses."))?.id),
    reason: "abuse",
  });
  const phone = (await signIn(RANA.password)).by;
  // Nor does it change what still waits, in a browser that never wrote here.
  const [, own = ""] = /href="([^"]+\/comment\/[^"]+)"/.exec(await text(phone)) ?? [];
  const changed = await phone.post(`${own}/change`, { name: "", words: "Other curses." });
  expect([changed.status, (await changed.text()).includes("suspended your comments")]).toEqual([422, true]);
  const refusal = await write(phone, "More curses.");
  expect([refusal.status, (await refusal.text()).includes("suspended your comments")]).toEqual([422, true]);
  await rana.post(urls.readerSignOut("en"), {});
  expect((await write(rana, "More, as a guest.")).status).toBe(422);
  expect((await write(site.visitor(), "Somebody else.")).status).toBe(303);
  await change(phone, { password: RANA.password, next: NEXT });
  expect((await write(phone, "With a new password.")).status).toBe(422);
  await add(phone, { password: NEXT });
  await phone.post(urls.readerSignOut("en"), {});
  // A browser that never wrote here.
  const tablet = (await enter(device, site.visitor("192.0.2.96"))).by;
  expect((await write(tablet, "By a passkey.")).status).toBe(422);
  await phone.post(urls.forgetDevice("en"), {});
  expect((await write((await signIn(NEXT, phone)).by, "On a device that forgot.")).status).toBe(422);
  site.clock.advance(8 * 86_400_000);
  expect((await write((await signIn(NEXT)).by, "Calmer now.")).status).toBe(303);
});
