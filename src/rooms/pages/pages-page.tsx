// The newsroom's list of standing pages: each language with its foot in order, what stands elsewhere, and a form for one more.

import { type Language, LANGUAGES, type Translate } from "#platform/i18n";
import { urls } from "#urls";
import type { StandingPage } from "./page";
import type { Placing } from "./place-standing";
import { type Told, ToldLines } from "#platform/ui";

export interface PagesPageProps extends Told {
  readonly t: Translate;
  /** The paper's languages in its order, those of whoever looks. */
  readonly languages: readonly Language[];
  /** In the order of the foot. */
  readonly pages: readonly StandingPage[];
  readonly typed: { readonly language: string; readonly title: string };
}

export function PagesPage({ t, languages, pages, typed, ...told }: PagesPageProps) {
  return (
    <div class="settings pages">
      <header>
        <h1>{t("pages.pages")}</h1>
        <p class="hint">{t("pages.lead")}</p>
        <p class="hint">
          <a href={`${urls.settings()}#paper`}>{t("pages.policy")}</a>
        </p>
      </header>
      <ToldLines {...told} />
      {languages.map((language) => (
        <InLanguage
          key={language}
          t={t}
          language={language}
          pages={pages.filter((page) => page.language === language)}
        />
      ))}
      <NewPage t={t} languages={languages} typed={typed} />
    </div>
  );
}

interface InLanguageProps {
  readonly t: Translate;
  readonly language: Language;
  readonly pages: readonly StandingPage[];
}

function InLanguage({ t, language, pages }: InLanguageProps) {
  const { name, direction } = LANGUAGES[language];
  const foot = pages.filter(({ inFoot }) => inFoot);
  const others = pages.filter(({ inFoot }) => !inFoot);
  return (
    <section class="part" id={language} aria-labelledby={`pages-${language}`}>
      <h2 id={`pages-${language}`}>
        <span lang={language} dir={direction}>
          {name}
        </span>
      </h2>
      {pages.length === 0 && <p>{t("pages.none")}</p>}
      {foot.length > 0 && (
        <>
          <h3>{t("pages.foot")}</h3>
          <ol class="held">
            {foot.map((page, index) => (
              <Line
                key={page.id}
                t={t}
                page={page}
                placings={[
                  ...(index > 0 ? (["up"] as const) : []),
                  ...(index < foot.length - 1 ? (["down"] as const) : []),
                  "out",
                ]}
              />
            ))}
          </ol>
        </>
      )}
      {others.length > 0 && (
        <>
          <h3>{t("pages.elsewhere")}</h3>
          <ul class="held">
            {others.map((page) => (
              <Line key={page.id} t={t} page={page} placings={["in"]} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Line({ t, page, placings }: { t: Translate; page: StandingPage; placings: readonly Placing[] }) {
  const { id, language, title } = page;
  return (
    <li>
      <div>
        <a href={urls.staffPage(id)} lang={language} dir={LANGUAGES[language].direction}>
          {title}
        </a>{" "}
        <span class="soft">{t(`pages.state-${stateOf(page)}`)}</span>
      </div>
      <form class="buttons" method="post" action={urls.placePage(id)}>
        {placings.map((placing) => (
          <button
            key={placing}
            name="placing"
            value={placing}
            class={placing === "up" || placing === "down" ? undefined : "quiet"}
            aria-label={t("pages.place-of", { what: t(`pages.place-${placing}`), title })}
          >
            {t(`pages.place-${placing}`)}
          </button>
        ))}
      </form>
    </li>
  );
}

/** What readers have of it. */
export function stateOf({ isPublic, isOut }: StandingPage): "public" | "changed" | "draft" {
  if (!isPublic) return "draft";
  return isOut ? "public" : "changed";
}

function NewPage({ t, languages, typed }: Pick<PagesPageProps, "t" | "languages" | "typed">) {
  return (
    <form class="part" id="new" method="post" action={`${urls.staffPages()}#new`}>
      <h2>{t("pages.new")}</h2>
      <div class="pair">
        <label>
          <span>{t("pages.title")}</span>
          <input name="title" value={typed.title} dir="auto" autocomplete="off" required />
        </label>
        <label>
          <span>{t("pages.language")}</span>
          <select name="language">
            {languages.map((tag) => (
              <option key={tag} value={tag} lang={tag} selected={tag === typed.language}>
                {LANGUAGES[tag].name}
              </option>
            ))}
          </select>
        </label>
      </div>
      <button class="main">{t("pages.begin")}</button>
    </form>
  );
}
