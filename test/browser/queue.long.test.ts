// Two hundred comments after a bad night, cleared by keys: one each, with two picks, a ban, and one taken back.

import { afterAll, beforeAll, expect, test } from "bun:test";
import type { Browser } from "playwright-core";
import {
  claimBy,
  type Ground,
  layGround,
  linkIn,
  type Running,
  runVerb,
  sendForm,
  startServer,
} from "../processes";
import { openBrowser, watchFor } from "./browser";

const COMMENTS = 200;
const MOST_KEYS = 260;

let browser: Browser;
let ground: Ground;
let server: Running;
let owner = "";
let article = "";

beforeAll(async () => {
  browser = await openBrowser();
  ground = await layGround();
  server = await startServer(ground);
  owner = await claimBy(server.origin, linkIn(server.said()));
  await Bun.write(
    `${ground.folder}/ferry.md`,
    '---\nlanguage: en\nheadline: The ferry after the flood\nsection: "Delta / Roads"\ncomments: open\n---\n\nIt runs again.\n',
  );
  const filed = await runVerb(ground, ["import", "markdown", `${ground.folder}/ferry.md`, "--publish"]);
  if (filed.code !== 0) throw new Error(filed.err);
  article = new URL(/→ (http\S+)/.exec(filed.out)?.[1] ?? "").pathname;
  for (let count = 0; count < COMMENTS; count++)
    await sendForm(
      `${server.origin}${article}/comment`,
      { name: "", words: `Comment number ${count}.` },
      { cookie: "" },
    );
}, 300_000);

afterAll(async () => {
  await browser.close();
  await server.stop("SIGKILL");
  await ground.clear();
});

test("a tired moderator clears them in at most 260 keys", async () => {
  const context = await browser.newContext({ viewport: { width: 1200, height: 800 } });
  const [name = "", value = ""] = owner.split("=");
  await context.addCookies([{ name, value, url: server.origin }]);
  const page = await context.newPage();
  const wrong = watchFor(page);
  await page.goto(`${server.origin}/newsroom/comments`);
  const waiting = () => page.locator("#queue-waiting").innerText();
  const left = async () => Number(/\d+/.exec(await waiting())?.[0] ?? 0);
  const before = await left();
  expect(before).toBeGreaterThanOrEqual(COMMENTS);
  let keys = 0;
  const press = async (key: string) => {
    keys += 1;
    await page.waitForFunction(() => document.readyState === "complete");
    await page.keyboard.press(key);
  };
  await press("j");
  await press("p");
  await press("p");
  await press("b");
  await press("r");
  await press("1");
  await press("z");
  await page.waitForURL(/undone=yes/);
  expect(await left()).toBe(before - 3);
  // What was taken back has the focus; the rest goes by one key each, through every part of the list.
  const deeds = ["a", "4", "a", "2"];
  let turn = 0;
  while (keys < MOST_KEYS && (await page.locator(".queued").count()) > 0) {
    const here = await page.locator(".queued").count();
    await press(deeds[turn++ % deeds.length] ?? "a");
    await page.waitForFunction((count) => document.querySelectorAll(".queued").length !== count, here);
    if (here === 1) await page.waitForLoadState("load");
    if (here === 1) await page.waitForTimeout(1500);
  }
  expect(await page.locator(".queued").count()).toBe(0);
  expect(await waiting()).toBe("Nothing waits");
  console.info(`${before} comments, ${keys} keys`);
  expect(keys).toBeLessThanOrEqual(MOST_KEYS);
  expect(wrong).toEqual([]);
  await context.close();
}, 240_000);
