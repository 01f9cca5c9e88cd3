// SQLite in the data folder: one connection that writes, one that can only read.

import { Database as Sqlite } from "bun:sqlite";
import { Kysely, SqliteDialect } from "kysely";
import type { Database } from "./database";
import { writeTogether } from "./write-together";

const POLL_MS = 40;
const CHECKPOINT_MS = 30_000;
const COUNT_MS = 600_000;
const FIRST_COUNT_MS = 5000;

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
  const timers = writer && write ? keepTidy(writer, write) : [];
  const listening = new Set<() => void>();
  return {
    engine: "sqlite",
    read,
    write,
    transact: write ? writeTogether(write) : neverWrites,
    orderChanges: async () => undefined, // one writer: numbers are given in the order of commits anyway
    tellOthers: async () => undefined, // the others ask, see `listen`
    listen: async (wake) => {
      const stop = pollVersion(reader, wake);
      listening.add(stop);
      return async () => stop();
    },
    close: async () => {
      for (const timer of timers) clearInterval(timer);
      for (const stop of listening) stop();
      await read.destroy();
      await write?.destroy();
    },
  };
}

function keepTidy(writer: Sqlite, write: Kysely<unknown>): Timer[] {
  // Between two transactions, never in one: they share the connection.
  const between = (work: () => void) => () => void write.connection().execute(async () => work());
  const timers = [
    setInterval(
      between(() => writer.run("pragma wal_checkpoint(truncate)")),
      CHECKPOINT_MS,
    ),
    setTimeout(
      between(() => countTables(writer)),
      FIRST_COUNT_MS,
    ),
    setInterval(
      between(() => countTables(writer)),
      COUNT_MS,
    ),
  ];
  for (const timer of timers) timer.unref();
  return timers;
}

/**
 * Counts, by a bounded sample, what the tables hold that have grown. Without counts the planner takes any index that fits, and a
 * story's topics are looked for among all topics of its language.
 *
 * @see https://sqlite.org/pragma.html#pragma_optimize
 */
function countTables(writer: Sqlite): void {
  const changes = () => writer.query<{ sum: number }, []>("select total_changes() as sum").get()?.sum;
  const before = changes();
  writer.run("pragma optimize = 0x10002");
  if (changes() === before) return;
  // Connections that are open plan by what they have read; they read again when the schema is another.
  writer.transaction(() => {
    writer.run("create table counted (nothing)");
    writer.run("drop table counted");
  })();
}

function neverWrites(): Promise<never> {
  throw new Error("This process hands its verbs to the one that writes.");
}

function openWriter(file: string): Sqlite {
  const db = new Sqlite(file, { create: true, strict: true });
  for (const pragma of [
    "journal_mode = wal",
    "synchronous = full",
    "foreign_keys = on",
    "busy_timeout = 5000",
    // What is taken back is not left lying in the file.
    "secure_delete = on",
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
  /** Whether a statement gives rows: it stays as it is, and asking it costs as much as a small answer. */
  const answering = new WeakMap<object, boolean>();
  return new Kysely<unknown>({
    dialect: new SqliteDialect({
      database: {
        close: () => db.close(),
        prepare(text: string) {
          // A read lock that is upgraded later fails at once when somebody else wrote in between.
          const statement = db.query(text === "begin" ? "begin immediate" : text);
          const answers = answering.get(statement) ?? statement.columnNames.length > 0;
          answering.set(statement, answers);
          type Values = Parameters<typeof statement.all>;
          return {
            reader: answers,
            all: (values: readonly unknown[]) => statement.all(...(values as Values)),
            run: (values: readonly unknown[]) => statement.run(...(values as Values)),
            iterate: (values: readonly unknown[]) => statement.iterate(...(values as Values)),
          };
        },
      },
    }),
  });
}
