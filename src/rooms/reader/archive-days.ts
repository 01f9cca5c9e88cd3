// Which months and days of a language's archive have stories, and where they stand.

import { countWithin, findNearest, type Span } from "#articles";
import type { Visit } from "#platform/http";
import { addDays, beginOfDay, dayOf, isDay, type Language, monthOf } from "#platform/i18n";
import { Problem } from "#platform/problem";
import { urls } from "#urls";

const DAYS_IN_MONTH = 31;

export const monthPath = (language: Language, month: string) =>
  urls.archiveMonth(language, ...(month.split("-") as [string, string]));
export const dayPath = (language: Language, day: string) =>
  urls.archiveDay(language, ...(day.split("-") as [string, string, string]));
/** A page of a day after its first. */
export const pagePath = (language: Language, day: string, page: number) => `${dayPath(language, day)}${page}`;

/** @throws Problem `not-found` for what no calendar has */
export function dayAsked(...parts: (string | undefined)[]): string {
  const day = parts.join("-");
  if (!isDay(day)) throw new Problem("not-found", "problem.not-found");
  return day;
}

/** The first page has no number in its address. @throws Problem `not-found` for another spelling */
export function pageAsked(text: string | undefined): number {
  if (text === undefined) return 1;
  if (!/^[1-9]\d{0,3}$/.test(text) || text === "1") throw new Problem("not-found", "problem.not-found");
  return Number(text);
}

export function spanOf(language: Language, day: string, zone: string): Span {
  return { language, from: beginOfDay(day, zone), until: beginOfDay(addDays(day, 1), zone) };
}

/**
 * Every month in which something was published, newest first. Each is asked for by leaping over the one before it: as many short
 * look-ups as there are months, however many stories.
 */
export async function listMonths({ reads, language }: Visit<unknown>, zone: string): Promise<string[]> {
  const months: string[] = [];
  let at = await findNearest(reads, { language, from: 0 });
  while (at !== null) {
    const month = monthOf(at, zone);
    months.push(month);
    const next = monthOf(beginOfDay(addDays(`${month}-01`, DAYS_IN_MONTH), zone), zone);
    at = await findNearest(reads, { language, from: beginOfDay(`${next}-01`, zone) });
  }
  return months.reverse();
}

/** The days of a month that have stories, and how many each. @param first its first day */
export async function listDays({ reads, language }: Visit<unknown>, first: string, zone: string) {
  const days = Array.from({ length: DAYS_IN_MONTH }, (_, index) => addDays(first, index));
  const counted = await Promise.all(
    days
      .filter((day) => day.slice(0, 7) === first.slice(0, 7))
      .map(async (day) => {
        const span = spanOf(language, day, zone);
        return { day, from: span.from, count: await countWithin(reads, span) };
      }),
  );
  return counted.filter(({ count }) => count > 0);
}

/** The days with stories next to one. */
export async function findNextTo({ reads, language }: Visit<unknown>, span: Span, zone: string) {
  const before = await findNearest(reads, { language, before: span.from });
  const after = await findNearest(reads, { language, from: span.until });
  return {
    before: before === null ? null : dayOf(before, zone),
    after: after === null ? null : dayOf(after, zone),
  };
}
