// The desk's search: one field, what was found with the passage marked, and a way to look further back.

import { formatDate, isoDate, type Language, LANGUAGES, type Translate } from "#platform/i18n";
import { urls } from "#urls";
import { LanguageFilter } from "../desk/language-filter";
import type { ArticleState } from "../states";
import type { PassagePiece } from "./find-passage";
import type { FoundAssignment, FoundStory } from "./search-queries";

export interface SearchPageProps {
  readonly t: Translate;
  readonly language: Language;
  readonly zone: string;
  readonly words: string;
  readonly filter: { readonly language: Language | null; readonly state: ArticleState | null };
  readonly languages: readonly Language[];
  readonly states: readonly ArticleState[];
  /** Null when nothing was looked for. */
  readonly found: {
    readonly stories: readonly FoundStory[];
    readonly assignments: readonly FoundAssignment[];
    /** The address that goes on with older stories. */
    readonly further: string | null;
    /** When the oldest story that was looked into was saved (ms). */
    readonly back: number | null;
  } | null;
}

export function SearchPage(props: SearchPageProps) {
  const { t, words, found } = props;
  return (
    <div class="desk search">
      <h1>{t("articles.search")}</h1>
      <form class="narrow" role="search" method="get" action={urls.deskSearch()}>
        <label class="wide">
          <span>{t("articles.search-words")}</span>
          <input
            type="search"
            name="q"
            value={words}
            maxLength={200}
            dir="auto"
            autocomplete="off"
            autofocus={found === null}
          />
        </label>
        <Choices {...props} />
        <button class="main">{t("articles.search")}</button>
      </form>
      {found === null ? <p class="hint">{t("articles.search-hint")}</p> : <Found {...props} found={found} />}
    </div>
  );
}

function Choices({ t, filter, languages, states }: SearchPageProps) {
  return (
    <>
      {languages.length > 1 && <LanguageFilter t={t} languages={languages} chosen={filter.language} />}
      <label>
        <span>{t("articles.state")}</span>
        <select name="state">
          <option value="">{t("articles.all-states")}</option>
          {states.map((state) => (
            <option key={state} value={state} selected={state === filter.state}>
              {t(`editor.state-${state}`)}
            </option>
          ))}
        </select>
      </label>
    </>
  );
}

function Found(props: SearchPageProps & { found: NonNullable<SearchPageProps["found"]> }) {
  const { t, language, zone, found } = props;
  const nothing = found.stories.length + found.assignments.length === 0;
  return (
    <>
      {found.assignments.length > 0 && (
        <section>
          <h2>{t("articles.search-assignments")}</h2>
          <ol class="hits">
            {found.assignments.map((one) => (
              <Hit key={one.id} {...one} url={urls.assignment(one.id)} meta="" t={t} />
            ))}
          </ol>
        </section>
      )}
      {found.stories.length > 0 && (
        <section>
          <h2>{t("articles.search-stories")}</h2>
          <ol class="hits">
            {found.stories.map((one) => (
              <Hit
                key={one.id}
                {...one}
                url={urls.write(one.id)}
                t={t}
                meta={`${t(`editor.state-${one.state}`)} · ${formatDate(language, one.savedAt, { kind: "day", zone })}`}
              />
            ))}
          </ol>
        </section>
      )}
      {nothing && <p class="nothing">{t("articles.search-nothing")}</p>}
      {found.further && (
        <p>
          {found.back !== null && (
            <time dateTime={isoDate(found.back, zone)}>
              {t("articles.search-back", { day: formatDate(language, found.back, { kind: "day", zone }) })}
            </time>
          )}{" "}
          <a href={found.further}>{t("articles.search-further")}</a>
        </p>
      )}
    </>
  );
}

interface HitProps {
  readonly t: Translate;
  readonly language: Language;
  readonly title: readonly PassagePiece[];
  readonly passage: readonly PassagePiece[];
  readonly url: string;
  readonly meta: string;
}

function Hit({ t, language, title, passage, url, meta }: HitProps) {
  const { direction, name } = LANGUAGES[language];
  return (
    <li class="line">
      <a href={url} lang={language} dir={direction}>
        {title.length > 0 ? <Pieces pieces={title} /> : t("articles.untitled")}
      </a>
      {passage.length > 0 && (
        <p lang={language} dir={direction}>
          <Pieces pieces={passage} />
        </p>
      )}
      <p class="soft">
        <span lang={language}>{name}</span>
        {meta && ` · ${meta}`}
      </p>
    </li>
  );
}

function Pieces({ pieces }: { pieces: readonly PassagePiece[] }) {
  return <>{pieces.map(({ text, marked }) => (marked ? <mark>{text}</mark> : text))}</>;
}
