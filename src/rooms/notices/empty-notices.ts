// Takes the notices of the sample's stories away.

import type { Transaction } from "#platform/act";
import { dropJobs } from "#platform/jobs";
import type { NoticeTables } from "./tables";
import { MAIL_NOTICES } from "./write-notices";

export async function emptyNotices(tx: Transaction): Promise<void> {
  await tx.tables<NoticeTables>().deleteFrom("notices").execute();
  await dropJobs(tx, MAIL_NOTICES);
}
