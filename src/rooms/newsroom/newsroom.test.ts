// The newsroom's window: who gets in, what they see, the desk and its filters.

import { afterAll, beforeAll, expect, test } from "bun:test";
import { ACCENTS } from "#publication";
import { openSite, type Site, SMALL } from "../../../test/site";
import { newsroomSheet } from "./sheet";

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

test("whoever is not signed in is sent to sign in, from every page of staff", async () => {
  for (const path of ["/newsroom/", "/newsroom/stories", "/newsroom/settings", "/newsroom/comments"]) {
    const answer = await site.get(path, { accept: "text/html" });
    expect([path, answer.status, answer.headers.get("location")]).toEqual([path, 303, "/newsroom/sign-in"]);
  }
});

test("a role gets into its places and sees no other in the navigation", async () => {
  const reporter = await site.signedIn("reporter");
  const desk = await (await reporter.get("/newsroom/")).text();
  expect(desk).toContain('href="/newsroom/" aria-current="page"');
  expect(desk).not.toContain('href="/newsroom/settings"');
  const refused = await reporter.get("/newsroom/settings");
  expect(refused.status).toBe(403);
  expect(await refused.text()).toContain("Your role in this newsroom does not include that.");
  const moderator = await site.signedIn("moderator");
  expect((await moderator.get("/newsroom/")).headers.get("location")).toBe("/newsroom/comments");
  expect((await moderator.get("/newsroom/stories")).status).toBe(403);
});

test("the desk lists stories in their own language and direction, narrowed by its address", async () => {
  const editor = await site.signedIn("editor");
  const all = await (await editor.get("/newsroom/stories")).text();
  expect(all).toContain(`<span lang="en" dir="ltr">${SMALL.bridge.headline}</span>`);
  expect(all).toContain(`<span lang="ar" dir="rtl">${SMALL.bridgeArabic.headline}</span>`);
  const arabic = await (await editor.get("/newsroom/stories?language=ar&state=published")).text();
  expect(arabic).toContain(SMALL.bridgeArabic.headline);
  expect(arabic).not.toContain(SMALL.bridge.headline);
  const drafts = await (await editor.get("/newsroom/stories?state=draft")).text();
  expect(drafts).not.toContain(SMALL.bridge.headline);
});

test("a new story is an empty draft in the language chosen, and leads to its writing screen", async () => {
  const translator = await site.signedIn("translator");
  const started = await translator.post("/newsroom/stories/new", { language: "ckb" });
  expect(started.status).toBe(303);
  const to = started.headers.get("location") ?? "";
  expect(to).toMatch(/^\/newsroom\/articles\/\d+\/write$/);
  const drafts = await (await translator.get("/newsroom/stories?state=draft&language=ckb")).text();
  expect(drafts).toContain(`href="${to}"`);
  expect(drafts).toContain("بی‌تیتر");
});

test("the page's one sheet is the one that its policy allows, and nothing is kept", async () => {
  const answer = await site.get("/newsroom/sign-in");
  expect(answer.headers.get("content-security-policy")).toContain(newsroomSheet().source);
  expect(answer.headers.get("cache-control")).toBe("no-store");
  const page = await answer.text();
  expect(page).toContain(`<style>${newsroomSheet().text}</style>`);
  expect(page).not.toContain(" style=");
});

test("the accents to choose from are the ones that readers see", async () => {
  const colours = async (file: string, kind: string) => {
    const sheet = await Bun.file(new URL(file, import.meta.url)).text();
    return sheet
      .match(new RegExp(`\\.${kind}-\\w+ \\{\\s*[\\w-]+: light-dark\\([^)]*\\)`, "g"))
      ?.map((rule) => rule.replace(/^\.\w+|[\w-]+:\s/g, ""));
  };
  const shown = await colours("./settings.css", "swatch");
  expect(shown).toHaveLength(ACCENTS.length);
  expect(shown).toEqual(await colours("../reader/accents.css", "accent"));
});
