// Coming in and going out, as a browser sees it: the one-time link, signing in, its limits, signing out.

import { afterEach, beforeEach, expect, test } from "bun:test";
import { CAST } from "../../../test/cast";
import { openSite, type Site } from "../../../test/site";
import { addPerson } from "./add-person";
import { linkPerson } from "./link-person";

let site: Site;
beforeEach(async () => {
  site = await openSite({ paper: "empty" });
});
afterEach(() => site.close());

const { owner } = CAST;
const FORM = {
  name: owner.name,
  "sign-in-name": owner.signInName,
  password: owner.password,
  language: "ar",
};

async function linkFor(id: number): Promise<string> {
  return `/newsroom/claim/${await linkPerson(site.act(), { id })}`;
}

async function newOwner(): Promise<number> {
  return addPerson(site.act(), { name: "Owner", role: "owner", language: "en" });
}

test("a one-time link shows a form, changes nothing by being opened, and lets one person in, once", async () => {
  const link = await linkFor(await newOwner());
  for (let time = 0; time < 2; time++) {
    const page = await site.get(link);
    expect(page.status).toBe(200);
    expect(page.headers.get("referrer-policy")).toBe("no-referrer");
    expect(await page.text()).toContain('name="password"');
  }
  const visitor = site.visitor();
  const claimed = await visitor.post(link, FORM);
  expect(claimed.status).toBe(303);
  expect(claimed.headers.get("location")).toBe("/newsroom/");
  const desk = await (await visitor.get("/newsroom/")).text();
  expect(desk).toContain('<html lang="ar" dir="rtl"');
  expect(desk).toContain(owner.name);
  const again = await site.get(link);
  expect(again.status).toBe(410);
  expect(await again.text()).toContain("npx warraq person link");
  expect((await site.visitor().post(link, FORM)).status).toBe(410);
});

test("a newer link replaces the one before", async () => {
  const id = await newOwner();
  const before = await linkFor(id);
  const after = await linkFor(id);
  expect((await site.get(before)).status).toBe(410);
  expect((await site.get(after)).status).toBe(200);
});

test("what will not do comes back with what was typed, without the password, and the link still works", async () => {
  const link = await linkFor(await newOwner());
  const short = await site.post(link, { ...FORM, name: 'Sama "S" <Yusuf>', password: "bread-9" });
  const page = await short.text();
  expect(short.status).toBe(422);
  expect(short.headers.get("referrer-policy")).toBe("no-referrer");
  expect(page).toContain("at least 15 characters");
  expect(page).toContain("Sama &quot;S&quot; &lt;Yusuf>");
  expect(page).not.toContain("bread-9");
  expect((await site.post(link, { ...FORM, "sign-in-name": "two words" })).status).toBe(422);
  expect((await site.post(link, FORM)).status).toBe(303);
});

test("a sign-in name that is taken is refused by a sentence", async () => {
  await site.signedIn("owner");
  const link = await linkFor(await newOwner());
  const refused = await site.post(link, FORM);
  expect(refused.status).toBe(422);
  expect(await refused.text()).toContain("Somebody else signs in with this name");
});

test("the entrance speaks the browser's language, or the one switched to", async () => {
  const link = await linkFor(await newOwner());
  const persian = await (await site.get(link, { "accept-language": "fa-IR,fa;q=0.9" })).text();
  expect(persian).toContain('<html lang="fa" dir="rtl"');
  const sorani = await (await site.get(`${link}?language=ckb`, { "accept-language": "fa" })).text();
  expect(sorani).toContain('<html lang="ckb" dir="rtl"');
  expect(sorani).toContain("تێپەڕوشە");
});

test("the addresses of the entrance's forms, opened as pages, begin again in the language switched to", async () => {
  for (const path of ["/newsroom/sign-in/second", "/newsroom/sign-in/passkey"]) {
    const opened = await site.get(`${path}?language=ckb`);
    expect(opened.headers.get("location")).toBe("/newsroom/sign-in?language=ckb");
  }
});

test("a wrong name and a wrong password get the same answer; the right ones a new session", async () => {
  const before = await site.signedIn("owner");
  const old = before.cookies.get("nr");
  const wrongName = await site.post("/newsroom/sign-in", {
    "sign-in-name": "nobody",
    password: owner.password,
  });
  const wrongPassword = await site.post("/newsroom/sign-in", {
    "sign-in-name": owner.signInName,
    password: "not this one",
  });
  expect([wrongName.status, wrongPassword.status]).toEqual([422, 422]);
  const said = (page: string, name: string) =>
    page.replace(/nonce="[^"]+|challenge&quot;:&quot;[\w-]+/g, "").replaceAll(`value="${name}"`, "");
  expect(said(await wrongName.text(), "nobody")).toBe(said(await wrongPassword.text(), owner.signInName));

  const right = await before.post("/newsroom/sign-in", {
    "sign-in-name": " SAMA ",
    password: owner.password,
  });
  expect(right.status).toBe(303);
  const cookie = right.headers.get("set-cookie") ?? "";
  expect(cookie).toContain("HttpOnly");
  expect(cookie).toContain("SameSite=Strict");
  expect(before.cookies.get("nr")).not.toBe(old);
  expect((await before.get("/newsroom/")).status).toBe(200);
  const replayed = await site.get("/newsroom/", { cookie: `nr=${old}` });
  expect(replayed.status).toBe(303);
});

test("after ten wrong passwords even the right one waits a quarter of an hour, from wherever it comes", async () => {
  await site.signedIn("owner");
  const attempt = (password: string, time = 0) =>
    site.visitor(`192.0.2.${time}`).post("/newsroom/sign-in", { "sign-in-name": owner.signInName, password });
  for (let time = 0; time < 10; time++) expect((await attempt("not this one", time)).status).toBe(422);
  const refused = await attempt(owner.password);
  expect(refused.status).toBe(429);
  expect(await refused.text()).toContain("Wait 15 minutes");
  site.clock.advance(16 * 60_000);
  expect((await attempt(owner.password)).status).toBe(303);
});

test("signing out ends the session at once, and only the newsroom's own page can do it", async () => {
  const visitor = await site.signedIn("owner");
  const session = visitor.cookies.get("nr");
  const foreign = await visitor.post("/newsroom/sign-out", {}, { "sec-fetch-site": "cross-site" });
  expect(foreign.status).toBe(403);
  const left = await visitor.post("/newsroom/sign-out", {});
  expect(left.status).toBe(303);
  expect(left.headers.get("location")).toBe("/newsroom/sign-in");
  expect(visitor.cookies.has("nr")).toBe(false);
  const replayed = await site.get("/newsroom/", { cookie: `nr=${session}`, accept: "text/html" });
  expect(replayed.headers.get("location")).toBe("/newsroom/sign-in");
});
