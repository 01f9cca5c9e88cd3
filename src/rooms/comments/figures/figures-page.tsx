// The desk's figures of comments: tables first, a small bar beside each row, and nothing of any reader.

import type { ComponentChildren } from "preact";
import type { Page } from "#platform/http";
import {
  beginOfDay,
  formatDate,
  formatNumber,
  isLanguage,
  type Language,
  LANGUAGES,
  type Translate,
} from "#platform/i18n";
import { urls } from "#urls";
import { ModerationTabs } from "../moderation/moderation-tabs";
import { type DayTally, type Figures, type Period, SPANS, type Tally } from "./figures";

export interface FiguresProps extends Figures {
  readonly period: Period;
  readonly days: readonly DayTally[];
  readonly hours: readonly Tally[];
  /** When the page was made (ms). */
  readonly at: number;
  readonly t: Translate;
  readonly language: Language;
  readonly zone: string;
}

export function figuresPage(props: FiguresProps): Page {
  const { t, period } = props;
  return {
    title: t("comments.figures"),
    current: "comments",
    body: (
      <div class="queue figures">
        <h1>{t("comments.figures")}</h1>
        <ModerationTabs t={t} current="figures" />
        <p class="hint">{t("comments.figures-about")}</p>
        <nav class="tabs states" aria-label={t("comments.figures-span")}>
          {SPANS.map((span) => (
            <a
              href={`${urls.commentFigures()}?days=${span}`}
              aria-current={span === period.days ? "page" : undefined}
            >
              {t("comments.figures-days", { count: span })}
            </a>
          ))}
        </nav>
        <Summary {...props} />
        <Days {...props} />
        <Hours {...props} />
        <Languages {...props} />
        <Held {...props} />
        <Rejections {...props} />
      </div>
    ),
  };
}

function Summary({ all, waits, waiting, at, t, language }: FiguresProps) {
  const number = (value: number) => formatNumber(language, value);
  const facts: readonly (readonly [string, string])[] = [
    [t("comments.figure-came"), number(all.came)],
    [t("comments.figure-share"), shareOf(all, { t })],
    [t("comments.figure-median"), waits ? lasts(waits.median, t) : "–"],
    [t("comments.figure-longest"), waits ? lasts(waits.longest, t) : "–"],
    [t("comments.figure-waiting"), number(waiting.count)],
    [t("comments.figure-oldest"), waiting.oldest === null ? "–" : lasts(at - waiting.oldest, t)],
  ];
  return (
    <dl class="facts-row">
      {facts.map(([says, value]) => (
        <div>
          <dt>{says}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** In one unit, so that it is read at a glance. */
function lasts(ms: number, t: Translate): string {
  const minutes = Math.round(ms / 60_000);
  if (minutes < 120) return t("comments.lasts-minutes", { count: minutes });
  const hours = Math.round(minutes / 60);
  return hours < 48
    ? t("comments.lasts-hours", { count: hours })
    : t("comments.lasts-days", { count: Math.round(hours / 24) });
}

function shareOf({ approved, rejected }: Tally, { t }: { t: Translate }): string {
  const decided = approved + rejected;
  return decided === 0 ? "–" : t("comments.percent", { share: approved / decided });
}

interface Row extends Tally {
  readonly head: ComponentChildren;
}

interface TallyTableProps extends Pick<FiguresProps, "t" | "language"> {
  readonly caption: string;
  readonly first: string;
  readonly rows: readonly Row[];
}

/** The bar repeats a figure of its row for eyes alone. */
function TallyTable({ caption, first, rows, t, language }: TallyTableProps) {
  const most = Math.max(1, ...rows.map(({ came }) => came));
  const number = (value: number) => formatNumber(language, value);
  if (rows.length === 0) return null;
  return (
    <table>
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{first}</th>
          <th scope="col">{t("comments.figure-came")}</th>
          <th scope="col">{t("comments.state.approved")}</th>
          <th scope="col">{t("comments.state.rejected")}</th>
          <th scope="col" class="share">
            {t("comments.figure-share")}
          </th>
          <td class="bar" />
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr>
            <th scope="row">{row.head}</th>
            <td>{number(row.came)}</td>
            <td>{number(row.approved)}</td>
            <td>{number(row.rejected)}</td>
            <td class="share">{shareOf(row, { t })}</td>
            <td class="bar" aria-hidden="true">
              <meter max={most} value={row.came} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Days({ days, period, t, language, zone }: FiguresProps) {
  const rows = days.map((tally) => ({
    ...tally,
    head: formatDate(language, beginOfDay(tally.day, zone), { kind: "short", zone }),
  }));
  const caption = t(period.days === 90 ? "comments.figures-by-week" : "comments.figures-by-day");
  const first = t(period.days === 90 ? "comments.figure-week" : "comments.figure-day");
  return <TallyTable caption={caption} first={first} rows={rows} t={t} language={language} />;
}

/** Hours in which nothing ever came are left out. */
function Hours({ hours, t, language }: FiguresProps) {
  const pad = (hour: number) => (hour < 10 ? formatNumber(language, 0) : "") + formatNumber(language, hour);
  const rows = hours.flatMap((tally, hour) =>
    tally.came > 0 ? [{ ...tally, head: <bdi>{`${pad(hour)}:${pad(0)}`}</bdi> }] : [],
  );
  const caption = t("comments.figures-by-hour");
  return (
    <TallyTable caption={caption} first={t("comments.figure-hour")} rows={rows} t={t} language={language} />
  );
}

function Languages({ languages, t, language }: FiguresProps) {
  const rows = languages.map((tally) => ({
    ...tally,
    head: isLanguage(tally.language) ? (
      <span lang={tally.language}>{LANGUAGES[tally.language].name}</span>
    ) : (
      tally.language
    ),
  }));
  return (
    <TallyTable
      caption={t("comments.figures-by-language")}
      first={t("comments.filter-language")}
      rows={rows}
      t={t}
      language={language}
    />
  );
}

function Held({ held, t, language }: FiguresProps) {
  const rows = held.map((tally) => ({ ...tally, head: t(`comments.reason.${tally.reason}`) }));
  return (
    <TallyTable
      caption={t("comments.figures-by-reason")}
      first={t("comments.filter-reason")}
      rows={rows}
      t={t}
      language={language}
    />
  );
}

function Rejections({ rejections, t, language }: FiguresProps) {
  const most = Math.max(1, ...rejections.map(({ count }) => count));
  if (rejections.length === 0) return null;
  return (
    <table>
      <caption>{t("comments.figures-rejections")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("comments.reject-because")}</th>
          <th scope="col">{t("comments.state.rejected")}</th>
          <td class="bar" />
        </tr>
      </thead>
      <tbody>
        {rejections.map(({ reason, count }) => (
          <tr>
            <th scope="row">{t(`comments.reject.${reason}`)}</th>
            <td>{formatNumber(language, count)}</td>
            <td class="bar" aria-hidden="true">
              <meter max={most} value={count} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
