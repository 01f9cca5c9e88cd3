// The language versions of a story, in the drawer of each: where they stand, and how another one is begun.

import type { ArticleState } from "#articles";
import type { StoryVersion } from "#articles/translation";
import { type Language, LANGUAGES, type Translate } from "#platform/i18n";
import { urls } from "#urls";

export interface Versions {
  readonly all: readonly StoryVersion[];
  /** Languages of the paper in which this person may begin one. */
  readonly startable: readonly Language[];
}

export interface VersionsProps {
  readonly article: { readonly id: number; readonly state: ArticleState };
  readonly versions: Versions;
  readonly t: Translate;
}

export function VersionsPanel(props: VersionsProps) {
  const { versions, article, t } = props;
  const mine = versions.all.find((version) => version.article === article.id);
  const missing = versions.startable.filter(
    (language) => !versions.all.some((version) => version.language === language),
  );
  if (versions.all.length < 2 && missing.length === 0) return null;
  return (
    <section class="writing-versions-of" aria-labelledby="writing-languages">
      <h2 id="writing-languages">{t("editor.versions")}</h2>
      <ul>
        {versions.all.map((version) => (
          <li key={version.article}>
            <Version {...props} version={version} />
          </li>
        ))}
      </ul>
      {missing.map((language) => (
        <form method="post" action={urls.translate(article.id)} data-step="leave" key={language}>
          <input type="hidden" name="language" value={language} />
          <button class="quiet">{t("editor.translate-into", { language: LANGUAGES[language].name })}</button>
        </form>
      ))}
      {mine && <Following {...props} mine={mine} />}
    </section>
  );
}

function Version({ article, version, versions, t }: VersionsProps & { version: StoryVersion }) {
  const own = LANGUAGES[version.language];
  const source = versions.all.find((one) => one.article === version.source);
  const isHere = version.article === article.id;
  return (
    <>
      {isHere ? (
        <b lang={version.language}>{own.name}</b>
      ) : (
        <a href={urls.write(version.article)} lang={version.language} hreflang={version.language}>
          {own.name}
        </a>
      )}{" "}
      <span class={`state state-${version.state}`}>{t(`editor.state-${version.state}`)}</span>
      {source && (
        <span class="soft">
          {t("editor.version-of", { language: LANGUAGES[source.language].name })}
          {": "}
          {version.behind === 0 && version.todo > 0
            ? t("editor.todo", { count: version.todo })
            : t("editor.behind", { count: version.behind })}
        </span>
      )}
    </>
  );
}

/** Versions that were written apart follow each other only when somebody says so. */
function Following({ article, versions, mine, t }: VersionsProps & { mine: StoryVersion }) {
  const others = versions.all.filter(
    (version) => version.article !== article.id && version.source !== article.id,
  );
  if (others.length === 0) return null;
  return (
    <form method="post" action={urls.follow(article.id)} class="writing-follow" data-step="any">
      {mine.source === null ? (
        <>
          <label>
            <span>{t("editor.follow")}</span>
            <select name="source" autocomplete="off">
              {others.map(({ article: id, language }) => (
                <option key={id} value={id} lang={language}>
                  {LANGUAGES[language].name}
                </option>
              ))}
            </select>
          </label>
          <p class="hint">{t("editor.follow-hint")}</p>
          <button class="quiet">{t("editor.follow-do")}</button>
        </>
      ) : (
        <>
          <input type="hidden" name="source" value="0" />
          <button class="quiet">{t("editor.unfollow")}</button>
        </>
      )}
    </form>
  );
}
