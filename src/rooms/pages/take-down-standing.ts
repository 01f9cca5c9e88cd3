// Takes a page from readers. What was written of it stays in the newsroom, and so does its address.

import type { Act } from "#platform/act";
import { holdStanding } from "./hold-standing";
import { footTag, PAGES_TAG, pageTag, sameTag } from "./page";
import type { PagesTables } from "./tables";

/** Does nothing when it is not public. @throws Problem `not-found`, `not-allowed` */
export async function takeDownStanding(act: Act, { page: id }: { page: number }): Promise<void> {
  await act.commit(async (tx) => {
    const page = await holdStanding(tx, id);
    if (!page.isPublic) return;
    await tx
      .tables<PagesTables>()
      .updateTable("standing_pages")
      .set({ public: 0 })
      .where("id", "=", id)
      .execute();
    tx.record({ verb: "take-down", noun: "page", id });
    tx.change(PAGES_TAG, pageTag(id), sameTag(page.sameAs), footTag(page.language));
  });
}
