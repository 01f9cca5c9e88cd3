// Numbers and lists as each language writes them.

import { type Language, LANGUAGES } from "./languages";

const formats = new Map<Language, Intl.NumberFormat>();

export function formatNumber(language: Language, value: number): string {
  let format = formats.get(language);
  if (!format) {
    format = new Intl.NumberFormat(LANGUAGES[language].locale);
    formats.set(language, format);
  }
  return format.format(value);
}

/**
 * The words between the names of a list: `separators(3)` is what stands before the second and the third.
 * Our own, because the platform has none for Sorani and puts direction marks into Persian ones.
 */
export function joinList(language: Language, length: number): string[] {
  const { comma, and } = LANGUAGES[language];
  return Array.from({ length: Math.max(0, length - 1) }, (_, index) => (index === length - 2 ? and : comma));
}
