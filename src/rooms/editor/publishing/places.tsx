// Where a story will stand once it is out, and from when: everything that follows from publishing, on one list.

import { LANGUAGES, type Language, type Translate } from "#platform/i18n";

/** A place with its name, and where it is when it is there already. */
export interface Place {
  readonly name: string;
  readonly url: string | null;
}

export interface PlacesProps {
  readonly t: Translate;
  /** In the article's language. */
  readonly article: { readonly language: Language; readonly direction: "ltr" | "rtl" };
  /** The address, whole. */
  readonly address: string;
  /** The end of its embargo, in words; null without one. */
  readonly embargoed: string | null;
  /** Edition and section. */
  readonly trail: readonly Place[];
  readonly topics: readonly string[];
  /** Names over it; one that is withheld says so. */
  readonly bylines: readonly string[];
  /** Headlines of the stories beside it. */
  readonly related: readonly string[];
  /** The story's other versions that are public. */
  readonly versions: readonly Language[];
  /** Front page, feed, sitemap. */
  readonly lists: readonly Place[];
}

export function Places(props: PlacesProps) {
  const { t, article, address, embargoed, trail, topics, bylines, related, versions, lists } = props;
  const story = { lang: article.language, dir: article.direction };
  return (
    <section aria-labelledby="places">
      <h2 id="places">{t("editor.check-places")}</h2>
      <dl class="facts">
        <dt>{t("editor.check-when")}</dt>
        <dd>{embargoed ? t("editor.check-when-embargo", { moment: embargoed }) : t("editor.check-now")}</dd>
        <dt>{t("editor.check-address")}</dt>
        <dd class="publishing-address" dir="ltr">
          {address}
        </dd>
        <dt>{t("editor.check-lists")}</dt>
        <dd>
          <Names places={lists} />
        </dd>
        {trail.length > 0 && (
          <>
            <dt>{t("editor.section")}</dt>
            <dd {...story}>
              <Names places={trail} />
            </dd>
          </>
        )}
        <Words name={t("editor.bylines")} words={bylines} {...story} />
        <Words name={t("editor.topics")} words={topics} {...story} />
        {related.length > 0 && (
          <>
            <dt>{t("editor.check-related")}</dt>
            <dd {...story}>
              <ul class="publishing-related">
                {related.map((headline) => (
                  <li key={headline}>{headline}</li>
                ))}
              </ul>
            </dd>
          </>
        )}
        {versions.length > 0 && (
          <>
            <dt>{t("editor.check-versions")}</dt>
            <dd>
              {versions.map((language, index) => (
                <>
                  {index > 0 && " · "}
                  <span lang={language} dir={LANGUAGES[language].direction}>
                    {LANGUAGES[language].name}
                  </span>
                </>
              ))}
            </dd>
          </>
        )}
      </dl>
    </section>
  );
}

function Names({ places }: { places: readonly Place[] }) {
  return (
    <>
      {places.map(({ name, url }, index) => (
        <>
          {index > 0 && " · "}
          {url ? <a href={url}>{name}</a> : name}
        </>
      ))}
    </>
  );
}

interface WordsProps {
  readonly name: string;
  readonly words: readonly string[];
  readonly lang: Language;
  readonly dir: "ltr" | "rtl";
}

function Words({ name, words, lang, dir }: WordsProps) {
  if (words.length === 0) return null;
  return (
    <>
      <dt>{name}</dt>
      <dd lang={lang} dir={dir}>
        {words.map((word, index) => (
          <>
            {index > 0 && " · "}
            <bdi>{word}</bdi>
          </>
        ))}
      </dd>
    </>
  );
}
