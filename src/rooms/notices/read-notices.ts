// Somebody has seen them all.

import type { Act } from "#platform/act";
import type { NoticeTables } from "./tables";

/** @param input.until the newest that was on the page: what came meanwhile stays unread */
export async function readNotices(act: Act, input: { person: number; until: number }): Promise<void> {
  await act.commit(async (tx) => {
    await tx
      .tables<NoticeTables>()
      .updateTable("notices")
      .set({ read_at: tx.at })
      .where("person_id", "=", input.person)
      .where("id", "<=", input.until)
      .where("read_at", "is", null)
      .execute();
  });
}
