// The calendar: a month or a week in the person's own calendar, with what has its moment in it; a list on a phone.

import { dayNumber, formatDate, isoDate, type Language, LANGUAGES, type Translate } from "#platform/i18n";
import { urls } from "#urls";
import type { AgendaLine } from "./agenda-queries";

export interface CalendarDay {
  readonly day: string;
  readonly lines: readonly AgendaLine[];
  /** Of the month that is shown; in a week, always. */
  readonly inside: boolean;
}

export interface CalendarPageProps {
  readonly t: Translate;
  readonly language: Language;
  readonly zone: string;
  readonly now: number;
  readonly today: string;
  readonly view: "month" | "week";
  /** The day that the page was opened for. */
  readonly chosen: string;
  readonly title: string;
  /** The Gregorian months, where the person's calendar is another. */
  readonly beside: string | null;
  readonly weekdays: readonly string[];
  readonly days: readonly CalendarDay[];
  readonly before: string;
  readonly after: string;
  /** Whether there is more than is shown. */
  readonly cut: boolean;
}

/** So many lines of a day stand in a month; the week has them all. */
const MOST_IN_A_DAY = 5;

export function CalendarPage(props: CalendarPageProps) {
  const { t, title, beside, weekdays, days, view, cut } = props;
  return (
    <div class="calendar">
      <header class="desk-head">
        <h1>
          {title} {beside && <span class="soft">{beside}</span>}
        </h1>
        <Turning {...props} />
      </header>
      {cut && <p class="hint">{t("articles.calendar-cut")}</p>}
      <ol class="weekdays" aria-hidden="true">
        {weekdays.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ol>
      <ol class={`days ${view}`}>
        {days.map((day) => (
          <Day key={day.day} {...props} day={day} />
        ))}
      </ol>
      {days.every(({ lines }) => lines.length === 0) && <p class="hint">{t("articles.calendar-nothing")}</p>}
    </div>
  );
}

function Turning({ t, view, chosen, before, after }: CalendarPageProps) {
  const link = (change: { view?: string; day?: string }) =>
    `${urls.calendar()}?${new URLSearchParams({ view, day: chosen, ...change })}`;
  return (
    <nav class="span" aria-label={t("articles.calendar-turn")}>
      <a href={link({ day: before })} rel="prev">
        {t("articles.earlier")}
      </a>
      <a href={`${urls.calendar()}?view=${view}`}>{t("articles.today")}</a>
      <a href={link({ day: after })} rel="next">
        {t("articles.later")}
      </a>
      <span class="tabs">
        <a href={link({ view: "month" })} aria-current={view === "month" ? "true" : undefined}>
          {t("articles.month")}
        </a>
        <a href={link({ view: "week" })} aria-current={view === "week" ? "true" : undefined}>
          {t("articles.week")}
        </a>
      </span>
    </nav>
  );
}

function Day(props: CalendarPageProps & { day: CalendarDay }) {
  const { t, language, day, view, today } = props;
  const shown = view === "month" ? day.lines.slice(0, MOST_IN_A_DAY) : day.lines;
  const more = day.lines.length - shown.length;
  const isToday = day.day === today;
  const classes = [
    day.lines.length === 0 && !isToday && "empty",
    !day.inside && "outside",
    isToday && "today",
  ].filter(Boolean);
  return (
    <li class={classes.join(" ") || undefined}>
      <p class="date">
        <time dateTime={day.day} aria-current={isToday ? "date" : undefined}>
          <span class="long">{dayWords(language, day.day)}</span>
          <span class="short" aria-hidden="true">
            {dayNumber(language, day.day)}
          </span>
        </time>
      </p>
      <ul>
        {shown.map((line) => (
          <Moment key={`${line.kind}-${line.assignment ?? line.article}`} {...props} line={line} />
        ))}
        {more > 0 && (
          <li>
            <a href={`${urls.calendar()}?view=week&day=${day.day}`}>
              {t("articles.calendar-more", { count: more })}
            </a>
          </li>
        )}
      </ul>
    </li>
  );
}

/** A civil day has no zone: noon in UTC is of the same day. */
function dayWords(language: Language, day: string): string {
  return formatDate(language, Date.parse(`${day}T12:00:00Z`), { kind: "weekday", zone: "UTC" });
}

function Moment({ t, language, zone, now, line }: CalendarPageProps & { line: AgendaLine }) {
  const late = line.kind === "deadline" && line.open && line.at < now;
  const href =
    line.assignment !== null
      ? urls.assignment(line.assignment)
      : line.article !== null
        ? urls.write(line.article)
        : urls.budget();
  return (
    <li class={late ? "moment late" : "moment"}>
      <time dateTime={isoDate(line.at, zone)}>{formatDate(language, line.at, { kind: "time", zone })}</time>{" "}
      <span class="kind">{t(late ? "articles.late" : `articles.agenda-${line.kind}`)}</span>{" "}
      <a href={href} lang={line.language} dir={LANGUAGES[line.language].direction}>
        {line.headline || t("articles.untitled")}
      </a>
    </li>
  );
}
