// Withholds a byline: from this commit on no page, list, feed or file names it, in stories that are out as in those to come.

import type { Act, Transaction } from "#platform/act";
import { holdToLimits } from "../limits";
import type { PeopleTables } from "../tables";
import { HIDDEN } from "./byline";
import { getNamedByline } from "./change-byline";
import { type Identity, sealIdentity } from "./identity";
import { lockBylines } from "./put-byline";

export interface WithholdByline {
  readonly byline: number;
  /** The paper's own, under which the name is kept. */
  readonly key: Uint8Array;
}

/** @throws Problem `not-found`, `not-allowed` outside one's languages */
export async function withholdByline(act: Act, input: WithholdByline): Promise<void> {
  await act.commit(async (tx) => {
    const { names } = await getNamedByline(tx, input.byline);
    for (const language of Object.keys(names)) await holdToLimits(tx, { language, sections: [] });
    await veilByline(tx, input);
    tx.record({ verb: "withhold", noun: "byline", id: input.byline });
  });
}

/** For verbs of higher rooms, inside their transaction. @throws Problem `not-found` */
export async function veilByline(tx: Transaction, input: WithholdByline): Promise<void> {
  await lockBylines(tx);
  const card = await getNamedByline(tx, input.byline);
  const { kind, person, picture, links, names, formerNames } = card;
  const identity = { kind, person, picture, links: [...links], names, formerNames: [...formerNames] };
  await keepIdentity(tx, { byline: card.id, identity, key: input.key });
  await forgetNames(tx, card.id);
  await tx.announce("byline-withheld", { byline: card.id });
  tx.change(`byline:${card.id}`, `byline-name:${card.id}`);
}

export async function keepIdentity(
  tx: Transaction,
  { byline, identity, key }: { byline: number; identity: Identity; key: Uint8Array },
): Promise<void> {
  await tx
    .tables<PeopleTables>()
    .insertInto("withheld_identities")
    .values({ byline_id: byline, sealed: sealIdentity(identity, key), kept_at: tx.at })
    .execute();
}

async function forgetNames(tx: Transaction, byline: number): Promise<void> {
  const db = tx.tables<PeopleTables>();
  await db.deleteFrom("byline_names").where("byline_id", "=", byline).execute();
  await db.deleteFrom("byline_former_names").where("byline_id", "=", byline).execute();
  await db.deleteFrom("byline_links").where("byline_id", "=", byline).execute();
  await db
    .updateTable("bylines")
    .set({ withheld: 1, kind: HIDDEN, person_id: null, picture_id: null })
    .where("id", "=", byline)
    .execute();
}
