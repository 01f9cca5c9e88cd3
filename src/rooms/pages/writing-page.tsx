// The page on which a standing page is written: a plain form, what cannot be taken of it line by line, and what can be done with it.

import { type Language, LANGUAGES, type Translate } from "#platform/i18n";
import { urls } from "#urls";
import type { StandingPage } from "./page";
import { stateOf } from "./pages-page";
import type { Cannot } from "./read-runs";
import { type Told, ToldLines } from "#platform/ui";

/** As it stands in the form. */
export interface TypedPage {
  readonly title: string;
  readonly slug: string;
  readonly words: string;
  /** An id as text; "" for none. */
  readonly same: string;
  /** The version that it would replace. */
  readonly base: number;
}

export interface WritingPageProps extends Told {
  readonly t: Translate;
  readonly page: StandingPage;
  readonly typed: TypedPage;
  readonly cannot: readonly Cannot[];
  /** Pages in other languages that it could be the same as. */
  readonly others: readonly StandingPage[];
  /** What somebody else saved while this was typed. */
  readonly theirs: { readonly words: string; readonly title: string } | null;
}

export function WritingPage(props: WritingPageProps) {
  const { t, page, typed, theirs, done, wrong } = props;
  const { language } = page;
  const direction = LANGUAGES[language].direction;
  return (
    <div class="settings pages">
      <header>
        <p class="soft">
          <a href={urls.staffPages()}>{t("pages.pages")}</a>
        </p>
        <h1>
          <span lang={language} dir={direction}>
            {page.title}
          </span>
        </h1>
        <p class="soft">
          {t(`pages.state-${stateOf(page)}`)}
          {page.isPublic && (
            <>
              {" · "}
              <a href={urls.standing(language, page.slug)}>{t("pages.open")}</a>
            </>
          )}
        </p>
      </header>
      <ToldLines done={done} wrong={wrong} />
      <CannotList {...props} />
      <form class="part" method="post" action={urls.staffPage(page.id)}>
        <input type="hidden" name="base" value={typed.base} />
        <Fields {...props} />
        <div class="buttons">
          <button class={page.isPublic ? undefined : "main"} name="then" value="save">
            {t("pages.save")}
          </button>
          <button class={page.isPublic ? "main" : undefined} name="then" value="put-out">
            {t("pages.put-out")}
          </button>
          <a href={urls.previewStanding(page.id)} target="_blank">
            {t("pages.look")}
          </a>
        </div>
        <p class="hint">{t("pages.look-hint")}</p>
      </form>
      {theirs && <Theirs {...props} theirs={theirs} />}
      <Away t={t} page={page} />
    </div>
  );
}

function CannotList({ t, cannot }: Pick<WritingPageProps, "t" | "cannot">) {
  if (cannot.length === 0) return null;
  return (
    <section class="cannot" aria-labelledby="cannot">
      <h2 id="cannot">{t("pages.cannot")}</h2>
      <ul>
        {cannot.map(({ line, code, found }) => (
          <li>
            {t("pages.cannot-line", { line })} {t(`pages.cannot-${code}`)}
            {found && (
              <>
                {" "}
                <bdi class="soft">{found}</bdi>
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Fields({ t, page, typed, others }: WritingPageProps) {
  const { language } = page;
  const own = { lang: language, dir: LANGUAGES[language].direction, autocomplete: "off" } as const;
  return (
    <>
      <label>
        <span>{t("pages.title")}</span>
        <input name="title" value={typed.title} required {...own} />
      </label>
      <div class="pair">
        {page.outAt === null ? (
          <label>
            <span>{t("pages.slug")}</span>
            <input name="slug" value={typed.slug} aria-describedby="slug-hint" {...own} />
          </label>
        ) : (
          <p>
            {t("pages.slug-stays")} <bdi>{decodeURI(urls.standing(language, page.slug))}</bdi>
          </p>
        )}
        <Same t={t} typed={typed} others={others} />
      </div>
      {page.outAt === null && (
        <p class="hint" id="slug-hint">
          {t("pages.slug-hint")}
        </p>
      )}
      <label>
        <span>{t("pages.words")}</span>
        <textarea name="words" rows={20} aria-describedby="how" {...own}>
          {/* A browser takes the first line end of a text field for its own. */}
          {`\n${typed.words}`}
        </textarea>
      </label>
      <How t={t} />
    </>
  );
}

function Same({ t, typed, others }: Pick<WritingPageProps, "t" | "typed" | "others">) {
  return (
    <label>
      <span>{t("pages.same")}</span>
      <select name="same">
        <option value="">{t("pages.same-none")}</option>
        {others.map(({ id, language, title }) => (
          <option key={id} value={id} lang={language} selected={String(id) === typed.same}>
            {LANGUAGES[language].name}: {title}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Each sign as it is typed, and what comes of it. */
const SIGNS = [
  ["paragraph", null],
  ["subhead", "## …"],
  ["strong", "**…**"],
  ["list", "- …"],
  ["numbered", "1. …"],
  ["quotation", "> …"],
  ["link", "[…](https://…)"],
] as const;

function How({ t }: { t: Translate }) {
  return (
    <details>
      <summary id="how">{t("pages.how")}</summary>
      <dl class="facts">
        {SIGNS.map(([name, sign]) => (
          <>
            <dt>{sign === null ? t("pages.how-empty-line") : <code dir="ltr">{sign}</code>}</dt>
            <dd>{t(`pages.how-${name}`)}</dd>
          </>
        ))}
      </dl>
    </details>
  );
}

function Theirs({ t, page, theirs }: WritingPageProps & { theirs: { words: string; title: string } }) {
  const own: { lang: Language; dir: "ltr" | "rtl" } = {
    lang: page.language,
    dir: LANGUAGES[page.language].direction,
  };
  return (
    <section class="part" aria-labelledby="theirs">
      <h2 id="theirs">{t("pages.theirs")}</h2>
      <p {...own}>{theirs.title}</p>
      <textarea rows={14} readOnly aria-labelledby="theirs" {...own}>
        {`\n${theirs.words}`}
      </textarea>
    </section>
  );
}

/** Public pages are taken down, others deleted; each is one press with its consequence beside it. */
function Away({ t, page }: { t: Translate; page: StandingPage }) {
  const { id, isPublic } = page;
  return (
    <form class="part" method="post" action={isPublic ? urls.takeDownPage(id) : urls.removePage(id)}>
      <h2>{t(isPublic ? "pages.take-down" : "pages.remove")}</h2>
      <p class="hint">{t(isPublic ? "pages.take-down-hint" : "pages.remove-hint")}</p>
      <label class="choice">
        <input type="checkbox" name="sure" value="yes" required />
        <span>{t(isPublic ? "pages.take-down-sure" : "pages.remove-sure")}</span>
      </label>
      <button class="danger">{t(isPublic ? "pages.take-down" : "pages.remove")}</button>
    </form>
  );
}
