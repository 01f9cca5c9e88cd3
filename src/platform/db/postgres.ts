// PostgreSQL: the same paper on as many machines as it needs.

import { Kysely, PostgresDialect, sql } from "kysely";
import pg from "pg";
import type { Database } from "./database";

const CHANNEL = "warraq_change";
/** Any fixed number; held until commit by whoever is about to number a change. */
const CHANGE_LOCK = 7_031_977;
const POLL_MS = 1000;

// int8 (counts, times, keys) as numbers: all of ours stay below 2^53.
pg.types.setTypeParser(20, Number);

/** @param url `postgres://…`; @param most connections of each of the two pools */
export function openPostgres(url: string, most = 10): Database {
  const read = kyselyOver(poolOf(url, most, "-c default_transaction_read_only=on"));
  const write = kyselyOver(poolOf(url, most));
  return {
    engine: "postgres",
    read,
    write,
    transact: (work) => write.transaction().execute(work),
    orderChanges: async (tx) => {
      await sql`select pg_advisory_xact_lock(${CHANGE_LOCK})`.execute(tx);
    },
    tellOthers: async (tx, change) => {
      await sql`select pg_notify(${CHANNEL}, ${String(change)})`.execute(tx);
    },
    listen: (wake) => listen(url, wake),
    close: async () => {
      await read.destroy();
      await write.destroy();
    },
  };
}

function poolOf(url: string, max: number, options?: string): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    connectionTimeoutMillis: 5000,
    ...(options && { options }),
  });
  // Without both handlers a connection that breaks while idle ends the process; the next query gets a new one.
  pool.on("error", () => undefined);
  pool.on("connect", (client) => client.on("error", () => undefined));
  return pool;
}

function kyselyOver(pool: pg.Pool): Kysely<unknown> {
  return new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
}

/** Listens on a connection of its own, comes back after a break, and asks once a second besides. */
async function listen(url: string, wake: () => void): Promise<() => Promise<void>> {
  let client: pg.Client | null = null;
  let stopped = false;
  const connect = async () => {
    const next = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 });
    next.on("error", () => undefined);
    next.on("end", () => {
      client = null;
    });
    next.on("notification", wake);
    await next.connect();
    await next.query(`listen ${CHANNEL}`);
    client = next;
  };
  await connect();
  const timer = setInterval(() => {
    wake();
    if (!client && !stopped) connect().catch(() => undefined);
  }, POLL_MS);
  return async () => {
    stopped = true;
    clearInterval(timer);
    await client?.end();
  };
}
