// Calls an assignment off. What was written so far stays where it is.

import type { Act } from "#platform/act";
import { Problem } from "#platform/problem";
import { AT_WORK } from "./assignment";
import { holdAssignment, holdToManage } from "./hold-assignment";
import { stepAssignment } from "./step-assignment";

/** @throws Problem `invalid` without a reason, `not-allowed`, `conflict` when it is over */
export async function cancelAssignment(
  act: Act,
  { assignment, reason }: { assignment: number; reason: string },
): Promise<void> {
  if (!reason.trim()) throw new Problem("invalid", "articles.reason-due");
  await act.commit(async (tx) => {
    const row = await holdAssignment(tx, assignment);
    await holdToManage(tx, row);
    if (!AT_WORK.some((state) => state === row.state))
      throw new Problem("conflict", "articles.assignment-over");
    await stepAssignment(tx, {
      row,
      verb: "cancel",
      reason,
      set: { state: "cancelled", closed_at: tx.at },
      concerns: [row.person_id, row.created_by],
    });
  });
}
