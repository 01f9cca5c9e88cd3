// Sessions: 256 random bits in a cookie, their hash in the database.

import type { Transaction } from "#platform/act";
import { isoDate } from "#platform/i18n";
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
  await noteDay(tx, personId);
  return token;
}

/** The day on which somebody was here last, for their colleagues; of the hour nothing is kept beyond the session. */
export async function noteDay(tx: Transaction, person: number): Promise<void> {
  const day = isoDate(tx.at, "UTC").slice(0, 10);
  await tx
    .tables<PeopleTables>()
    .updateTable("people")
    .set({ seen_day: day })
    .where("id", "=", person)
    .where((eb) => eb.or([eb("seen_day", "is", null), eb("seen_day", "!=", day)]))
    .execute();
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

/** All but the one that is kept: what somebody signs in with has changed. @param input.keep its token */
export async function endOtherSessionsOf(
  tx: Transaction,
  { person, keep }: { person: number; keep: string },
): Promise<void> {
  const db = tx.tables<PeopleTables>();
  await db
    .deleteFrom("sessions")
    .where("person_id", "=", person)
    .where("token_hash", "!=", sha256(keep))
    .execute();
  await db.deleteFrom("half_sessions").where("person_id", "=", person).execute();
}
