// Says the words that the server translated, with their arguments filled in.

import type { ScriptWord } from "../writing-data";

export type Say = (word: ScriptWord, args?: Record<string, string>) => string;

/** A speaker over translated words; a name in braces without an argument stays as it is. */
export function speaker(words: Record<ScriptWord, string>): Say {
  return (word, args = {}) => words[word].replace(/\{(\w+)\}/g, (whole, name: string) => args[name] ?? whole);
}

/** A number as the page's language writes it. @param options what `Intl.NumberFormat` takes */
export function numberIn(value: number, options: Intl.NumberFormatOptions = {}): string {
  const { lang, dataset } = document.documentElement;
  return new Intl.NumberFormat(dataset.locale ?? lang, { maximumFractionDigits: 6, ...options }).format(
    value,
  );
}

/** A share of one as per cent in the page's language, with its own digits: 0.4 is "40%" or «٪۴۰». */
export function percent(share: number): string {
  return numberIn(share, { style: "percent", maximumFractionDigits: 0 });
}
