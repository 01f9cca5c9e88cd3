// Readers' accounts: only where the paper offers them, a name and a password and nothing else, and everything theirs to take back.

import { afterEach, beforeEach, expect, test } from "bun:test";
import { urls } from "#urls";
import {
  BRIDGE,
  findComment,
  offer,
  RANA,
  signUp,
  textOf as text,
  WATER,
  write,
} from "../../../../test/account-holders";
import { openSite, type Site, SMALL } from "../../../../test/site";
import type { Visitor } from "../../../../test/visitor";

const MINUTE = 60_000;

let site: Site;
let moderator: Visitor;
beforeEach(async () => {
  site = await openSite();
  moderator = await site.signedIn("moderator");
  await offer(site, true);
});
afterEach(() => site.close());

const find = (words: string) => findComment(site, words);

test("a paper does not offer them unless it says so, and its pages are the same for everybody", async () => {
  expect(await text(site.visitor(), urls.front("en"))).toContain(urls.readerAccount("en"));
  const rana = await signUp(site);
  const page = await rana.get(urls.article(BRIDGE));
  expect(page.headers.getSetCookie()).toEqual([]);
  expect(await page.text()).toBe(await text(site.visitor(), urls.article(BRIDGE)));
  await offer(site, false);
  expect(await text(site.visitor(), urls.front("en"))).not.toContain(urls.readerAccount("en"));
  expect((await site.get(urls.readerSignUp("en"))).status).toBe(404);
  const refused = await site.visitor().post(urls.readerSignUp("en"), { ...RANA, name: "Somebody" });
  expect(refused.status).toBe(404);
  // Whoever has one can still come for what is theirs.
  expect(await text(rana)).toContain("Rana Aziz");
});

test("a name and a password, and nothing else: in the row, in the cookie, and to the newsroom", async () => {
  const visitor = site.visitor();
  const made = await visitor.post(urls.readerSignUp("en"), RANA);
  const [cookie = ""] = made.headers.getSetCookie();
  expect(cookie).toMatch(/^wa=[\w-]{43}; Path=\/; HttpOnly; SameSite=\w+; Max-Age=2592000$/);
  const { reads } = site.act();
  const tables = reads.tables<Record<"comment_accounts" | "comment_account_sessions", object>>();
  const [row] = (await tables.selectFrom("comment_accounts").selectAll().execute()) as Record<
    string,
    unknown
  >[];
  expect(Object.keys(row ?? {}).sort()).toEqual(["id", "name", "name_key", "password_hash"]);
  expect(row?.password_hash).toStartWith("$argon2id$");
  const sessions = JSON.stringify(await tables.selectFrom("comment_account_sessions").selectAll().execute());
  expect(sessions).not.toContain(visitor.cookies.get("wa") ?? "none");
  await write(visitor, "From the weir.", { name: "Another Name" });
  const queue = await text(moderator, urls.queue());
  expect(queue).toContain("<bdi>Rana Aziz</bdi>");
  expect(queue).not.toContain("Another Name");
  expect((await find("From the weir."))?.name).toBe("Rana Aziz");
});

test("the name is checked like every name, and then nobody else's, however it is spelled", async () => {
  const sign = (name: string, password = RANA.password) =>
    site.visitor(`203.0.113.${name.length}`).post(urls.readerSignUp("en"), { name, password });
  const poses = await sign("Moderator");
  expect([poses.status, (await poses.text()).includes('value="Moderator"')]).toEqual([422, true]);
  expect((await sign("")).status).toBe(422);
  expect(await (await sign("Sirwan", "short")).text()).toContain("15");
  expect((await sign("Sirwan Hama", "sirwan hama sirwan hama")).status).toBe(422);
  const rana = await signUp(site);
  expect((await sign("RANA  AZIZ")).status).toBe(422);
  expect((await write(site.visitor(), "Not her.", { name: "Rana Aziz" })).status).toBe(422);
  expect((await write(site.visitor(), "Nor her.", { name: "Rаna aziz" })).status).toBe(422);
  expect((await write(site.visitor(), "Somebody else.", { name: "Rana" })).status).toBe(303);
  expect((await write(rana, "Herself.")).status).toBe(303);
});

test("guessing is slowed by the name, wherever it comes from, and tells nobody who has an account", async () => {
  await signUp(site);
  const guess = (password: string, by: number, name = RANA.name) =>
    site.visitor(`198.51.100.${by}`).post(urls.readerSignIn("en"), { name, password });
  const [wrong, nobody] = [await guess("wrong", 100), await guess("wrong", 101, "Nobody Here")];
  const said = (page: string) => page.replace(/(value|data-passkey)="[^"]*"/g, "");
  expect([wrong.status, nobody.status]).toEqual([422, 422]);
  expect(said(await wrong.text())).toBe(said(await nobody.text()));
  for (let by = 110; by < 119; by++) expect((await guess("wrong", by)).status).toBe(422);
  expect((await guess(RANA.password, 120)).status).toBe(429);
  site.clock.advance(16 * MINUTE);
  expect((await guess(RANA.password, 121)).status).toBe(303);
});

test("signed in elsewhere, what was written is listed, changed, withdrawn and taken along; signed out it is not", async () => {
  const rana = await signUp(site);
  await write(rana, "Under the bridge.");
  await write(rana, "About the water.", { address: WATER });
  await write(site.visitor(), "Not hers.");
  const phone = site.visitor("192.0.2.99");
  expect((await phone.post(urls.readerSignIn("en"), RANA)).status).toBe(303);
  const page = await text(phone);
  expect(page).toContain("Under the bridge.");
  expect(page).toContain("About the water.");
  expect(page).not.toContain("Not hers.");
  const own = /href="([^"]+\/comment\/[^"]+)"/.exec(page)?.[1] ?? "";
  expect((await site.get(`${own}/change`)).status).toBe(403);
  const changed = await phone.post(`${own}/change`, { name: "Other", words: "About the clean water." });
  expect(changed.status).toBe(303);
  expect((await find("About the clean water."))?.name).toBe("Rana Aziz");
  const exported = await phone.get(urls.readerExport("en"));
  expect(exported.headers.get("cache-control")).toBe("no-store");
  expect(await exported.json()).toMatchObject({
    name: "Rana Aziz",
    comments: [
      { words: "About the clean water.", state: "held" },
      { words: "Under the bridge.", article: { headline: SMALL.bridge.headline } },
    ],
  });
  expect((await phone.post(`${own}/withdraw`, {})).status).toBe(200);
  expect(await text(phone)).not.toContain("About the");
  const kept = phone.cookies.get("wa") ?? "";
  await phone.post(urls.readerSignOut("en"), {});
  expect(phone.cookies.has("wa")).toBe(false);
  phone.cookies.set("wa", kept);
  expect(await text(phone)).not.toContain("Under the bridge.");
  expect((await phone.get(urls.readerExport("en"))).status).toBe(403);
  expect(await text(rana)).toContain("Under the bridge.");
  await rana.post(urls.forgetDevice("en"), {});
  expect(await text(rana)).not.toContain("Under the bridge.");
});

test("pages made for whoever is signed in say which name a comment will carry, and ask for none", async () => {
  const rana = await signUp(site);
  const sent = await write(rana, "At the lock.");
  const own = (sent.headers.get("location") ?? "").replace("#own", "");
  const { id, publicId } = (await find("At the lock.")) ?? { id: 0, publicId: "" };
  const refused = await write(rana, "");
  const pages = [await text(rana, own), await text(rana, `${own}/change`), await refused.text()];
  await moderator.post(urls.approve(id), { from: "held" });
  pages.push(await text(rana, urls.reply(BRIDGE, publicId)));
  for (const page of pages) {
    expect(page).toContain("Signed in as: <bdi><b>Rana Aziz</b></bdi>");
    expect(page).not.toContain('id="comment-name"');
  }
  // A page that others read knows nothing of it.
  expect(await text(rana, urls.article(BRIDGE))).toContain('id="comment-name"');
  expect(await text(site.visitor(), urls.reply(BRIDGE, publicId))).toContain('id="comment-name"');
});

test("erased with its comments or without, by its password alone; then the name is free", async () => {
  const rana = await signUp(site);
  await write(rana, "This goes.");
  await moderator.post(urls.approve((await find("This goes."))?.id ?? 0), { from: "held" });
  expect(await text(site.visitor(), urls.article(BRIDGE))).toContain("This goes.");
  const wrong = await rana.post(urls.readerErase("en"), { password: "not this", comments: "yes" });
  expect([wrong.status, (await wrong.text()).includes("Nothing was changed.")]).toEqual([422, true]);
  const erased = await rana.post(urls.readerErase("en"), { password: RANA.password, comments: "yes" });
  expect(await erased.text()).toContain("The account was deleted");
  expect(await text(site.visitor(), urls.article(BRIDGE))).not.toContain("This goes.");
  const again = await signUp(site);
  await write(again, "This stays.");
  await again.post(urls.readerErase("en"), { password: RANA.password });
  expect((await find("This stays."))?.name).toBe("Rana Aziz");
  const rows = site.act().reads.tables<{ comments: { account_id: number | null; words: string } }>();
  expect(
    await rows.selectFrom("comments").select("words").where("account_id", "is not", null).execute(),
  ).toEqual([]);
  expect((await write(site.visitor(), "Anybody.", { name: "Rana Aziz" })).status).toBe(303);
});
