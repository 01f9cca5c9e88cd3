// Who may lay a hand on an assignment: within their limits, and over others' only with the right to assign.

import { findPerson, holdToLimits, mayDo } from "#people";
import type { Transaction } from "#platform/act";
import { Problem } from "#platform/problem";
import type { Selectable } from "kysely";
import type { ArticleTables } from "../tables";

export type AssignmentRow = Selectable<ArticleTables["assignments"]>;

/** The row, after a look at the limits of whoever acts. @throws Problem `not-found`, `not-allowed` */
export async function holdAssignment(tx: Transaction, assignment: number): Promise<AssignmentRow> {
  const row = await tx
    .tables<ArticleTables>()
    .updateTable("assignments")
    // Held until the commit: whoever comes at the same moment waits, and then sees what was done.
    .set((eb) => ({ state: eb.ref("state") }))
    .where("id", "=", assignment)
    .returningAll()
    .executeTakeFirst();
  if (!row) throw new Problem("not-found", "articles.no-assignment");
  await holdToLimits(tx, { language: row.language, sections: [row.section_id] });
  return row;
}

/** Whoever asked for it, or assigns others, may change it. @throws Problem `not-allowed` */
export async function holdToManage(
  tx: Pick<Transaction, "who" | "reads">,
  row: Pick<AssignmentRow, "created_by">,
): Promise<void> {
  if (tx.who.kind !== "person" || tx.who.id === row.created_by || (await mayAssign(tx))) return;
  throw new Problem("not-allowed", "articles.assignment-not-yours");
}

export async function mayAssign(tx: Pick<Transaction, "who" | "reads">): Promise<boolean> {
  if (tx.who.kind !== "person") return true;
  const person = await findPerson(tx.reads, tx.who.id);
  return person !== null && mayDo(person.role, "assignments.assign");
}

/** Somebody who writes, is here, and works in that language and edition. @throws Problem `invalid` */
export async function holdToWriter(
  tx: Pick<Transaction, "reads">,
  { person, language, section }: { person: number; language: string; section: number | null },
): Promise<void> {
  const found = await findPerson(tx.reads, person);
  if (!found || found.suspended || !mayDo(found.role, "articles.write"))
    throw new Problem("invalid", "articles.assignment-no-writer");
  const who = { kind: "person", id: person, name: found.name } as const;
  try {
    await holdToLimits({ who, reads: tx.reads }, { language, sections: [section] });
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    // Said of somebody else, the sentence is another.
    throw new Problem("invalid", "articles.assignment-outside-limits", { name: found.name });
  }
}
