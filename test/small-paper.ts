// A small paper: one edition with one section, three stories, two of them one story in two languages.

import { fileArticle, type Manuscript } from "#articles";
import { putByline } from "#people";
import type { Act } from "#platform/act";
import { putSection } from "#publication";

/** What tests of the small paper know by name. */
export const SMALL = {
  bridge: { id: "bridge.en", headline: "The bridge opens again", slug: "the-bridge-opens-again" },
  bridgeArabic: { id: "bridge.ar", headline: "الجسر يفتح من جديد", slug: "الجسر-يفتح-من-جديد" },
  water: {
    id: "water.en",
    headline: "Water board publishes its readings",
    slug: "water-board-publishes-its-readings",
  },
} as const;

interface Filing {
  readonly key: string;
  readonly story: string;
  readonly language: "en" | "ar";
  readonly headline: string;
  readonly text: string;
  readonly topic: string;
}

const FILINGS: readonly Filing[] = [
  {
    key: SMALL.water.id,
    story: "water",
    language: "en",
    headline: SMALL.water.headline,
    text: "The board put its readings on the wall.",
    topic: "Water",
  },
  {
    key: SMALL.bridge.id,
    story: "bridge",
    language: "en",
    headline: SMALL.bridge.headline,
    text: "At a quarter to six the barrier went up.",
    topic: "Bridge",
  },
  {
    key: SMALL.bridgeArabic.id,
    story: "bridge",
    language: "ar",
    headline: SMALL.bridgeArabic.headline,
    text: "عند السادسة إلا ربعًا ارتفع الحاجز.",
    topic: "الجسر",
  },
];

export async function fillSmall(act: Act): Promise<void> {
  const delta = await putSection(act, {
    id: null,
    parentId: null,
    names: { en: { name: "Delta" }, ar: { name: "الدلتا" }, fa: { name: "دلتا" }, ckb: { name: "دێلتا" } },
  });
  const roads = await putSection(act, {
    id: null,
    parentId: delta,
    names: {
      en: { name: "Roads" },
      ar: { name: "الطرق" },
      fa: { name: "راه‌ها" },
      ckb: { name: "ڕێگاکان" },
    },
  });
  const nadia = await putByline(act, {
    id: null,
    withheld: false,
    names: { en: { name: "Nadia Karim" }, ar: { name: "نادية كريم" } },
  });
  for (const filing of FILINGS) await file(act, { filing, section: roads, byline: nadia });
}

async function file(act: Act, place: { filing: Filing; section: number; byline: number }): Promise<void> {
  const { filing, section, byline } = place;
  const manuscript: Manuscript = {
    headline: filing.headline,
    standfirst: "",
    section,
    bylines: [byline],
    topics: [filing.topic],
    picture: null,
    body: [{ id: "first0", kind: "paragraph", text: [{ text: filing.text }] }],
  };
  await fileArticle(act, {
    sourceKey: filing.key,
    storyKey: filing.story,
    language: filing.language,
    manuscript,
    comments: "open",
    corrections: [],
    publish: true,
    publishedAt: null,
  });
}
