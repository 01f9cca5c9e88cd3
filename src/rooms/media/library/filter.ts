// What the library is narrowed to, as it stands in the address.

import { isoDate, momentIn, monthOf } from "#platform/i18n";

export const USES = ["used", "unused", "idle", "unpublished"] as const;
export type Use = (typeof USES)[number];
export const LACKS = ["alt", "credit"] as const;
export type Lack = (typeof LACKS)[number];

/** Unused for so long, a picture is listed as one that nobody may need any more. */
export const IDLE_MS = 30 * 86_400_000;

/** The names of the parameters, in the order of the address. */
export const FILTER_QUERY = ["words", "use", "lacks", "by", "month", "before"] as const;

export interface LibraryFilter {
  /** As typed; "" for all. */
  readonly words: string;
  readonly use: Use | null;
  readonly lacks: Lack | null;
  /** Who brought it. */
  readonly by: number | null;
  /** `2026-11`, by the paper's clock. */
  readonly month: string | null;
  /** Only pictures that came before this one: where the page before ended. */
  readonly before: number | null;
}

const MOST_TYPED = 200;

export function filterIn(query: URLSearchParams): LibraryFilter {
  const month = query.get("month") ?? "";
  return {
    words: (query.get("words") ?? "").slice(0, MOST_TYPED).trim(),
    use: USES.find((use) => use === query.get("use")) ?? null,
    lacks: LACKS.find((lack) => lack === query.get("lacks")) ?? null,
    by: keyIn(query.get("by")),
    month: /^\d{4}-(0[1-9]|1[0-2])$/.test(month) ? month : null,
    before: keyIn(query.get("before")),
  };
}

function keyIn(text: string | null): number | null {
  return text && /^[1-9]\d{0,14}$/.test(text) ? Number(text) : null;
}

/** The address's query with one or more of its parts changed; a changed filter begins with the newest again. */
export function queryOf(filter: LibraryFilter, change: Partial<LibraryFilter> = {}): string {
  const next = { ...filter, before: null, ...change };
  const query = new URLSearchParams();
  for (const name of FILTER_QUERY)
    if (next[name] !== null && next[name] !== "") query.set(name, `${next[name]}`);
  return query.size > 0 ? `?${query}` : "";
}

export function isNarrow(filter: LibraryFilter): boolean {
  return queryOf(filter) !== "";
}

/** When a month begins and ends by the paper's clock (ms). */
export function boundsOf(month: string, zone: string): { from: number; to: number } {
  return { from: beginOf(month, zone), to: beginOf(after(month), zone) };
}

/** Some clocks are put forward over the first midnight of a month. */
function beginOf(month: string, zone: string): number {
  return momentIn(`${month}-01T00:00`, zone) ?? momentIn(`${month}-01T01:00`, zone) ?? 0;
}

function after(month: string): string {
  const [year = 0, number = 0] = month.split("-").map(Number);
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, "0")}`;
}

/** A list to choose from; what is older is found by its words. */
const MOST_MONTHS = 120;

/** Every month since `first` (ms), newest first. */
export function monthsSince(first: number, now: number, zone: string): string[] {
  const months: string[] = [];
  const last = monthOf(now, zone);
  for (let month = monthOf(first, zone); month <= last; month = after(month)) months.unshift(month);
  return months.slice(0, MOST_MONTHS);
}

/** `2026-11-23` in the paper's zone. */
export function dayOf(at: number, zone: string): string {
  return isoDate(at, zone).slice(0, 10);
}
