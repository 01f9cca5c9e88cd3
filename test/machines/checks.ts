// The checks that need no test to run: types, form, lint and the house rules. Each counts as one.

import { existsSync } from "node:fs";
import { join } from "node:path";
import { houseRuleFiles, ROOT } from "./suites";
import { type Count, FAILED, PASSED } from "./tally";

export interface Check {
  readonly name: string;
  readonly run: () => Promise<Count>;
}

const FORMATTED = ["src", "test", "bench", "sample/scenes", "bin"];
const FORMATTED_FILES = "**/*.{ts,tsx,js,css,json}";

export const CHECKS: readonly Check[] = [
  {
    name: "Types",
    run: () => succeeds([process.execPath, "check", "--no-script"]),
  },
  { name: "Form", run: checkForm },
  { name: "Lint", run: checkLint },
  { name: "House rules", run: checkHouseRules },
];

// The formatter refuses a folder in which it finds nothing to format.
async function checkForm(): Promise<Count> {
  const folders = FORMATTED.filter(
    (folder) =>
      existsSync(join(ROOT, folder)) &&
      !new Bun.Glob(FORMATTED_FILES).scanSync({ cwd: join(ROOT, folder) }).next().done,
  );
  return succeeds([process.execPath, "fmt", "--check", "--no-script", ...folders]);
}

// The binary's package is named directly: the one around it breaks `npm ci` where a registry lacks some platforms.
async function checkLint(): Promise<Count> {
  const biome = ["", "-musl"]
    .map((libc) => `node_modules/@biomejs/cli-${process.platform}-${process.arch}${libc}/biome`)
    .map((path) => join(ROOT, path))
    .find((path) => existsSync(path));
  if (biome === undefined) {
    console.log(`The linter is not installed for ${process.platform}-${process.arch}.`);
    return FAILED;
  }
  return succeeds([biome, "lint", "--diagnostic-level=error", "--max-diagnostics=100"]);
}

async function checkHouseRules(): Promise<Count> {
  const files = (await houseRuleFiles()).map((file) => `./${file}`);
  if (files.length === 0) return FAILED; // without a name Bun would run every test there is
  return succeeds([process.execPath, "test", "--only-failures", "--timeout=60000", ...files]);
}

async function succeeds(cmd: string[]): Promise<Count> {
  const child = Bun.spawn({
    cmd,
    cwd: ROOT,
    env: { ...process.env, NODE_ENV: "test" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const [out, err, exit] = await Promise.all([
    new Response(child.stdout).text(),
    new Response(child.stderr).text(),
    child.exited,
  ]);
  if (exit === 0) return PASSED;
  console.log(`${out}${err}`.trim());
  return FAILED;
}
