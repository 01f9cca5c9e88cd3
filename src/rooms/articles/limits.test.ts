// Every address of an article, walked by an editor whose limits do not reach it: by language, and by edition.

import { afterAll, beforeAll, expect, test } from "bun:test";
import { buildAssets } from "#platform/http";
import { mountedRooms, SCRIPTS } from "../../app";
import { openSite, type Site } from "../../../test/site";
import type { Visitor } from "../../../test/visitor";
import { leaveNote } from "./leave-note";

let site: Site;
let owner: Visitor;
let editor: Visitor;
beforeAll(async () => {
  site = await openSite();
  owner = await site.signedIn("owner");
  editor = await site.signedIn("editor");
});
afterAll(() => site.close());

/** The English story about the water. */
const ARTICLE = 1;
const FIELDS = {
  base: "1",
  reason: "A test.",
  fix: "correction",
  words: "Words of a test.",
  moment: "2027-01-01T08:00",
  revision: "1",
  note: "1",
  resolved: "yes",
  proof: "x",
  correction: "1",
};
/** Of those addresses that read a field in their own way. */
const FIELDS_OF: Readonly<Record<string, Record<string, string>>> = {
  "articles.translate": { language: "fa" },
  "articles.relate": { act: "pick", related: "2" },
};

async function doors() {
  const mounted = mountedRooms(await buildAssets(SCRIPTS));
  return mounted.flatMap(({ routes }) => [...routes]).filter(({ path }) => path.includes("/:article/"));
}

async function knock(limits: Record<string, string>): Promise<(string | number)[][]> {
  expect((await owner.post("/newsroom/people/2/limits", limits)).status).toBe(303);
  const answers: (string | number)[][] = [];
  for (const { name, method, path, body } of await doors()) {
    const address = path.replace(":article", String(ARTICLE)).replace(/:\w+/g, "1");
    const manuscript = {
      headline: "",
      standfirst: "",
      section: null,
      bylines: [],
      topics: [],
      picture: null,
    };
    const saved = { saveId: "limits-1", base: 1, manuscript: { ...manuscript, body: [] } };
    const here = { screen: "limits1", doing: "reading" };
    const answer =
      method === "GET"
        ? await editor.get(address)
        : await (body?.kind === "json"
            ? editor.sendJson(address, name === "editor.presence" ? here : saved)
            : editor.post(address, { ...FIELDS, ...FIELDS_OF[name] }));
    answers.push([name, answer.status]);
  }
  return answers;
}

test("no address of an article opens outside one's languages", async () => {
  await leaveNote(site.act(), {
    ...{ article: ARTICLE, words: "Is it so?", block: "", quoted: "" },
    ...{ person: null, answers: null },
  });
  const answers = await knock({ "language-ar": "yes" });
  expect(answers.length).toBeGreaterThan(18);
  expect(answers.filter(([, status]) => status !== 403)).toEqual([]);
});

test("nor outside one's editions", async () => {
  const answers = await knock({ "edition-9": "yes" });
  expect(answers.filter(([, status]) => status !== 403)).toEqual([]);
});

test("within them they do", async () => {
  const answers = await knock({ "language-en": "yes", "language-fa": "yes", "edition-1": "yes" });
  expect(answers.filter(([, status]) => status === 403)).toEqual([]);
});
