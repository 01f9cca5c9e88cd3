// The writing screen on this machine, each figure beside its limit: saving a long story, opening it, and the script's weight.
//   bun bench/newsroom.ts [saves]

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { chromium } from "playwright-core";
import { CHROMIUM_ARGS, findChromium } from "../test/machines/chromium";
import { claimBy, freePort, linkIn, sendForm } from "../test/processes";

const SAVES = Number(process.argv[2] ?? 200);
const OPENINGS = 9;
const WORDS = 3000;
const IN_PARAGRAPH = 60;
const LIMITS = { save: 50, open: 1000, script: 250_000 };

const WORD_LIST =
  "the bridge market water teacher morning valley road harbour winter council school bread repair engine doctor".split(
    " ",
  );

const folder = mkdtempSync(join(tmpdir(), "warraq-bench-"));
const port = await freePort();
const origin = `http://localhost:${port}`;
const main = join(import.meta.dir, "..", "src", "main.ts");
const warraq = Bun.spawn([process.execPath, main, "serve"], {
  env: {
    WARRAQ_DATA: join(folder, "data"),
    WARRAQ_SAMPLE: "no",
    PORT: String(port),
    NODE_ENV: "production",
    PATH: process.env.PATH ?? "",
  },
  stdout: "pipe",
  stderr: "inherit",
});

try {
  const cookie = await claimBy(origin, linkIn(await printed()));
  const source = await newStory(cookie);
  await save({ cookie, path: source, base: 1, body: story(0) });
  // The worst case: a translation follows the story, and how far behind it is is counted with every save.
  await sendForm(`${origin}${source.replace("/write", "/translate")}`, { language: "ar" }, { cookie });
  row("what", ["median", "p95", "limit", "of limit"]);
  await measureSaves(cookie, source);
  await measureOpenings(cookie, source);
  await measureScript(cookie, source);
} finally {
  warraq.kill();
  await warraq.exited;
  rmSync(folder, { recursive: true, force: true });
}

async function printed(): Promise<string> {
  let said = "";
  for await (const part of warraq.stdout) {
    said += new TextDecoder().decode(part);
    if (said.includes("/newsroom/claim/") && said.endsWith("\n")) return said;
  }
  throw new Error("The paper did not open.");
}

async function newStory(cookie: string): Promise<string> {
  const answer = await sendForm(`${origin}/newsroom/stories/new`, { language: "en" }, { cookie });
  return new URL(answer.headers.get("location") ?? "", origin).pathname;
}

/** Fifty paragraphs; `round` changes a word in one of them, as somebody who types does. */
function story(round: number) {
  return Array.from({ length: WORDS / IN_PARAGRAPH }, (_, at) => ({
    id: `bench${String(at).padStart(4, "0")}`,
    kind: "paragraph",
    text: [
      {
        text: Array.from({ length: IN_PARAGRAPH }, (_, word) =>
          word === 7 && at === round % 50 ? `word${round}` : WORD_LIST[(at * 31 + word) % WORD_LIST.length],
        ).join(" "),
      },
    ],
  }));
}

interface Saving {
  readonly cookie: string;
  readonly path: string;
  readonly base: number;
  readonly body: ReturnType<typeof story>;
}

async function save({ cookie, path, base, body }: Saving): Promise<void> {
  const answer = await fetch(`${origin}${path.replace("/write", "/draft")}`, {
    method: "POST",
    headers: { cookie, "content-type": "application/json", "sec-fetch-site": "same-origin" },
    body: JSON.stringify({
      saveId: `bench-${String(base).padStart(6, "0")}`,
      base,
      manuscript: {
        headline: "A long story",
        standfirst: "",
        section: null,
        bylines: [],
        topics: [],
        picture: null,
        body,
      },
    }),
  });
  if (!answer.ok) throw new Error(`A save was not taken: ${answer.status}`);
  await answer.arrayBuffer();
}

async function measureSaves(cookie: string, path: string): Promise<void> {
  const took: number[] = [];
  for (let round = 1; round <= SAVES; round++) {
    const body = story(round);
    const began = performance.now();
    await save({ cookie, path, base: round + 1, body });
    took.push(performance.now() - began);
  }
  report(`save ${WORDS} words, ms over HTTP, SQLite`, took, LIMITS.save);
}

/** From the press of Enter to a screen that takes words, nothing cached. */
async function measureOpenings(cookie: string, path: string): Promise<void> {
  const found = await findChromium();
  if (!("part" in found)) return console.log(found.missing);
  const browser = await chromium.launch({ executablePath: found.part.path, args: [...CHROMIUM_ARGS] });
  const took: number[] = [];
  const [name = "", value = ""] = cookie.split("=");
  for (let round = 0; round < OPENINGS; round++) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
    await context.addCookies([{ name, value, url: origin }]);
    const page = await context.newPage();
    await page.goto(`${origin}${path}`);
    await page.locator("#writing[data-ready]").waitFor();
    took.push(
      await page.evaluate(() => performance.getEntriesByName("writing-ready")[0]?.startTime ?? Infinity),
    );
    await context.close();
  }
  await browser.close();
  found.part.remove();
  report(`open it, ms until it takes words (${found.part.from})`, took, LIMITS.open);
}

async function measureScript(cookie: string, path: string): Promise<void> {
  const page = await (await fetch(`${origin}${path}`, { headers: { cookie } })).text();
  const address = /<script type="module" src="([^"]+)"/.exec(page)?.[1] ?? "";
  const bytes = new Uint8Array(await (await fetch(origin + address)).arrayBuffer());
  report("its script, bytes as gzip", [gzipSync(bytes).byteLength], LIMITS.script);
  report("its script, bytes as brotli", [brotliCompressSync(bytes).byteLength], LIMITS.script);
}

function report(what: string, figures: readonly number[], limit: number): void {
  const sorted = figures.toSorted((one, other) => one - other);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  const digits = limit < 100 ? 1 : 0;
  row(what, [
    at(0.5).toFixed(digits),
    at(0.95).toFixed(digits),
    String(limit),
    `${((at(0.95) / limit) * 100).toFixed(0)} %`,
  ]);
}

function row(what: string, cells: readonly string[]): void {
  console.log(what.padEnd(58) + cells.map((cell) => cell.padStart(10)).join(""));
}
