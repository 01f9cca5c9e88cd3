// Finds the Bun that package.json pins and runs it in our place: the same terminal, the same signals, the same exit code.
import { spawn, spawnSync } from "node:child_process";
import { readdirSync, statSync } from "node:fs";
import { constants } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

const modules = join(root, "node_modules");
const smallestRealBinary = 1_000_000; // what npm unpacks before Bun's install script ran is a few hundred bytes long
const signals = ["SIGINT", "SIGTERM", "SIGHUP"];
const sameKeystrokeMs = 1000;

/**
 * Runs Bun and ends this process as Bun ended: with its exit code, or with 128 + the number of the signal that killed it.
 * @param {string[]} args
 * @param {Record<string, string | undefined>} env
 */
export function runBun(args, env = process.env) {
  const bun = findBun();
  if (bun === null) {
    console.error(whyNoBun());
    process.exit(1);
  }
  const child = spawn(bun, args, { stdio: "inherit", env });
  passSignalsTo(child);
  stopWithNpm(child);
  child.on("error", (error) => {
    console.error(`Bun could not be started (${bun}): ${error.message}`);
    process.exit(1);
  });
  child.on("exit", (code, signal) => {
    process.exit(signal === null ? code : 128 + constants.signals[signal]);
  });
}

// A terminal's Ctrl-C reaches the whole process group, and npm sends it on a second time: one wish to stop must not
// arrive at Bun as two, because a second Ctrl-C means "at once". We never end before the child does, so no orphan stays.
function passSignalsTo(child) {
  let passedAt = Number.NEGATIVE_INFINITY;
  for (const signal of signals) {
    process.on(signal, () => {
      if (performance.now() - passedAt < sameKeystrokeMs) return;
      passedAt = performance.now();
      child.kill(signal);
    });
  }
}

// npm that is killed outright tells nobody. Elsewhere a parent may well end first: a server is often left to run alone.
function stopWithNpm(child) {
  if (process.env.npm_command === undefined) return;
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) child.kill("SIGTERM");
  }, sameKeystrokeMs).unref();
}

/** @returns {string | null} the path of a Bun that starts on this machine */
function findBun() {
  const linked = join(modules, "bun", "bin", "bun.exe");
  if (isRealBinary(linked)) return linked;
  // `npm ci --ignore-scripts` leaves the binary where npm put it.
  return unpackedBinaries().find(starts) ?? null;
}

function unpackedBinaries() {
  const packages = join(modules, "@oven");
  try {
    return readdirSync(packages)
      .filter((name) => name.startsWith("bun-"))
      .flatMap((name) => ["bun", "bun.exe"].map((file) => join(packages, name, "bin", file)))
      .filter(isRealBinary);
  } catch {
    return []; // no folder: nothing of the kind is installed
  }
}

function isRealBinary(path) {
  const found = statSync(path, { throwIfNoEntry: false });
  return found !== undefined && found.size > smallestRealBinary;
}

function starts(path) {
  return spawnSync(path, ["--version"]).status === 0;
}

function whyNoBun() {
  return statSync(join(modules, "bun"), { throwIfNoEntry: false }) === undefined
    ? "Bun is not installed here: run `npm ci` in the project's folder first."
    : `Bun is installed without its program for ${process.platform}-${process.arch}: run \`npm ci\` without --omit=optional.`;
}
