// Says the words that the server translated, with their arguments filled in.

import type { ScriptWord } from "../writing-data";

export type Say = (word: ScriptWord, args?: Record<string, string>) => string;

/** A speaker over translated words; a name in braces without an argument stays as it is. */
export function speaker(words: Record<ScriptWord, string>): Say {
  return (word, args = {}) => words[word].replace(/\{(\w+)\}/g, (whole, name: string) => args[name] ?? whole);
}

const DIGITS: Readonly<Record<string, string>> = { ar: "arab", ckb: "arab", fa: "arabext" };

/** A number with the digits of the page's language. @param options what `Intl.NumberFormat` takes */
export function numberIn(value: number, language: string, options: Intl.NumberFormatOptions = {}): string {
  const numberingSystem = DIGITS[language.split("-")[0] ?? ""] ?? "latn";
  return new Intl.NumberFormat(language, { maximumFractionDigits: 6, ...options, numberingSystem }).format(
    value,
  );
}

/** A share of one as per cent in the page's language, with its own digits: 0.4 is "40%" or «٪۴۰». */
export function percent(share: number, language: string): string {
  return numberIn(share, language, { style: "percent", maximumFractionDigits: 0 });
}
