// Sessions: 256 random bits in a cookie, their hash in the database.

import type { Transaction } from "#platform/act";
import { randomToken, sha256 } from "#platform/ids";
import { Problem } from "#platform/problem";
import { findLockdown } from "./lockdown/queries";
import { findPerson } from "./queries";
import { mayDo } from "./rights";
import type { PeopleTables } from "./tables";

/** A new session, for somebody who has just proved who they are. @throws Problem `conflict` while the paper is locked down, for all who could not undo it. @returns what goes into the cookie */
export async function openSession(tx: Transaction, personId: number): Promise<string> {
  await holdEntrance(tx, personId);
  const token = randomToken();
  await tx
    .tables<PeopleTables>()
    .insertInto("sessions")
    .values({
      token_hash: sha256(token),
      person_id: personId,
      created_at: tx.at,
      seen_at: tx.at,
      confirmed_at: tx.at,
    })
    .execute();
  return token;
}

/** While the paper is locked down only those come in who can undo it. */
async function holdEntrance(tx: Transaction, personId: number): Promise<void> {
  if (!(await findLockdown(tx.reads))) return;
  const person = await findPerson(tx.reads, personId);
  if (!person || !mayDo(person.role, "people.lockdown"))
    throw new Problem("conflict", "people.entrance-locked");
}

/** All of them, and what waits for a second factor. */
export async function endSessionsOf(tx: Transaction, personId: number): Promise<void> {
  const db = tx.tables<PeopleTables>();
  await db.deleteFrom("sessions").where("person_id", "=", personId).execute();
  await db.deleteFrom("half_sessions").where("person_id", "=", personId).execute();
}
