// Calls off an arrangement that is to come. What it would have shown becomes the draft again, unless another one waits.

import type { Act } from "#platform/act";
import { Problem } from "#platform/problem";
import { holdPlace, putDraft, type Seen } from "./hold-place";
import { findPutOut, getDraft, tagOf } from "./queries";
import type { FrontTables } from "./tables";

/** @throws Problem `not-found`, `not-allowed` outside one's limits, `conflict` when it has begun or the place was changed meanwhile */
export async function callOff(act: Act, { id, ...seen }: Seen & { id: number }): Promise<void> {
  await act.commit(async (tx) => {
    await holdPlace(tx, seen);
    const ordered = await findPutOut(tx.reads, { ...seen, id });
    if (!ordered) throw new Problem("not-found", "front.unknown-arrangement");
    if (ordered.fromAt <= tx.at) throw new Problem("conflict", "front.has-begun");
    const { draft } = await getDraft(tx.reads, seen);
    await putDraft(tx, seen, JSON.stringify(draft ?? ordered.settings));
    await tx
      .tables<FrontTables>()
      .updateTable("arrangements")
      .set({ called_off_at: tx.at })
      .where("id", "=", id)
      .execute();
    const { language, section } = seen;
    tx.record({ verb: "call-off", noun: "front", id: section, details: { language, arrangement: id } });
    tx.change(tagOf(seen));
  });
}
