// Puts back what a page showed before: any arrangement that held once, or none, so that everything goes by time.

import type { Act } from "#platform/act";
import { Problem } from "#platform/problem";
import { BY_TIME } from "./arrangement";
import { holdPlace, putDraft, type Seen } from "./hold-place";
import { findPutOut, getDraft } from "./queries";
import { writeArrangement } from "./put-out";

/**
 * The draft of the next one is left as it is.
 *
 * @param input.id the arrangement; null for none
 * @throws Problem `not-found`, `not-allowed` outside one's limits, `conflict` when the place was changed meanwhile
 */
export async function putBack(act: Act, { id, ...seen }: Seen & { id: number | null }): Promise<void> {
  await act.commit(async (tx) => {
    await holdPlace(tx, seen);
    const held = id === null ? null : await findPutOut(tx.reads, { ...seen, id });
    if (id !== null && (!held || held.fromAt > tx.at))
      throw new Problem("not-found", "front.unknown-arrangement");
    const { draft } = await getDraft(tx.reads, seen);
    await putDraft(tx, seen, draft && JSON.stringify(draft));
    await writeArrangement(tx, {
      place: seen,
      settings: held?.settings ?? BY_TIME,
      at: tx.at,
      verb: "put-back",
    });
  });
}
