// Moments as a front page says them: when the paper's day ends, and a time, a weekday or a date for what is new.

import { formatDate, formatIn, isoDate, type Language } from "#platform/i18n";

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

/** The first moment (ms) after `at` at which the date in `zone` is another one. */
export function nextMidnight(at: number, zone: string): number {
  const [year, month, day] = isoDate(at, zone).slice(0, 10).split("-").map(Number);
  const midnight = Date.UTC(year ?? 1970, (month ?? 1) - 1, (day ?? 1) + 1);
  const guess = midnight - offsetAt(at, zone);
  // Where the clocks change in between, the offset of that moment counts.
  return midnight - offsetAt(guess, zone);
}

/** How far the zone's clocks are ahead of UTC, in ms. */
function offsetAt(at: number, zone: string): number {
  const [, sign, hours, minutes] = isoDate(at, zone).match(/([+-])(\d\d):(\d\d)$/) ?? [];
  return (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * MINUTE_MS;
}

/** What a list says of when: words for people, a date or a moment for machines. */
export interface When {
  readonly words: string;
  readonly datetime: string;
}

/** The day of publication. */
export function dayOf(language: Language, at: number, zone: string): When {
  return { words: formatDate(language, at, { kind: "day", zone }), datetime: isoDate(at, zone).slice(0, 10) };
}

/**
 * Today's `14:02`, this week's weekday, an older story's day and month: as much as a list of new stories needs.
 * True until the next midnight.
 */
export function briefMoment(language: Language, at: number, where: { now: number; zone: string }): When {
  return { words: briefWords(language, at, where), datetime: isoDate(at, where.zone) };
}

function briefWords(language: Language, at: number, { now, zone }: { now: number; zone: string }): string {
  const days = dayNumber(now, zone) - dayNumber(at, zone);
  if (days <= 0) return formatDate(language, at, { kind: "time", zone });
  const options: Intl.DateTimeFormatOptions =
    days < 7 ? { weekday: "long" } : { day: "numeric", month: "long" };
  return formatIn(language, at, { ...options, timeZone: zone });
}

function dayNumber(at: number, zone: string): number {
  return Date.parse(isoDate(at, zone).slice(0, 10)) / DAY_MS;
}
