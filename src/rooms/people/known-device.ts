// Browsers in which somebody signed in before: their wrong tries are counted apart, so that whoever tries a name from outside shuts nobody out.

import type { Transaction } from "#platform/act";
import type { Reads } from "#platform/db";
import { randomToken, sha256 } from "#platform/ids";
import type { PeopleTables } from "./tables";

/** After so long without use a browser is a stranger again. */
export const DEVICE_LIFE_MS = 90 * 86_400_000;
/** The least used go first. */
const MOST_DEVICES = 10;

/**
 * Marks the browser of somebody who just signed in, under a new name each time, so that a mark that was planted is worth
 * nothing. Whoever else the browser is known for stays known. @param before the mark it came with, "" for none. @returns the new one
 */
export async function markDevice(
  tx: Transaction,
  { person, before }: { person: number; before: string },
): Promise<string> {
  const token = randomToken();
  const token_hash = sha256(token);
  const db = tx.tables<PeopleTables>();
  await db
    .deleteFrom("known_devices")
    .where("used_at", "<", tx.at - DEVICE_LIFE_MS)
    .execute();
  if (before)
    await db
      .updateTable("known_devices")
      .set({ token_hash })
      .where("token_hash", "=", sha256(before))
      .execute();
  await db
    .insertInto("known_devices")
    .values({ token_hash, person_id: person, used_at: tx.at })
    .onConflict((conflict) => conflict.columns(["token_hash", "person_id"]).doUpdateSet({ used_at: tx.at }))
    .execute();
  const old = await db
    .selectFrom("known_devices")
    .select("token_hash")
    .where("person_id", "=", person)
    .orderBy("used_at", "desc")
    .offset(MOST_DEVICES)
    .limit(MOST_DEVICES)
    .execute();
  for (const row of old)
    await db
      .deleteFrom("known_devices")
      .where("person_id", "=", person)
      .where("token_hash", "=", row.token_hash)
      .execute();
  return token;
}

/** They are strangers from here on, wherever they come from. */
export async function forgetDevices(tx: Transaction, person: number): Promise<void> {
  await tx.tables<PeopleTables>().deleteFrom("known_devices").where("person_id", "=", person).execute();
}

/** Whether somebody of that sign-in name signed in there before. @param token "" for no mark */
export async function isKnownDevice(
  reads: Reads,
  { token, signInName }: { token: string; signInName: string },
): Promise<boolean> {
  const row = await reads
    .tables<PeopleTables>()
    .selectFrom("known_devices")
    .innerJoin("people", "people.id", "known_devices.person_id")
    .select("people.id")
    .where("token_hash", "=", sha256(token))
    .where("sign_in_name", "=", signInName)
    .where("used_at", ">", reads.at - DEVICE_LIFE_MS)
    .executeTakeFirst();
  return row !== undefined;
}
