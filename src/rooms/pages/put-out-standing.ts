// Gives readers what was written: from this commit on it is their page, and the foot leads to it.

import type { Act } from "#platform/act";
import { Problem } from "#platform/problem";
import { holdStanding } from "./hold-standing";
import { footTag, PAGES_TAG, pageTag, sameTag } from "./page";
import { readWords } from "./read-words";
import type { PagesTables } from "./tables";

export interface PutOutStanding {
  readonly page: number;
  /** The version that was looked at. */
  readonly version: number;
}

/** @throws Problem `conflict` when somebody else saved meanwhile, `invalid` when it says nothing or what cannot be taken */
export async function putOutStanding(act: Act, { page: id, version }: PutOutStanding): Promise<void> {
  await act.commit(async (tx) => {
    const page = await holdStanding(tx, id);
    if (page.version !== version) throw new Problem("conflict", "pages.saved-meanwhile");
    const { blocks, cannot } = readWords(page.words);
    if (cannot.length > 0) throw new Problem("invalid", "pages.cannot-out");
    if (blocks.length === 0) throw new Problem("invalid", "pages.words-due");
    await tx
      .tables<PagesTables>()
      .updateTable("standing_pages")
      .set({
        public: 1,
        out_title: page.title,
        out_body: JSON.stringify(blocks),
        out_version: page.version,
        out_at: tx.at,
      })
      .where("id", "=", id)
      .execute();
    tx.record({ verb: "put-out-page", noun: "page", id });
    tx.change(PAGES_TAG, pageTag(id), sameTag(page.sameAs));
    if (page.inFoot) tx.change(footTag(page.language));
  });
}
