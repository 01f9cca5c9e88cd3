// The whole way of a story: invited, assigned, written on a line that drops, reviewed, translated, out on its minute, corrected; then a phone is lost.
//
// In Arabic with a phone's screen and in English at a desk. Taps are counted. WARRAQ_TEST_PICTURES names a folder for a picture of each step.

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
import { addAuthenticator, openBrowser, watchFor } from "./browser";
import { correct, goOut, minuteFrom, read, schedule, setFront } from "./way/go-out";
import { Person } from "./way/person";
import { type Way, WAYS } from "./way/ways";
import { answerNotes, approve, askForChanges, catchUp, translate, type Walk, write } from "./way/write";

const MINUTE = 60_000;

let browser: Browser;
let ground: Ground;
let server: Running;
let owner: string;

beforeAll(async () => {
  browser = await openBrowser();
  ground = await layGround();
  server = await startServer(ground);
  owner = await claimBy(server.origin, linkIn(server.said()));
  const section = { "name-en": "The Valley", "name-ar": "الوادي" };
  await sendForm(`${server.origin}/newsroom/settings/sections`, section, { cookie: owner });
}, MINUTE);

afterAll(async () => {
  await browser.close();
  await server.stop("SIGKILL");
  await ground.clear();
});

async function comeIn(way: Way, who: { role: string; name: string }): Promise<Person> {
  const invited = await runVerb(ground, [
    ...["person", "add", who.name, "--role", who.role, "--language", way.language],
  ]);
  const context = await browser.newContext({ viewport: way.viewport, locale: way.language });
  const page = await context.newPage();
  await addAuthenticator(page);
  const person = new Person(page, `${way.name}-${who.role}`);
  await page.goto(server.origin + new URL(linkIn(invited.out)).pathname);
  await person.picture("invited");
  await person.tap(page.locator("[data-by-passkey]"));
  await page.waitForURL(/\/newsroom\/(stories)?$/);
  return person;
}

for (const way of WAYS)
  test(
    way.name,
    async () => {
      const asked = { title: way.headline, language: way.language, brief: way.standfirst, section: "1" };
      const due = new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 16);
      const answer = await sendForm(`${server.origin}/newsroom/budget`, { ...asked, due }, { cookie: owner });
      expect(answer.status).toBe(303);
      const reporter = await comeIn(way, { role: "reporter", name: `Nadia ${way.name}` });
      const editor = await comeIn(way, { role: "editor", name: `Dilan ${way.name}` });
      const wrong = [watchFor(reporter.page), watchFor(editor.page)];
      const walk = { way, origin: server.origin, reporter, editor, writing: "", translation: "" };
      await write(walk);
      await askForChanges(walk);
      await answerNotes(walk);
      await approve(walk);
      await translate(walk);
      await catchUp(walk);
      const out = minuteFrom(75_000);
      await schedule(walk, out);
      await setFront(walk);
      await goOut(walk, out);
      await correct(walk, await read(walk, browser));
      await loseThePhone(walk);
      expect(wrong.flat()).toEqual([]);
    },
    8 * MINUTE,
  );

/** Her sessions are ended; then the paper is locked down, read on, and opened again. */
async function loseThePhone({ way, reporter, editor }: Walk): Promise<void> {
  const lost = await sendForm(await pageOf(`Nadia ${way.name}`), {}, { cookie: owner });
  expect(lost.status).toBe(303);
  await reporter.page.goto(`${server.origin}/newsroom/`);
  await reporter.page.waitForURL(/sign-in/);
  await reporter.picture("signed-out");
  expect((await runVerb(ground, ["lockdown", "on"])).code).toBe(0);
  await editor.page.goto(`${server.origin}/newsroom/`);
  await editor.picture("locked-down");
  expect((await fetch(`${server.origin}/${way.language}/`)).status).toBe(200);
  expect((await runVerb(ground, ["lockdown", "off", "--alone"])).code).toBe(0);
  owner = await ownerAgain();
}

/** Where somebody's sessions are ended. */
async function pageOf(name: string): Promise<string> {
  const text = async (path: string) =>
    (await fetch(`${server.origin}${path}`, { headers: { cookie: owner } })).text();
  const paths = [...(await text("/newsroom/people")).matchAll(/\/newsroom\/people\/\d+/g)].map(
    ([path]) => path,
  );
  for (const path of new Set(paths))
    if (/<h1[^>]*>([\s\S]*?)<\/h1>/.exec(await text(path))?.[1]?.includes(name))
      return `${server.origin}${path}/sessions`;
  throw new Error(`Nobody is called ${name}.`);
}

/** The owner was signed out like everybody else. */
async function ownerAgain(): Promise<string> {
  const fields = { "sign-in-name": "sama", password: "the lake is cold today" };
  const answer = await sendForm(`${server.origin}/newsroom/sign-in`, fields);
  return answer.headers.getSetCookie()[0]?.split(";")[0] ?? "";
}
