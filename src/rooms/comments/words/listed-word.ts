// An entry of the newsroom's word lists: what it forbids or doubts, in which language it is kept, and how far it reaches.

import { type Language, LANGUAGE_TAGS } from "#platform/i18n";

export const WORD_KINDS = ["banned", "suspect", "except"] as const;
/** `banned` and `suspect` hold a comment; `except` takes a word out that one of them would meet. */
export type WordKind = (typeof WORD_KINDS)[number];

export const WORD_REACHES = ["whole", "clitics", "within"] as const;
/** `whole`: the word itself. `clitics`: with the particles that Arabic, Persian and Sorani write onto it. `within`: anywhere in a word. */
export type WordReach = (typeof WORD_REACHES)[number];

/** "" for every language. */
export type WordLanguage = Language | "";

export interface ListedWord {
  readonly id: number;
  readonly language: WordLanguage;
  /** As it was typed. */
  readonly word: string;
  /** Its words once their disguise is off, joined by spaces. */
  readonly key: string;
  readonly kind: WordKind;
  readonly reach: WordReach;
}

export const MOST_WORD = 100;

export function readKind(text: string): WordKind | null {
  return WORD_KINDS.find((kind) => kind === text) ?? null;
}

export function readReach(text: string): WordReach | null {
  return WORD_REACHES.find((reach) => reach === text) ?? null;
}

export function readWordLanguage(text: string): WordLanguage | null {
  return text === "" ? "" : (LANGUAGE_TAGS.find((tag) => tag === text) ?? null);
}
