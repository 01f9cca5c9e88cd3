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
  const cluster = clusterOf();
  const name = `warraq_${randomBytes(8).toString("hex")}`;
  await ask(cluster, `create database ${name} template ${base ?? (await migratedBase())} strategy file_copy`);
  return {
    url: databaseAt(cluster, name),
    drop: () => ask(cluster, `drop database if exists ${name} with (force)`),
  };
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
  migrated ??= withClient(clusterOf(), async (client) => {
    await client.query(`select pg_advisory_lock(${BASE_LOCK})`);
    const found = await client.query("select 1 from pg_database where datname = $1", [MIGRATED]);
    if (!found.rowCount) await makeBase(client, MIGRATED);
    return MIGRATED;
  });
  return migrated;
}

async function makeBase(client: pg.Client, name: string): Promise<void> {
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

async function ask(cluster: string, statement: string): Promise<void> {
  await withClient(cluster, (client) => client.query(statement));
}

async function withClient<Answer>(
  cluster: string,
  work: (client: pg.Client) => Promise<Answer>,
): Promise<Answer> {
  const client = new pg.Client({ connectionString: cluster });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
