// Gives a withheld byline its name again, with everything that stood beside it.

import type { Act, Transaction } from "#platform/act";
import { isLanguage } from "#platform/i18n";
import { Problem } from "#platform/problem";
import type { PeopleTables } from "../tables";
import { findIdentity, type Identity } from "./identity";
import { lockBylines } from "./put-byline";
import { keepFormerName, putName } from "./put-name";

/** @throws Problem `not-found` where nothing is kept, `conflict` when somebody else has one of its names by now */
export async function nameByline(
  act: Act,
  { byline, key }: { byline: number; key: Uint8Array },
): Promise<void> {
  await act.commit(async (tx) => {
    await lockBylines(tx);
    const identity = await findIdentity(tx.reads, { byline, key });
    if (!identity) throw new Problem("not-found", "names.no-identity");
    await tx
      .tables<PeopleTables>()
      .updateTable("bylines")
      .set({
        withheld: 0,
        kind: identity.kind,
        person_id: identity.person,
        picture_id: identity.picture,
      })
      .where("id", "=", byline)
      .execute();
    await giveNamesBack(tx, { byline, identity });
    await tx
      .tables<PeopleTables>()
      .deleteFrom("withheld_identities")
      .where("byline_id", "=", byline)
      .execute();
    await tx.announce("byline-named", { byline });
    if (identity.picture !== null)
      await tx.announce("byline-pictured", { byline, picture: identity.picture });
    tx.record({ verb: "name", noun: "byline", id: byline });
    tx.change(`byline:${byline}`, `byline-name:${byline}`);
  });
}

async function giveNamesBack(
  tx: Transaction,
  { byline, identity }: { byline: number; identity: Identity },
): Promise<void> {
  for (const [language, name] of Object.entries(identity.names))
    if (isLanguage(language) && name) await putName(tx, { id: byline, language, ...name });
  for (const former of identity.formerNames) await keepFormerName(tx, { id: byline, ...former });
  if (identity.links.length === 0) return;
  await tx
    .tables<PeopleTables>()
    .insertInto("byline_links")
    .values(identity.links.map((url, position) => ({ byline_id: byline, position, url })))
    .execute();
}
