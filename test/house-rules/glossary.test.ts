// The house rule about terms: a thing has one name in a language, the glossary's, in every room.

import { test } from "bun:test";
import { findForeignTerms, findTermsWithoutRow } from "./glossary";
import { hold, rule, type Sample } from "./rule";
import { readSources } from "./source";

const files = await readSources("docs/glossary.md", "src/messages/*/*.json");

const GLOSSARY = `
| term | en | ar | fa | ckb | source |
| --- | --- | --- | --- | --- | --- |
| story | story | مادة | خبر | هەواڵ | usage |
| comment | comment | تعليق | نظر | بۆچوون | usage |
| front-page | front page | الصفحة الرئيسية | صفحهٔ نخست | پەڕەی سەرەتا | usage |
| like | like | أعجبني | پسندیدم | بەدڵمە | usage |

| language | not | term |
| --- | --- | --- |
| fa | دیدگاه | comment |
`;

const hide = {
  en: "Hide the comments",
  ar: "إخفاء التَّعليقات",
  fa: "پنهان کردن نظرها",
  ckb: "شاردنەوەی بۆچوونەکان",
};
const show = {
  en: "{count, plural, one {# story} other {# stories}} on the front page",
  ar: "{count, plural, other {# مواد}} على الصفحة الرئيسية",
  fa: "{count, plural, other {# خبر}} در صفحه نخست",
  ckb: "{count, plural, other {# هەواڵ}} لە پەڕەی سەرەتادا",
};
const close = { en: "Close", ar: "إغلاق", fa: "بستن", ckb: "داخستن" };

function paper(messages: Readonly<Record<string, Readonly<Record<string, string>>>>): Sample {
  const catalogues = ["en", "ar", "fa", "ckb"].map((language) => {
    const said = Object.entries(messages).map(([key, texts]) => [key, texts[language]]);
    return [`src/messages/${language}/a.json`, JSON.stringify(Object.fromEntries(said), null, 2)];
  });
  return { "docs/glossary.md": GLOSSARY, ...Object.fromEntries(catalogues) };
}

rule("every message calls a thing by the glossary's word", {
  find: findForeignTerms,
  files,
  bad: [
    paper({ "a.hide": { ...hide, ar: "إخفاء الردود" } }),
    paper({ "a.hide": { ...hide, fa: "پنهان کردن گفته‌ها" } }),
    paper({ "a.hide": { ...hide, ckb: "شاردنەوەی سەرنجەکان" } }),
    paper({ "a.show": { ...show, ar: "{count, plural, other {# مقالات}} على الصفحة الرئيسية" } }),
    paper({ "a.show": { ...show, ckb: "{count, plural, other {# هەواڵ}} لە پەڕەی یەکەمدا" } }),
    paper({ "a.close": { ...close, fa: "بستن دیدگاه" } }),
    { "src/messages/en/a.json": "{}" },
  ],
  good: paper({
    "a.hide": hide,
    "a.show": show,
    "a.close": close,
    "a.none": { en: "Nothing is like that", ar: "لا شيء كهذا", fa: "چیزی نیست", ckb: "هیچ نییە" },
    "a.hole": { en: "{comment, number}", ar: "{comment, number}", fa: "{comment}", ckb: "{comment}" },
  }),
});

test("the glossary has a row for every term that is held", () => {
  hold(findTermsWithoutRow(files));
});
