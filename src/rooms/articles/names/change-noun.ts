// Renames a topic or a speaker, or moves their page; texts that still say the old name mean the same one.

import { holdToLimits } from "#people";
import type { Act } from "#platform/act";
import { isLanguage, type Language } from "#platform/i18n";
import { Problem } from "#platform/problem";
import { listNounNames } from "./name-queries";
import { LONGEST_ROLE, type NamedNoun, type NounName, nounNameOf, oneLine } from "./noun";
import { putNounName } from "./put-noun-name";

export interface ChangeNoun {
  readonly noun: NamedNoun;
  readonly id: number;
  /** What a language's fields say; one that is empty and was empty stays so. */
  readonly names: Readonly<Partial<Record<Language, { name: string; slug: string; role: string }>>>;
}

/** @throws Problem `not-found`, `invalid` for a name that was taken away, `conflict` for another's slug, `not-allowed` outside one's languages */
export async function changeNoun(act: Act, { noun, id, names }: ChangeNoun): Promise<void> {
  await act.commit(async (tx) => {
    const before = (await listNounNames(tx.reads, { noun, ids: [id] })).get(id);
    if (!before) throw new Problem("not-found", "names.unknown");
    for (const [language, typed] of Object.entries(names)) {
      if (!isLanguage(language) || !typed) continue;
      const said = { name: oneLine(typed.name), slug: oneLine(typed.slug), role: oneLine(typed.role) };
      if (isSame(said, before[language] ?? NOT_NAMED)) continue;
      if (said.role.length > LONGEST_ROLE)
        throw new Problem("invalid", "names.name-long", { most: LONGEST_ROLE });
      await holdToLimits(tx, { language, sections: [] });
      await putNounName(tx, { noun, id, language, ...said, name: nounNameOf(noun, said.name) });
    }
    tx.record({ verb: "change", noun, id });
    tx.change(`${noun}:${id}`, `${noun}-name:${id}`);
  });
}

const NOT_NAMED: NounName = { name: "", slug: "", role: "" };

function isSame(one: NounName, other: NounName): boolean {
  return one.name === other.name && one.slug === other.slug && one.role === other.role;
}
