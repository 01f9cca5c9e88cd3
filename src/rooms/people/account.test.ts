// One's own account: name, language, password, sessions.

import { afterEach, beforeEach, expect, test } from "bun:test";
import { CAST } from "../../../test/cast";
import type { Visitor } from "../../../test/visitor";
import { openSite, type Site } from "../../../test/site";

let site: Site;
let reporter: Visitor;
beforeEach(async () => {
  site = await openSite({ paper: "empty" });
  reporter = await site.signedIn("reporter");
});
afterEach(() => site.close());

const form = { "sign-in-name": CAST.reporter.signInName, password: CAST.reporter.password };

test("name and language are one's own", async () => {
  await reporter.post("/newsroom/account", { name: "Nadia K.", language: "ckb" });
  const page = await (await reporter.get("/newsroom/account")).text();
  expect(page).toContain('<html lang="ckb" dir="rtl"');
  expect(page).toContain("Nadia K.");
  expect((await reporter.post("/newsroom/account", { name: "", language: "en" })).status).toBe(422);
});

test("a new password asks for the old one, ends the other sessions and gives this one a new name", async () => {
  const phone = site.visitor();
  await phone.post("/newsroom/sign-in", form);
  const change = (old: string, password: string) =>
    reporter.post("/newsroom/account/password", { old, password });
  const wrong = await change("not this one", "seven loaves of rye");
  expect(wrong.status).toBe(422);
  expect(await wrong.text()).toContain("The present password is not right.");
  expect((await change(form.password, "password123")).status).toBe(422);
  expect((await phone.get("/newsroom/")).status).toBe(200);
  const before = reporter.cookies.get("nr");
  expect((await change(form.password, "seven loaves of rye")).status).toBe(303);
  expect(reporter.cookies.get("nr")).not.toBe(before);
  expect((await reporter.get("/newsroom/")).status).toBe(200);
  expect((await phone.get("/newsroom/")).status).toBe(303);
  expect((await site.get("/newsroom/", { cookie: `nr=${before}` })).status).toBe(303);
  expect((await phone.post("/newsroom/sign-in", form)).status).toBe(422);
});

test("guessing the old password has the limit of signing in", async () => {
  for (let time = 0; time < 10; time++)
    await reporter.post("/newsroom/account/password", { old: "no", password: "seven loaves of rye" });
  expect((await reporter.post("/newsroom/account/password", { old: "no", password: "x" })).status).toBe(422);
  const refused = await reporter.post("/newsroom/account/password", {
    old: form.password,
    password: "seven loaves of rye",
  });
  expect(refused.status).toBe(429);
});

test("sessions are listed without a secret, and end one by one and all together", async () => {
  const phone = site.visitor();
  await phone.post("/newsroom/sign-in", form);
  const page = await (await reporter.get("/newsroom/account")).text();
  const ids = [...page.matchAll(/name="session" value="(\w+)"/g)].map(([, id]) => id ?? "");
  expect(ids).toHaveLength(2);
  expect(page).not.toContain(reporter.cookies.get("nr") ?? "-");
  const ofPhone = await (await phone.get("/newsroom/account")).text();
  const [, current = ""] = /This one\.[\s\S]*?name="session" value="(\w+)"/.exec(ofPhone) ?? [];
  expect((await reporter.post("/newsroom/account/sessions", { session: current })).status).toBe(303);
  expect((await phone.get("/newsroom/")).headers.get("location")).toBe("/newsroom/sign-in");
  expect((await reporter.get("/newsroom/")).status).toBe(200);
  // Another person's session is nobody else's to end.
  const owner = await site.signedIn("owner");
  const own = ids.find((id) => id !== current) ?? "";
  expect((await owner.post("/newsroom/account/sessions", { session: own })).status).toBe(404);
  await phone.post("/newsroom/sign-in", form);
  const all = await reporter.post("/newsroom/account/sessions", { session: "" });
  expect(all.headers.get("location")).toBe("/newsroom/sign-in");
  expect((await phone.get("/newsroom/")).status).toBe(303);
  expect((await owner.get("/newsroom/")).status).toBe(200);
});
