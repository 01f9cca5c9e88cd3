// Somebody opens a notice: it is read from then on.

import type { Act } from "#platform/act";
import { Problem } from "#platform/problem";
import type { NoticeTables } from "./tables";

export interface Opened {
  readonly kind: string;
  readonly article: number | null;
  readonly assignment: number | null;
}

/** @throws Problem `not-found` for one that is not theirs */
export async function openNotice(
  act: Act,
  { person, notice }: { person: number; notice: number },
): Promise<Opened> {
  return act.commit(async (tx) => {
    const row = await tx
      .tables<NoticeTables>()
      .updateTable("notices")
      .set((eb) => ({ read_at: eb.fn.coalesce("read_at", eb.val(tx.at)) }))
      .where("id", "=", notice)
      .where("person_id", "=", person)
      .returning(["kind", "article_id", "assignment_id"])
      .executeTakeFirst();
    if (!row) throw new Problem("not-found", "notices.unknown");
    return { kind: row.kind, article: row.article_id, assignment: row.assignment_id };
  });
}
