// The form for a picture's words: what stories in each language begin with, whose it is, and on which terms.

import { type Language, LANGUAGES, type Translate } from "#platform/i18n";
import { urls } from "#urls";
import { type Licence, licenceOf, LICENCES, MOST_WORDS, type PictureWords } from "../picture";
import type { WordsIn } from "./library-queries";
import type { PicturePageProps } from "./picture-page";

/** The form's fields as they were sent: `alt-ar`, `credit`, … */
export type TypedWords = Readonly<Record<string, string>>;

export interface WordsValues {
  readonly words: WordsIn;
  readonly credit: string;
  readonly creator: string;
  readonly licence: Licence;
  readonly terms: string;
}

export function valuesIn(typed: TypedWords, languages: readonly Language[]): WordsValues {
  const words: Partial<Record<Language, PictureWords>> = {};
  for (const tag of languages)
    words[tag] = { alt: typed[`alt-${tag}`] ?? "", caption: typed[`caption-${tag}`] ?? "" };
  const { credit = "", creator = "", licence = "", terms = "" } = typed;
  return { words, credit, creator, licence: licenceOf(licence), terms };
}

/** Terms that ask for a credit under the picture. */
const CREDITED: readonly Licence[] = ["agency", "courtesy", "cc-by", "cc-by-sa"];

export function WordsForm(props: PicturePageProps) {
  const { t, record, languages, typed } = props;
  const { picture } = record;
  const values: WordsValues = typed ? valuesIn(typed, languages) : { ...record, credit: picture.credit };
  return (
    <form class="part" method="post" action={urls.describePicture(picture.id)}>
      <h2>{t("media.words")}</h2>
      <p class="hint">{t("media.words-hint")}</p>
      <input type="hidden" name="version" value={record.version} />
      {languages.map((tag) => (
        <InLanguage key={tag} t={t} tag={tag} words={values.words[tag]} many={languages.length > 1} />
      ))}
      {picture.caption && (
        <p class="hint">
          {t("media.found-caption")} <bdi>{picture.caption}</bdi>
        </p>
      )}
      <div class="pair">
        <Line name="credit" says={t("media.credit")} value={values.credit} />
        <Line name="creator" says={t("media.creator")} value={values.creator} />
        <LicenceField t={t} value={values.licence} />
        <Line name="terms" says={t("media.terms")} value={values.terms} />
      </div>
      {CREDITED.includes(values.licence) && !values.credit && <p class="lack">{t("media.credit-due")}</p>}
      <button class="main">{t("media.words-keep")}</button>
    </form>
  );
}

interface InLanguageProps {
  readonly t: Translate;
  readonly tag: Language;
  readonly words: PictureWords | undefined;
  /** A paper in one language need not be told which. */
  readonly many: boolean;
}

function InLanguage({ t, tag, words, many }: InLanguageProps) {
  const { name, direction } = LANGUAGES[tag];
  const { alt = "", caption = "" } = words ?? {};
  const own = { lang: tag, dir: direction, autocomplete: "off" } as const;
  return (
    <fieldset class="in-language">
      {many && (
        <legend lang={tag} dir={direction}>
          {name}
        </legend>
      )}
      <label>
        <span>{t("media.alt")}</span>
        <textarea name={`alt-${tag}`} rows={2} maxLength={MOST_WORDS.alt} {...own}>
          {alt}
        </textarea>
      </label>
      <label>
        <span>{t("media.caption")}</span>
        <textarea name={`caption-${tag}`} rows={2} maxLength={MOST_WORDS.caption} {...own}>
          {caption}
        </textarea>
      </label>
      {alt !== "" && alt === caption && <p class="lack">{t("media.alt-same")}</p>}
    </fieldset>
  );
}

function Line({ name, says, value }: { name: "credit" | "creator" | "terms"; says: string; value: string }) {
  return (
    <label>
      <span>{says}</span>
      <input name={name} value={value} dir="auto" maxLength={MOST_WORDS[name]} autocomplete="off" />
    </label>
  );
}

function LicenceField({ t, value }: { t: Translate; value: Licence }) {
  return (
    <label>
      <span>{t("media.licence")}</span>
      <select name="licence" autocomplete="off">
        {LICENCES.map((licence) => (
          <option key={licence} value={licence} selected={licence === value}>
            {t(`media.licence-${licence || "unknown"}`)}
          </option>
        ))}
      </select>
    </label>
  );
}
