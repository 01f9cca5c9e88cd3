// Counts what passed, failed and was skipped, and turns it into the last line and the exit code.

export interface Count {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export const NOTHING: Count = { passed: 0, failed: 0, skipped: 0 };
export const PASSED: Count = { ...NOTHING, passed: 1 };
export const FAILED: Count = { ...NOTHING, failed: 1 };
export const SKIPPED: Count = { ...NOTHING, skipped: 1 };

export function sum(counts: readonly Count[]): Count {
  return counts.reduce(
    (one, other) => ({
      passed: one.passed + other.passed,
      failed: one.failed + other.failed,
      skipped: one.skipped + other.skipped,
    }),
    NOTHING,
  );
}

/** `12 passed, 0 failed, 1 skipped` */
export function inWords({ passed, failed, skipped }: Count): string {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}

/** Zero only when something ran, nothing failed, and, where skips are refused, nothing was skipped. */
export function exitCode(count: Count, refuseSkips: boolean): 0 | 1 {
  if (count.failed > 0 || count.passed === 0) return 1;
  return refuseSkips && count.skipped > 0 ? 1 : 0;
}

/**
 * Reads the totals of a JUnit report by Bun.
 *
 * @param exit the code Bun ended with: an error outside any test, such as a file that does not load, shows only there
 */
export function countOfReport(report: string | undefined, exit: number): Count {
  const totals = report?.match(/<testsuites\b[^>]*>/)?.[0];
  if (totals === undefined) return FAILED; // it crashed, or was stopped, before it could report
  const number = (name: string) => Number(totals.match(new RegExp(`\\b${name}="(\\d+)"`))?.[1] ?? 0);
  const skipped = number("skipped");
  const seen = number("failures") + number("errors");
  const failed = exit === 0 ? seen : Math.max(seen, 1);
  const passed = number("tests") - seen - skipped;
  // A suite in which nothing ran proves nothing.
  return { passed, skipped, failed: passed + failed === 0 ? 1 : failed };
}
