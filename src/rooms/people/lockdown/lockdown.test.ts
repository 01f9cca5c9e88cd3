// The lockdown in one process: what stops, what goes on, who comes in, who lifts it.

import { afterEach, beforeEach, expect, test } from "bun:test";
import { startStory } from "#articles";
import { urls } from "#urls";
import { CAST } from "../../../../test/cast";
import type { Visitor } from "../../../../test/visitor";
import { openSite, type Site, SMALL } from "../../../../test/site";
import { liftLockdown } from "./lift-lockdown";
import { linkPerson } from "../link-person";

let site: Site;
let owner: Visitor;
beforeEach(async () => {
  site = await openSite();
  owner = await site.signedIn("owner");
});
afterEach(() => site.close());

const bridge = { language: "en", month: "2026-11", slug: SMALL.bridge.slug };
const LOCKDOWN = "/newsroom/lockdown";
const signIn = (who: Visitor, { signInName, password }: { signInName: string; password: string }) =>
  who.post("/newsroom/sign-in", { "sign-in-name": signInName, password });

test("everybody is out, readers read on, nothing can be sent or written", async () => {
  const editor = await site.signedIn("editor");
  const reader = site.visitor();
  await reader.post(urls.vote(bridge), { value: "like" });
  expect(await (await site.get(urls.article(bridge))).text()).toContain('name="words"');
  expect((await owner.post(LOCKDOWN, { act: "lock" })).headers.get("location")).toBe("/newsroom/sign-in");
  expect((await owner.get("/newsroom/")).status).toBe(303);
  expect((await editor.get("/newsroom/")).status).toBe(303);
  const page = await (await site.get(urls.article(bridge))).text();
  expect(page).not.toContain('name="words"');
  expect(page).toContain("New comments are not taken");
  expect(page).toContain("Votes are not taken at the moment.");
  const refused = await reader.post(urls.vote(bridge), { value: "like" });
  expect(refused.status).toBe(403);
  expect(await refused.text()).toContain("This paper is locked down at the moment");
  expect((await reader.post(urls.comment(bridge), { name: "", words: "Hello there." })).status).toBe(403);
  expect(startStory(site.act(), { language: "en", story: null })).rejects.toThrow("problem.locked-down");
});

test("only who can lift it comes in, also by the command line's link; nothing is written there either", async () => {
  await site.signedIn("editor");
  await owner.post(LOCKDOWN, { act: "lock" });
  const shut = await signIn(site.visitor(), CAST.editor);
  expect(shut.status).toBe(422);
  expect(await shut.text()).toContain("Only those who can lift it");
  const person = site.act({ kind: "person", id: 1, name: "Sama" });
  expect(linkPerson(person, { id: 2 })).rejects.toThrow("problem.locked-down");
  const link = `/newsroom/claim/${await linkPerson(site.act(), { id: 1 })}`;
  const place = { name: "Sama", "sign-in-name": "sama", password: "a lake without boats", language: "en" };
  expect((await owner.post(link, place)).status).toBe(303);
  expect(await (await owner.get("/newsroom/")).text()).toContain("nothing can be written");
  for (const path of ["/newsroom/stories/new", "/newsroom/people/2/suspend", "/newsroom/account"])
    expect([path, (await owner.post(path, { language: "en", name: "Sama" })).status]).toEqual([path, 403]);
});

test("one who runs the paper alone lifts it alone", async () => {
  await owner.post(LOCKDOWN, { act: "lock" });
  await signIn(owner, CAST.owner);
  expect((await owner.post(LOCKDOWN, { act: "lift" })).status).toBe(303);
  expect(await (await owner.get(LOCKDOWN)).text()).toContain("Lock the paper down now");
  expect(await (await site.get(urls.article(bridge))).text()).toContain('name="words"');
});

test("where two run it, one asks and the other agrees; asking twice is asking once", async () => {
  const publisher = await site.signedIn("publisher");
  await owner.post(LOCKDOWN, { act: "lock" });
  await signIn(owner, CAST.owner);
  await signIn(publisher, CAST.publisher);
  for (let time = 0; time < 2; time++) await owner.post(LOCKDOWN, { act: "lift" });
  const asked = await (await owner.get(LOCKDOWN)).text();
  expect(asked).toContain("Now somebody else has to agree.");
  expect((await owner.post("/newsroom/stories/new", { language: "en" })).status).toBe(403);
  expect((await publisher.post(LOCKDOWN, { act: "lift" })).status).toBe(303);
  expect((await owner.post("/newsroom/stories/new", { language: "en" })).status).toBe(303);
});

test("the command line is one of two, or alone where it says so; a person is never alone", async () => {
  await site.signedIn("publisher");
  await owner.post(LOCKDOWN, { act: "lock" });
  const person = site.act({ kind: "person", id: 1, name: "Sama" });
  expect(liftLockdown(person, { alone: true })).rejects.toThrow("not-allowed");
  expect(await liftLockdown(site.act(), { alone: false })).toBe("asked");
  expect(await liftLockdown(site.act(), { alone: false })).toBe("asked");
  expect(await liftLockdown(person, { alone: false })).toBe("lifted");
  expect(liftLockdown(site.act(), { alone: false })).rejects.toThrow("people.not-locked-down");
  await signIn(owner, CAST.owner);
  await owner.post(LOCKDOWN, { act: "lock" });
  expect(await liftLockdown(site.act(), { alone: true })).toBe("lifted");
});
