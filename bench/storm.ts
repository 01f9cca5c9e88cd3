// A storm on one article: 2,000 comments and 20,000 votes in a minute while readers read. Prints what readers waited, and what was lost.
//   bun bench/storm.ts [seconds]
// Readers are a process of their own: what they wait for is the paper, and not their turn behind those who vote.

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { claimBy, freePort, linkIn, sendForm } from "../test/processes";

/** How often the story is asked for while the storm lasts. */
const READS_A_SECOND = 20;
const [, , READING] = process.argv;
if (READING === "--read") await readOn();

const SECONDS = Number(process.argv[2] ?? 60);
const COMMENTS = Math.round((2000 * SECONDS) / 60);
const VOTES = Math.round((20_000 * SECONDS) / 60);
const READERS = 200;
let hosts = 0;

const folder = mkdtempSync(join(tmpdir(), "warraq-storm-"));
const port = await freePort();
const origin = `http://localhost:${port}`;
const main = join(import.meta.dir, "..", "src", "main.ts");
const warraq = Bun.spawn([process.execPath, main, "serve"], {
  env: {
    WARRAQ_DATA: join(folder, "data"),
    PORT: String(port),
    NODE_ENV: "production",
    PATH: process.env.PATH ?? "",
    // Readers are many: from one address they would be slowed down.
    WARRAQ_TRUSTED_PROXIES: "127.0.0.1,::1",
  },
  stdout: "pipe",
  stderr: "inherit",
});

try {
  const cookie = await claimBy(origin, linkIn(await printed()));
  const front = await (await fetch(`${origin}/en/`)).text();
  const article = `${origin}${/href="(\/en\/\d{4}\/\d\d\/[^"#]+)"/.exec(front)?.[1] ?? ""}`;
  const before = await waiting(cookie);
  const calm = await timed(100, { within: 2, send: () => fetch(article) });
  const tokens = await tokensOf(article);
  let turn = 0;
  const token = () => ({ cookie: tokens[turn++ % tokens.length] ?? "", ...from() });
  const [comments, votes, reads] = await Promise.all([
    timed(COMMENTS, { within: SECONDS, send: (count) => comment(article, `The storm, word ${count}.`) }),
    timed(VOTES, {
      within: SECONDS,
      send: (count) => sendForm(`${article}/vote`, { value: count % 3 === 0 ? "dislike" : "like" }, token()),
    }),
    read(article),
  ]);
  const kept = (await waiting(cookie)) - before - tokens.length;
  row("what", ["sent", "refused", "p50 ms", "p99 ms"]);
  for (const [what, times] of Object.entries({ "reading, calm": calm, reading: reads, comments, votes }))
    row(what, [times.sent, times.refused, at(times, 0.5), at(times, 0.99)]);
  row("comments lost", [comments.sent - comments.refused - kept]);
} finally {
  warraq.kill();
  await warraq.exited;
  rmSync(folder, { recursive: true, force: true });
}

/** The readers, in a process of their own. */
async function read(article: string): Promise<Times> {
  const readers = Bun.spawn([process.execPath, import.meta.path, "--read", article, String(SECONDS)], {
    stdout: "pipe",
    stderr: "inherit",
  });
  return (await new Response(readers.stdout).json()) as Times;
}

async function readOn(): Promise<never> {
  const [article = "", seconds = ""] = process.argv.slice(3);
  const within = Number(seconds);
  const times = await timed(READS_A_SECOND * within, { within, send: () => fetch(article) });
  await Bun.write(Bun.stdout, JSON.stringify(times));
  process.exit();
}

interface Times {
  readonly sent: number;
  /** Not answered, or with anything but what was asked for. */
  readonly refused: number;
  readonly ms: readonly number[];
}

/** Sent evenly over `within` seconds, whether or not those before were answered. */
async function timed(
  most: number,
  { within, send }: { within: number; send: (count: number) => Promise<Response> },
): Promise<Times> {
  const began = performance.now();
  const ms: number[] = [];
  let refused = 0;
  const one = async (count: number) => {
    const from = performance.now();
    try {
      const answer = await send(count);
      await answer.arrayBuffer();
      if (answer.status >= 400) refused += 1;
    } catch {
      refused += 1;
    }
    ms.push(performance.now() - from);
  };
  const all: Promise<void>[] = [];
  for (let count = 0; count < most; count++) {
    const due = began + (count * within * 1000) / most;
    if (due > performance.now()) await Bun.sleep(due - performance.now());
    all.push(one(count));
  }
  await Promise.all(all);
  return { sent: most, refused, ms: ms.toSorted((a, b) => a - b) };
}

function comment(article: string, words: string): Promise<Response> {
  return sendForm(`${article}/comment`, { name: "", words, topic: "" }, from());
}

/** Another address each time. */
function from(): Record<string, string> {
  hosts += 1;
  return { "x-forwarded-for": `10.${(hosts >> 16) & 255}.${(hosts >> 8) & 255}.${hosts & 255}` };
}

/** Browsers that have a token already: each gets it with a comment. */
async function tokensOf(article: string): Promise<string[]> {
  const tokens: string[] = [];
  for (let count = 0; count < READERS; count++) {
    const answer = await comment(article, `A token, number ${count}.`);
    tokens.push(answer.headers.getSetCookie()[0]?.split(";")[0] ?? "");
  }
  return tokens;
}

async function waiting(cookie: string): Promise<number> {
  const answer = await fetch(`${origin}/newsroom/comments/count`, { headers: { cookie } });
  const { waiting: says } = (await answer.json()) as { waiting: string };
  return Number(says.replace(/\D/g, ""));
}

async function printed(): Promise<string> {
  let said = "";
  for await (const part of warraq.stdout) {
    said += new TextDecoder().decode(part);
    if (said.includes("/newsroom/claim/") && said.endsWith("\n")) return said;
  }
  throw new Error("The paper did not start.");
}

function at({ ms }: Times, share: number): string {
  return (ms[Math.min(ms.length - 1, Math.floor(ms.length * share))] ?? 0).toFixed(1);
}

function row(what: string, cells: readonly (string | number)[]): void {
  process.stdout.write(`${what.padEnd(16)}${cells.map((cell) => String(cell).padStart(12)).join("")}\n`);
}
