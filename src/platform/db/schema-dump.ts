// The schema as text: committed for both databases, so that a reviewer sees what a migration does.

import { sql } from "kysely";
import type { Database } from "./database";

/** Tables, columns, indexes and constraints in a stable order, one a line. */
export async function schemaDump(db: Database): Promise<string> {
  return db.engine === "sqlite" ? dumpSqlite(db) : dumpPostgres(db);
}

async function dumpSqlite(db: Database): Promise<string> {
  const { rows } = await sql<{ sql: string }>`
    select sql from sqlite_master where sql is not null and name not like 'sqlite_%' order by type desc, name`.execute(
    db.read,
  );
  return `${rows.map((row) => row.sql.replace(/\s+/g, " ")).join(";\n")};\n`;
}

async function dumpPostgres(db: Database): Promise<string> {
  const columns = await sql<{ line: string }>`
    select table_name || '.' || column_name || ' ' || data_type
      || case when is_nullable = 'NO' then ' not null' else '' end
      || case when is_identity = 'YES' then ' identity' else '' end as line
    from information_schema.columns where table_schema = current_schema()
    order by table_name, ordinal_position`.execute(db.read);
  const constraints = await sql<{ line: string }>`
    select c.conrelid::regclass || ': ' || pg_get_constraintdef(c.oid) as line
    from pg_constraint c join pg_namespace n on n.oid = c.connamespace
    where n.nspname = current_schema() and c.contype in ('p', 'u', 'f', 'c') order by 1`.execute(db.read);
  const indexes = await sql<{ line: string }>`
    select replace(indexdef, schemaname || '.', '') as line from pg_indexes
    where schemaname = current_schema() order by 1`.execute(db.read);
  return `${[...columns.rows, ...constraints.rows, ...indexes.rows].map((row) => row.line).join("\n")}\n`;
}
