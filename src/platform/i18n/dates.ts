// Dates as each language writes them, in the paper's time zone; always made on the server, where the tables are known.

import { type Language, LANGUAGES } from "./languages";

/** `day`: 23 November 2026. `weekday`: with its name. `moment`: with the time. `time`: 14:02. `slot`: 23 November, 14:02. `short`: 23 November. */
export type DateKind = "day" | "weekday" | "moment" | "time" | "slot" | "short";

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
  short: { month: "long", day: "numeric" },
  slot: { month: "long", day: "numeric", hour: "2-digit", minute: "2-digit", hourCycle: "h23" },
};

const formats = new Map<string, Intl.DateTimeFormat>();

/** @param at milliseconds since 1970 UTC; @param how.zone an IANA name */
export function formatDate(language: Language, at: number, how: { kind: DateKind; zone: string }): string {
  const { kind, zone } = how;
  const format = formatFor(LANGUAGES[language].locale, { ...OPTIONS[kind], timeZone: zone });
  if (kind === "time") return format.format(at);
  const part = partsOf(language, format, at);
  const { comma, dateMark, afterWeekday } = LANGUAGES[language];
  const time = `${comma}${part.hour}:${part.minute}`;
  if (kind === "slot" || kind === "short")
    return `${part.day}${dateMark} ${part.month}${kind === "slot" ? time : ""}`;
  const day = `${part.day}${dateMark} ${part.month}${dateMark} ${part.year}`;
  if (kind === "day") return day;
  return kind === "weekday" ? `${part.weekday}${afterWeekday}${day}` : day + time;
}

/** As the language's own tables write it; for what needs no order of ours. */
export function formatIn(language: Language, at: number, options: Intl.DateTimeFormatOptions): string {
  return respelled(language, formatFor(LANGUAGES[language].locale, options).format(at));
}

/**
 * `November 2026` for `2026-11`: a month of the Gregorian calendar, in every language. Where days are counted by
 * another calendar, the two months of it stand first.
 */
export function formatMonth(language: Language, month: string): string {
  const { locale, dateMark, and } = LANGUAGES[language];
  const [year = 0, number = 0] = month.split("-").map(Number);
  const monthAt = (at: number, by: string) =>
    partsOf(language, formatFor(by, { year: "numeric", month: "long", timeZone: "UTC" }), at);
  const gregorian = monthAt(Date.UTC(year, number - 1), locale.replace(/-ca-\w+/, "-ca-gregory"));
  const name = `${gregorian.month}${dateMark} ${gregorian.year}`;
  if (locale.endsWith("-ca-gregory")) return name;
  const first = monthAt(Date.UTC(year, number - 1), locale);
  const last = monthAt(Date.UTC(year, number, 0), locale);
  const firstYear = first.year === last.year ? "" : ` ${first.year}`;
  return `${first.month}${firstYear}${and}${last.month} ${last.year} (${name})`;
}

type Parts = Partial<Record<Intl.DateTimeFormatPartTypes, string>>;

function partsOf(language: Language, format: Intl.DateTimeFormat, at: number): Parts {
  return Object.fromEntries(
    format.formatToParts(at).map(({ type, value }) => [type, respelled(language, value)]),
  );
}

function respelled(language: Language, text: string): string {
  return Object.entries(LANGUAGES[language].respelled).reduce(
    (words, [theirs, ours]) => words.replaceAll(theirs, ours),
    text,
  );
}

/** ISO 8601 with the zone's offset, in ASCII and the Gregorian calendar: what machines read. */
export function isoDate(at: number, zone: string): string {
  const { ms, text } = offsetAt(at, zone);
  return new Date(at + ms).toISOString().slice(0, 19) + text;
}

interface Offset {
  readonly ms: number;
  readonly text: string;
}

/** No zone changes its offset within a quarter of an hour; asking the platform costs more than the rest of a date. */
const QUARTER_MS = 900_000;
const MOST_OFFSETS = 5000;
const offsets = new Map<string, Offset>();

function offsetAt(at: number, zone: string): Offset {
  const key = `${zone} ${Math.floor(at / QUARTER_MS)}`;
  let offset = offsets.get(key);
  if (!offset) {
    const parts = formatFor("en-GB", { timeZone: zone, timeZoneName: "longOffset" }).formatToParts(at);
    const text = parts.find(({ type }) => type === "timeZoneName")?.value.replace("GMT", "") || "+00:00";
    const [hours = "0", minutes = "0"] = text.slice(1).split(":");
    const ms = (Number(hours) * 60 + Number(minutes)) * 60_000 * (text.startsWith("-") ? -1 : 1);
    offset = { ms, text };
    if (offsets.size >= MOST_OFFSETS) offsets.clear();
    offsets.set(key, offset);
  }
  return offset;
}

/** `2026-11`: the month of an address, in the paper's zone. */
export function monthOf(at: number, zone: string): string {
  return isoDate(at, zone).slice(0, 7);
}

function formatFor(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(locale, options);
    formats.set(key, format);
  }
  return format;
}
