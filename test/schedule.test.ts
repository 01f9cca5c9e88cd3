// The clock in real processes: what is due goes out once, by whichever process, and by one that starts after a crash.

import { afterAll, beforeAll, expect, test } from "bun:test";
import { claimBy, type Ground, layGround, linkIn, type Running, sendForm, startServer } from "./processes";

let ground: Ground;
let first: Running;
let second: Running;
let cookie = "";

beforeAll(async () => {
  ground = await layGround();
  first = await startServer(ground);
  cookie = await claimBy(first.origin, linkIn(first.said()));
  second = await startServer(ground);
}, 120_000);
afterAll(async () => {
  await second.stop("SIGKILL");
  await first.stop("SIGKILL");
  await ground.clear();
});

const post = (path: string, fields: Record<string, string>) =>
  sendForm(`${first.origin}${path}`, fields, { cookie });

/** A story that could be published, in a section that is made for it. @returns its path in the newsroom */
async function written(headline: string): Promise<string> {
  const started = await post("/newsroom/stories/new", { language: "en" });
  const article = (started.headers.get("location") ?? "").replace(/\/write$/, "");
  const screen = await (await fetch(`${first.origin}${article}/write`, { headers: { cookie } })).text();
  const section = Number(/<option value="(\d+)"/.exec(screen)?.[1]);
  const manuscript = {
    headline,
    standfirst: "",
    section,
    bylines: [],
    topics: [],
    picture: null,
    body: [{ id: "first0", kind: "paragraph", text: [{ text: "On its minute." }] }],
  };
  const saved = await fetch(`${first.origin}${article}/draft`, {
    method: "POST",
    headers: { cookie, "content-type": "application/json", "sec-fetch-site": "same-origin" },
    body: JSON.stringify({ saveId: "save-0001", base: 1, manuscript }),
  });
  expect(saved.status).toBe(200);
  return article;
}

/** Published under an embargo, and the embargo lifted: due at once, and nobody but the clock lets it out. */
async function makeDue(article: string): Promise<void> {
  expect((await post(`${article}/embargo`, { moment: "2040-01-01T10:00" })).status).toBe(303);
  expect((await post(`${article}/publish`, { base: "2" })).status).toBe(303);
  expect(await onFront(first, "On time")).toBe(false);
  expect((await post(`${article}/embargo`, {})).status).toBe(303);
}
const onFront = async (server: Running, words: string) =>
  (await (await fetch(`${server.origin}/en/`)).text()).includes(words);

async function waitFor(server: Running, words: string, most: number): Promise<void> {
  const until = Date.now() + most;
  while (!(await onFront(server, words))) {
    if (Date.now() > until) throw new Error(`“${words}” is not out after ${most} ms.`);
    await Bun.sleep(25);
  }
}

test("what is due is out in every process within a second, once; after a kill -9 the next process lets it out", async () => {
  await post("/newsroom/settings/sections", { "name-en": "Delta" });
  const article = await written("On time");
  await makeDue(article);
  await Promise.all([waitFor(first, "On time", 1000), waitFor(second, "On time", 1200)]);
  const history = await (await fetch(`${first.origin}${article}/history`, { headers: { cookie } })).text();
  expect(history.match(/<b>Publish now<\/b>/g)).toHaveLength(1);

  const late = await written("After the crash");
  expect((await post(`${late}/embargo`, { moment: "2040-01-01T10:00" })).status).toBe(303);
  expect((await post(`${late}/publish`, { base: "2" })).status).toBe(303);
  const lifted = post(`${late}/embargo`, {});
  expect((await lifted).status).toBe(303);
  await Promise.all([first.stop("SIGKILL"), second.stop("SIGKILL")]);
  first = await startServer(ground);
  second = await startServer(ground);
  await Promise.all([waitFor(first, "After the crash", 31_500), waitFor(second, "After the crash", 31_500)]);
  const steps = await (await fetch(`${first.origin}${late}/history`, { headers: { cookie } })).text();
  expect(steps.match(/<b>Publish now<\/b>/g)).toHaveLength(1);
}, 180_000);
