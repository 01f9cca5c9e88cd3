// Says the words that the server translated, with their arguments filled in.

import type { ScriptWord } from "../writing-data";

export type Say = (word: ScriptWord, args?: Record<string, string>) => string;

/** A speaker over translated words; a name in braces without an argument stays as it is. */
export function speaker(words: Record<ScriptWord, string>): Say {
  return (word, args = {}) => words[word].replace(/\{(\w+)\}/g, (whole, name: string) => args[name] ?? whole);
}

const DIGITS: Readonly<Record<string, string>> = { ar: "arab", ckb: "arab", fa: "arabext" };
const digitsOf = (language: string): string => DIGITS[language.split("-")[0] ?? ""] ?? "latn";

/** A whole number in the page's own digits. */
export function figure(number: number, language: string): string {
  return new Intl.NumberFormat(language, { numberingSystem: digitsOf(language) }).format(number);
}

/** A share of one as per cent in the page's language, with its own digits: 0.4 is "40%" or «٪۴۰». */
export function percent(share: number, language: string): string {
  return new Intl.NumberFormat(language, {
    style: "percent",
    maximumFractionDigits: 0,
    numberingSystem: digitsOf(language),
  }).format(share);
}
