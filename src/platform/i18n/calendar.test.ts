// Months and weeks in each language's calendar: first days, whole weeks, and nights without a midnight.

import { expect, test } from "bun:test";
import {
  addDays,
  beginOfDay,
  dayNumber,
  dayOf,
  isDay,
  monthAround,
  weekAround,
  weekdayNames,
} from "./calendar";

test("a month has whole weeks, begins on the language's day and is named in its calendar", () => {
  const english = monthAround("en", "2026-11-23");
  expect([english.title, english.beside]).toEqual(["November 2026", null]);
  expect([english.first, english.last]).toEqual(["2026-11-01", "2026-11-30"]);
  // The first is a Sunday: the last day of an English week.
  expect([english.days[0], english.days.at(-1), english.days.length]).toEqual([
    "2026-10-26",
    "2026-12-06",
    42,
  ]);
  const arabic = monthAround("ar", "2026-11-23");
  expect(arabic.title).toBe("تشرين الثاني ٢٠٢٦");
  expect([arabic.days[0], arabic.days.length]).toEqual(["2026-10-31", 35]);
  expect(monthAround("ckb", "2026-11-23").title).toBe("تشرینی دووەمی ٢٠٢٦");
});

test("a Persian month is one of its own, with the Gregorian ones beside it", () => {
  const month = monthAround("fa", "2026-11-23");
  expect([month.title, month.beside]).toEqual(["آذر ۱۴۰۵", "نوامبر – دسامبر ۲۰۲۶"]);
  expect([month.first, month.last]).toEqual(["2026-11-22", "2026-12-21"]);
  expect(dayNumber("fa", "2026-11-22")).toBe("۱");
  expect(monthAround("fa", month.before).title).toBe("آبان ۱۴۰۵");
  expect(monthAround("fa", month.after).title).toBe("دی ۱۴۰۵");
  // Of 31 days, of 29 days (1404 is no leap year), and over the turn of the year.
  expect(monthAround("fa", "2026-04-01").last).toBe("2026-04-20");
  expect(monthAround("fa", "2026-03-01").last).toBe("2026-03-20");
  expect(monthAround("fa", "2026-01-01").beside).toBe("دسامبر ۲۰۲۵ – ژانویهٔ ۲۰۲۶");
});

test("a week begins on Monday or on Saturday", () => {
  expect(weekAround("en", "2026-11-22")[0]).toBe("2026-11-16");
  expect(weekAround("fa", "2026-11-22")[0]).toBe("2026-11-21");
  expect(weekAround("ckb", "2026-11-21")).toHaveLength(7);
  expect(weekdayNames("en")[0]).toBe("Monday");
  expect(weekdayNames("ar")[0]).toBe("السبت");
  expect(weekdayNames("fa")[6]).toBe("جمعه");
});

test("a day begins at midnight, or at the first minute that the clock shows", () => {
  expect(beginOfDay("2026-11-23", "Asia/Baghdad")).toBe(Date.UTC(2026, 10, 22, 21));
  // In Cairo the clock is put forward at midnight.
  expect(beginOfDay("2026-04-24", "Africa/Cairo")).toBe(Date.UTC(2026, 3, 23, 22));
  expect(dayOf(Date.UTC(2026, 10, 22, 21), "Asia/Baghdad")).toBe("2026-11-23");
});

test("what is no day is none", () => {
  expect(["2026-11-23", "2026-02-30", "2026-1-1", "9999-01-01", "", "2026-11-23T00:00"].map(isDay)).toEqual([
    true,
    false,
    false,
    false,
    false,
    false,
  ]);
  expect(addDays("2026-12-31", 1)).toBe("2027-01-01");
});
