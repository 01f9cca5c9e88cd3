// Makes a byline that was never named in public: withheld from its first story on, and known to two roles.

import type { Act, Transaction } from "#platform/act";
import type { Language } from "#platform/i18n";
import { Problem } from "#platform/problem";
import { bylineNameOf, HIDDEN } from "./byline";
import type { Identity } from "./identity";
import { insertByline } from "./put-byline";
import { keepIdentity } from "./withhold-byline";

export interface MakeWithheld {
  /** For the two roles that may look. */
  readonly name: string;
  readonly language: Language;
  readonly key: Uint8Array;
}

/** A new one each time: two stories of one person cannot be told from those of two. @returns its id. @throws Problem `invalid` without a name */
export async function makeWithheld(act: Act, { name, language, key }: MakeWithheld): Promise<number> {
  const known = bylineNameOf(name);
  if (!known) throw new Problem("invalid", "names.name-due");
  return act.commit(async (tx) => {
    const byline = await insertHidden(tx);
    const identity: Identity = {
      kind: "guest",
      person: null,
      picture: null,
      links: [],
      names: { [language]: { name: known, slug: "", biography: "" } },
      formerNames: [],
    };
    await keepIdentity(tx, { byline, identity, key });
    tx.record({ verb: "make", noun: "byline", id: byline });
    return byline;
  });
}

/** A byline that nobody can tell from another withheld one; who it is stands elsewhere. */
export function insertHidden(tx: Transaction): Promise<number> {
  return insertByline(tx, { withheld: true, kind: HIDDEN });
}
