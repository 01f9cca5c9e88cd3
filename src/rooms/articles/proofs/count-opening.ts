// A proof was opened: how often and when last, on the record; by whom and from where is not asked.

import type { Act } from "#platform/act";
import { sha256 } from "#platform/ids";
import type { ArticleTables } from "../tables";
import { OPENING_MS, proofId } from "./proof";

/** What is asked for within a minute of the last opening belongs to it, and nothing is written. */
export async function countOpening(
  act: Act,
  { token, article, openedAt }: { token: string; article: number; openedAt: number | null },
): Promise<void> {
  if (openedAt !== null && openedAt > act.at - OPENING_MS) return;
  const token_hash = sha256(token);
  await act.commit(async (tx) => {
    const counted = await tx
      .tables<ArticleTables>()
      .updateTable("proofs")
      .set((eb) => ({ opened: eb("opened", "+", 1), opened_at: tx.at }))
      .where("token_hash", "=", token_hash)
      .where((eb) => eb.or([eb("opened_at", "is", null), eb("opened_at", "<=", tx.at - OPENING_MS)]))
      .executeTakeFirst();
    // Of several that came in the same moment one is the opening.
    if (Number(counted.numUpdatedRows) !== 1) return;
    const details = { proof: proofId(token_hash) };
    tx.record({ verb: "open-proof", noun: "article", id: article, by: "reader", details });
  });
}
