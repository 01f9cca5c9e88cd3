// Running the newsroom: invitations, roles, limits, suspension, as a browser sees them.

import { afterEach, beforeEach, expect, test } from "bun:test";
import { startStory } from "#articles";
import type { Visitor } from "../../../test/visitor";
import { openSite, type Site } from "../../../test/site";
import { listPeople } from "./queries";

let site: Site;
let owner: Visitor;
beforeEach(async () => {
  site = await openSite();
  owner = await site.signedIn("owner");
});
afterEach(() => site.close());

async function idOf(role: string): Promise<number> {
  return (await listPeople(site.act().reads)).findLast((person) => person.role === role)?.id ?? 0;
}

const linkIn = (page: string) => /\/newsroom\/claim\/[\w-]+/.exec(page)?.[0] ?? "";

test("an invitation is a link shown once, with which somebody claims their place", async () => {
  const page = await owner.post("/newsroom/people", { name: "نادية", role: "reporter", language: "ar" });
  expect(page.status).toBe(200);
  const link = linkIn(await page.text());
  const list = await (await owner.get("/newsroom/people")).text();
  expect(list).toContain("نادية");
  expect(list).toContain("invited, not here yet");
  expect(linkIn(list)).toBe("");
  const place = { name: "Nadia", "sign-in-name": "nadia", password: "bread before bridges", language: "ar" };
  expect((await site.visitor().post(link, place)).status).toBe(303);
  const nameless = await owner.post("/newsroom/people", { name: " ", role: "editor", language: "fa" });
  expect(nameless.status).toBe(422);
  expect(await nameless.text()).toContain('<option value="editor" selected');
});

test("a publisher can neither make an owner nor touch one", async () => {
  const publisher = await site.signedIn("publisher");
  const id = await idOf("owner");
  expect((await publisher.post("/newsroom/people", { name: "X", role: "owner" })).status).toBe(403);
  expect((await publisher.post(`/newsroom/people/${id}/role`, { role: "reporter" })).status).toBe(403);
  expect((await publisher.post(`/newsroom/people/${id}/suspend`, {})).status).toBe(403);
  expect((await publisher.post(`/newsroom/people/${id}/link`, {})).status).toBe(403);
  const self = await idOf("publisher");
  expect((await publisher.post(`/newsroom/people/${self}/role`, { role: "owner" })).status).toBe(403);
  expect(await (await publisher.get(`/newsroom/people/${id}`)).text()).not.toContain("/suspend");
  expect((await owner.get("/newsroom/")).status).toBe(200);
});

test("the last owner stays one", async () => {
  const id = await idOf("owner");
  const demoted = await owner.post(`/newsroom/people/${id}/role`, { role: "editor" });
  expect(demoted.status).toBe(422);
  expect(await demoted.text()).toContain("This is the last owner.");
  expect((await owner.post(`/newsroom/people/${id}/suspend`, {})).status).toBe(422);
  // One who has not come in yet is no owner to rely on.
  await owner.post("/newsroom/people", { name: "Second", role: "owner", language: "en" });
  expect((await owner.post(`/newsroom/people/${id}/role`, { role: "editor" })).status).toBe(422);
});

test("a new role and a suspension end every session at once", async () => {
  const editor = await site.signedIn("editor");
  const id = await idOf("editor");
  expect((await owner.post(`/newsroom/people/${id}/role`, { role: "reporter" })).status).toBe(303);
  expect((await editor.get("/newsroom/")).headers.get("location")).toBe("/newsroom/sign-in");
  const form = { "sign-in-name": "dilan", password: "a saddle between valleys" };
  expect((await editor.post("/newsroom/sign-in", form)).status).toBe(303);
  expect((await owner.post(`/newsroom/people/${id}/suspend`, {})).status).toBe(303);
  expect((await editor.get("/newsroom/")).status).toBe(303);
  expect((await editor.post("/newsroom/sign-in", form)).status).toBe(422);
  expect((await owner.post(`/newsroom/people/${id}/link`, {})).status).toBe(409);
  expect((await owner.post(`/newsroom/people/${id}/bring-back`, {})).status).toBe(303);
  expect((await editor.post("/newsroom/sign-in", form)).status).toBe(303);
});

test("a person's page says how they come in, when they were here, what they did, and what was done with their account", async () => {
  const editor = await site.signedIn("editor");
  const id = await idOf("editor");
  await editor.post("/newsroom/stories/new", { language: "en" });
  await editor.post("/newsroom/sign-in", { "sign-in-name": "dilan", password: "a saddle between valleys" });
  await owner.post(`/newsroom/people/${id}/limits`, { "language-en": "yes" });
  const page = await (await owner.get(`/newsroom/people/${id}`)).text();
  for (const said of [
    'dateTime="2026-11-23"',
    ">password<",
    "1 act",
    "Limits changed",
    "<bdi>Sama Yusuf</bdi>",
  ])
    expect([said, page.toLowerCase().includes(said.toLowerCase())]).toEqual([said, true]);
  expect(await (await owner.get("/newsroom/people")).text()).toContain("23 November 2026");
  // What was done with one's own account needs no mail to be known.
  const account = await (await editor.get("/newsroom/account")).text();
  expect(account).toContain("تغيير الحدود");
  const ended = await owner.post(`/newsroom/people/${id}/sessions`, {});
  expect(ended.headers.get("location")).toBe(`/newsroom/people/${id}?done=signed-out`);
  expect((await editor.get("/newsroom/")).status).toBe(303);
});

test("a link for a lost password lets somebody in once, and ends what was open", async () => {
  const editor = await site.signedIn("editor");
  const page = await owner.post(`/newsroom/people/${await idOf("editor")}/link`, {});
  const place = { name: "Dilan", "sign-in-name": "dilan", password: "another long one", language: "ar" };
  const again = site.visitor();
  expect((await again.post(linkIn(await page.text()), place)).status).toBe(303);
  expect((await again.get("/newsroom/")).status).toBe(200);
  expect((await editor.get("/newsroom/")).status).toBe(303);
});

test("limits hold where articles are started, opened, saved, proved, published and withdrawn", async () => {
  const editor = await site.signedIn("editor");
  const id = await idOf("editor");
  const english = await startStory(site.act(), { language: "en", story: null });
  const write = (article: number) => `/newsroom/articles/${article}`;
  expect((await editor.get(`${write(english)}/write`)).status).toBe(200);
  expect((await owner.post(`/newsroom/people/${id}/limits`, { "language-ar": "yes" })).status).toBe(303);
  expect((await editor.get(`${write(english)}/write`)).status).toBe(403);
  const save = (article: number, section: number | null) =>
    editor.sendJson(`${write(article)}/draft`, {
      saveId: `save-${article}-${section}`,
      base: 1,
      manuscript: {
        headline: "A",
        standfirst: "",
        section,
        bylines: [],
        topics: [],
        picture: null,
        body: [],
      },
    });
  expect((await save(english, null)).status).toBe(403);
  for (const act of ["publish", "unpublish", "proofs"])
    expect([act, (await editor.post(`${write(english)}/${act}`, { base: "1" })).status]).toEqual([act, 403]);
  expect((await editor.post("/newsroom/stories/new", { language: "en" })).status).toBe(403);
  const started = await editor.post("/newsroom/stories/new", { language: "ar" });
  const arabic = Number(/\d+/.exec(started.headers.get("location") ?? "")?.[0]);
  expect((await editor.get(`${write(arabic)}/write`)).status).toBe(200);

  // Edition 1 and its section; 9 is an edition that is not there any more.
  await owner.post(`/newsroom/people/${id}/limits`, { "edition-9": "yes" });
  expect((await save(arabic, null)).status).toBe(200);
  expect((await save(arabic, 1)).status).toBe(403);
  const page = await (await owner.get(`/newsroom/people/${id}`)).text();
  expect(page).toContain("an edition that was taken away");
  await owner.post(`/newsroom/people/${id}/limits`, { "edition-1": "yes" });
  const saved = await editor.sendJson(`${write(arabic)}/draft`, {
    saveId: "save-again-1",
    base: 2,
    manuscript: {
      headline: "A",
      standfirst: "",
      section: 2,
      bylines: [],
      topics: [],
      picture: null,
      body: [],
    },
  });
  expect(saved.status).toBe(200);
  // As an owner the same person works everywhere.
  await owner.post(`/newsroom/people/${id}/role`, { role: "publisher" });
  await editor.post("/newsroom/sign-in", { "sign-in-name": "dilan", password: "a saddle between valleys" });
  expect((await editor.get(`${write(english)}/write`)).status).toBe(200);
});
