// Several people in one story: who is seen, whose turn it is, and what a slow line does not do.

import { afterEach, beforeEach, expect, test } from "bun:test";
import { listRevisions, startStory } from "#articles";
import { putByline } from "#people";
import { urls } from "#urls";
import { openSite, type Site } from "../../../../test/site";
import type { Visitor } from "../../../../test/visitor";
import { PRESENT_MS, type Present, TURN_MS } from "./presence";

let site: Site;
let nadia: Visitor;
let dilan: Visitor;
let article: number;
beforeEach(async () => {
  site = await openSite();
  nadia = await site.signedIn("reporter");
  dilan = await site.signedIn("editor");
  article = await startStory(site.act(), { language: "en", story: null });
});
afterEach(() => site.close());

type Doing = "away" | "reading" | "writing" | "taking";

async function say(who: Visitor, screen: string, doing: Doing): Promise<Present> {
  const answer = await who.sendJson(urls.presence(article), { screen, doing });
  expect(answer.status).toBe(200);
  return (await answer.json()) as Present;
}

test("whoever has it open is seen by name, until they close it or nothing is heard of them", async () => {
  await say(nadia, "screenn1", "reading");
  expect((await say(dilan, "screend1", "reading")).others).toEqual(["Nadia Karim"]);
  await say(nadia, "screenn1", "away");
  expect((await say(dilan, "screend1", "reading")).others).toEqual([]);
  await say(nadia, "screenn2", "reading");
  site.clock.advance(PRESENT_MS + 1);
  expect((await say(dilan, "screend1", "reading")).others).toEqual([]);
});

test("reading takes no turn; the first who writes has it, until it lapses", async () => {
  expect((await say(nadia, "screenn1", "reading")).turn).toBeNull();
  expect((await say(nadia, "screenn1", "writing")).turn).toMatchObject({ mine: true });
  const theirs = { mine: false, who: "Nadia Karim" };
  expect((await say(dilan, "screend1", "writing")).turn).toEqual(theirs);
  // Half a minute without a word, as on a slow line, changes nothing.
  site.clock.advance(TURN_MS / 2);
  expect((await say(dilan, "screend1", "writing")).turn).toEqual(theirs);
  site.clock.advance(TURN_MS / 2 + 1);
  expect((await say(dilan, "screend1", "writing")).turn).toMatchObject({ mine: true });
});

test("the same person in another window, or on a page that a telephone forgot, is nobody else", async () => {
  await say(nadia, "screenn1", "writing");
  const other = await say(nadia, "screenn2", "writing");
  expect(other).toMatchObject({ others: [], turn: { mine: true } });
  // The page that is gone at last takes nothing away from the one that is used.
  await say(nadia, "screenn1", "away");
  expect((await say(dilan, "screend1", "writing")).turn).toMatchObject({ mine: false });
});

test("a turn can be taken; what stood there is kept, and it is on the record", async () => {
  const manuscript = {
    headline: "Half a sent",
    standfirst: "",
    section: null,
    bylines: [],
    topics: [],
    picture: null,
    body: [],
  };
  await nadia.sendJson(urls.save(article), { saveId: "nadia-0001", base: 1, manuscript });
  await say(nadia, "screenn1", "writing");
  expect((await say(dilan, "screend1", "taking")).turn).toMatchObject({ mine: true });
  expect((await say(nadia, "screenn1", "writing")).turn).toEqual({ mine: false, who: "Dilan Osman" });
  const [kept] = await listRevisions(site.act().reads, { article, most: 5, seesWithheld: true });
  expect(kept).toMatchObject({ why: "take-over", current: true });
});

test("many who begin at the same moment get one turn among them", async () => {
  const answers = await Promise.all(
    [nadia, dilan, nadia, dilan].map((who, at) => say(who, `screenx${at}`, "writing")),
  );
  const final = await Promise.all([say(nadia, "screenx0", "reading"), say(dilan, "screenx1", "reading")]);
  expect(answers.some(({ turn }) => turn?.mine)).toBe(true);
  expect(final.filter(({ turn }) => turn?.mine)).toHaveLength(1);
});

test("behind a withheld byline nobody is named to whoever may not know", async () => {
  const withheld = await putByline(site.act(), { id: null, withheld: true, names: {} });
  const manuscript = {
    headline: "",
    standfirst: "",
    section: null,
    bylines: [withheld],
    topics: [],
    picture: null,
    body: [],
  };
  await nadia.sendJson(urls.save(article), { saveId: "nadia-0001", base: 1, manuscript });
  await say(nadia, "screenn1", "writing");
  expect(await say(dilan, "screend1", "reading")).toMatchObject({ others: [""], turn: { who: "" } });
  const owner = await site.signedIn("owner");
  expect((await say(owner, "screeno1", "reading")).turn).toMatchObject({ who: "Nadia Karim" });
});

test("the text as it is now can be asked for, by whoever may write it", async () => {
  const answer = await dilan.get(urls.save(article));
  expect(await answer.json()).toMatchObject({ version: 1, manuscript: { headline: "" } });
  expect((await site.visitor().get(urls.save(article))).status).toBe(303);
});
