// Adds somebody to the newsroom. They set their password by a one-time link.

import type { Act } from "#platform/act";
import type { Language } from "#platform/i18n";
import { holdToRank } from "./manage";
import { personNameOf, type Role } from "./person";
import type { PeopleTables } from "./tables";

/** @throws Problem `not-allowed` when somebody who is no owner adds one, `invalid` for a name that will not do. @returns the new person's id, never given twice */
export async function addPerson(
  act: Act,
  input: { name: string; role: Role; language: Language },
): Promise<number> {
  const name = personNameOf(input.name);
  return act.commit(async (tx) => {
    await holdToRank(tx, input.role);
    const { id } = await tx
      .tables<PeopleTables>()
      .insertInto("people")
      .values({
        name,
        role: input.role,
        language: input.language,
        sign_in_name: null,
        password_hash: null,
        created_at: tx.at,
        suspended_at: null,
      })
      .returning("id")
      .executeTakeFirstOrThrow();
    tx.record({ verb: "add", noun: "person", id, details: { role: input.role } });
    return id;
  });
}
