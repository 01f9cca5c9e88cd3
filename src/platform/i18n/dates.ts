// Dates as each language writes them, in the paper's time zone; always made on the server, where the tables are known.

import { type Language, LANGUAGES } from "./languages";

/** `day`: 23 November 2026. `weekday`: with its name. `moment`: with the time. `time`: 14:02. */
export type DateKind = "day" | "weekday" | "moment" | "time";

const OPTIONS: Readonly<Record<DateKind, Intl.DateTimeFormatOptions>> = {
  day: { year: "numeric", month: "long", day: "numeric" },
  weekday: { weekday: "long", year: "numeric", month: "long", day: "numeric" },
  moment: {
    year: "numeric",
    month: "long",
    day: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  },
  time: { hour: "2-digit", minute: "2-digit", hourCycle: "h23" },
};

const formats = new Map<string, Intl.DateTimeFormat>();

/** @param at milliseconds since 1970 UTC; @param how.zone an IANA name */
export function formatDate(language: Language, at: number, how: { kind: DateKind; zone: string }): string {
  const { kind, zone } = how;
  const format = formatFor(LANGUAGES[language].locale, { ...OPTIONS[kind], timeZone: zone });
  if (kind === "time") return format.format(at);
  const part = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]));
  const day =
    language === "ckb"
      ? `${part.day}ی ${part.month}ی ${part.year}`
      : `${part.day} ${part.month} ${part.year}`;
  if (kind === "day") return day;
  const comma = LANGUAGES[language].comma;
  return kind === "weekday"
    ? `${part.weekday}${language === "en" ? " " : comma}${day}`
    : `${day}${comma}${part.hour}:${part.minute}`;
}

/** ISO 8601 with the zone's offset, in ASCII and the Gregorian calendar: what machines read. */
export function isoDate(at: number, zone: string): string {
  const format = formatFor("en-GB", { ...NUMERIC, timeZone: zone, timeZoneName: "longOffset" });
  const part = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]));
  const offset = (part.timeZoneName ?? "GMT").replace("GMT", "") || "+00:00";
  return `${part.year}-${part.month}-${part.day}T${part.hour}:${part.minute}:${part.second}${offset}`;
}

/** `2026-11`: the month of an address, in the paper's zone. */
export function monthOf(at: number, zone: string): string {
  return isoDate(at, zone).slice(0, 7);
}

const NUMERIC: Intl.DateTimeFormatOptions = {
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
  second: "2-digit",
  hourCycle: "h23",
};

function formatFor(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(locale, options);
    formats.set(key, format);
  }
  return format;
}
