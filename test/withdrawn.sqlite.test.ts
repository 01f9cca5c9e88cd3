// What its author took back is looked for in every byte of the paper's folder: the file on a seized disk says no more than the page.

import { Database as Sqlite } from "bun:sqlite";
import { afterAll, beforeAll, expect, test } from "bun:test";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { writersOf } from "./attack/writers";
import { openSite, type Site } from "./site";

let site: Site;
let by: ReturnType<typeof writersOf>;
beforeAll(async () => {
  site = await openSite();
  by = writersOf(site, await site.signedIn("moderator"));
});
afterAll(() => site.close());

test("what is withdrawn does not stay in the file either", async () => {
  const turns = [...Array(24).keys()];
  const sent = await Promise.all(
    turns.map((turn) => by.write(`Marigold ${turn}. ${"Long. ".repeat(turn * 7)}`)),
  );
  for (const comment of sent.slice(0, 20)) expect((await by.withdraw(comment)).status).toBe(200);
  const db = new Sqlite(join(site.folder, "warraq.db"));
  db.run("pragma wal_checkpoint(truncate)");
  db.close();
  const files = readdirSync(site.folder, { recursive: true, withFileTypes: true });
  const everything = Buffer.concat(
    files.flatMap((entry) => (entry.isFile() ? [readFileSync(join(entry.parentPath, entry.name))] : [])),
  );
  expect(turns.filter((turn) => everything.includes(`Marigold ${turn}. `))).toEqual(turns.slice(20));
});
