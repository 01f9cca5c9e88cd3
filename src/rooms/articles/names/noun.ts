// Topics and speakers: one row each, with a name and an address for every language in which it is spoken of.

import { isLanguage, type Language } from "#platform/i18n";
import { Problem } from "#platform/problem";
import { urls } from "#urls";

export const NAMED_NOUNS = ["topic", "speaker"] as const;
export type NamedNoun = (typeof NAMED_NOUNS)[number];

/** How a topic or a speaker is called in one language. */
export interface NounName {
  readonly name: string;
  readonly slug: string;
  /** What a speaker is, where the paper says it for good; "" for topics. */
  readonly role: string;
}

export type NounNames = Readonly<Partial<Record<Language, NounName>>>;

/** As long as a manuscript takes them. */
const LONGEST: Readonly<Record<NamedNoun, number>> = { topic: 100, speaker: 200 };
export const LONGEST_ROLE = 300;

/** One line, in NFC. @throws Problem `invalid` when it is empty or too long */
export function nounNameOf(noun: NamedNoun, typed: string): string {
  const name = oneLine(typed);
  if (!name) throw new Problem("invalid", "names.name-due");
  if (name.length > LONGEST[noun]) throw new Problem("invalid", "names.name-long", { most: LONGEST[noun] });
  return name;
}

export function oneLine(typed: string): string {
  return typed
    .normalize("NFC")
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim();
}

/** Where it stands in public. */
export function placeOf(noun: NamedNoun, language: string, slug: string): string {
  return noun === "topic" ? urls.topic(language, slug) : urls.speaker(language, slug);
}

/** The languages that names are in. */
export function languagesOf(names: NounNames): Language[] {
  return Object.keys(names).filter(isLanguage);
}
