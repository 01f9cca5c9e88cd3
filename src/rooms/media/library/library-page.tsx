// The contact sheet: every picture small, with its words and what is missing; above it the search and the way to bring more.

import type { Staff } from "#people";
import { formatMonth, type Language, LANGUAGES, type Translate } from "#platform/i18n";
import { urls } from "#urls";
import { AddPictures } from "../uploads/add-pictures";
import { staffAddress } from "../chooser/chosen-picture";
import { PLACES } from "../picture";
import { isNarrow, LACKS, type LibraryFilter, queryOf, USES } from "./filter";
import type { LibraryLine, WordsIn } from "./library-queries";

export interface LibraryPageProps {
  readonly t: Translate;
  /** The person's language. */
  readonly language: Language;
  readonly lines: readonly LibraryLine[];
  /** Whether older ones match as well. */
  readonly more: boolean;
  readonly filter: LibraryFilter;
  /** Whether the library has no picture at all. */
  readonly empty: boolean;
  /** Since the first picture, newest first, as in the address. */
  readonly months: readonly string[];
  /** Who may have brought some. */
  readonly people: readonly Staff[];
  /** Whether one was deleted just now. */
  readonly deleted: boolean;
}

const THUMBNAIL_WIDTH = 320;

export function LibraryPage(props: LibraryPageProps) {
  const { t, lines, more, filter } = props;
  const last = lines.at(-1)?.picture.id ?? null;
  return (
    <div class="library" id="library">
      <h1>{t("media.pictures")}</h1>
      {props.deleted && (
        <p class="notice" role="status">
          {t("media.done-deleted")}
        </p>
      )}
      <AddPictures t={t} />
      {!props.empty && <Search {...props} />}
      {!props.empty && <Filters {...props} />}
      {lines.length > 0 ? (
        <ol class="contact" id="contact">
          {lines.map((line) => (
            <Thumbnail key={line.picture.id} {...props} line={line} />
          ))}
        </ol>
      ) : (
        <Nothing {...props} />
      )}
      {lines.length > 0 && <p class="hint with-script">{t("media.keys")}</p>}
      {more && last !== null && (
        <p class="more">
          <a href={urls.pictures() + queryOf(filter, { before: last })}>{t("media.more")}</a>
        </p>
      )}
    </div>
  );
}

function Search({ t, language, filter, months, people }: LibraryPageProps) {
  return (
    <form class="library-search" method="get" action={urls.pictures()} role="search">
      <label class="wide">
        <span>{t("media.search")}</span>
        <input type="search" name="words" value={filter.words} dir="auto" maxLength={200} />
      </label>
      <label>
        <span>{t("media.by")}</span>
        <select name="by" autocomplete="off">
          <option value="">{t("media.by-anybody")}</option>
          {people.map(({ id, name }) => (
            <option key={id} value={id} selected={id === filter.by}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{t("media.month")}</span>
        <select name="month" autocomplete="off">
          <option value="">{t("media.month-any")}</option>
          {months.map((month) => (
            <option key={month} value={month} selected={month === filter.month}>
              {formatMonth(language, month)}
            </option>
          ))}
        </select>
      </label>
      {filter.use && <input type="hidden" name="use" value={filter.use} />}
      {filter.lacks && <input type="hidden" name="lacks" value={filter.lacks} />}
      <button>{t("media.search-do")}</button>
    </form>
  );
}

function Filters({ t, filter }: LibraryPageProps) {
  return (
    <nav class="filters" aria-label={t("newsroom.filters")}>
      <ul>
        <Choice to={queryOf(filter, { use: null })} chosen={filter.use === null} says={t("media.use-all")} />
        {USES.map((use) => (
          <Choice
            key={use}
            to={queryOf(filter, { use })}
            chosen={filter.use === use}
            says={t(`media.use-${use}`)}
          />
        ))}
      </ul>
      <ul>
        {LACKS.map((lacks) => (
          <Choice
            key={lacks}
            to={queryOf(filter, { lacks: filter.lacks === lacks ? null : lacks })}
            chosen={filter.lacks === lacks}
            says={t(`media.no-${lacks}`)}
          />
        ))}
      </ul>
    </nav>
  );
}

function Choice({ to, chosen, says }: { to: string; chosen: boolean; says: string }) {
  return (
    <li>
      <a href={urls.pictures() + to} aria-current={chosen ? "true" : undefined}>
        {says}
      </a>
    </li>
  );
}

function Thumbnail({ t, language, line }: LibraryPageProps & { line: LibraryLine }) {
  const { picture, words } = line;
  const said = wordsFor(words, language);
  const caption = said?.caption || said?.alt || picture.caption;
  return (
    <li>
      <a href={urls.libraryPicture(picture.id)}>
        <img
          src={staffAddress(picture, THUMBNAIL_WIDTH)}
          alt=""
          width={picture.width}
          height={picture.height}
          loading="lazy"
          decoding="async"
        />
        {caption ? (
          <span
            class="caption"
            lang={said?.language}
            dir={said ? LANGUAGES[said.language].direction : "auto"}
          >
            {caption}
          </span>
        ) : (
          <span class="caption soft">{t("media.nameless", { number: picture.id })}</span>
        )}
      </a>
      <p class="credit" dir={picture.credit ? "auto" : undefined}>
        {picture.credit || <span class="lack">{t("media.no-credit")}</span>}
      </p>
      <p class="soft">
        <UsedAs t={t} uses={line.uses} />
        {!hasAlt(words) && <span class="lack">{t("media.no-alt")}</span>}
      </p>
    </li>
  );
}

function UsedAs({ t, uses }: Pick<LibraryPageProps, "t"> & Pick<LibraryLine, "uses">) {
  // An article that is public or will be has a working copy besides: to name it again would say nothing.
  const out = uses.live + uses.scheduled > 0;
  const said = PLACES.filter((place) => uses[place] > 0 && !(out && place === "draft")).map((place) =>
    t(`media.uses-${place}`, { count: uses[place] }),
  );
  return <span>{said.length > 0 ? said.join(" · ") : t("media.use-unused")}</span>;
}

/** Words in the person's language, or else in another. */
export function wordsFor(words: WordsIn, language: Language) {
  const tags = Object.keys(words) as Language[];
  const tag = words[language] ? language : tags[0];
  return tag && words[tag] ? { language: tag, ...words[tag] } : null;
}

function hasAlt(words: WordsIn): boolean {
  return Object.values(words).some(({ alt }) => alt !== "");
}

/** Nothing to show: because there is nothing yet, or because of what was looked for. */
function Nothing({ t, filter }: LibraryPageProps) {
  return (
    <div class="nothing">
      <p>{t(isNarrow(filter) ? "media.nothing-matches" : "media.nothing-yet")}</p>
      {isNarrow(filter) ? (
        <a href={urls.pictures()}>{t("media.show-all")}</a>
      ) : (
        <p class="hint">{t("media.nothing-yet-hint")}</p>
      )}
    </div>
  );
}
