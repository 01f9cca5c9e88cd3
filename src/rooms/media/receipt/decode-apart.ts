/**
 * Has a stripped picture decoded in a process of its own, one at a time, bounded in time and memory.
 *
 * The memory bound is a watch over the process's resident size. The kernel's own limits (ulimit -v, -d) were tried
 * and left: Bun reserves gigabytes of address space at start, adapts to most limits, and dies at some of them.
 */

import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type Answer, type Job, pack, unpack } from "./frame";
import { type Look, LOOK_PARTS } from "./look";
import { PictureRefused } from "./picture-refused";

export type DecodingLimits = { timeoutMs: number; memoryMb: number };

export type Decoded = {
  mean: Answer["mean"];
  look: Look;
  variants: { jpeg: Uint8Array; webp: Uint8Array }[];
};

const MAX_ANSWER = 64 * 1024 * 1024;
const WATCH_EVERY_MS = 25;

let last: Promise<unknown> = Promise.resolve();

/**
 * The variants in the order of `job.sizes`. Waits until the pictures before it are done.
 *
 * @throws {PictureRefused} `failed` when the decoder refuses, dies, or goes over its limits
 */
export function decodeApart(
  stripped: Uint8Array,
  work: { job: Job; limits: DecodingLimits },
): Promise<Decoded> {
  const mine = last.then(() => decodeNow(stripped, work));
  last = mine.catch(() => undefined); // the next one waits for the end, good or bad
  return mine;
}

async function decodeNow(stripped: Uint8Array, work: { job: Job; limits: DecodingLimits }): Promise<Decoded> {
  const { job, limits } = work;
  const decoder = Bun.spawn({
    cmd: [process.execPath, "--no-install", fileURLToPath(new URL("./decoder.ts", import.meta.url))],
    cwd: "/", // no settings file of anybody's is read
    env: { BUN_ENABLE_CRASH_REPORTING: "0" },
    stdin: pack(job, [stripped]),
    stdout: "pipe",
    stderr: "ignore", // it could quote the picture
    timeout: limits.timeoutMs,
    maxBuffer: MAX_ANSWER,
    killSignal: "SIGKILL",
  });
  const watch = setInterval(() => {
    if (residentMb(decoder.pid) > limits.memoryMb) decoder.kill("SIGKILL");
  }, WATCH_EVERY_MS);
  try {
    const frame = await new Response(decoder.stdout).bytes();
    if ((await decoder.exited) === 0) return answerIn(frame, job);
  } finally {
    clearInterval(watch);
    decoder.kill("SIGKILL");
  }
  const how = decoder.signalCode ?? `code ${decoder.exitCode}`;
  throw new PictureRefused("failed", `the decoder ended with ${how}`);
}

/** The decoder may have been taken over by what it decoded: its answer has the shape we asked for, or is none. */
function answerIn(frame: Uint8Array, job: Job): Decoded {
  const { mean, look, lengths, bytes } = unpackedAnswer(frame);
  const sound =
    areNumbers(mean, 3) && areNumbers(look, LOOK_PARTS) && areNumbers(lengths, job.sizes.length * 2);
  if (!sound) throw new PictureRefused("failed", "an answer out of shape");
  const [red = 0, green = 0, blue = 0] = mean;
  const [first = 0, second = 0, third = 0, fourth = 0] = look.map((part) => part & 0xffff);
  let at = 0;
  const next = () => bytes.slice(at, (at += lengths.shift() ?? 0));
  return {
    mean: [red, green, blue],
    look: [first, second, third, fourth],
    variants: job.sizes.map(() => ({ jpeg: next(), webp: next() })),
  };
}

function unpackedAnswer(frame: Uint8Array) {
  try {
    const { header, bytes } = unpack(frame);
    return {
      ...(header as Partial<Record<keyof Answer, unknown>> | null),
      bytes,
    };
  } catch {
    throw new PictureRefused("failed", "an answer that is no frame");
  }
}

function areNumbers(value: unknown, count: number): value is number[] {
  return Array.isArray(value) && value.length === count && value.every((n) => Number.isFinite(n) && n >= 0);
}

/** In megabytes; 0 where there is no /proc, and there only the limits on time and pixels hold. */
function residentMb(pid: number): number {
  try {
    const [, kilobytes] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
    return Number(kilobytes ?? 0) / 1024;
  } catch {
    return 0; // it has just ended
  }
}
