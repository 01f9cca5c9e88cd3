// Real processes of Warraq for tests: started as people start them, stopped or killed.

import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beginPaper } from "./begun-papers";
import { createTestDatabase } from "./test-database";

/** A first start draws the sample paper, on a machine that may have much else to do. */
const READY_MS = 180_000;

/** A data folder and, on PostgreSQL, a database, shared by the processes of one test. */
export interface Ground {
  readonly environment: Record<string, string>;
  readonly folder: string;
  clear(): Promise<void>;
}

/** @param paper what is there already: nothing, or the sample paper as its first start left it a little while ago */
export async function layGround(
  environment: Record<string, string> = {},
  paper: "none" | "sample" = "none",
): Promise<Ground> {
  const folder = mkdtempSync(join(tmpdir(), "warraq-process-"));
  const database =
    paper === "none" ? await createTestDatabase() : await beginPaper(paper, { folder, when: null });
  return {
    folder,
    environment: {
      WARRAQ_DATA: folder,
      WARRAQ_SAMPLE: "no",
      ...(database.url && { DATABASE_URL: database.url }),
      ...environment,
    },
    async clear() {
      await database.drop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export interface Running {
  readonly origin: string;
  /** Everything that it printed so far. */
  said(): string;
  /** @returns the exit code */
  stop(signal?: "SIGTERM" | "SIGINT" | "SIGKILL"): Promise<number>;
}

/** Runs a verb to its end. */
export async function runVerb(
  ground: Ground,
  words: readonly string[],
): Promise<{ code: number; out: string; err: string }> {
  const child = spawn(ground, words, {});
  const [out, err] = await Promise.all([
    new Response(child.stdout).text(),
    new Response(child.stderr).text(),
  ]);
  return { code: await child.exited, out, err };
}

/** Starts `serve` on a free port and waits until it answers. */
export async function startServer(
  ground: Ground,
  environment: Record<string, string> = {},
): Promise<Running> {
  const port = await freePort();
  const child = spawn(ground, ["serve"], { PORT: String(port), ...environment });
  let said = "";
  const listen = async (stream: ReadableStream<Uint8Array>) => {
    for await (const part of stream) said += new TextDecoder().decode(part);
  };
  void listen(child.stdout);
  void listen(child.stderr);
  const origin = `http://localhost:${port}`;
  const until = Date.now() + READY_MS;
  while (!said.includes("The paper is at")) {
    if (Date.now() > until || child.exitCode !== null) throw new Error(`The server did not start:\n${said}`);
    await Bun.sleep(20);
  }
  return {
    origin,
    said: () => said,
    async stop(signal = "SIGTERM") {
      child.kill(signal);
      return child.exited;
    },
  };
}

function spawn(ground: Ground, words: readonly string[], environment: Record<string, string>) {
  const main = join(import.meta.dir, "..", "src", "main.ts");
  return Bun.spawn([process.execPath, main, ...words], {
    env: { PATH: process.env.PATH ?? "", NODE_ENV: "production", ...ground.environment, ...environment },
    stdout: "pipe",
    stderr: "pipe",
    stdin: "ignore",
  });
}

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === "string") throw new Error("No port was given.");
  return address.port;
}

/** A form from the site's own page, over the real network. */
export function sendForm(
  url: string,
  fields: Record<string, string>,
  headers: Record<string, string> = {},
): Promise<Response> {
  return fetch(url, {
    method: "POST",
    redirect: "manual",
    body: new URLSearchParams(fields),
    headers: { "sec-fetch-site": "same-origin", ...headers },
  });
}

/** Claims the newsroom by a one-time link. @returns the session's cookie */
export async function claimBy(
  origin: string,
  link: string,
  who: { name: string; signInName: string } = { name: "Sama Yusuf", signInName: "sama" },
): Promise<string> {
  const path = new URL(link).pathname;
  const response = await sendForm(`${origin}${path}`, {
    name: who.name,
    "sign-in-name": who.signInName,
    password: "the lake is cold today",
    language: "en",
  });
  const cookie = response.headers.getSetCookie()[0]?.split(";")[0];
  if (!cookie)
    throw new Error(`The newsroom could not be claimed: ${response.status} ${await response.text()}`);
  return cookie;
}

export function linkIn(text: string): string {
  const link = /https?:\/\/\S+\/newsroom\/claim\/\S+/.exec(text)?.[0];
  if (!link) throw new Error(`No one-time link in:\n${text}`);
  return link;
}
