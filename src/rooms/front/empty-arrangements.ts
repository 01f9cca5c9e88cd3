// Takes arrangements away: all of them with the sample, or those of a section that is no more.

import type { Transaction } from "#platform/act";
import type { SectionRemoved } from "#publication";
import type { FrontTables } from "./tables";

const TABLES = ["fronts", "arrangements"] as const satisfies readonly (keyof FrontTables)[];

export async function emptyArrangements(tx: Transaction): Promise<void> {
  const db = tx.tables<FrontTables>();
  for (const table of TABLES) await db.deleteFrom(table).execute();
}

/** A slot for its band on a front needs no mending: a page shows the slots that it has. */
export async function forgetSection(tx: Transaction, { section }: SectionRemoved): Promise<void> {
  const db = tx.tables<FrontTables>();
  for (const table of TABLES) await db.deleteFrom(table).where("section", "=", section).execute();
}
