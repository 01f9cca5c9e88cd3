// Messages: the catalogue's ICU sentences, made once and kept.

import { IntlMessageFormat } from "intl-messageformat";
import { CATALOGUES, type MessageKey } from "#messages";
import { type Language, LANGUAGES } from "./languages";

export type { MessageKey };

/** Says a message in one language. A key that the catalogue lacks is said as it stands, so that it is seen. */
export type Translate = (
  key: MessageKey | (string & {}),
  values?: Readonly<Record<string, string | number>>,
) => string;

const translators = new Map<Language, Translate>();

export function translatorFor(language: Language): Translate {
  let translate = translators.get(language);
  if (!translate) {
    translate = makeTranslator(language);
    translators.set(language, translate);
  }
  return translate;
}

function makeTranslator(language: Language): Translate {
  const catalogue: Readonly<Record<string, string>> = CATALOGUES[language];
  const formats = new Map<string, IntlMessageFormat>();
  return (key, values) => {
    const text = catalogue[key] ?? key;
    if (!text.includes("{")) return text;
    let format = formats.get(key);
    if (!format) {
      format = new IntlMessageFormat(text, LANGUAGES[language].locale, undefined, { ignoreTag: true });
      formats.set(key, format);
    }
    return String(format.format(values));
  };
}
