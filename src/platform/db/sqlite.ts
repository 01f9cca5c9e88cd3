// SQLite in the data folder: one connection that writes, one that can only read.

import { Database as Sqlite } from "bun:sqlite";
import { Kysely, SqliteDialect } from "kysely";
import type { Database } from "./database";

const POLL_MS = 40;
const CHECKPOINT_MS = 30_000;

/**
 * @param file path of the database; its folder must exist
 * @param writing whether this process holds the writer's lock (see `hand-over.ts`)
 * @throws Error when the file system does not give what an acknowledged write needs
 */
export function openSqlite(file: string, writing: boolean): Database {
  Sqlite.MAX_QUERY_CACHE_SIZE = 500;
  const writer = writing ? openWriter(file) : null;
  const reader = new Sqlite(file, { readonly: true, strict: true });
  reader.run("pragma busy_timeout = 5000");
  const read = kyselyOver(reader);
  const write = writer ? kyselyOver(writer) : null;
  const timer = writer && setInterval(() => writer.run("pragma wal_checkpoint(truncate)"), CHECKPOINT_MS);
  timer?.unref();
  const listening = new Set<() => void>();
  return {
    engine: "sqlite",
    read,
    write,
    orderChanges: async () => undefined, // one writer: numbers are given in the order of commits anyway
    tellOthers: async () => undefined, // the others ask, see `listen`
    listen: async (wake) => {
      const stop = pollVersion(reader, wake);
      listening.add(stop);
      return async () => stop();
    },
    close: async () => {
      if (timer) clearInterval(timer);
      for (const stop of listening) stop();
      await read.destroy();
      await write?.destroy();
    },
  };
}

function openWriter(file: string): Sqlite {
  const db = new Sqlite(file, { create: true, strict: true });
  for (const pragma of [
    "journal_mode = wal",
    "synchronous = full",
    "foreign_keys = on",
    "busy_timeout = 5000",
  ]) {
    db.run(`pragma ${pragma}`);
  }
  const mode = db.query<{ journal_mode: string }, []>("pragma journal_mode").get();
  const sync = db.query<{ synchronous: number }, []>("pragma synchronous").get();
  if (mode?.journal_mode !== "wal" || sync?.synchronous !== 2) {
    db.close();
    throw new Error(`SQLite cannot keep a write-ahead log in ${file}: is it on a network file system?`);
  }
  return db;
}

/** `data_version` changes when another connection, of this or of another process, has committed; asking costs microseconds. */
function pollVersion(reader: Sqlite, wake: () => void): () => void {
  const ask = reader.query<{ data_version: number }, []>("pragma data_version");
  let known = ask.get()?.data_version;
  const timer = setInterval(() => {
    const now = ask.get()?.data_version;
    if (now === known) return;
    known = now;
    wake();
  }, POLL_MS);
  return () => clearInterval(timer);
}

/** Kysely's own SQLite dialect over Bun's driver, which lacks only two names. */
function kyselyOver(db: Sqlite): Kysely<unknown> {
  return new Kysely<unknown>({
    dialect: new SqliteDialect({
      database: {
        close: () => db.close(),
        prepare(text: string) {
          // A read lock that is upgraded later fails at once when somebody else wrote in between.
          const statement = db.query(text === "begin" ? "begin immediate" : text);
          type Values = Parameters<typeof statement.all>;
          return {
            reader: statement.columnNames.length > 0,
            all: (values: readonly unknown[]) => statement.all(...(values as Values)),
            run: (values: readonly unknown[]) => statement.run(...(values as Values)),
            iterate: (values: readonly unknown[]) => statement.iterate(...(values as Values)),
          };
        },
      },
    }),
  });
}
