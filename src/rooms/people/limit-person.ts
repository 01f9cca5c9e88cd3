// Says in which languages and editions somebody works. They keep their sessions: every act looks the limits up.

import type { Act } from "#platform/act";
import { getManaged } from "./manage";
import type { Limits } from "./person";
import type { PeopleTables } from "./tables";

/** Empty lists take the limits away. @throws Problem `not-found`, `not-allowed` */
export async function limitPerson(act: Act, input: { person: number; limits: Limits }): Promise<void> {
  const { languages, editions } = input.limits;
  await act.commit(async (tx) => {
    const { id } = await getManaged(tx, input.person);
    const db = tx.tables<PeopleTables>();
    await db.deleteFrom("person_languages").where("person_id", "=", id).execute();
    await db.deleteFrom("person_editions").where("person_id", "=", id).execute();
    if (languages.length > 0) {
      await db
        .insertInto("person_languages")
        .values(languages.map((language) => ({ person_id: id, language })))
        .execute();
    }
    if (editions.length > 0) {
      await db
        .insertInto("person_editions")
        .values(editions.map((section_id) => ({ person_id: id, section_id })))
        .execute();
    }
    tx.record({
      verb: "limit",
      noun: "person",
      id,
      details: { languages: languages.join(" "), editions: editions.join(" ") },
    });
  });
}
