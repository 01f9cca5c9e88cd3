// Throws away the draft of a page; readers see no difference.

import type { Act } from "#platform/act";
import { holdPlace, putDraft, type Seen } from "./hold-place";

/** @throws Problem `not-found`, `not-allowed` outside one's limits, `conflict` when the place was changed meanwhile */
export async function discardDraft(act: Act, seen: Seen): Promise<void> {
  await act.commit(async (tx) => {
    await holdPlace(tx, seen);
    await putDraft(tx, seen, null);
    tx.record({ verb: "discard", noun: "front", id: seen.section, details: { language: seen.language } });
  });
}
