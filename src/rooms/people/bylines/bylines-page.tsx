// The list of bylines, and the form that makes one more.

import { type Language, LANGUAGES, type Translate } from "#platform/i18n";
import type { Told } from "#platform/ui";
import { urls } from "#urls";
import { NamesFrame, NamesList, type NamesListProps } from "./names-parts";

export interface BylinesPageProps extends Told {
  readonly t: Translate;
  readonly language: Language;
  readonly role: string;
  readonly list: Pick<NamesListProps, "words" | "lines" | "more">;
  /** In which this person may name somebody. */
  readonly languages: readonly Language[];
  readonly typed: { readonly language: string; readonly name: string };
}

export function BylinesPage(props: BylinesPageProps) {
  const { t, language, list, languages, typed } = props;
  return (
    <NamesFrame {...props} current="bylines">
      <NamesList
        t={t}
        language={language}
        action={urls.staffBylines()}
        none={t("names.no-bylines")}
        {...list}
      />
      <form class="part" id="new" method="post" action={`${urls.staffBylines()}#new`}>
        <h2>{t("names.new-byline")}</h2>
        <p class="hint">{t("names.new-byline-hint")}</p>
        <div class="pair">
          <label>
            <span>{t("names.name")}</span>
            <input name="name" value={typed.name} maxLength={200} dir="auto" autocomplete="off" required />
          </label>
          <label>
            <span>{t("names.language")}</span>
            <select name="language">
              {languages.map((tag) => (
                <option key={tag} value={tag} lang={tag} selected={tag === typed.language}>
                  {LANGUAGES[tag].name}
                </option>
              ))}
            </select>
          </label>
        </div>
        <button class="main">{t("names.make")}</button>
      </form>
    </NamesFrame>
  );
}
