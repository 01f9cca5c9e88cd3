// The one command that tests Warraq: checks, the suite on both databases, the browser journeys, and a count at the end.
//
// --check: the checks only. --long: the tests that take minutes as well. --weigh: writes down how long each file takes.

import { CHECKS } from "./machines/checks";
import { type Chromium, findChromium } from "./machines/chromium";
import type { Found } from "./machines/found";
import { type Cluster, startPostgres } from "./machines/postgres";
import { browserFiles, meetsDatabase, runSuite, suiteFiles } from "./machines/suites";
import { type Count, exitCode, inWords, SKIPPED, sum } from "./machines/tally";

const MINUTE = 60_000;

const long = Bun.argv.includes("--long");
const checksOnly = Bun.argv.includes("--check");
const weigh = Bun.argv.includes("--weigh");
const refuseSkips = process.env["CI"] === "true" || process.env["WARRAQ_CI"] === "1";

/** Tests that do something many times do it more often. */
const LONG: Record<string, string> = long ? { WARRAQ_TEST_LONG: "1" } : {};

const counts: Count[] = [];
const limits = long
  ? { testTimeout: 10 * MINUTE, timeout: 60 * MINUTE, weigh }
  : { testTimeout: 2 * MINUTE, timeout: 20 * MINUTE, weigh };

stopOnSignals();
// Side by side: each waits for the slowest of its files, and none needs both cores.
await Promise.all(CHECKS.map(({ name, run }) => stage(name, run)));
if (!checksOnly) {
  const files = await suiteFiles({ long });
  await stage("Suite on SQLite", () =>
    runSuite({
      files,
      env: { WARRAQ_TEST_ENGINE: "sqlite", ...LONG },
      ...limits,
    }),
  );
  await stage("Suite on PostgreSQL", () => suiteOnPostgres(files));
  await stage("Browser journeys", journeys);
}
report();

async function stage(name: string, run: () => Promise<Count>): Promise<void> {
  const startedAt = performance.now();
  if (process.stdout.isTTY) process.stdout.write(`${name} …\r`);
  const count = await run();
  counts.push(count);
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  const sign = count.failed > 0 ? "✗" : count.skipped > 0 ? "–" : "✓";
  console.log(`${sign} ${name}: ${inWords(count)} (${seconds} s)`);
}

async function suiteOnPostgres(all: readonly string[]): Promise<Count> {
  const cluster = obtained<Cluster>(startPostgres());
  if (cluster === undefined) return SKIPPED;
  const stop = atExit(() => cluster.stop());
  console.log(`PostgreSQL from ${cluster.from}`);
  const meet = await Promise.all(all.map(meetsDatabase));
  const env = {
    WARRAQ_TEST_ENGINE: "postgres",
    WARRAQ_TEST_POSTGRES: cluster.url,
  };
  const files = all.filter((_, at) => meet[at]);
  const count = await runSuite({ files, env, ...limits });
  stop();
  return count;
}

async function journeys(): Promise<Count> {
  const chromium = obtained<Chromium>(await findChromium());
  if (chromium === undefined) return SKIPPED;
  const remove = atExit(() => chromium.remove());
  console.log(`Chromium from ${chromium.from}`);
  const count = await runSuite({
    files: await browserFiles({ long }),
    env: { WARRAQ_TEST_ENGINE: "sqlite", WARRAQ_TEST_CHROMIUM: chromium.path, ...LONG },
    ...limits,
    testTimeout: long ? limits.testTimeout : 3 * MINUTE,
  });
  remove();
  return count;
}

function obtained<Part>(found: Found<Part>): Part | undefined {
  if ("part" in found) return found.part;
  console.log(found.missing);
  return undefined;
}

// Whatever ends this process, the server and the unpacked browser go with it. Both bear being stopped twice.
function atExit(clear: () => void): () => void {
  process.on("exit", clear);
  return clear;
}

function stopOnSignals(): void {
  for (const [signal, number] of [
    ["SIGINT", 2],
    ["SIGTERM", 15],
    ["SIGHUP", 1],
  ] as const) {
    process.on(signal, () => process.exit(128 + number));
  }
}

function report(): never {
  const total = sum(counts);
  if (refuseSkips && total.skipped > 0) console.log("Here a skipped test counts as a failure.");
  console.log(inWords(total));
  process.exit(exitCode(total, refuseSkips));
}
