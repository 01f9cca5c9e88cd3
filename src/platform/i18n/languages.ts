// The languages that Warraq speaks, one row each: with a catalogue in `src/messages`, a language is complete.

export interface LanguageTable {
  /** Its own name, for the switch. */
  readonly name: string;
  readonly direction: "ltr" | "rtl";
  /** For `Intl`: place, digits and calendar are fixed, never left to a default. */
  readonly locale: string;
  /** Digits for display. */
  readonly digits: "latn" | "arab" | "arabext";
  readonly openGraph: string;
  /** How three names stand in a row. */
  readonly comma: string;
  readonly and: string;
  /** The first day of its week: 1 is Monday, 6 Saturday, 7 Sunday. */
  readonly weekBegins: 1 | 6 | 7;
}

export const LANGUAGES = {
  en: {
    name: "English",
    direction: "ltr",
    locale: "en-GB-u-nu-latn-ca-gregory",
    digits: "latn",
    openGraph: "en_GB",
    comma: ", ",
    and: " and ",
    weekBegins: 1,
  },
  ar: {
    name: "العربية",
    direction: "rtl",
    locale: "ar-IQ-u-nu-arab-ca-gregory",
    digits: "arab",
    openGraph: "ar_AR",
    comma: "، ",
    and: " و",
    weekBegins: 6,
  },
  fa: {
    name: "فارسی",
    direction: "rtl",
    locale: "fa-IR-u-nu-arabext-ca-persian",
    digits: "arabext",
    openGraph: "fa_IR",
    comma: "، ",
    and: " و ",
    weekBegins: 6,
  },
  ckb: {
    name: "کوردی",
    direction: "rtl",
    locale: "ckb-u-nu-arab-ca-gregory",
    digits: "arab",
    openGraph: "cb_IQ",
    comma: "، ",
    and: " و ",
    weekBegins: 6,
  },
} as const satisfies Record<string, LanguageTable>;

export type Language = keyof typeof LANGUAGES;
export const LANGUAGE_TAGS = Object.keys(LANGUAGES) as Language[];

export function isLanguage(tag: string): tag is Language {
  return Object.hasOwn(LANGUAGES, tag);
}
