// Makes one topic or one speaker known by its name in several languages, before a story names it.

import type { Act, Transaction } from "#platform/act";
import type { Language } from "#platform/i18n";
import { listNounNames, speakersNamed, topicsNamed } from "./name-queries";
import { languagesOf, type NamedNoun, nounNameOf } from "./noun";
import { putNounName } from "./put-noun-name";
import { makeSpeaker, makeTopic } from "./understand-names";

export interface NameNoun {
  readonly noun: NamedNoun;
  /** Whoever is called so in one of these languages already is meant, and keeps the names there are. */
  readonly names: readonly (readonly [language: Language, name: string])[];
}

/** @throws Problem `invalid` for a name that is empty or too long */
export async function nameNoun(act: Act, { noun, names }: NameNoun): Promise<void> {
  await act.commit(async (tx) => {
    const said = names.map(([language, name]) => ({ language, name: nounNameOf(noun, name) }));
    const [first] = said;
    if (!first) return;
    const id = (await findCalled(tx, noun, said)) ?? (await makeNoun(tx, noun, first));
    const known = languagesOf((await listNounNames(tx.reads, { noun, ids: [id] })).get(id) ?? {});
    for (const { language, name } of said)
      if (!known.includes(language)) await putNounName(tx, { noun, id, language, name });
    tx.record({ verb: "change", noun, id });
    tx.change(`${noun}:${id}`, `${noun}-name:${id}`);
  });
}

interface Called {
  readonly language: Language;
  readonly name: string;
}

async function findCalled(
  tx: Transaction,
  noun: NamedNoun,
  said: readonly Called[],
): Promise<number | undefined> {
  for (const called of said) {
    const [id] = await (noun === "topic" ? topicsNamed(tx.reads, called) : speakersNamed(tx.reads, called));
    if (id !== undefined) return id;
  }
  return undefined;
}

const makeNoun = (tx: Transaction, noun: NamedNoun, called: Called) =>
  noun === "topic" ? makeTopic(tx, called) : makeSpeaker(tx, called);
