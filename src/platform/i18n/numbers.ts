// Numbers and lists as each language writes them.

import { type Language, LANGUAGES } from "./languages";

const formats = new Map<string, Intl.NumberFormat>();

/** @param decimals at most so many are shown */
export function formatNumber(language: Language, value: number, decimals = 3): string {
  const key = `${language} ${decimals}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.NumberFormat(LANGUAGES[language].locale, { maximumFractionDigits: decimals });
    formats.set(key, format);
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
