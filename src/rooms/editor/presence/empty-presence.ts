// With the sample's stories goes whoever had them open.

import type { Transaction } from "#platform/act";
import type { EditorTables } from "../tables";

export async function emptyPresence(tx: Transaction): Promise<void> {
  const db = tx.tables<EditorTables>();
  await db.deleteFrom("presences").execute();
  await db.deleteFrom("turns").execute();
}
