// From what somebody types into a field of date and time, on the paper's clock, to the moment that it names.

import { isoDate } from "./dates";

const DAY_MS = 86_400_000;

/**
 * @param typed `2026-11-23T14:02`, as `<input type="datetime-local">` sends it
 * @param zone an IANA name
 * @returns milliseconds since 1970 UTC; null when it is malformed, or when no clock there ever shows it because it is
 * put forward over it. When the clock is put back and shows it twice, the first.
 */
export function momentIn(typed: string, zone: string): number | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})$/.exec(typed);
  if (!match) return null;
  const wall = Date.parse(`${typed}:00Z`);
  if (Number.isNaN(wall)) return null;
  // The offsets of a day before and a day after are all that can hold at that moment.
  const offsets = [offsetAt(wall - DAY_MS, zone), offsetAt(wall + DAY_MS, zone)];
  const moments = offsets.map((offset) => wall - offset).filter((at) => wallIn(at, zone) === typed);
  return moments.length > 0 ? Math.min(...moments) : null;
}

/** What stands in such a field for a moment. */
export function wallIn(at: number, zone: string): string {
  return isoDate(at, zone).slice(0, 16);
}

function offsetAt(at: number, zone: string): number {
  return Date.parse(`${wallIn(at, zone)}:00Z`) - Math.floor(at / 60_000) * 60_000;
}
