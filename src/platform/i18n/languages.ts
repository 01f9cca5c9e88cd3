// The languages that Warraq speaks: one table each in `languages/`, and one catalogue each in `src/messages`.

import type { LanguageTable } from "./language-table";
import { ar } from "./languages/ar";
import { ckb } from "./languages/ckb";
import { en } from "./languages/en";
import { fa } from "./languages/fa";

export type { LanguageTable };

/** In the order in which lists of languages show them. */
export const LANGUAGES = { en, ar, fa, ckb } as const satisfies Record<string, LanguageTable>;

export type Language = keyof typeof LANGUAGES;
export const LANGUAGE_TAGS = Object.keys(LANGUAGES) as Language[];

export function isLanguage(tag: string): tag is Language {
  return Object.hasOwn(LANGUAGES, tag);
}
