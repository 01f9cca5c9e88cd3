// Founds the paper: what it is called, in which languages, where its clock stands.

import type { Act } from "#platform/act";
import type { Language } from "#platform/i18n";
import type { Accent } from "./publication";
import type { PublicationTables } from "./tables";

export interface FoundPublication {
  readonly defaultLanguage: Language;
  readonly timeZone: string;
  readonly accent: Accent;
  readonly sample: boolean;
  readonly languages: readonly { language: Language; masthead: string; policy: string }[];
}

/** Does nothing when there is a paper already. @returns whether one was founded */
export async function foundPublication(act: Act, input: FoundPublication): Promise<boolean> {
  return act.commit(async (tx) => {
    const db = tx.tables<PublicationTables>();
    const founded = await db.selectFrom("publications").select("id").executeTakeFirst();
    if (founded) return false;
    await db
      .insertInto("publications")
      .values({
        id: 1,
        default_language: input.defaultLanguage,
        time_zone: input.timeZone,
        accent: input.accent,
        sample: input.sample ? 1 : 0,
        // On until somebody says otherwise; people say how many days they have.
        second_factor: 1,
        created_at: tx.at,
      })
      .execute();
    await db
      .insertInto("publication_languages")
      .values(input.languages.map((one, position) => ({ ...one, position })))
      .execute();
    tx.record({ verb: "found", noun: "publication", id: 1 });
    tx.change("publication");
    return true;
  });
}
