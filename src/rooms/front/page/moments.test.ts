// When a paper's day ends.

import { expect, test } from "bun:test";
import { briefMoment, nextMidnight } from "./moments";

test("the next midnight is the zone's own", () => {
  expect(nextMidnight(Date.UTC(2026, 10, 23, 9), "Asia/Baghdad")).toBe(Date.UTC(2026, 10, 23, 21));
  expect(nextMidnight(Date.UTC(2026, 10, 23, 21), "Asia/Baghdad")).toBe(Date.UTC(2026, 10, 24, 21));
  expect(nextMidnight(Date.UTC(2026, 10, 23, 2), "America/New_York")).toBe(Date.UTC(2026, 10, 23, 5));
});

test("it is found on the day on which the clocks change", () => {
  // 25 October 2026: summer time ends in Berlin, and the day has 25 hours.
  expect(nextMidnight(Date.UTC(2026, 9, 24, 22, 30), "Europe/Berlin")).toBe(Date.UTC(2026, 9, 25, 23));
});

test("new stories carry a time, older ones a day", () => {
  const now = Date.UTC(2026, 10, 23, 9);
  const where = { now, zone: "Asia/Baghdad" };
  expect(briefMoment("en", now - 3_600_000, where).words).toBe("11:00");
  expect(briefMoment("en", now - 86_400_000, where).words).toBe("Sunday");
  expect(briefMoment("en", now - 9 * 86_400_000, where).words).toBe("14 November");
  expect(briefMoment("ckb", now - 3_600_000, where).words).toBe("١١:٠٠");
});
