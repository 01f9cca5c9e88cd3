// Typed times on clocks that are put forward and back.

import { expect, test } from "bun:test";
import { momentIn, wallIn } from "./zoned-moment";

test("a typed time is a moment on the paper's clock, and back", () => {
  expect(momentIn("2026-11-23T12:00", "Asia/Baghdad")).toBe(Date.UTC(2026, 10, 23, 9));
  expect(wallIn(Date.UTC(2026, 10, 23, 9), "Asia/Baghdad")).toBe("2026-11-23T12:00");
  expect(momentIn("2026-11-23T12:00", "Asia/Kathmandu")).toBe(Date.UTC(2026, 10, 23, 6, 15));
});

test("an hour that the clock skips is no moment; one that it shows twice is the first", () => {
  expect(momentIn("2026-03-29T02:30", "Europe/Berlin")).toBeNull();
  expect(momentIn("2026-03-29T03:00", "Europe/Berlin")).toBe(Date.UTC(2026, 2, 29, 1));
  expect(momentIn("2026-10-25T02:30", "Europe/Berlin")).toBe(Date.UTC(2026, 9, 25, 0, 30));
  expect(momentIn("2026-10-25T03:00", "Europe/Berlin")).toBe(Date.UTC(2026, 9, 25, 2));
  // Half an hour of change.
  expect(momentIn("2026-10-04T02:15", "Australia/Lord_Howe")).toBeNull();
});

test("what is no time is none", () => {
  for (const typed of [
    "",
    "tomorrow",
    "2026-13-01T10:00",
    "2026-02-30T10:00",
    "2026-11-23",
    "2026-11-23T12:00:00",
  ])
    expect([typed, momentIn(typed, "UTC")]).toEqual([typed, null]);
});
