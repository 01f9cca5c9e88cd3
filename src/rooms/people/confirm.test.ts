// Before something dangerous: whoever is at the keys proves who they are, unless they did within ten minutes.

import { afterEach, beforeEach, expect, test } from "bun:test";
import { CAST } from "../../../test/cast";
import type { Visitor } from "../../../test/visitor";
import { openSite, type Site } from "../../../test/site";
import { findPerson } from "./queries";

let site: Site;
let owner: Visitor;
let editor: Visitor;
beforeEach(async () => {
  site = await openSite({ paper: "empty" });
  owner = await site.signedIn("owner");
  editor = await site.signedIn("editor");
  site.clock.advance(11 * 60_000);
});
afterEach(() => site.close());

const ROLE = "/newsroom/people/2/role";
const roleOf = async () => (await findPerson(site.act().reads, 2))?.role;

test("the question keeps what was sent; the right password does it, and for ten minutes nothing is asked", async () => {
  const asked = await owner.post(ROLE, { role: "publisher" });
  expect(asked.status).toBe(401);
  const page = await asked.text();
  expect(page).toContain("Is it you?");
  expect(page).toContain('name="role" value="publisher"');
  expect(await roleOf()).toBe("editor");
  const wrong = await owner.post(ROLE, { role: "publisher", "confirm-password": "not this one" });
  expect(wrong.status).toBe(401);
  expect(await wrong.text()).toContain("This password is not right.");
  expect(await roleOf()).toBe("editor");
  const done = await owner.post(ROLE, { role: "publisher", "confirm-password": CAST.owner.password });
  expect(done.status).toBe(303);
  expect(await roleOf()).toBe("publisher");
  site.clock.advance(9 * 60_000);
  expect((await owner.post(ROLE, { role: "editor" })).status).toBe(303);
  site.clock.advance(2 * 60_000);
  expect((await owner.post(ROLE, { role: "reporter" })).status).toBe(401);
});

test("it is asked at every dangerous place, after the right to be there at all", async () => {
  for (const path of [
    ROLE,
    "/newsroom/people",
    "/newsroom/people/2/suspend",
    "/newsroom/people/2/bring-back",
    "/newsroom/people/2/link",
    "/newsroom/settings/start-own",
    "/newsroom/lockdown",
    "/newsroom/account/passkeys",
    "/newsroom/account/codes",
  ])
    expect([path, (await owner.post(path, { role: "reporter" })).status]).toEqual([path, 401]);
  expect((await editor.post(ROLE, { role: "owner" })).status).toBe(403);
  const foreign = await owner.post(ROLE, { role: "owner" }, { "sec-fetch-site": "cross-site" });
  expect(foreign.status).toBe(403);
});

test("guessing here counts as guessing at the door", async () => {
  for (let time = 0; time < 10; time++) await owner.post(ROLE, { "confirm-password": "no" });
  const right = await owner.post(ROLE, { role: "reporter", "confirm-password": CAST.owner.password });
  expect(right.status).toBe(401);
  expect(await right.text()).toContain("Wait 15 minutes");
  expect(await roleOf()).toBe("editor");
});
