// Stories: every one with its state, who has it in hand, when it is due and when it was saved; what narrows it stands in the address.

import { type ArticleState } from "#articles";
import { type DeskLine, type Due, lateWords, whenWords } from "#articles/desk";
import { formatDate, isoDate, type Language, LANGUAGES } from "#platform/i18n";
import { urls } from "#urls";
import { Beside, Headline, ListKeys, NewStoryForm, type Telling } from "./lists";
import { addressOf, NarrowForm, Tabs } from "./stories-filters";

/** What the list is narrowed to; null for all. */
export interface DeskFilter {
  readonly state: ArticleState | null;
  readonly language: Language | null;
  /** `mine`: what this person has in hand. `waits`: what waits for them. */
  readonly whose: "all" | "mine" | "waits";
  /** Id of whoever has it in hand. */
  readonly owner: number | null;
  readonly section: number | null;
  readonly due: Due | null;
  readonly sort: "saved" | "deadline";
}

export interface StoriesPageProps extends Telling {
  readonly lines: readonly DeskLine[];
  /** Where the list goes on; null when this is its end. */
  readonly next: string | null;
  /** Whether this is not its first page. */
  readonly isFurther: boolean;
  readonly filter: DeskFilter;
  /** How much waits for this person. */
  readonly waiting: number;
  readonly states: readonly ArticleState[];
  /** The paper's languages, in its order. */
  readonly languages: readonly Language[];
  /** Those in which this person may start a story. */
  readonly startable: readonly Language[];
  readonly sections: readonly { readonly id: number; readonly label: string }[];
  readonly people: readonly { readonly id: number; readonly name: string }[];
}

export function StoriesPage(props: StoriesPageProps) {
  const { t, lines, next, isFurther, filter } = props;
  return (
    <div class="desk">
      <header class="desk-head">
        <h1>{t("newsroom.stories")}</h1>
        <NewStoryForm t={t} languages={props.startable} language={props.language} />
      </header>
      <Tabs {...props} />
      <NarrowForm {...props} />
      {lines.length > 0 ? <Lines {...props} /> : <Nothing {...props} />}
      {(next || isFurther) && (
        <nav class="span" aria-label={t("newsroom.more-stories")}>
          {isFurther && <a href={addressOf(filter)}>{t("newsroom.newest")}</a>}
          {next && (
            <a href={next} rel="next">
              {t("newsroom.more")}
            </a>
          )}
        </nav>
      )}
      <ListKeys t={t} />
    </div>
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
          <th scope="col">{t("newsroom.column-owner")}</th>
          <th scope="col">{t("newsroom.column-due")}</th>
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

function Line(props: StoriesPageProps & { line: DeskLine }) {
  const { t, language, line, now, zone } = props;
  const own = LANGUAGES[line.language];
  const saved = isoDate(line.savedAt, zone);
  const today = saved.slice(0, 10) === isoDate(now, zone).slice(0, 10);
  return (
    <tr class="line">
      <th scope="row">
        <a href={urls.write(line.id)}>
          <Headline t={t} language={line.language} headline={line.headline} />
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
        {line.owner ? (
          <bdi>{line.owner}</bdi>
        ) : (
          <span class="soft">{t(line.withheld ? "newsroom.withheld" : "newsroom.imported")}</span>
        )}
      </td>
      <td>
        <DueWords {...props} />
      </td>
      <td>
        <time dateTime={saved} title={formatDate(language, line.savedAt, { kind: "moment", zone })}>
          {formatDate(language, line.savedAt, { kind: today ? "time" : "day", zone })}
        </time>
      </td>
    </tr>
  );
}

function DueWords({ t, language, line, now, zone }: StoriesPageProps & { line: DeskLine }) {
  if (line.dueAt === null) return null;
  return line.dueAt < now ? (
    <b class="late">{lateWords(t, now - line.dueAt)}</b>
  ) : (
    <time dateTime={isoDate(line.dueAt, zone)}>{whenWords({ t, language, zone, now }, line.dueAt)}</time>
  );
}

/** Nothing to list: because there is nothing yet, or because of the filters. */
function Nothing({ t, filter, isFurther }: StoriesPageProps) {
  const narrow = isFurther || addressOf(filter) !== urls.stories();
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
