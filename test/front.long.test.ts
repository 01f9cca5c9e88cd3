// A front that is ordered for a minute, in real processes on a real clock: it turns over there and then, also after a crash.

import { afterAll, beforeAll, expect, test } from "bun:test";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import {
  claimBy,
  type Ground,
  layGround,
  linkIn,
  type Running,
  runVerb,
  sendForm,
  startServer,
} from "./processes";

const SCREEN = "/newsroom/front/en/front";
const MINUTE = 60_000;

let ground: Ground;
let first: Running;
let second: Running;
let cookie = "";

beforeAll(async () => {
  ground = await layGround();
  first = await startServer(ground);
  cookie = await claimBy(first.origin, linkIn(first.said()));
  second = await startServer(ground);
  const stories = join(ground.folder, "stories");
  mkdirSync(stories);
  for (const number of [1, 2]) {
    const head = `id: s${number}.en\nstory: s${number}\nlanguage: en\nsection: Delta / Roads\nheadline: Story ${number}`;
    const text = `---\n${head}\npublished: 2026-01-0${number}T09:00:00Z\n---\n\nA few words.\n`;
    writeFileSync(join(stories, `${number}.md`), text);
  }
  expect((await runVerb(ground, ["import", "markdown", stories, "--publish"])).err).toBe("");
}, 120_000);
afterAll(async () => {
  await second.stop("SIGKILL");
  await first.stop("SIGKILL");
  await ground.clear();
});

const screen = async () => (await fetch(`${first.origin}${SCREEN}`, { headers: { cookie } })).text();
const baseIn = (page: string) => /name="base" value="(\d+)"/.exec(page)?.[1] ?? "";
const post = (path: string, fields: Record<string, string>) =>
  sendForm(`${first.origin}${path}`, fields, { cookie });
const leadOf = async ({ origin }: Running) =>
  /<div class="lead">.*?<a href="[^"]*">([^<]*)/s.exec(await (await fetch(`${origin}/en/`)).text())?.[1];

/** When each process shows it, in ms from the moment at which it should. */
async function latenesses(moment: number): Promise<number[]> {
  return Promise.all(
    [first, second].map(async (server) => {
      while ((await leadOf(server)) !== "Story 1") {
        if (Date.now() > moment + 10_000) throw new Error("It is not out after ten seconds.");
        await Bun.sleep(20);
      }
      return Date.now() - moment;
    }),
  );
}

test("every process turns its held front over on the minute, whoever was killed meanwhile", async () => {
  const older = /data-article="(\d+)" data-headline="Story 1"/.exec(await screen())?.[1] ?? "";
  expect(
    (await post(SCREEN, { base: baseIn(await screen()), act: "place", article: older, to: "lead" })).status,
  ).toBe(303);
  const page = await screen();
  // The field stands an hour ahead on the paper's own clock.
  const hourAhead = Date.parse(`${/name="moment" value="([^"]+)"/.exec(page)?.[1]}:00Z`);
  const inMinutes = Date.now() % MINUTE > 40_000 ? 2 : 1;
  const wall = new Date(hourAhead + (inMinutes - 60) * MINUTE).toISOString().slice(0, 16);
  const moment = (Math.floor(Date.now() / MINUTE) + inMinutes) * MINUTE;
  const ordered = await post(`${SCREEN}/put-out`, { base: baseIn(page), when: "later", moment: wall });
  expect(ordered.status).toBe(303);
  expect([await leadOf(first), await leadOf(second)]).toEqual(["Story 2", "Story 2"]);
  await first.stop("SIGKILL");
  first = await startServer(ground);
  expect([await leadOf(first), await leadOf(second)]).toEqual(["Story 2", "Story 2"]);
  const late = await latenesses(moment);
  expect(Math.min(...late)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...late)).toBeLessThan(1000);
}, 180_000);
