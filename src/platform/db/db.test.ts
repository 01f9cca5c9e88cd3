// The two databases: schema, migrations, order of changes, what a transaction says and unsays.

import { afterAll, beforeAll, describe, expect, test } from "bun:test";
import { join } from "node:path";
import { migrate, openDatabase, pendingMigrations, schemaDump, takeOrHandOver } from "#platform/db";
import { Problem } from "#platform/problem";
import { openSite, type Site } from "../../../test/site";
import { ENGINE } from "../../../test/test-database";
import { changesAfter, latestChange } from "./changes";

let site: Site;
beforeAll(async () => {
  site = await openSite({ paper: "empty" });
});
afterAll(() => site.close());

interface Scratch {
  people: { id: number; name: string; role: string; language: string; created_at: number };
}

describe("the schema", () => {
  test("is the committed one: a migration shows in review as what it does", async () => {
    const file = join(import.meta.dir, "..", "..", "migrations", `schema.${ENGINE}.sql`);
    const dump = await schemaDump(site.workshop.db);
    if (process.env.WARRAQ_WRITE_SCHEMA) await Bun.write(file, dump);
    expect(dump).toBe(await Bun.file(file).text());
  });

  test("migrating again does nothing, and nothing is pending", async () => {
    expect(await migrate(site.workshop.db)).toEqual([]);
    expect(await pendingMigrations(site.workshop.db)).toEqual([]);
  });

  test("a database of a newer Warraq is refused with a sentence", async () => {
    const newer = await openSite({ paper: "empty" });
    await newer.act().commit(async (tx) => {
      await tx
        .tables<{ migrations: { name: string; ran_at: number } }>()
        .insertInto("migrations")
        .values({ name: "9999-later", ran_at: 0 })
        .execute();
    });
    expect(pendingMigrations(newer.workshop.db)).rejects.toThrow("newer Warraq");
    await newer.close();
  });
});

describe("an act", () => {
  const row = { name: "Nobody", role: "reporter", language: "en", created_at: 0 };

  test("that fails leaves no row, no record and no change", async () => {
    const before = await latestChange(site.workshop.db.read);
    const failing = site.act().commit(async (tx) => {
      await tx
        .tables<Scratch>()
        .insertInto("people")
        .values(row as never)
        .execute();
      tx.change("front:en");
      throw new Problem("conflict", "articles.saved-meanwhile");
    });
    expect(failing).rejects.toThrow("articles.saved-meanwhile");
    await failing.catch(() => undefined);
    expect(await latestChange(site.workshop.db.read)).toBe(before);
    const found = await site
      .act()
      .reads.tables<Scratch>()
      .selectFrom("people")
      .select("id")
      .where("name", "=", "Nobody")
      .execute();
    expect(found).toEqual([]);
  });

  test("among many that arrive together, who fails takes nobody along", async () => {
    const odd = (count: number) => count % 2 === 1;
    const outcomes = await Promise.allSettled(
      Array.from({ length: 40 }, (_, count) =>
        site.act().commit(async (tx) => {
          const { id } = await tx
            .tables<Scratch>()
            .insertInto("people")
            .values({ ...row, name: `Together ${count}` } as never)
            .returning("id")
            .executeTakeFirstOrThrow();
          if (odd(count)) throw new Problem("conflict", "articles.saved-meanwhile");
          return id;
        }),
      ),
    );
    const kept = await site
      .act()
      .reads.tables<Scratch>()
      .selectFrom("people")
      .select(["id", "name"])
      .where("name", "like", "Together %")
      .execute();
    const ids = new Map(kept.map(({ id, name }) => [name, id]));
    outcomes.forEach((outcome, count) => {
      expect([count, outcome.status]).toEqual([count, odd(count) ? "rejected" : "fulfilled"]);
      expect([count, ids.get(`Together ${count}`)]).toEqual([
        count,
        outcome.status === "fulfilled" ? outcome.value : undefined,
      ]);
    });
  });

  test("reads cannot write", async () => {
    const write = (
      site.workshop.db.read as unknown as {
        insertInto(table: string): { values(row: unknown): { execute(): Promise<unknown> } };
      }
    )
      .insertInto("people")
      .values(row)
      .execute();
    expect(write).rejects.toThrow(/read-?only/i);
    await write.catch(() => undefined);
  });

  test("changes are numbered in the order in which they can be seen, under many hands", async () => {
    const before = await latestChange(site.workshop.db.read);
    const seen: number[] = [];
    let going = true;
    const following = (async () => {
      let known = before;
      while (going) {
        for (const { id } of await changesAfter(site.workshop.db.read, known, 100)) {
          seen.push(id);
          known = id;
        }
        await Bun.sleep(1);
      }
    })();
    await Promise.all(
      Array.from({ length: 40 }, (_, index) =>
        site.act().commit(async (tx) => tx.change(`section:${index}`)),
      ),
    );
    await Bun.sleep(50);
    going = false;
    await following;
    expect(seen).toHaveLength(40);
    expect(seen).toEqual(seen.toSorted((a, b) => a - b));
  });
});

describe("the writer's lock", () => {
  test("one process writes, the next is told to hand over, and the lock comes free", () => {
    const first = takeOrHandOver(site.folder);
    const second = takeOrHandOver(site.folder);
    expect([first.role, second.role]).toEqual(["writer", "worker"]);
    if (first.role === "writer") first.release();
    const third = takeOrHandOver(site.folder);
    expect(third.role).toBe("writer");
    if (third.role === "writer") third.release();
  });

  test("a process that may only read has no handle to write with", async () => {
    if (ENGINE === "postgres") return;
    const db = openDatabase({ databaseUrl: null, dataFolder: site.folder }, false);
    expect(db.write).toBeNull();
    await db.close();
  });
});
