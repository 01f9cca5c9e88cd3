// The clock's part: whoever has an assignment is told two hours before its deadline, and when it has passed. Once each.

import type { Act } from "#platform/act";
import { finishJob } from "#platform/jobs";
import type { ArticleTables } from "../tables";
import { UNDELIVERED } from "./assignment";
import { DEADLINE_NEAR, DEADLINE_PASSED } from "./step-assignment";

export const remindNear = (act: Act, { noun }: { noun: number }) =>
  remind(act, { noun, name: DEADLINE_NEAR });
export const remindPassed = (act: Act, { noun }: { noun: number }) =>
  remind(act, { noun, name: DEADLINE_PASSED });

async function remind(
  act: Act,
  { noun, name }: { noun: number; name: typeof DEADLINE_NEAR | typeof DEADLINE_PASSED },
): Promise<void> {
  await act.commit(async (tx) => {
    if (!(await finishJob(tx, { name, noun }))) return;
    const row = await tx
      .tables<ArticleTables>()
      .selectFrom("assignments")
      .select(["person_id", "created_by", "due_at"])
      .where("id", "=", noun)
      .where("state", "in", [...UNDELIVERED])
      .executeTakeFirst();
    if (!row || row.due_at === null) return;
    // No process ran for hours: one notice will do, and it is the other one.
    if (name === DEADLINE_NEAR && row.due_at <= tx.at) return;
    const person = row.person_id ?? row.created_by;
    if (person !== null) await tx.announce(name, { assignment: noun, concerns: [person] });
  });
}
