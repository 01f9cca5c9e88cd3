// The words of the whole way, in Arabic for a phone and in English for a desk.

import type { Language } from "#platform/i18n";

/** One walk: in which language and on which screen, and what is written in it. */
export interface Way {
  readonly name: string;
  readonly language: Language;
  readonly into: Language;
  readonly viewport: { width: number; height: number };
  readonly headline: string;
  readonly standfirst: string;
  readonly paragraphs: readonly string[];
  readonly changed: readonly string[];
  readonly translated: readonly string[];
  readonly translatedHeadline: string;
}

const EN: Omit<Way, "name" | "language" | "into" | "viewport" | "translated" | "translatedHeadline"> = {
  headline: "A bakery opens before the bridge does",
  standfirst: "Forty loaves were gone by seven.",
  paragraphs: [
    "At five the oven was lit.",
    "At six there was a queue.",
    "At seven all was sold.",
    "The mayor paid.",
  ],
  changed: ["At four the oven was lit.", "At half past six there was a queue.", "By eight all was sold."],
};
const AR: typeof EN = {
  headline: "مخبز يفتح قبل أن يفتح الجسر",
  standfirst: "نفد أربعون رغيفًا قبل السابعة.",
  paragraphs: [
    "عند الخامسة أُشعل الفرن.",
    "عند السادسة وقف الناس في طابور.",
    "عند السابعة بيع كل شيء.",
    "دفع رئيس البلدية ثمنها.",
  ],
  changed: ["عند الرابعة أُشعل الفرن.", "عند السادسة والنصف وقف الناس في طابور.", "قبل الثامنة بيع كل شيء."],
};

export const WAYS: readonly Way[] = [
  {
    ...AR,
    name: "arabic-phone",
    language: "ar",
    into: "en",
    viewport: { width: 390, height: 844 },
    translated: EN.paragraphs,
    translatedHeadline: EN.headline,
  },
  {
    ...EN,
    // The first one stands on both fronts by now.
    headline: "The bakery by the bridge lights its oven",
    name: "english-desk",
    language: "en",
    into: "ar",
    viewport: { width: 1440, height: 900 },
    translated: AR.paragraphs,
    translatedHeadline: "مخبز الجسر يوقد فرنه",
  },
];
