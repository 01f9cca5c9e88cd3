// Reads of the address at which somebody wants to be told.

import type { Reads } from "#platform/db";
import type { PeopleTables } from "../tables";

export interface KnownAddress {
  /** Confirmed; null until the first one is. */
  readonly address: string | null;
  /** Waits for its link to be opened. */
  readonly pending: string | null;
  readonly askedAt: number;
}

export async function findAddress(reads: Reads, person: number): Promise<KnownAddress | null> {
  const row = await reads
    .tables<PeopleTables>()
    .selectFrom("person_addresses")
    .select(["address", "pending", "asked_at"])
    .where("person_id", "=", person)
    .executeTakeFirst();
  return row ? { address: row.address, pending: row.pending, askedAt: row.asked_at } : null;
}
