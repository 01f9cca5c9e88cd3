// Suggested words: left with a note, put into the text with its marks kept, or refused; never over words that changed meanwhile.

import { afterAll, beforeAll, describe, expect, test } from "bun:test";
import { findWriting, listNotes, type Run, startStory } from "#articles";
import { urls } from "#urls";
import { openSite, type Site } from "../../../../test/site";
import type { Visitor } from "../../../../test/visitor";
import { rewriteRuns } from "./rewrite-runs";

describe("suggested words", () => {
  const text: Run[] = [
    { text: "The bridge " },
    { text: "opens", strong: true },
    { text: " on Friday, " },
    { text: "the board said", href: "https://example.org/" },
    { text: "." },
  ];

  test("leave everything alone that they do not change", () => {
    expect(rewriteRuns(text, "The bridge opens on Sunday, the board said.", "en")).toEqual([
      { text: "The bridge " },
      { text: "opens", strong: true },
      { text: " on Sunday, " },
      { text: "the board said", href: "https://example.org/" },
      { text: "." },
    ]);
  });

  test("stand in a link only between words of it, and look like what they follow", () => {
    expect(
      rewriteRuns(text, "The bridge opens again on Friday, the harbour board said today.", "en"),
    ).toEqual([
      { text: "The bridge " },
      { text: "opens", strong: true },
      { text: " again on Friday, " },
      { text: "the harbour board said", href: "https://example.org/" },
      { text: " today." },
    ]);
  });

  test("may take everything away but some of it, in either direction of writing", () => {
    expect(rewriteRuns([{ text: "فُتح الجسر " }, { text: "أمس", strong: true }], "فُتح الجسر", "ar")).toEqual(
      [{ text: "فُتح الجسر" }],
    );
  });
});

describe("on the paper", () => {
  let site: Site;
  let nadia: Visitor;
  let dilan: Visitor;
  let article: number;
  let version = 1;
  beforeAll(async () => {
    site = await openSite();
    nadia = await site.signedIn("reporter");
    dilan = await site.signedIn("editor");
    article = await startStory(site.act(), { language: "en", story: null });
  });
  afterAll(() => site.close());

  async function write(...texts: string[]): Promise<void> {
    const manuscript = {
      headline: "The baker",
      standfirst: "",
      section: null,
      bylines: [],
      topics: [],
      picture: null,
      body: texts.map((text, at) => ({ id: `line0${at}`, kind: "paragraph", text: [{ text }] })),
    };
    const saveId = `save-${String(version).padStart(5, "0")}`;
    const answer = await nadia.sendJson(urls.save(article), { saveId, base: version, manuscript });
    version = ((await answer.json()) as { version: number }).version;
  }
  const words = async () =>
    (await findWriting(site.act().reads, article))?.manuscript.body.map((block) =>
      block.kind === "paragraph" ? block.text.map(({ text }) => text).join("") : "",
    );
  const notes = () => listNotes(site.act().reads, { article, most: 99, seesWithheld: true });
  const suggest = (fields: Record<string, string>) => dilan.post(urls.notes(article), fields);
  const settle = async (accept: "yes" | "no") => {
    const note = String((await notes()).at(-1)?.id);
    return nadia.post(urls.settleSuggestion(article), { note, accept });
  };

  test("one is accepted, one refused, each once", async () => {
    await write("At five the oven is lit.", "At six there is bread.");
    await suggest({ block: "line00", suggested: "At five the oven was lit." });
    expect((await settle("yes")).status).toBe(303);
    expect((await settle("no")).status).toBe(409);
    await suggest({ block: "line01", suggested: "At six there are loaves.", words: "More to see." });
    await settle("no");
    expect(await words()).toEqual(["At five the oven was lit.", "At six there is bread."]);
    expect((await notes()).map(({ outcome, resolved }) => [outcome, resolved])).toEqual([
      ["accepted", true],
      ["refused", true],
    ]);
    version += 1;
  });

  test("nothing is put over words that were changed since", async () => {
    await write("At five the oven is lit.", "At six there is bread.");
    await suggest({ block: "line00", suggested: "At four the oven is lit." });
    await write("At half past five the oven is lit.", "At six there is bread.");
    expect((await settle("yes")).status).toBe(409);
    expect((await notes()).at(-1)).toMatchObject({ outcome: null, resolved: false });
    await settle("no");
  });

  test("what would change nothing, and what has no one line of words, is refused with a sentence", async () => {
    await write("At five the oven is lit.");
    expect((await suggest({ block: "line00", suggested: "At five the oven is lit." })).status).toBe(422);
    expect((await suggest({ block: "", suggested: "Everything anew." })).status).toBe(422);
  });
});
