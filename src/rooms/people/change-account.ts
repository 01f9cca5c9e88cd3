// Somebody changes what colleagues call them, or the language of their newsroom.

import type { Act } from "#platform/act";
import type { Language } from "#platform/i18n";
import { personNameOf } from "./person";
import type { PeopleTables } from "./tables";

/** @throws Problem `invalid` for a name that will not do */
export async function changeAccount(
  act: Act,
  input: { person: number; name: string; language: Language },
): Promise<void> {
  const name = personNameOf(input.name);
  await act.commit(async (tx) => {
    await tx
      .tables<PeopleTables>()
      .updateTable("people")
      .set({ name, language: input.language })
      .where("id", "=", input.person)
      .execute();
    tx.record({ verb: "change-account", noun: "person", id: input.person });
  });
}
