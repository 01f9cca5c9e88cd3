// The budget of bytes under a story nobody would choose: an endless headline, no picture, no standfirst, 4,000 words, names in another script.

import { afterAll, beforeAll, describe, expect, test } from "bun:test";
import { fileArticle, type Manuscript } from "#articles";
import { putByline } from "#people";
import { type Language, LANGUAGE_TAGS } from "#platform/i18n";
import { listSections } from "#publication";
import { urls } from "#urls";
import { openSite, type Site } from "../../../test/site";
import { isWithin, weigh } from "../../../test/weigh";

/** What may stand around a story of 800 words, which weigh 2,400 bytes of an article's 9,000. */
const AROUND = 6_600;
const AROUND_IN_TEXT = 3_600;
const WORDS = 4000;
const HEADLINE_CHARACTERS = 180;

let site: Site;
beforeAll(async () => {
  site = await openSite({ paper: "sample" });
}, 60_000);
afterAll(() => site.close());

const withoutTags = (html: string) => html.replace(/<[^>]+>/g, " ");

/** Every word of the sample in this language, in an order that no sentence has. */
async function shuffledWords(language: Language): Promise<string[]> {
  const front = await (await site.get(urls.front(language))).text();
  const addresses = new Set(
    [...front.matchAll(/href="(\/\w+\/\d{4}\/\d\d\/[^"#]+)"/g)].map(([, href]) => href ?? ""),
  );
  const words: string[] = [];
  for (const address of addresses) {
    const body = /<div class="text">([^]*?)<\/article>/.exec(await (await site.get(address)).text())?.[1];
    words.push(
      ...withoutTags(body ?? "")
        .split(/\s+/)
        .filter(Boolean),
    );
  }
  let seed = 7;
  const next = () => (seed = (seed * 16_807) % 2_147_483_647);
  return Array.from({ length: WORDS }, () => words[next() % words.length] ?? "");
}

function until(words: readonly string[], characters: number): string {
  let text = words[0] ?? "";
  for (const word of words.slice(1)) {
    if ([...`${text} ${word}`].length > characters) break;
    text += ` ${word}`;
  }
  return text;
}

describe.each([...LANGUAGE_TAGS])("in %s", (language) => {
  test("what stands around it weighs no more than around any other, and nothing of it is cut", async () => {
    const words = await shuffledWords(language);
    const paragraphs = Array.from({ length: WORDS / 80 }, (_, at) =>
      words.slice(at * 80, at * 80 + 80).join(" "),
    );
    const headline = until(words, HEADLINE_CHARACTERS);
    const act = site.act();
    const section = (await listSections(act.reads)).find(({ parentId }) => parentId !== null)?.id ?? null;
    const foreign = language === "en" ? "نەورۆز عەبدولڕەحمان" : "Wolfeschlegelsteinhausenbergerdorff Jr.";
    const byline = await putByline(act, {
      id: null,
      withheld: false,
      names: { [language]: { name: foreign } },
    });
    const manuscript: Manuscript = {
      headline,
      standfirst: "",
      section,
      bylines: [byline],
      topics: [],
      picture: null,
      body: paragraphs.map((text, at) => ({
        id: `ugly${String(at).padStart(3, "0")}`,
        kind: "paragraph",
        text: [{ text }],
      })),
    };
    await fileArticle(act, {
      sourceKey: `ugly.${language}`,
      storyKey: `ugly.${language}`,
      language,
      manuscript,
      comments: "open",
      corrections: [],
      publish: true,
      publishedAt: null,
    });
    const front = await (await site.get(urls.front(language))).text();
    const address =
      [...front.matchAll(/href="(\/\w+\/\d{4}\/\d\d\/[^"#]+)"[^>]*>([^<]+)</g)].find(
        ([, , said]) => said?.slice(0, 40) === headline.slice(0, 40),
      )?.[1] ?? "";
    const story = weigh(`${headline} ${paragraphs.join(" ")}`);
    const whole = await (await site.get(address)).text();
    expect(withoutTags(whole)).toContain(paragraphs.at(-1)?.slice(-200) ?? "-");
    expect(whole).toContain("<h1");
    expect(isWithin(whole, story + AROUND)).toBe(true);
    const text = await (await site.get(urls.inText(address))).text();
    expect(isWithin(text, story + AROUND_IN_TEXT)).toBe(true);
  });
});
