// A deadline in words: how late it is, or when it is, as somebody would say it today.

import { addDays, dayOf, formatDate, type Language, type Translate } from "#platform/i18n";

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
const DAY_MS = 86_400_000;
/** Until then late is counted in hours. */
const HOURS = 48;

export interface Telling {
  readonly t: Translate;
  readonly language: Language;
  /** The paper's time zone. */
  readonly zone: string;
  readonly now: number;
}

/** "3 hours late". */
export function lateWords(t: Translate, byMs: number): string {
  if (byMs < HOUR_MS) return t("articles.late-minutes", { count: Math.max(1, Math.floor(byMs / MINUTE_MS)) });
  if (byMs < HOURS * HOUR_MS) return t("articles.late-hours", { count: Math.floor(byMs / HOUR_MS) });
  return t("articles.late-days", { count: Math.floor(byMs / DAY_MS) });
}

/** "today 18:00", "tomorrow 09:00", else day and time. */
export function whenWords({ t, language, zone, now }: Telling, at: number): string {
  const time = formatDate(language, at, { kind: "time", zone });
  const [day, today] = [dayOf(at, zone), dayOf(now, zone)];
  if (day === today) return t("articles.due-today", { time });
  if (day === addDays(today, 1)) return t("articles.due-tomorrow", { time });
  return formatDate(language, at, { kind: "slot", zone });
}
