// Every read of passkeys.

import type { Reads } from "#platform/db";
import type { PeopleTables } from "../tables";

/** A passkey as its owner sees it. Times are milliseconds since 1970 UTC. */
export interface PasskeyLine {
  readonly id: string;
  readonly addedAt: number;
  readonly usedAt: number;
}

export async function listPasskeys(reads: Reads, person: number): Promise<PasskeyLine[]> {
  const rows = await reads
    .tables<PeopleTables>()
    .selectFrom("passkeys")
    .select(["id", "created_at", "used_at"])
    .where("person_id", "=", person)
    .orderBy("created_at")
    .execute();
  return rows.map((row) => ({ id: row.id, addedAt: row.created_at, usedAt: row.used_at }));
}

/** A passkey with whose it is; null for one that nobody has, and for somebody who is suspended. */
export async function findPasskey(reads: Reads, id: string) {
  const row = await reads
    .tables<PeopleTables>()
    .selectFrom("passkeys")
    .innerJoin("people", "people.id", "passkeys.person_id")
    .select(["passkeys.id", "person_id", "public_key", "counter"])
    .where("passkeys.id", "=", id)
    .where("suspended_at", "is", null)
    .executeTakeFirst();
  return row ? { id: row.id, person: row.person_id, publicKey: row.public_key, counter: row.counter } : null;
}
