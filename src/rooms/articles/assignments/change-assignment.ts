// Changes what is asked for: the working title, the brief, the deadline and the rest.

import { holdToLimits } from "#people";
import type { Act } from "#platform/act";
import { Problem } from "#platform/problem";
import { signatureOf } from "../search/signature";
import { type Asking, askingOf, AT_WORK, holdDeadline } from "./assignment";
import { holdAssignment, holdToManage, holdToWriter } from "./hold-assignment";
import { stepAssignment } from "./step-assignment";

/** A deadline that is over may stay as it is. @throws Problem `invalid`, `not-allowed`, `conflict` when it is over */
export async function changeAssignment(act: Act, input: Asking & { assignment: number }): Promise<void> {
  const asking = askingOf(input);
  await act.commit(async (tx) => {
    const row = await holdAssignment(tx, input.assignment);
    await holdToManage(tx, row);
    if (!AT_WORK.some((state) => state === row.state))
      throw new Problem("conflict", "articles.assignment-over");
    if (asking.dueAt !== row.due_at) holdDeadline(asking.dueAt, tx.at);
    await holdToLimits(tx, { language: row.language, sections: [asking.section] });
    if (row.person_id !== null)
      await holdToWriter(tx, { person: row.person_id, language: row.language, section: asking.section });
    await stepAssignment(tx, {
      row,
      verb: "change",
      set: {
        title: asking.title,
        brief: asking.brief,
        signature: signatureOf([asking.title, asking.brief]),
        section_id: asking.section,
        length: asking.length,
        picture: asking.picture ? 1 : 0,
        urgent: asking.urgent ? 1 : 0,
        due_at: asking.dueAt,
      },
      concerns: [row.person_id],
    });
  });
}
