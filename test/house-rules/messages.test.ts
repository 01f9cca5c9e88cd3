// The house rules about messages: the same in four languages, each in its own letters and plurals, and all of them used.

import { findBadMessages, findUnmatchedMessages } from "./messages";
import { rule, type Sample } from "./rule";
import { readSources } from "./source";

const catalogues = await readSources("src/messages/*/*.json");
const sources = await readSources("src/**/*.{ts,tsx}");

const count = {
  en: "{count, plural, one {# comment} other {# comments}}",
  ar: "{count, plural, zero {لا تعليق} one {تعليق واحد} two {تعليقان} few {# تعليقات} many {# تعليقًا} other {# تعليق}}",
  fa: "{count, plural, one {# دیدگاه} other {# دیدگاه}}",
  ckb: "{count, plural, one {# لێدوان} other {# لێدوان}}",
};
const hello = {
  en: "Hello {name}",
  ar: "مرحبًا {name}",
  fa: "سلام {name}",
  ckb: "سڵاو {name}",
};

function paper(messages: Readonly<Record<string, Readonly<Record<string, string>>>>): Sample {
  return Object.fromEntries(
    ["en", "ar", "fa", "ckb"].map((language) => {
      const said = Object.entries(messages)
        .filter(([, texts]) => texts[language] !== undefined)
        .map(([key, texts]) => [key, texts[language]]);
      return [`src/messages/${language}/a.json`, JSON.stringify(Object.fromEntries(said), null, 2)];
    }),
  );
}

const { ckb: _, ...withoutSorani } = hello;

rule("every message is said in four languages, in their letters and plural forms", {
  find: findBadMessages,
  files: catalogues,
  bad: [
    paper({ "a.hello": withoutSorani }),
    paper({ "a.hello": { fa: "سلام" } }),
    paper({ "a.hello": { ...hello, ar: "مرحبًا" } }),
    paper({ "a.hello": { ...hello, ar: "مرحبًا {nmae}" } }),
    paper({ "a.hello": { ...hello, fa: "سلام كاربر {name}" } }),
    paper({ "a.hello": { ...hello, ckb: "سڵاوي {name}" } }),
    paper({ "a.hello": { ...hello, ckb: "سڵاوة {name}" } }),
    paper({ "a.hello": { ...hello, fa: " " } }),
    paper({ "a.hello": { ...hello, fa: hello.en } }),
    paper({ "a.hello": { ...hello, fa: "سلام {name" } }),
    paper({
      "a.count": {
        ...count,
        ar: "{count, plural, one {تعليق} other {# تعليق}}",
      },
    }),
    paper({ "a.count": { ...count, ar: "{count} تعليق" } }),
    paper({
      "a.count": { ...count, fa: "{count, plural, other {# دیدگاه}}" },
    }),
  ],
  good: paper({
    "a.hello": hello,
    "a.count": count,
    "a.left": {
      en: "{n} / {n}",
      ar: "{n} / {n}",
      fa: "{n} / {n}",
      ckb: "{n} / {n}",
    },
  }),
});

rule("every message that is asked for is there, and every message is asked for", {
  find: findUnmatchedMessages,
  files: [...sources, ...catalogues],
  bad: [
    { ...paper({ "a.hello": hello }), "src/x.ts": "" },
    {
      ...paper({ "a.hello": hello }),
      "src/x.ts": 't("a.hello"); t("a.good-bye");',
    },
    {
      ...paper({ "a.hello": hello }),
      "src/x.ts": 't("a.hello"); new Problem("gone", "a.withdrawn");',
    },
  ],
  good: {
    ...paper({ "a.hello": hello, "a.state.draft": hello }),
    "src/x.tsx":
      'const a = <p>{t("a.hello")}</p>; t(`a.state.${name}`); read("a.json"); route({ name: "a.post" }); may("a.post");',
    "src/queries.ts": 'db.selectFrom("a").select("a.id")',
  },
});
