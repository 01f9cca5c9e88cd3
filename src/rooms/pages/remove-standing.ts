// Deletes a page that readers do not have. Its address is free again.

import type { Act } from "#platform/act";
import { Problem } from "#platform/problem";
import { holdStanding } from "./hold-standing";
import { leaveSame } from "./join-same";
import { PAGES_TAG } from "./page";
import type { PagesTables } from "./tables";

/** @throws Problem `not-found`, `not-allowed`, `conflict` while it is public */
export async function removeStanding(act: Act, { page: id }: { page: number }): Promise<void> {
  await act.commit(async (tx) => {
    const page = await holdStanding(tx, id);
    if (page.isPublic) throw new Problem("conflict", "pages.still-public");
    await leaveSame(tx, page);
    await tx.tables<PagesTables>().deleteFrom("standing_pages").where("id", "=", id).execute();
    tx.record({ verb: "remove", noun: "page", id });
    tx.change(PAGES_TAG);
  });
}
