// The choice of a language by which a list of the newsroom is narrowed.

import { type Language, LANGUAGES, type Translate } from "#platform/i18n";

interface LanguageFilterProps {
  readonly t: Translate;
  readonly languages: readonly Language[];
  /** Null for all. */
  readonly chosen: Language | null;
}

export function LanguageFilter({ t, languages, chosen }: LanguageFilterProps) {
  return (
    <label>
      <span>{t("articles.assignment-language")}</span>
      <select name="language">
        <option value="">{t("articles.all-languages")}</option>
        {languages.map((tag) => (
          <option key={tag} value={tag} lang={tag} dir={LANGUAGES[tag].direction} selected={tag === chosen}>
            {LANGUAGES[tag].name}
          </option>
        ))}
      </select>
    </label>
  );
}
