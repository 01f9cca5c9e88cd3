// The count is what people and CI believe, so its corners are tested: crashes, files that do not load, empty suites.

import { expect, test } from "bun:test";
import { countOfReport, exitCode, inWords, sum } from "./tally";

const report = (totals: string) =>
  `<?xml version="1.0"?>\n<testsuites name="bun test" ${totals} time="0.1">\n</testsuites>`;

test("a report's totals are its count", () => {
  expect(countOfReport(report('tests="7" assertions="9" failures="2" skipped="1"'), 1)).toEqual({
    passed: 4,
    failed: 2,
    skipped: 1,
  });
});

test("an error outside any test is a failure although no test failed", () => {
  expect(countOfReport(report('tests="3" failures="0" skipped="0"'), 1)).toEqual({
    passed: 3,
    failed: 1,
    skipped: 0,
  });
});

test("a crash before the report, and a suite in which nothing ran, are failures", () => {
  expect(countOfReport(undefined, 0).failed).toBe(1);
  expect(countOfReport(report('tests="2" failures="0" skipped="2"'), 0)).toEqual({
    passed: 0,
    failed: 1,
    skipped: 2,
  });
});

test("a skip fails the run only where skips are refused, and an empty run always fails", () => {
  const count = sum([
    { passed: 2, failed: 0, skipped: 0 },
    { passed: 0, failed: 0, skipped: 1 },
  ]);
  expect(inWords(count)).toBe("2 passed, 0 failed, 1 skipped");
  expect(exitCode(count, false)).toBe(0);
  expect(exitCode(count, true)).toBe(1);
  expect(exitCode({ passed: 0, failed: 0, skipped: 0 }, false)).toBe(1);
});
