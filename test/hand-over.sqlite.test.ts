// What processes on SQLite hand to the one that writes: a picture that arrives part by part, and nothing that only a command may say.

import { afterAll, beforeAll, expect, test } from "bun:test";
import { claimBy, type Ground, layGround, linkIn, type Running, startServer } from "./processes";

let ground: Ground;
let servers: Running[];
let cookie = "";
beforeAll(async () => {
  ground = await layGround();
  const writer = await startServer(ground);
  servers = [writer, await startServer(ground)];
  cookie = await claimBy(writer.origin, linkIn(writer.said()));
}, 120_000);
afterAll(async () => {
  for (const server of servers.toReversed()) await server.stop("SIGKILL");
  await ground.clear();
});

function send(server: number, path: string, body: FormData | string): Promise<Response> {
  const headers: Record<string, string> = {
    cookie,
    accept: "application/json",
    "sec-fetch-site": "same-origin",
    ...(typeof body === "string" && { "content-type": "application/json" }),
  };
  return fetch(servers[server]?.origin + path, { method: "POST", headers, body });
}

test("each part of a picture may come through another", async () => {
  const file = await Bun.file(`${import.meta.dir}/../sample/pictures/market-hall.jpg`).bytes();
  const begun = await send(1, "/newsroom/pictures/uploads/begin", JSON.stringify({ size: file.length }));
  const { part, finish } = (await begun.json()) as { part: string; finish: string };
  const step = Math.ceil(file.length / 3);
  for (let at = 0; at < 3; at++) {
    const form = new FormData();
    form.set("from", `${at * step}`);
    form.set("part", new Blob([file.slice(at * step, (at + 1) * step)]), "part");
    const answer = await send(at % 2, part, form);
    expect(await answer.json()).toEqual({ from: Math.min(file.length, (at + 1) * step) });
  }
  const done = await send(1, finish, "{}");
  expect([done.status, ((await done.json()) as { isNew: boolean }).isNew]).toEqual([200, true]);
});

// A hole that was found and closed.
test("no verb of the command line is taken from outside", async () => {
  for (const { origin } of servers) {
    const answer = await fetch(`${origin}/newsroom/sign-in`, {
      method: "POST",
      headers: { "x-warraq-verb": "person.list", "content-type": "application/json" },
      body: "null",
    });
    expect(answer.status).toBe(403);
    expect(await answer.text()).not.toContain("owner");
  }
});
