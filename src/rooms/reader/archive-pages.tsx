// The archive: every month that has stories, every day of a month, every story of a day. What stands on a page is bound to its date.

import type { ComponentChildren } from "preact";
import { listWithin } from "#articles";
import { ListSheet, toldOf } from "#front";
import type { Page, Visit } from "#platform/http";
import { formatDate, formatMonth, formatNumber } from "#platform/i18n";
import { Problem } from "#platform/problem";
import { urls } from "#urls";
import {
  dayAsked,
  dayPath,
  findNextTo,
  listDays,
  listMonths,
  monthPath,
  pageAsked,
  pagePath,
  spanOf,
} from "./archive-days";
import { listPage } from "./list-page";
import { getOfferedPaper, offeredLanguages, type Paper } from "./paper";

/** A day with more goes on, counted from its first story: nothing shifts when another is published. */
const MOST_ON_PAGE = 100;

export async function archivePage(visit: Visit<undefined>): Promise<Page> {
  const { t, language } = visit;
  const paper = await getOfferedPaper(visit);
  const years = Map.groupBy(await listMonths(visit, paper.zone), (month) => month.slice(0, 4));
  return archived(visit, {
    title: t("reader.archive"),
    paper,
    body: (
      <section class="standing">
        <h1>{t("reader.archive")}</h1>
        {years.size === 0 && <p class="empty">{t("reader.front-empty")}</p>}
        {[...years.values()].map((months) => (
          <ul class="under">
            {months.map((month) => (
              <li>
                <a href={monthPath(language, month)}>{formatMonth(language, month)}</a>
              </li>
            ))}
          </ul>
        ))}
      </section>
    ),
  });
}

export async function archiveMonthPage(visit: Visit<undefined>): Promise<Page> {
  const { language, t, params } = visit;
  const paper = await getOfferedPaper(visit);
  const { zone } = paper;
  const first = dayAsked(params.year, params.month, "01");
  const days = await listDays(visit, first, zone);
  if (days.length === 0) throw new Problem("not-found", "problem.not-found");
  const title = formatMonth(language, first.slice(0, 7));
  return archived(visit, {
    title,
    paper,
    body: (
      <section class="standing">
        <p class="kicker">
          <a href={urls.archive(language)}>{t("reader.archive")}</a>
        </p>
        <h1>{title}</h1>
        <ul>
          {days.map(({ day, from, count }) => (
            <li>
              <a href={dayPath(language, day)}>{formatDate(language, from, { kind: "weekday", zone })}</a>{" "}
              <span class="hint">{t("reader.archive-count", { count })}</span>
            </li>
          ))}
        </ul>
      </section>
    ),
  });
}

export async function archiveDayPage(visit: Visit<undefined>): Promise<Page> {
  const { language, reads, t, params } = visit;
  const paper = await getOfferedPaper(visit);
  const { zone } = paper;
  const day = dayAsked(params.year, params.month, params.day);
  const page = pageAsked(params.page);
  const span = spanOf(language, day, zone);
  const skip = (page - 1) * MOST_ON_PAGE;
  const found = await listWithin(reads, { ...span, skip, most: MOST_ON_PAGE + 1 });
  if (found.length === 0) throw new Problem("not-found", "problem.not-found");
  const named = (at: string) =>
    formatDate(language, spanOf(language, at, zone).from, { kind: "weekday", zone });
  const month = day.slice(0, 7);
  const { before, after } = await findNextTo(visit, span, zone);
  const hasMore = found.length > MOST_ON_PAGE;
  return archived(visit, {
    title: page > 1 ? `${named(day)} (${formatNumber(language, page)})` : named(day),
    paper,
    body: (
      <>
        <ListSheet
          title={named(day)}
          over={<a href={monthPath(language, month)}>{formatMonth(language, month)}</a>}
          stories={found.slice(0, MOST_ON_PAGE).map(toldOf)}
          t={t}
          language={language}
          zone={zone}
        />
        <nav aria-label={t("reader.archive")}>
          <ul class="under">
            {hasMore && <Turn href={pagePath(language, day, page + 1)}>{t("reader.archive-more")}</Turn>}
            {before && <Turn href={dayPath(language, before)}>{named(before)}</Turn>}
            {after && <Turn href={dayPath(language, after)}>{named(after)}</Turn>}
          </ul>
        </nav>
      </>
    ),
  });
}

function Turn({ href, children }: { href: string; children: ComponentChildren }) {
  return (
    <li>
      <a href={href}>{children}</a>
    </li>
  );
}

/** Other languages have other stories on a day: from each page one comes to the beginning of their archives. */
function archived(
  visit: Visit<unknown>,
  { title, paper, body }: { title: string; paper: Paper; body: ComponentChildren },
): Page {
  const { language, path, t } = visit;
  const languages = Object.fromEntries(offeredLanguages(paper).map((other) => [other, urls.archive(other)]));
  const about = t("reader.archive-about", { paper: paper.name });
  const isFirst = path === urls.archive(language);
  const page = listPage(visit, { title, paper, about, body, ...(isFirst && { languages }) });
  return { ...page, languages };
}
