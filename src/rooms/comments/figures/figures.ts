// What the desk learns from what is stored anyway: how much came, how long it waited, what became of it. Nobody is counted, only comments.

import { addDays, beginOfDay, dayOf } from "#platform/i18n";
import type { HoldReason, RejectReason } from "../comment";

export const SPANS = [7, 30, 90] as const;
export type Span = (typeof SPANS)[number];

/** Comments of readers; what its author withdrew, or still waits, came too. */
export interface Tally {
  readonly came: number;
  readonly approved: number;
  readonly rejected: number;
}

export interface Figures {
  readonly all: Tally;
  /** By the time from their coming to a person's first decision (ms); null where nobody decided. */
  readonly waits: { readonly decided: number; readonly median: number; readonly longest: number } | null;
  readonly waiting: { readonly count: number; readonly oldest: number | null };
  readonly slots: readonly Slot[];
  readonly languages: readonly (Tally & { readonly language: string })[];
  readonly held: readonly (Tally & { readonly reason: HoldReason })[];
  readonly rejections: readonly { readonly reason: RejectReason; readonly count: number }[];
}

/** Half an hour: clocks differ by no less where newspapers are printed, but in Nepal. */
export const SLOT_MS = 1_800_000;

export interface Slot extends Tally {
  /** When it began (ms). */
  readonly at: number;
}

export interface Period {
  readonly days: Span;
  readonly since: number;
  /** Its days in order, on the paper's clock. */
  readonly dates: readonly string[];
}

export function readPeriod(text: string | null, { at, zone }: { at: number; zone: string }): Period {
  const days = SPANS.find((span) => `${span}` === text) ?? 30;
  const first = addDays(dayOf(at, zone), 1 - days);
  const dates = Array.from({ length: days }, (_, index) => addDays(first, index));
  return { days, since: beginOfDay(first, zone), dates };
}

export interface DayTally extends Tally {
  /** The first of its days. */
  readonly day: string;
}

/** Newest first; a quarter of a year by the week. */
export function byDay(slots: readonly Slot[], { dates, days, zone }: Period & { zone: string }): DayTally[] {
  const step = days === 90 ? 7 : 1;
  const newest = dates.length - 1;
  const groups = Map.groupBy(slots, ({ at }) => Math.floor((newest - dates.indexOf(dayOf(at, zone))) / step));
  return Array.from({ length: Math.ceil(dates.length / step) }, (_, back) => ({
    day: dates[Math.max(0, newest - back * step - step + 1)] ?? "",
    ...sumOf(groups.get(back) ?? []),
  }));
}

/** The 24 hours of the paper's clock. */
export function byHour(slots: readonly Slot[], hourOf: (at: number) => number): Tally[] {
  const groups = Map.groupBy(slots, ({ at }) => hourOf(at));
  return Array.from({ length: 24 }, (_, hour) => sumOf(groups.get(hour) ?? []));
}

export function sumOf(tallies: readonly Tally[]): Tally {
  return tallies.reduce(
    (sum, one) => ({
      came: sum.came + one.came,
      approved: sum.approved + one.approved,
      rejected: sum.rejected + one.rejected,
    }),
    { came: 0, approved: 0, rejected: 0 },
  );
}
