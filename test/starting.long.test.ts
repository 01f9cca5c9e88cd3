// What the command says when it cannot start, and when it is asked for what there is not.

import { afterAll, beforeAll, expect, test } from "bun:test";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { type Ground, layGround, type Running, runVerb, startServer } from "./processes";

let ground: Ground;
let first: Running;

beforeAll(async () => {
  ground = await layGround();
  first = await startServer(ground);
}, 120_000);

afterAll(async () => {
  await first.stop("SIGKILL");
  await ground.clear();
});

test("a HOST that others reach without an origin refuses to start, with a sentence", async () => {
  const own = await layGround({ HOST: "0.0.0.0" });
  const refused = await runVerb(own, ["serve"]);
  expect(refused.code).toBe(1);
  expect(refused.err).toContain("WARRAQ_ORIGIN");
  await own.clear();
}, 120_000);

test("a port that somebody else has is refused at once, before anything is made", async () => {
  const own = await layGround();
  const port = new URL(first.origin).port;
  const refused = await runVerb({ ...own, environment: { ...own.environment, PORT: port } }, ["serve"]);
  expect([refused.code, refused.err.includes(`port ${port} already`)]).toEqual([1, true]);
  expect(existsSync(join(own.folder, "warraq.db"))).toBe(false);
  await own.clear();
}, 120_000);

test("the launcher works from any folder, and what a setting may be is said in a sentence", async () => {
  const launcher = join(import.meta.dir, "..", "bin", "warraq.js");
  const ask = async (environment: Record<string, string>) => {
    const env = { PATH: process.env.PATH ?? "", ...ground.environment, ...environment };
    const child = Bun.spawn(["node", launcher, "doctor"], {
      cwd: "/",
      env,
      stdout: "pipe",
      stderr: "pipe",
    });
    return { out: await new Response(child.stdout).text(), code: await child.exited };
  };
  expect((await ask({})).code).toBe(0);
  const wrong = await Promise.all([
    ask({ PORT: "abc" }),
    ask({ WARRAQ_ORIGIN: "foo" }),
    ask({ DATABASE_URL: "mysql://x" }),
    ask({ WARRAQ_TRUSTED_PROXIES: "zzz" }),
  ]);
  expect(wrong.map(({ code }) => code)).toEqual([1, 1, 1, 1]);
  for (const { out } of wrong) expect(out).toMatch(/WRONG {2}The setting [A-Z_]+ cannot be used: it /);
}, 120_000);

test("the first start fills the paper with the sample, whole, and a second one changes nothing", async () => {
  const own = await layGround({ WARRAQ_SAMPLE: "yes" });
  const fronts: string[] = [];
  for (const _ of [1, 2]) {
    const server = await startServer(own);
    fronts.push(await (await fetch(`${server.origin}/ar/`)).text());
    const picture = /<img [^>]*?src="([^"]+)"/.exec(fronts.at(-1) ?? "")?.[1] ?? "none";
    expect((await fetch(server.origin + picture)).headers.get("content-type")).toMatch(/^image\//);
    await server.stop("SIGTERM");
  }
  const headlines = fronts.map((front) =>
    front.match(/<h[23]><a [^>]*>[^<]*/g)?.map((one) => one.replace(/.*>/, "")),
  );
  expect(headlines[0]?.length).toBeGreaterThan(8);
  expect(headlines[1]).toEqual(headlines[0]);
  await own.clear();
}, 300_000);

test("a verb that is none, and the help of one", async () => {
  expect((await runVerb(ground, ["publsh"])).code).toBe(2);
  expect((await runVerb(ground, ["person", "add", "X", "--role", "king"])).code).toBe(2);
  expect((await runVerb(ground, ["import", "markdown", "x", "--bogus"])).code).toBe(2);
  const help = await runVerb(ground, ["import", "--help"]);
  expect([help.code, help.out.includes("--publish")]).toEqual([0, true]);
}, 120_000);
