// A database for one site: a file in its folder, or a database of its own on the test cluster.

import { randomBytes } from "node:crypto";
import pg from "pg";
import { MIGRATIONS } from "#migrations";
import { readConfig } from "#platform/config";
import { migrate, openDatabase } from "#platform/db";

export interface TestDatabase {
  /** Undefined for SQLite. */
  readonly url: string | undefined;
  drop(): Promise<void>;
}

export const ENGINE = process.env.WARRAQ_TEST_ENGINE === "postgres" ? "postgres" : "sqlite";

export async function createTestDatabase(): Promise<TestDatabase> {
  if (ENGINE === "sqlite") return { url: undefined, drop: async () => undefined };
  const cluster = process.env.WARRAQ_TEST_POSTGRES;
  if (!cluster) throw new Error("WARRAQ_TEST_POSTGRES names no cluster; run the tests by `npm test`.");
  const name = `warraq_${randomBytes(8).toString("hex")}`;
  await holdBase(cluster);
  await ask(cluster, `create database ${name} template ${BASE} strategy file_copy`);
  return {
    url: databaseAt(cluster, name),
    drop: () => ask(cluster, `drop database if exists ${name} with (force)`),
  };
}

/** A database with every table and no row, from which those of the tests are copied: migrating each would cost more than most tests. */
const BASE = `warraq_base_${Bun.hash(JSON.stringify(MIGRATIONS)).toString(36)}`;
const BASE_LOCK = 7_031_979;
let base: Promise<void> | null = null;

/** Made once a run, by whichever process needs it first. */
function holdBase(cluster: string): Promise<void> {
  base ??= withClient(cluster, async (client) => {
    await client.query(`select pg_advisory_lock(${BASE_LOCK})`);
    const found = await client.query("select 1 from pg_database where datname = $1", [BASE]);
    if (found.rowCount) return;
    const making = `${BASE}_making`;
    await client.query(`drop database if exists ${making}`);
    await client.query(`create database ${making} template template0 encoding 'UTF8' strategy file_copy`);
    const db = openDatabase(
      readConfig({ WARRAQ_DATA: "/", DATABASE_URL: databaseAt(cluster, making) }),
      true,
    );
    await migrate(db);
    await db.close();
    await client.query(`alter database ${making} rename to ${BASE}`);
  });
  return base;
}

function databaseAt(cluster: string, name: string): string {
  const url = new URL(cluster);
  url.pathname = `/${name}`;
  return url.href;
}

async function ask(cluster: string, statement: string): Promise<void> {
  await withClient(cluster, (client) => client.query(statement));
}

async function withClient(cluster: string, work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: cluster });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
