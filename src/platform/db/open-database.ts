// Opens whichever database the configuration names.

import { join } from "node:path";
import type { Database } from "./database";
import { openPostgres } from "./postgres";
import { openSqlite } from "./sqlite";

export interface Where {
  readonly databaseUrl: string | null;
  readonly dataFolder: string;
}

/** @param writing for SQLite: whether this process may write. On PostgreSQL every process may. */
export function openDatabase(where: Where, writing: boolean): Database {
  return where.databaseUrl
    ? openPostgres(where.databaseUrl)
    : openSqlite(join(where.dataFolder, "warraq.db"), writing);
}
