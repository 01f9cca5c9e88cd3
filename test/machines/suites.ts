// Chooses the test files of a suite and runs them by `bun test`, in a process of its own that may crash without us.

import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { scratchFolder } from "./scratch";
import { countOfReport, type Count, FAILED } from "./tally";

export interface Suite {
  /** Paths from the project's folder. */
  readonly files: readonly string[];
  readonly env: Record<string, string>;
  /** Milliseconds for one test, and for all of them. */
  readonly testTimeout: number;
  readonly timeout: number;
  /** Whether how long each file takes is written down anew. */
  readonly weigh: boolean;
}

export const ROOT = join(import.meta.dir, "..", "..");

// What a developer has set for a paper of their own must not reach the tests' papers.
const NOT_FOR_TESTS = ["DATABASE_URL", "HOST", "PORT", "CI"];

/** Every test file but the browser's and the house rules, which are stages of their own. */
export async function suiteFiles(options: { long: boolean }): Promise<string[]> {
  const files = await list("{src,test}/**/*.test.{ts,tsx}");
  return files.filter(
    (file) =>
      !file.startsWith("test/browser/") &&
      !file.startsWith("test/house-rules") &&
      (options.long || !isLong(file)),
  );
}

export async function browserFiles(options: { long: boolean }): Promise<string[]> {
  const files = await list("test/browser/**/*.test.{ts,tsx}");
  return files.filter((file) => options.long || !isLong(file));
}

/** The house rules: one about the plan, others about words, styles, messages and what is committed. */
export async function houseRuleFiles(): Promise<string[]> {
  const files = await list("test/**/*.test.ts");
  return files.filter((file) => file.startsWith("test/house-rules"));
}

/** Whether a file has to be seen on PostgreSQL too: all but what is of SQLite alone, and those that never open a site, a process or a database. */
export async function meetsDatabase(file: string): Promise<boolean> {
  if (/\.sqlite\.(long\.)?test\./.test(file)) return false;
  if (/\.db\.(long\.)?test\./.test(file)) return true;
  const text = await Bun.file(join(ROOT, file)).text();
  return /WARRAQ_TEST_ENGINE|openSite|layGround|createTestDatabase|openDatabase|test-database/.test(text);
}

/** Runs the files and shows what failed; a crash, a hang and an empty list count as one failure. */
export async function runSuite(suite: Suite): Promise<Count> {
  if (suite.files.length === 0) {
    console.log("There is no test file here.");
    return FAILED;
  }
  const folder = mkdtempSync(join(scratchFolder(), "warraq-suite-"));
  const clear = () => rmSync(folder, { recursive: true, force: true });
  process.on("exit", clear);
  const report = join(folder, "report.xml");
  const exit = await bunTest(suite, { report, begun: folder });
  const count = countOfReport(textOf(report), exit);
  clear();
  return count;
}

/**
 * One process a core, which takes the next file when it is free, the slowest first: `weights.json` says how long each took.
 * They keep what they have loaded, for loading the program for each file would be half the time.
 */
const SHARED_OUT = [
  ...[`--parallel=${availableParallelism()}`, "--no-isolate"],
  `--timings=${join(import.meta.dir, "weights.json")}`,
];

async function bunTest(suite: Suite, to: { report: string; begun: string }): Promise<number> {
  const child = Bun.spawn({
    cmd: [
      ...[process.execPath, "test", "--no-orphans", "--only-failures", `--timeout=${suite.testTimeout}`],
      ...["--reporter=junit", `--reporter-outfile=${to.report}`],
      ...[...SHARED_OUT, ...(suite.weigh ? ["--update-timings"] : [])],
      ...suite.files.map((file) => `./${file}`),
    ],
    cwd: ROOT,
    env: testEnvironment({ ...suite.env, WARRAQ_TEST_BEGUN: to.begun }),
    stdio: ["ignore", "inherit", "inherit"],
    timeout: suite.timeout,
    killSignal: "SIGKILL",
  });
  const exit = await child.exited;
  if (child.signalCode !== null) {
    console.log(
      child.signalCode === "SIGKILL"
        ? `The tests were stopped: they took more than ${suite.timeout / 1000} s, or the machine killed them.`
        : `The tests crashed (${child.signalCode}).`,
    );
  }
  return exit;
}

function testEnvironment(own: Record<string, string>): Record<string, string> {
  const kept = Object.entries(process.env).filter(
    ([name]) => !name.startsWith("WARRAQ_") && !NOT_FOR_TESTS.includes(name),
  );
  return { ...Object.fromEntries(kept), NODE_ENV: "test", TMPDIR: scratchFolder(), ...own } as Record<
    string,
    string
  >;
}

async function list(pattern: string): Promise<string[]> {
  const found = new Bun.Glob(pattern).scan({ cwd: ROOT });
  return (await Array.fromAsync(found)).sort();
}

function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined; // a crashed process writes none
  }
}

const isLong = (file: string) => /\.long\.test\.tsx?$/.test(file);
