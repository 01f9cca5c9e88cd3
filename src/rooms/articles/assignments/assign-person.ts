// An editor gives an assignment to somebody, or opens it for whoever takes it.

import type { Act } from "#platform/act";
import { Problem } from "#platform/problem";
import { UNDELIVERED } from "./assignment";
import { holdAssignment, holdToWriter } from "./hold-assignment";
import { stepAssignment } from "./step-assignment";

/** @throws Problem `invalid` for somebody who does not write there, `conflict` when it is handed in or over */
export async function assignPerson(
  act: Act,
  { assignment, person }: { assignment: number; person: number | null },
): Promise<void> {
  await act.commit(async (tx) => {
    const row = await holdAssignment(tx, assignment);
    if (!UNDELIVERED.some((state) => state === row.state))
      throw new Problem("conflict", "articles.assignment-over");
    if (person === row.person_id) return;
    if (person !== null) await holdToWriter(tx, { person, language: row.language, section: row.section_id });
    await stepAssignment(tx, {
      row,
      verb: "assign",
      set: { state: person === null ? "open" : "taken", person_id: person },
      concerns: [row.person_id, person],
    });
  });
}
