// Looks who stands behind a withheld byline. Each look is a line on the record, written before the name is given.

import { findIdentity, listBylineNames } from "#people";
import type { Act } from "#platform/act";
import type { Language } from "#platform/i18n";
import type { ArticleTables } from "../tables";

export type KnownAs = Readonly<Partial<Record<Language, { readonly name: string }>>>;

/** @param input.key the paper's own. @returns the names, or null where nobody wrote down who it is */
export async function lookBehind(
  act: Act,
  { byline, key }: { byline: number; key: Uint8Array },
): Promise<KnownAs | null> {
  return act.commit(async (tx) => {
    tx.record({ verb: "look-behind", noun: "byline", id: byline });
    const use = await tx
      .tables<ArticleTables>()
      .selectFrom("withheld_uses")
      .select("byline_id")
      .where("alias_id", "=", byline)
      .executeTakeFirst();
    const behind = use?.byline_id ?? byline;
    const identity = await findIdentity(tx.reads, { byline: behind, key });
    if (identity) return identity.names;
    return (await listBylineNames(tx.reads, [behind])).get(behind) ?? null;
  });
}
