// Related stories by shared words: a story finds its like in another section without a topic, in every language, and lets go of it.

import { afterEach, beforeEach, expect, test } from "bun:test";
import { listRelated, publishArticle, startStory } from "#articles";
import type { Language } from "#platform/i18n";
import { putSection } from "#publication";
import { type ArticleAddress, urls } from "#urls";
import { openSite, type Site } from "../../../../test/site";
import { EMPTY_MANUSCRIPT } from "../article";
import { killArticle } from "../kill-article";
import { saveDraft } from "../save-draft";
import { tellingWords } from "./telling-words";

let site: Site;
beforeEach(async () => {
  site = await openSite();
});
afterEach(() => site.close());

const NAMES = {
  en: { name: "Elsewhere" },
  ar: { name: "مكان آخر" },
  fa: { name: "جای دیگر" },
  ckb: { name: "شوێنێکی تر" },
};

interface Told {
  readonly language: Language;
  readonly headline: string;
  readonly text: string;
  readonly topics?: string[];
}

const manuscriptOf = ({ headline, text, topics = [] }: Told, section: number | null = null) => ({
  ...EMPTY_MANUSCRIPT,
  headline,
  topics,
  section,
  body: [{ id: "first0", kind: "paragraph" as const, text: [{ text }] }],
});

/** Each in a section of its own, so that nothing but the words can bring two together. */
async function publish(told: Told): Promise<number> {
  const section = await putSection(site.act(), { id: null, parentId: null, names: NAMES });
  const article = await startStory(site.act(), { language: told.language, story: null });
  const manuscript = manuscriptOf(told, section);
  await saveDraft(site.act(), { article, saveId: "save-0001", base: 1, manuscript });
  await publishArticle(site.act(), { article, version: 2 });
  return article;
}

const related = async (article: number) =>
  (await listRelated(site.act().reads, article)).map(({ headline }) => headline);

const PAIRS: readonly (readonly [Told, Told, Told])[] = [
  [
    {
      language: "en",
      headline: "Locusts strip the barley of three valleys",
      text: "Farmers burn tyres. The swarm came at noon.",
    },
    {
      language: "en",
      headline: "Barley prices double after the locust swarm",
      text: "In the valley nobody sells. A swarm leaves nothing, say the valleys.",
    },
    { language: "en", headline: "Choir looks for a tenor", text: "The choir sings on Fridays." },
  ],
  [
    {
      language: "ar",
      headline: "الجراد يلتهم شعير ثلاثة أودية",
      text: "أحرق المزارعون الإطارات. وصل الجراد ظهرا.",
    },
    {
      language: "ar",
      headline: "سعر الشعير يتضاعف بعد هجوم جراد على الأودية",
      text: "لا أحد يبيع. الجراد لا يترك شيئا.",
    },
    { language: "ar", headline: "جوقة تبحث عن مغن", text: "تغني الجوقة أيام الجمعة." },
  ],
  [
    {
      language: "fa",
      headline: "ملخ‌ها جو سه دره را خوردند",
      text: "کشاورزان لاستیک سوزاندند. مزرعه‌ها تا ظهر خالی شد. مزرعه بی‌بار ماند.",
    },
    {
      language: "fa",
      headline: "پس از هجوم ملخ به مزرعه‌های دره، نان گران شد",
      text: "کشاورز چیزی برای فروش ندارد.",
    },
    { language: "fa", headline: "گروه کر خواننده می‌خواهد", text: "جمعه‌ها آواز می‌خوانند." },
  ],
  [
    {
      language: "ckb",
      headline: "کوللە جۆی سێ دۆڵی خوارد",
      text: "جووتیاران تایەیان سووتاند. کوللەکان نیوەڕۆ گەیشتن و جووتیار هیچی پێ نەکرا.",
    },
    {
      language: "ckb",
      headline: "جووتیاران دوای کوللەکە لە دۆڵەکان نرخی گەنم دوو هێندە دەکەن",
      text: "جووتیار هیچی نییە بیفرۆشێت.",
    },
    { language: "ckb", headline: "کۆرسێک بۆ گۆرانیبێژ دەگەڕێت", text: "ڕۆژانی هەینی گۆرانی دەڵێن." },
  ],
];

test("two stories that share words find each other in every language, and a third one finds neither", async () => {
  for (const [first, second, third] of PAIRS) {
    const ids = [await publish(first), await publish(second), await publish(third)];
    const shown = await Promise.all(ids.map(related));
    expect([first.language, ...shown]).toEqual([first.language, [second.headline], [first.headline], []]);
  }
});

test("a story that is killed is nobody's like any more, and its neighbour's page says so at once", async () => {
  const [first, second] = PAIRS[0] ?? [];
  if (!first || !second) throw new Error("there is a pair");
  const kept = await publish(first);
  const killed = await publish(second);
  const at: ArticleAddress = await addressOf(kept);
  expect(await (await site.get(urls.article(at))).text()).toContain(second.headline);
  await killArticle(site.act(), { article: killed, reason: "It was not true." });
  expect(await (await site.get(urls.article(at))).text()).not.toContain(second.headline);
});

test("a shared topic comes before shared words", async () => {
  const [first, second, choir] = PAIRS[0] ?? [];
  if (!first || !second || !choir) throw new Error("there is a pair");
  const own = await publish({ ...first, topics: ["Fridays"] });
  await publish({ ...choir, topics: ["Fridays"] });
  await publish(second);
  expect(await related(own)).toEqual([choir.headline, second.headline]);
});

test("what tells is what the headline names and the text comes back to", () => {
  const [first] = PAIRS[0] ?? [];
  if (!first) throw new Error("there is a pair");
  const words = tellingWords(manuscriptOf(first), "en");
  expect(words).toEqual(["locust", "strip", "barley", "valley"]);
});

async function addressOf(article: number): Promise<ArticleAddress> {
  const [other] = await listRelated(site.act().reads, article);
  if (!other) throw new Error("it has a neighbour");
  const [back] = await listRelated(site.act().reads, other.id);
  if (!back) throw new Error("its neighbour has it");
  return back.address;
}
