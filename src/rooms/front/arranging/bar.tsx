// The bar over the page that is arranged: which page it is, in which language, and the way out.

import { LANGUAGES } from "#platform/i18n";
import { urls } from "#urls";
import { InTongue, placeName } from "./names";
import type { Screen } from "./screen-data";

export function Bar({ screen }: { screen: Screen }) {
  const { t, language, place, named, languages } = screen;
  const hasName = (tag: (typeof languages)[number]) =>
    !named || screen.sections.some(({ id, names }) => id === named.id && names[tag]);
  return (
    <header class="tools bar" lang={language} dir={LANGUAGES[language].direction}>
      <a class="skip" href="#tools">
        {t("front.tools")}
      </a>
      <a href={urls.fronts()}>{t("front.all-pages")}</a>
      <h1>
        {named ? <InTongue of={place.language}>{named.name}</InTongue> : placeName(null, t)}
        <span class="unseen">
          {LANGUAGES[language].comma}
          {LANGUAGES[place.language].name}
        </span>
      </h1>
      <nav aria-label={t("front.languages")}>
        <ul>
          {languages.filter(hasName).map((tag) => (
            <li key={tag}>
              <a
                href={urls.arrange({ ...place, language: tag })}
                lang={tag}
                dir={LANGUAGES[tag].direction}
                aria-current={tag === place.language ? "page" : undefined}
              >
                {LANGUAGES[tag].name}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <a href={urls.previewFront(place)}>{t("front.preview")}</a>
      <a class={screen.draft ? "waits" : undefined} href="#put-out">
        {screen.draft ? t("front.changes-wait", { count: screen.changes.length }) : t("front.nothing-waits")}
      </a>
    </header>
  );
}
