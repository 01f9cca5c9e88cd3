// The settings, from the form to what readers and the newsroom see.

import { afterEach, beforeEach, expect, test } from "bun:test";
import type { Visitor } from "../../../test/visitor";
import { openSite, type Site, SMALL } from "../../../test/site";
import type { PublicationTables } from "./tables";
import { findSectionByPath, getPublication, listSections } from "./queries";

let site: Site;
let publisher: Visitor;
beforeEach(async () => {
  site = await openSite();
  publisher = await site.signedIn("publisher");
});
afterEach(() => site.close());

const PAPER = {
  "offered-en": "yes",
  "offered-ar": "yes",
  "masthead-en": "The Delta Post",
  "masthead-ar": "بريد الدلتا",
  "place-ar": "1",
  "place-en": "2",
  "policy-en": "Be kind.\r\n\r\n- No names.",
  default: "ar",
  "time-zone": "Asia/Baghdad",
  accent: "teal",
};

test("a new name stands on the reader's front at once, and languages in their order", async () => {
  await site.get("/en/");
  const saved = await publisher.post("/newsroom/settings", PAPER);
  expect(saved.status).toBe(303);
  expect(await (await site.get("/en/")).text()).toContain("The Delta Post");
  const { languages, defaultLanguage, timeZone, accent } = await getPublication(site.act().reads);
  expect(languages.map(({ language }) => language)).toEqual(["ar", "en"]);
  expect({ defaultLanguage, timeZone, accent }).toEqual({
    defaultLanguage: "ar",
    timeZone: "Asia/Baghdad",
    accent: "teal",
  });
  expect(languages[1]?.policy).toBe("Be kind.\n\n- No names.");
});

test("likes of comments, the warning beside a name and the sum in a rush are on at first, and chosen in the form", async () => {
  const chosen = async () => {
    const { commentLikes, nameWarning, commentStepUp } = await getPublication(site.act().reads);
    return [commentLikes, nameWarning, commentStepUp];
  };
  expect(await chosen()).toEqual([true, true, true]);
  const page = await (await publisher.get("/newsroom/settings")).text();
  for (const name of ["comment-likes", "name-warning", "comment-step-up"])
    expect(page).toMatch(new RegExp(`name="${name}" value="yes" checked`));
  await publisher.post("/newsroom/settings", { ...PAPER, "comment-likes": "yes" });
  expect(await chosen()).toEqual([true, false, false]);
  await publisher.post("/newsroom/settings", { ...PAPER, "name-warning": "yes", "comment-step-up": "yes" });
  expect(await chosen()).toEqual([false, true, true]);
});

test("settings that will not do come back with a sentence and what was typed; nothing is changed", async () => {
  const before = await getPublication(site.act().reads);
  const owner = await site.signedIn("owner");
  const refused = await owner.post("/newsroom/settings", { ...PAPER, "masthead-ar": " " });
  expect(refused.status).toBe(422);
  const page = await refused.text();
  expect(page).toContain("The paper needs a name in each of its languages.");
  expect(page).toContain('value="The Delta Post"');
  expect((await owner.post("/newsroom/settings", { ...PAPER, default: "fa" })).status).toBe(422);
  expect((await owner.post("/newsroom/settings", { ...PAPER, "time-zone": "Mars/Base" })).status).toBe(422);
  expect(await getPublication(site.act().reads)).toEqual(before);
});

test("sections are added, renamed without moving, and removed when nothing stands in them", async () => {
  const sections = await listSections(site.act().reads);
  const [edition, roads] = sections;
  const post = (fields: Record<string, string>) =>
    publisher.post("/newsroom/settings/sections", { act: "put", id: "", parent: "", ...fields });

  const added = await post({ parent: String(edition?.id), "name-en": "Schools", "name-ar": "المدارس" });
  expect(added.status).toBe(303);
  const schools = await findSectionByPath(site.act().reads, { language: "en", path: "delta/schools" });
  expect(schools?.parentId).toBe(edition?.id ?? 0);
  expect((await site.get("/ar/الدلتا/المدارس/")).status).toBe(200);

  const renamed = await post({ id: String(schools?.id), "name-en": "Learning" });
  expect(renamed.status).toBe(303);
  expect(await (await site.get("/en/delta/schools/")).text()).toContain("Learning");

  const nameless = await post({ "name-en": "  " });
  expect(nameless.status).toBe(422);
  const removed = await post({ act: "remove", id: String(schools?.id) });
  expect(removed.status).toBe(303);
  expect((await site.get("/en/delta/schools/")).status).toBe(410);

  const owner = await site.signedIn("owner");
  const inUse = await owner.post("/newsroom/settings/sections", {
    act: "remove",
    id: String(roads?.id),
    "name-en": "Roads & rails",
  });
  expect(inUse.status).toBe(422);
  const page = await inUse.text();
  expect(page).toContain("Stories or other sections still stand in this section.");
  expect(page).toContain("Roads &amp; rails");
  expect((await listSections(site.act().reads)).length).toBe(sections.length);
});

test("only the sample can be emptied, only by the owner, only after saying yes", async () => {
  // The small paper stands for the sample, which takes long to make.
  await site.act().commit(async (tx) => {
    await tx.tables<PublicationTables>().updateTable("publications").set({ sample: 1 }).execute();
    tx.change("publication");
  });
  const owner = await site.signedIn("owner");
  const front = await (await site.get("/en/")).text();
  expect(await (await owner.get("/newsroom/settings")).text()).toContain("Start your own paper");
  expect((await publisher.post("/newsroom/settings/start-own", { sure: "yes" })).status).toBe(403);
  const unsure = await owner.post("/newsroom/settings/start-own", {});
  expect(unsure.status).toBe(422);
  expect(await (await site.get("/en/")).text()).toBe(front);

  const emptied = await owner.post("/newsroom/settings/start-own", { sure: "yes" });
  expect(emptied.status).toBe(303);
  const settings = await (await owner.get(emptied.headers.get("location") ?? "")).text();
  expect(settings).toContain("The paper is yours.");
  expect(settings).not.toContain("Yes, empty the sample paper");
  expect(await (await owner.get("/newsroom/stories")).text()).toContain("There are no stories yet.");
  expect((await listSections(site.act().reads)).length).toBe(0);
  expect(await (await site.get("/en/")).text()).not.toBe(front);
  expect((await owner.post("/newsroom/settings/start-own", { sure: "yes" })).status).toBe(409);
});

test("a role without the right is refused", async () => {
  const editor = await site.signedIn("editor");
  expect((await editor.get("/newsroom/settings")).status).toBe(403);
  expect((await editor.post("/newsroom/settings", PAPER)).status).toBe(403);
  expect((await editor.post("/newsroom/settings/sections", { act: "put" })).status).toBe(403);
  expect(await (await site.get("/en/")).text()).toContain(SMALL.bridge.headline);
});
