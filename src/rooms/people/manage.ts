// Who may change whom: an owner is changed by owners only, and the paper never loses its last one.

import type { Transaction } from "#platform/act";
import { Problem } from "#platform/problem";
import type { Role, Staff } from "./person";
import { findPerson, listManagers } from "./queries";
import type { PeopleTables } from "./tables";

/** Somebody whom whoever acts may change. @throws Problem `not-found`, or `not-allowed` for an owner whom a publisher wants to change */
export async function getManaged(tx: Transaction, id: number): Promise<Staff> {
  const person = await findPerson(tx.reads, id);
  if (!person) throw new Problem("not-found", "people.unknown-person");
  await holdToRank(tx, person.role);
  return person;
}

/** @throws Problem `not-allowed` when somebody who is no owner gives or takes an owner's place */
export async function holdToRank(tx: Pick<Transaction, "who" | "reads">, role: Role): Promise<void> {
  if (tx.who.kind !== "person" || role !== "owner") return;
  const self = await findPerson(tx.reads, tx.who.id);
  if (self?.role !== "owner") throw new Problem("not-allowed", "people.only-owners");
}

/** @throws Problem `conflict` when nobody but this person owns the paper and can sign in */
export async function holdLastOwner(tx: Transaction, person: Staff): Promise<void> {
  if (person.role !== "owner") return;
  const db = tx.tables<PeopleTables>();
  // Two owners who take each other's place in the same moment: the second waits here until the first is done.
  await db.updateTable("people").set({ role: "owner" }).where("role", "=", "owner").execute();
  const owners = (await listManagers(tx.reads)).filter(({ role }) => role === "owner");
  if (!owners.some(({ id }) => id !== person.id)) throw new Problem("conflict", "people.last-owner");
}
