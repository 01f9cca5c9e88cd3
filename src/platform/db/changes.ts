// Changes: numbered lines, written in the same transaction as the act that they tell of.

import type { Generated, Kysely } from "kysely";
import type { Database } from "./database";

/** A change as the press reads it. */
export interface ChangeLine {
  readonly id: number;
  readonly tags: readonly string[];
}

export interface ChangeTables {
  changes: { id: Generated<number>; at: number; tags: string };
}

const DAY_MS = 86_400_000;

/** Writes one change, with its day: to the second it would tell when a reader voted. @returns its number, which rises with the order of commits. */
export async function writeChange(
  db: Database,
  tx: Kysely<unknown>,
  line: { at: number; tags: readonly string[] },
): Promise<number> {
  await db.orderChanges(tx);
  const { id } = await (tx as Kysely<ChangeTables>)
    .insertInto("changes")
    .values({ at: line.at - (line.at % DAY_MS), tags: JSON.stringify(line.tags) })
    .returning("id")
    .executeTakeFirstOrThrow();
  await db.tellOthers(tx, id);
  return id;
}

/** The number of the newest change, 0 before the first. */
export async function latestChange(handle: Kysely<unknown>): Promise<number> {
  const row = await (handle as Kysely<ChangeTables>)
    .selectFrom("changes")
    .select((eb) => eb.fn.max("id").as("id"))
    .executeTakeFirst();
  return row?.id ?? 0;
}

/** Changes after `known`, oldest first, at most `most`. */
export async function changesAfter(
  handle: Kysely<unknown>,
  known: number,
  most: number,
): Promise<ChangeLine[]> {
  const rows = await (handle as Kysely<ChangeTables>)
    .selectFrom("changes")
    .select(["id", "tags"])
    .where("id", ">", known)
    .orderBy("id")
    .limit(most)
    .execute();
  return rows.map((row) => ({ id: row.id, tags: JSON.parse(row.tags) as string[] }));
}
