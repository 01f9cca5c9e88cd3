// A language that the program has never heard of, as somebody would add it: Turkish.

import type { LanguageTable } from "#platform/i18n";

export const tr = {
  name: "Türkçe",
  direction: "ltr",
  locale: "tr-TR-u-nu-latn-ca-gregory",
  openGraph: "tr_TR",
  comma: ", ",
  and: " ve ",
  afterWeekday: " ",
  dateMark: "",
  respelled: {},
  weekBegins: 1,
  pace: 180,
  commonWords: "bir bu da de gibi için ile ne o ve",
  endings: /(?:lar|ler)$/,
} as const satisfies LanguageTable;
