// What the rest of Warraq may know of a database.

import type { Kysely } from "kysely";

/** Kysely with the doors to writing closed: side effects belong to verbs. */
export type ReadHandle<Tables> = Pick<Kysely<Tables>, "selectFrom" | "with" | "withRecursive" | "fn">;
export type WriteHandle<Tables> = Kysely<Tables>;

/**
 * How a query reaches the database, and how a page learns what it depends on. In a page that is held, `note` and
 * `until` tell the press; elsewhere they do nothing.
 */
export interface Reads {
  /** Milliseconds since 1970 UTC at which the request, command or job began. */
  readonly at: number;
  /** The handle, typed by the tables that a room declares in its `tables.ts`. */
  tables<Tables>(): ReadHandle<Tables>;
  /** What has been read: `article:812`, `section:7`. */
  note(...tags: string[]): void;
  /**
   * A value that many read and that changes with `tag` alone: it is kept in memory until then, but for the reads of a transaction,
   * which see what it has written itself. A tag that ends in ":" stands for every tag that begins with it.
   */
  shared<T>(tag: string, key: string, make: () => Promise<T>): Promise<T>;
  /** The page is not true any more from this moment (ms), whatever happens. */
  until(at: number): void;
}

/** One open database. `write` is absent in a process that may only read. */
export interface Database {
  readonly engine: "sqlite" | "postgres";
  readonly read: Kysely<unknown>;
  readonly write: Kysely<unknown> | null;
  /** Runs `work` in one transaction. @throws whatever it throws, and then nothing was written; Error where `write` is absent */
  transact<T>(work: (handle: Kysely<unknown>) => Promise<T>): Promise<T>;
  /** Makes the numbers of changes come in the order of their commits; called just before they are given. */
  orderChanges(tx: Kysely<unknown>): Promise<void>;
  /** Wakes the other processes when the transaction commits. */
  tellOthers(tx: Kysely<unknown>, change: number): Promise<void>;
  /** Calls `wake` when another connection may have committed a change. Returns how to stop. */
  listen(wake: () => void): Promise<() => Promise<void>>;
  close(): Promise<void>;
}
