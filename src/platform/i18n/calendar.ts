// Weeks and months as each language counts them. A day is its Gregorian date, `2026-11-23`, in whichever calendar it is shown.

import { isoDate } from "./dates";
import { type Language, LANGUAGES } from "./languages";
import { momentIn } from "./zoned-moment";

const DAY_MS = 86_400_000;
const HALF_HOUR = 30;

export function dayOf(at: number, zone: string): string {
  return isoDate(at, zone).slice(0, 10);
}

/** Whether it is a day that a calendar shows, within a century of now. */
export function isDay(text: string): boolean {
  return /^(19|20)\d\d-\d\d-\d\d$/.test(text) && !Number.isNaN(noon(text)) && dayFrom(noon(text)) === text;
}

export function addDays(day: string, days: number): string {
  return dayFrom(noon(day) + days * DAY_MS);
}

/** The moment (ms) at which a day begins in a zone; where the clock is put forward at midnight, the first that there is. */
export function beginOfDay(day: string, zone: string): number {
  for (let minute = 0; minute < 240; minute += HALF_HOUR) {
    const typed = `${day}T${pad(Math.floor(minute / 60))}:${pad(minute % 60)}`;
    const at = momentIn(typed, zone);
    if (at !== null) return at;
  }
  return noon(day) - DAY_MS / 2;
}

/** The seven days of the week around a day, in that language's order. */
export function weekAround(language: Language, day: string): string[] {
  const weekday = new Date(noon(day)).getUTCDay() || 7;
  const back = (weekday - LANGUAGES[language].weekBegins + 7) % 7;
  return Array.from({ length: 7 }, (_, index) => addDays(day, index - back));
}

export interface Month {
  /** Whole weeks, from the one with its first day to the one with its last. */
  readonly days: readonly string[];
  readonly first: string;
  readonly last: string;
  /** November 2026. */
  readonly title: string;
  /** The Gregorian months that it lies in, where its own calendar is another. */
  readonly beside: string | null;
  /** A day of the month before, and of the one after. */
  readonly before: string;
  readonly after: string;
}

/** The month around a day, in that language's calendar. */
export function monthAround(language: Language, day: string): Month {
  const first = beginOfMonth(language, day);
  const after = beginOfMonth(language, addDays(first, 35));
  const last = addDays(after, -1);
  const days = weekAround(language, first);
  while ((days.at(-1) ?? last) < last) days.push(...weekAround(language, addDays(days.at(-1) ?? last, 1)));
  return {
    days,
    first,
    last,
    title: titleOf(language, first),
    beside: besideOf(language, first, last),
    before: addDays(first, -1),
    after,
  };
}

/** The names of the days of the week, in that language's order. */
export function weekdayNames(language: Language): string[] {
  const format = formatFor(language, { weekday: "long" });
  return weekAround(language, "2026-11-23").map((day) => format.format(noon(day)));
}

/** The number that a day has in its month, in that language's digits and calendar. */
export function dayNumber(language: Language, day: string): string {
  return partOf(formatFor(language, { day: "numeric" }), day, "day");
}

/** No month is longer than 31 days in any of our calendars: the day's own number leads back to the first. */
function beginOfMonth(language: Language, day: string): string {
  const locale = LANGUAGES[language].locale.replace(/nu-\w+/, "nu-latn");
  const format = new Intl.DateTimeFormat(locale, { timeZone: "UTC", day: "numeric" });
  return addDays(day, 1 - Number(partOf(format, day, "day")));
}

function titleOf(language: Language, day: string): string {
  const format = formatFor(language, { month: "long", year: "numeric" });
  const [month, year] = [partOf(format, day, "month"), partOf(format, day, "year")];
  return `${month}${LANGUAGES[language].dateMark} ${year}`;
}

function besideOf(language: Language, first: string, last: string): string | null {
  const { locale } = LANGUAGES[language];
  if (locale.endsWith("ca-gregory")) return null;
  const format = new Intl.DateTimeFormat(locale.replace(/ca-\w+/, "ca-gregory"), {
    timeZone: "UTC",
    month: "long",
    year: "numeric",
  });
  const names = [first, last].map((day) => ({
    month: partOf(format, day, "month"),
    year: partOf(format, day, "year"),
  }));
  const [from, to] = names;
  if (!from || !to || from.month === to.month) return from ? `${from.month} ${from.year}` : null;
  return from.year === to.year
    ? `${from.month} – ${to.month} ${to.year}`
    : `${from.month} ${from.year} – ${to.month} ${to.year}`;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatFor(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${JSON.stringify(options)}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(LANGUAGES[language].locale, { ...options, timeZone: "UTC" });
    formats.set(key, format);
  }
  return format;
}

function partOf(format: Intl.DateTimeFormat, day: string, part: string): string {
  return format.formatToParts(noon(day)).find(({ type }) => type === part)?.value ?? "";
}

const noon = (day: string) => Date.parse(`${day}T12:00:00Z`);
const dayFrom = (at: number) => new Date(at).toISOString().slice(0, 10);
const pad = (number: number) => String(number).padStart(2, "0");
