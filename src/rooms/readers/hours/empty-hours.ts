// Takes the sums of the sample away.

import type { Transaction } from "#platform/act";
import type { ReaderTables } from "../tables";

export async function emptyHours(tx: Transaction): Promise<void> {
  await tx.tables<ReaderTables>().deleteFrom("reader_hours").execute();
}
