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

/** @param base name of the database of which it is to be a copy; else every table and no row */
export async function createTestDatabase(base?: string): Promise<TestDatabase> {
  if (ENGINE === "sqlite") return { url: undefined, drop: async () => undefined };
  const name = `warraq_${randomBytes(8).toString("hex")}`;
  const from = base ?? (await migratedBase());
  await maintenance().query(`create database ${name} template ${from} strategy file_copy`);
  return { url: databaseAt(clusterOf(), name), drop: () => dropSoon(name) };
}

let dropping: Promise<unknown> = Promise.resolve();

/** Waits for the one before: dropping takes as long as a test, and nobody looks at what is dropped. */
async function dropSoon(name: string): Promise<void> {
  await dropping;
  dropping = maintenance().query(`drop database if exists ${name} with (force)`);
}

let pool: pg.Pool | null = null;

/** Connections to the cluster, for this process's whole life: each costs the server a process of its own. */
function maintenance(): pg.Pool {
  pool ??= new pg.Pool({ connectionString: clusterOf(), max: 2, allowExitOnIdle: true });
  return pool;
}

function clusterOf(): string {
  const cluster = process.env.WARRAQ_TEST_POSTGRES;
  if (!cluster) throw new Error("WARRAQ_TEST_POSTGRES names no cluster; run the tests by `npm test`.");
  return cluster;
}

/** A database with every table and no row, from which those of the tests are copied: migrating each would cost more than most tests. */
const MIGRATED = `warraq_base_${Bun.hash(JSON.stringify(MIGRATIONS)).toString(36)}`;
const BASE_LOCK = 7_031_979;
let migrated: Promise<string> | null = null;

/** Made once a run, by whichever process needs it first. */
function migratedBase(): Promise<string> {
  migrated ??= withClient(async (client) => {
    await client.query(`select pg_advisory_lock(${BASE_LOCK})`);
    const found = await client.query("select 1 from pg_database where datname = $1", [MIGRATED]);
    if (!found.rowCount) await makeBase(client, MIGRATED);
    return MIGRATED;
  });
  return migrated;
}

async function makeBase(client: pg.PoolClient, name: string): Promise<void> {
  const making = `${name}_making`;
  await client.query(`drop database if exists ${making}`);
  await client.query(`create database ${making} template template0 encoding 'UTF8' strategy file_copy`);
  const url = databaseAt(clusterOf(), making);
  const db = openDatabase(readConfig({ WARRAQ_DATA: "/", DATABASE_URL: url }), true);
  await migrate(db);
  await db.close();
  await client.query(`alter database ${making} rename to ${name}`);
}

function databaseAt(cluster: string, name: string): string {
  const url = new URL(cluster);
  url.pathname = `/${name}`;
  return url.href;
}

/** The name of a database, from its address. */
export const nameOf = (url: string) => new URL(url).pathname.slice(1);

async function withClient<Answer>(work: (client: pg.PoolClient) => Promise<Answer>): Promise<Answer> {
  const client = await maintenance().connect();
  try {
    return await work(client);
  } finally {
    // What it holds, such as a lock, ends with it.
    client.release(true);
  }
}
