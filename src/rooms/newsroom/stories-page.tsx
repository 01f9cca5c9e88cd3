// The desk: every story with its state, who had it last and when, newest first; filters stand in the address.

import type { ArticleState, DeskLine } from "#articles";
import { formatDate, isoDate, type Language, LANGUAGES, type Translate } from "#platform/i18n";
import { urls } from "#urls";

/** What the list is narrowed to; null for all. */
export interface DeskFilter {
  readonly state: ArticleState | null;
  readonly language: Language | null;
  /** Only what waits for this person. */
  readonly waits: boolean;
}

export interface StoriesPageProps {
  readonly t: Translate;
  /** The person's language, in which dates are written. */
  readonly language: Language;
  readonly lines: readonly DeskLine[];
  /** Whether more stories match than are listed. */
  readonly cut: boolean;
  readonly filter: DeskFilter;
  /** How many stories wait for this person, in all states and languages. */
  readonly waiting: number;
  readonly states: readonly ArticleState[];
  /** The paper's languages, in its order. */
  readonly languages: readonly Language[];
  /** Those in which this person may start a story. */
  readonly startable: readonly Language[];
  readonly now: number;
  /** The paper's time zone, an IANA name. */
  readonly zone: string;
}

export function StoriesPage(props: StoriesPageProps) {
  const { t, lines, cut } = props;
  return (
    <div class="desk">
      <header class="desk-head">
        <h1>{t("newsroom.stories")}</h1>
        {props.startable.length > 0 && <NewStoryForm {...props} />}
      </header>
      <Filters {...props} />
      {lines.length > 0 ? <Lines {...props} /> : <Nothing {...props} />}
      {cut && <p class="hint">{t("newsroom.stories-cut", { count: lines.length })}</p>}
    </div>
  );
}

function NewStoryForm({ t, startable: languages, language }: StoriesPageProps) {
  const first = languages.find((tag) => tag === language) ?? languages[0];
  return (
    <form class="in-line" method="post" action={urls.newStory()}>
      {languages.length > 1 ? (
        <select name="language" aria-label={t("newsroom.language-of-story")}>
          {languages.map((tag) => (
            <option key={tag} value={tag} lang={tag} dir={LANGUAGES[tag].direction} selected={tag === first}>
              {LANGUAGES[tag].name}
            </option>
          ))}
        </select>
      ) : (
        <input type="hidden" name="language" value={first} />
      )}
      <button class="main">{t("newsroom.new-story")}</button>
      <button name="as" value="idea">
        {t("newsroom.new-idea")}
      </button>
    </form>
  );
}

/** The address of the list with one of its filters changed. */
function narrowed(filter: DeskFilter, change: Partial<DeskFilter>): string {
  const next = { ...filter, ...change };
  const query = new URLSearchParams();
  if (next.state) query.set("state", next.state);
  if (next.language) query.set("language", next.language);
  if (next.waits) query.set("waits", "me");
  return query.size > 0 ? `${urls.stories()}?${query}` : urls.stories();
}

function Filters({ t, filter, states, languages, waiting }: StoriesPageProps) {
  return (
    <nav class="filters" aria-label={t("newsroom.filters")}>
      <ul aria-label={t("newsroom.whose")}>
        <Choice
          url={narrowed(filter, { waits: false })}
          chosen={!filter.waits}
          says={t("newsroom.everything")}
        />
        <Choice
          url={narrowed(filter, { waits: true })}
          chosen={filter.waits}
          says={t("newsroom.waits-for-me", { count: waiting })}
        />
      </ul>
      <ul>
        <Choice
          url={narrowed(filter, { state: null })}
          chosen={filter.state === null}
          says={t("newsroom.all-states")}
        />
        {states.map((state) => (
          <Choice
            key={state}
            url={narrowed(filter, { state })}
            chosen={filter.state === state}
            says={t(`editor.state-${state}`)}
          />
        ))}
      </ul>
      {languages.length > 1 && (
        <ul>
          <Choice
            url={narrowed(filter, { language: null })}
            chosen={filter.language === null}
            says={t("newsroom.all-languages")}
          />
          {languages.map((tag) => (
            <Choice
              key={tag}
              url={narrowed(filter, { language: tag })}
              chosen={filter.language === tag}
              says={LANGUAGES[tag].name}
              tag={tag}
            />
          ))}
        </ul>
      )}
    </nav>
  );
}

function Choice({ url, chosen, says, tag }: { url: string; chosen: boolean; says: string; tag?: Language }) {
  return (
    <li>
      <a
        href={url}
        aria-current={chosen ? "true" : undefined}
        lang={tag}
        dir={tag && LANGUAGES[tag].direction}
      >
        {says}
      </a>
    </li>
  );
}

function Lines(props: StoriesPageProps) {
  const { t, lines } = props;
  return (
    <table class="lines">
      <thead>
        <tr>
          <th scope="col">{t("newsroom.column-headline")}</th>
          <th scope="col">{t("newsroom.column-state")}</th>
          <th scope="col">{t("newsroom.column-language")}</th>
          <th scope="col">{t("newsroom.column-who")}</th>
          <th scope="col">{t("newsroom.column-when")}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <Line key={line.id} {...props} line={line} />
        ))}
      </tbody>
    </table>
  );
}

function Line({ t, language, line, now, zone }: StoriesPageProps & { line: DeskLine }) {
  const own = LANGUAGES[line.language];
  const saved = isoDate(line.savedAt, zone);
  const today = saved.slice(0, 10) === isoDate(now, zone).slice(0, 10);
  return (
    <tr>
      <th scope="row">
        <a href={urls.write(line.id)}>
          {line.headline ? (
            <span lang={line.language} dir={own.direction}>
              {line.headline}
            </span>
          ) : (
            <span class="soft">{t("newsroom.untitled")}</span>
          )}
        </a>
      </th>
      <td class={`state state-${line.state}`}>
        {t(`editor.state-${line.state}`)}
        <Beside t={t} language={language} line={line} now={now} zone={zone} />
      </td>
      <td lang={line.language} dir={own.direction}>
        {own.name}
      </td>
      <td>
        {line.savedBy ? (
          <bdi>{line.savedBy}</bdi>
        ) : (
          <span class="soft">{t(line.withheld ? "newsroom.withheld" : "newsroom.imported")}</span>
        )}
      </td>
      <td>
        <time dateTime={saved} title={formatDate(language, line.savedAt, { kind: "moment", zone })}>
          {formatDate(language, line.savedAt, { kind: today ? "time" : "day", zone })}
        </time>
      </td>
    </tr>
  );
}

/** What is to be known of its state beside the word for it. */
function Beside(props: Pick<StoriesPageProps, "t" | "language" | "now" | "zone"> & { line: DeskLine }) {
  const { t, language, line, now, zone } = props;
  const moment = (at: number) => formatDate(language, at, { kind: "moment", zone });
  const isPublic = line.state === "published";
  const said = [
    isPublic && line.changedSince && t("newsroom.changed-since"),
    isPublic && line.reviewAsked && t("newsroom.review-asked"),
    line.goesOutAt !== null && t("newsroom.goes-out", { moment: moment(line.goesOutAt) }),
    !isPublic &&
      line.goesOutAt === null &&
      line.embargoAt !== null &&
      line.embargoAt > now &&
      t("newsroom.embargoed", { moment: moment(line.embargoAt) }),
  ].filter((one) => one !== false);
  return said.length > 0 ? <span class="soft">{said.join(" · ")}</span> : null;
}

/** Nothing to list: because there is nothing yet, or because of the filters. */
function Nothing({ t, filter }: StoriesPageProps) {
  const narrow = filter.state !== null || filter.language !== null || filter.waits;
  return (
    <div class="nothing">
      <p>{t(narrow ? "newsroom.nothing-matches" : "newsroom.no-stories")}</p>
      {narrow ? (
        <a href={urls.stories()}>{t("newsroom.show-all")}</a>
      ) : (
        <p class="hint">{t("newsroom.no-stories-hint")}</p>
      )}
    </div>
  );
}
