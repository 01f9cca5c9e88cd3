// Locale facts that pages rely on: a runtime whose tables differ shows here first.

import { expect, test } from "bun:test";
import { formatDate, formatIn, formatMonth, isoDate, monthOf } from "./dates";
import { LANGUAGE_TAGS } from "./languages";
import { formatNumber, joinList } from "./numbers";

const zone = "Asia/Baghdad";
const at = Date.UTC(2026, 10, 22, 22, 5); // 01:05 on Monday 23 November in Baghdad
const inAll = (kind: "day" | "weekday" | "moment" | "time") =>
  LANGUAGE_TAGS.map((language) => formatDate(language, at, { kind, zone }));

test("dates in the digits, months and calendar of each language", () => {
  expect(inAll("day")).toEqual([
    "23 November 2026",
    "٢٣ تشرين الثاني ٢٠٢٦",
    "۲ آذر ۱۴۰۵",
    "٢٣ی تشرینی دووەمی ٢٠٢٦",
  ]);
  expect(inAll("weekday")).toEqual([
    "Monday 23 November 2026",
    "الاثنين، ٢٣ تشرين الثاني ٢٠٢٦",
    "دوشنبه، ۲ آذر ۱۴۰۵",
    "دووشەممە، ٢٣ی تشرینی دووەمی ٢٠٢٦",
  ]);
  expect(inAll("time")).toEqual(["01:05", "٠١:٠٥", "۰۱:۰۵", "٠١:٠٥"]);
  expect(inAll("moment")[3]).toBe("٢٣ی تشرینی دووەمی ٢٠٢٦، ٠١:٠٥");
});

test("a month of the archive has the names by which its days are counted", () => {
  expect(LANGUAGE_TAGS.map((language) => formatMonth(language, "2026-11"))).toEqual([
    "November 2026",
    "تشرين الثاني ٢٠٢٦",
    "آبان و آذر ۱۴۰۵ (نوامبر ۲۰۲۶)",
    "تشرینی دووەمی ٢٠٢٦",
  ]);
  expect(formatMonth("fa", "2026-03")).toBe("اسفند ۱۴۰۴ و فروردین ۱۴۰۵ (مارس ۲۰۲۶)");
});

test("Sorani dates are spelled with the letters of the rest of the page", () => {
  const friday = Date.UTC(2026, 11, 4, 9);
  expect(formatDate("ckb", friday, { kind: "weekday", zone })).toBe("هەینی، ٤ی کانوونی یەکەمی ٢٠٢٦");
  expect(formatIn("ckb", friday, { weekday: "long", timeZone: zone })).toBe("هەینی");
});

test("machines read Gregorian ASCII with the offset of the place", () => {
  expect(isoDate(at, zone)).toBe("2026-11-23T01:05:00+03:00");
  expect(isoDate(at, "UTC")).toBe("2026-11-22T22:05:00+00:00");
  // On either side of the night when clocks go forward, and west of Greenwich.
  expect(isoDate(Date.UTC(2026, 2, 29, 0, 59), "Europe/Berlin")).toBe("2026-03-29T01:59:00+01:00");
  expect(isoDate(Date.UTC(2026, 2, 29, 1), "Europe/Berlin")).toBe("2026-03-29T03:00:00+02:00");
  expect(isoDate(at, "America/St_Johns")).toBe("2026-11-22T18:35:00-03:30");
  expect(monthOf(Date.UTC(2026, 10, 30, 22), zone)).toBe("2026-12");
});

test("numbers and lists", () => {
  expect(LANGUAGE_TAGS.map((language) => formatNumber(language, 1500))).toEqual([
    "1,500",
    "١٬٥٠٠",
    "۱٬۵۰۰",
    "١٬٥٠٠",
  ]);
  expect(joinList("ar", 3)).toEqual(["، ", " و"]);
  expect(joinList("en", 1)).toEqual([]);
});
