// Whoever has an assignment gives it back, and says why; somebody else may take it then.

import type { Act } from "#platform/act";
import { Problem } from "#platform/problem";
import { holdAssignment, mayAssign } from "./hold-assignment";
import { stepAssignment } from "./step-assignment";

/** What was written so far stays where it is. @throws Problem `invalid` without a reason, `not-allowed` for what is not theirs, `conflict` when it is handed in */
export async function giveBackAssignment(
  act: Act,
  { assignment, reason }: { assignment: number; reason: string },
): Promise<void> {
  if (!reason.trim()) throw new Problem("invalid", "articles.reason-due");
  await act.commit(async (tx) => {
    const row = await holdAssignment(tx, assignment);
    const own = tx.who.kind === "person" && tx.who.id === row.person_id;
    if (!own && !(await mayAssign(tx))) throw new Problem("not-allowed", "articles.assignment-not-yours");
    if (row.state !== "taken") throw new Problem("conflict", "articles.assignment-over");
    await stepAssignment(tx, {
      row,
      verb: "give-back",
      reason,
      set: { state: "open", person_id: null },
      concerns: [row.created_by, row.person_id],
    });
  });
}
