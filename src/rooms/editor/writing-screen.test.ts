// The writing screen from the server: what stands ready for a first byline, and which version readers see.

import { afterEach, beforeEach, expect, test } from "bun:test";
import { startStory } from "#articles";
import { openSite, type Site } from "../../../test/site";
import type { WritingData } from "./writing-data";

let site: Site;
beforeEach(async () => {
  site = await openSite();
});
afterEach(() => site.close());

const write = (article: number, what = "write") => `/newsroom/articles/${article}/${what}`;

async function dataOf(page: Response): Promise<WritingData> {
  const html = await page.text();
  const start = html.indexOf(">", html.indexOf('id="writing-data"')) + 1;
  return JSON.parse(html.slice(start, html.indexOf("</script>", start))) as WritingData;
}

test("a writer's own name stands ready while no byline has it, and only as the story's language is written", async () => {
  const owner = await site.signedIn("owner");
  const english = await startStory(site.act(), { language: "en", story: null });
  const arabic = await startStory(site.act(), { language: "ar", story: null });
  expect((await dataOf(await owner.get(write(english)))).choices.newByline).toBe("Sama Yusuf");
  expect((await dataOf(await owner.get(write(arabic)))).choices.newByline).toBe("");
  await owner.sendJson("/newsroom/bylines/new", { language: "en", name: "Sama Yusuf" });
  const { choices } = await dataOf(await owner.get(write(english)));
  expect(choices.newByline).toBe("");
  expect(choices.bylines.map(({ name }) => name)).toContain("Sama Yusuf");
});

test("a published story says that nothing differs until something is saved", async () => {
  const editor = await site.signedIn("owner");
  const screen = await dataOf(await editor.get(write(1)));
  expect([screen.liveVersion, screen.version]).toEqual([1, 1]);
  const unchanged = await (await editor.get(write(1))).text();
  expect(unchanged).toContain("Published. Readers see what stands here.");
  expect(unchanged).toMatch(/<button id="writing-publish" class="quiet" disabled[^>]*>Published</);
  expect(unchanged).toContain("See it as readers do");
  const manuscript = { ...screen.manuscript, headline: "Another headline" };
  await editor.sendJson(write(1, "draft"), { saveId: "save-one-1", base: 1, manuscript });
  const changed = await (await editor.get(write(1))).text();
  expect(changed).toContain("Readers still see the earlier version.");
  expect(changed).not.toContain('id="writing-publish"');
  expect(changed).toContain("Publish changes…</button>");
  expect((await editor.post(write(1, "publish"), { base: "2", fix: "silent" })).status).toBe(303);
  expect(await (await editor.get(write(1))).text()).toContain("Published. Readers see what stands here.");
});
