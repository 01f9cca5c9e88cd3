// A database for one site: a file in its folder, or a database of its own on the test cluster.

import { randomBytes } from "node:crypto";
import pg from "pg";

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
  await ask(cluster, `create database ${name} template template0 encoding 'UTF8' strategy file_copy`);
  const url = new URL(cluster);
  url.pathname = `/${name}`;
  return {
    url: url.href,
    drop: () => ask(cluster, `drop database if exists ${name} with (force)`),
  };
}

async function ask(cluster: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: cluster });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
