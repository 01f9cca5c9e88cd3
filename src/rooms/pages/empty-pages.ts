// Takes the sample's standing pages away.

import type { Transaction } from "#platform/act";
import type { PagesTables } from "./tables";

/** Every page shows the foot, and starting one's own paper drops them all. */
export async function emptyPages(tx: Transaction): Promise<void> {
  await tx.tables<PagesTables>().deleteFrom("standing_pages").execute();
}
