// Gathers a month or a week of the calendar; which one stands in the address.

import { type AnyRoute, route, type Visit } from "#platform/http";
import { addDays, beginOfDay, dayOf, formatDate, isDay, monthAround } from "#platform/i18n";
import { type Language, weekAround, weekdayNames } from "#platform/i18n";
import { getPublication } from "#publication";
import { PATTERNS } from "#urls";
import { listAgenda } from "./agenda-queries";
import { CalendarPage } from "./calendar-page";
import { viewerOf } from "./viewer";

/** Most of each kind in a month. */
const MOST = 400;

interface Span {
  readonly title: string;
  readonly beside: string | null;
  readonly days: readonly string[];
  readonly before: string;
  readonly after: string;
  readonly holds: (day: string) => boolean;
}

async function showCalendar(visit: Visit<undefined>): Promise<Response> {
  const { reads, t, language, act, query } = visit;
  const { timeZone: zone } = await getPublication(reads);
  const today = dayOf(reads.at, zone);
  const asked = query.get("day") ?? "";
  const chosen = isDay(asked) ? asked : today;
  const view = query.get("view") === "week" ? "week" : "month";
  const span = view === "week" ? weekSpan(language, chosen) : monthSpan(language, chosen);
  const [first = chosen] = span.days;
  const last = span.days.at(-1) ?? chosen;
  const lines = await listAgenda(reads, {
    viewer: await viewerOf(act),
    from: beginOfDay(first, zone),
    to: beginOfDay(addDays(last, 1), zone),
    kinds: ["deadline", "goes-out", "embargo"],
    most: MOST,
  });
  const byDay = Map.groupBy(lines, ({ at }) => dayOf(at, zone));
  return visit.page({
    title: `${t("articles.calendar")} · ${span.title}`,
    current: "calendar",
    body: (
      <CalendarPage
        t={t}
        language={language}
        zone={zone}
        now={reads.at}
        today={today}
        view={view}
        chosen={chosen}
        {...span}
        weekdays={weekdayNames(language)}
        days={span.days.map((day) => ({ day, lines: byDay.get(day) ?? [], inside: span.holds(day) }))}
        cut={["deadline", "goes-out", "embargo"].some(
          (kind) => lines.filter((line) => line.kind === kind).length >= MOST,
        )}
      />
    ),
  });
}

function monthSpan(language: Language, day: string): Span {
  const month = monthAround(language, day);
  return { ...month, holds: (one) => one >= month.first && one <= month.last };
}

function weekSpan(language: Language, day: string): Span {
  const days = weekAround(language, day);
  const [first = day] = days;
  const words = (one: string) =>
    formatDate(language, Date.parse(`${one}T12:00:00Z`), { kind: "day", zone: "UTC" });
  return {
    title: `${words(first)} – ${words(days.at(-1) ?? day)}`,
    beside: null,
    days,
    before: addDays(first, -7),
    after: addDays(first, 7),
    holds: () => true,
  };
}

export const calendarRoute: AnyRoute = route({
  name: "articles.calendar",
  method: "GET",
  path: PATTERNS.calendar,
  access: "articles.write",
  cache: "never",
  query: ["view", "day"],
  answer: showCalendar,
});
