// Runs a program to its end and keeps what it said, with nothing of our own environment but what is named.

import { spawnSync } from "node:child_process";
import { tmpdir } from "node:os";

export interface CommandOptions {
  readonly cwd?: string;
  readonly env?: Record<string, string | undefined>;
  /** Numeric user and group to become; only root may ask for it. */
  readonly uid?: number | undefined;
  /** Milliseconds; 60,000 unless told. */
  readonly timeout?: number;
}

export interface CommandResult {
  readonly ok: boolean;
  /** Both outputs together, trimmed, or why it did not start. */
  readonly text: string;
}

// A browser from npm changes LD_LIBRARY_PATH for every later child, and a locale changes how a database sorts.
export const PLAIN_ENVIRONMENT = {
  PATH: process.env["PATH"] ?? "/usr/local/bin:/usr/bin:/bin",
  LANG: "C.UTF-8",
  LC_ALL: "C.UTF-8",
  TMPDIR: tmpdir(),
} as const;

export function command(cmd: readonly string[], options: CommandOptions = {}): CommandResult {
  const [program = "", ...args] = cmd;
  const { uid, cwd = "/", env = PLAIN_ENVIRONMENT, timeout = 60_000 } = options;
  const ended = spawnSync(program, args, {
    cwd,
    env,
    timeout,
    encoding: "utf8",
    // An inherited pipe would stay open in a server that the program leaves running, and we would wait for it for ever.
    stdio: ["ignore", "pipe", "pipe"],
    ...(uid === undefined ? {} : { uid, gid: uid }),
  });
  const said = `${ended.stdout ?? ""}${ended.stderr ?? ""}`.trim();
  return {
    ok: ended.status === 0,
    text: said === "" ? (ended.error?.message ?? said) : said,
  };
}

export const isRoot = process.getuid?.() === 0;
