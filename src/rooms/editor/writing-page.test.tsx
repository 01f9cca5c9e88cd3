// The writing screen as the server sends it: every word is there in four languages, and no story can break out of its data.

import { expect, test } from "bun:test";
import { renderToString } from "preact-render-to-string";
import { Run, type StepName, STEPS } from "#articles";
import { type Language, LANGUAGES, translatorFor } from "#platform/i18n";
import { allowedHref, type CheckCode } from "#articles/manuscript";
import { gatherWords, SCRIPT_WORDS } from "./writing-data";
import { WritingPage, type WritingPageProps } from "./writing-page";
import { isWithin } from "../../../test/weigh";

const NAMES = Object.keys(LANGUAGES) as Language[];

const CODES = Object.keys(SCRIPT_WORDS).flatMap((word) =>
  word.startsWith("check-") && word !== "check-picture" ? [word.slice("check-".length) as CheckCode] : [],
);

function props(language: Language): WritingPageProps {
  return {
    language: "ar",
    direction: "rtl",
    article: {
      id: 1,
      state: "published",
      version: 4,
      liveVersion: 4,
      publicUrl: "/ar/2024/01/x",
      manuscript: {
        headline: '</script><!--<script>"',
        standfirst: "",
        section: 1,
        bylines: [1],
        topics: ["ماء"],
        picture: null,
        body: [{ id: "abcdef", kind: "paragraph", text: [{ text: "</script>" }] }],
      },
    },
    savedAtText: "14:02",
    way: {
      next: "publish",
      afterChange: "publish",
      waits: false,
      others: Object.keys(STEPS) as StepName[],
      mayEmbargo: true,
      mayProve: true,
      mayCorrect: true,
      signing: { language: "ar", signers: [] },
      embargoed: "9:00",
      goesOut: "10:00",
      changedSinceScheduled: true,
      reviewAsked: true,
      openNotes: 2,
      said: { who: "Dilan", words: "Who says so?" },
      zone: "Asia/Baghdad",
      moment: "2026-11-24T10:00",
    },
    rules: { language: "ar", creditDue: false },
    findings: CODES.map((code) => ({ code, stops: false, place: { field: "body" }, said: "paragraph" })),
    choices: {
      sections: [{ id: 1, label: "Region" }],
      bylines: [{ id: 1, name: "A" }],
      newByline: "B",
      topics: [],
      speakers: ["B"],
    },
    pictures: {},
    urls: {
      presence: "/presence",
      save: "/s",
      newByline: "/b",
      preview: "/p",
      list: "/l",
      notes: "/n",
      resolveNote: "/r",
      settleSuggestion: "/t",
    },
    notes: [],
    people: [{ id: 2, name: "Dilan" }],
    versions: { all: [], startable: [] },
    beside: null,
    undo: "14:02",
    unsentKey: "a2V5",
    t: translatorFor(language),
    personLanguage: "en",
    scriptUrl: "/writing.js",
    nonce: "n",
  };
}

test("the page says everything in each language and leaves no message key standing", () => {
  for (const language of NAMES) {
    const html = renderToString(<WritingPage {...props(language)} />);
    expect(html.match(/editor\.[a-z-]+/g) ?? []).toEqual([]);
    expect(html).not.toContain("style=");
    expect(html.match(/ on[a-z]+=/g) ?? []).toEqual([]);
  }
});

test("the words for the script keep the places of their arguments", () => {
  for (const language of NAMES) {
    const words = gatherWords(translatorFor(language));
    for (const [word, names] of Object.entries(SCRIPT_WORDS)) {
      const said = words[word as keyof typeof SCRIPT_WORDS];
      expect(said.match(/\{(\w+)\}/g) ?? []).toEqual(
        expect.arrayContaining(names.map((name: string) => `{${name}}`)),
      );
    }
  }
});

test("a headline cannot end the data that it stands in", () => {
  const html = renderToString(<WritingPage {...props("en")} />);
  const data = html.slice(html.indexOf('id="writing-data"'), html.lastIndexOf("<script"));
  expect(data.match(/<\/script>/g)).toHaveLength(1);
  const json = data.slice(data.indexOf(">") + 1, data.indexOf("</script>"));
  expect(JSON.parse(json)).toMatchObject({ version: 4, manuscript: { headline: '</script><!--<script>"' } });
});

test("the screen allows exactly the addresses that the stored form allows", () => {
  const addresses = [
    "https://a.b/c",
    "http://a",
    "mailto:a@b",
    "/en/x",
    "//evil",
    "javascript:x",
    "data:x",
    "https://a b",
    '/"',
    "/",
    "",
    "x.y",
  ];
  for (const href of addresses) {
    expect([href, allowedHref(href) !== null]).toEqual([href, Run.safeParse({ text: "x", href }).success]);
  }
});

test("the script stays under 250 KB compressed", async () => {
  const entry = new URL("./screen/writing.ts", import.meta.url).pathname;
  const built = await Bun.build({ entrypoints: [entry], target: "browser", format: "esm", minify: true });
  const text = (await built.outputs[0]?.text()) ?? "";
  expect(text.length).toBeGreaterThan(100_000);
  expect(isWithin(text, 249_999)).toBe(true);
});
