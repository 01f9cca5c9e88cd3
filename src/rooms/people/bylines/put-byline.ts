// Makes a byline, or gives one a name in another language.

import type { Act, Transaction } from "#platform/act";
import { isLanguage, type Language } from "#platform/i18n";
import type { PeopleTables } from "../tables";
import { bylineNameOf, NOBODY } from "./byline";
import { putName } from "./put-name";
import { findBylineByName, listBylineNames } from "./queries";

export interface PutByline {
  /** Null for a new one. */
  readonly id: number | null;
  /** One behind which nobody is known; whoever is known is withheld by `withholdByline`. */
  readonly withheld: boolean;
  /** Ignored when withheld: such a byline has no name anywhere. */
  readonly names: Readonly<Partial<Record<Language, { name: string; slug?: string }>>>;
}

/**
 * A new one whose name stands over stories in that language already is no new one: of two bylines with one name nobody
 * could say which is which.
 * @returns the byline's id
 */
export async function putByline(act: Act, input: PutByline): Promise<number> {
  return act.commit(async (tx) => {
    await lockBylines(tx);
    const known = await findKnown(tx, input);
    if (known !== null) return known;
    const kind = input.withheld ? NOBODY : "guest";
    const id = input.id ?? (await insertByline(tx, { withheld: input.withheld, kind }));
    if (!input.withheld) await putNames(tx, { id, names: input.names });
    tx.record({ verb: input.id === null ? "make" : "rename", noun: "byline", id });
    tx.change(`byline:${id}`, `byline-name:${id}`);
    return id;
  });
}

async function putNames(tx: Transaction, { id, names }: { id: number; names: PutByline["names"] }) {
  for (const [language, value] of Object.entries(names)) {
    const name = bylineNameOf(value?.name ?? "");
    if (name) await putName(tx, { id, language, name, slug: value?.slug });
  }
}

export interface InsertNamed {
  /** Null for a new one. */
  readonly id: number | null;
  /** Names that it gets where it has none. */
  readonly names: readonly { readonly language: Language; readonly name: string }[];
}

/** For verbs of higher rooms, inside their transaction: a byline with these names. @returns its id */
export async function insertNamed(tx: Transaction, { id, names }: InsertNamed): Promise<number> {
  await lockBylines(tx);
  const byline = id ?? (await insertByline(tx, { withheld: false, kind: "guest" }));
  const has = (await listBylineNames(tx.reads, [byline])).get(byline) ?? {};
  for (const { language, name } of names)
    if (!has[language]) await putName(tx, { id: byline, language, name: bylineNameOf(name) });
  if (id === null) tx.record({ verb: "make", noun: "byline", id: byline });
  tx.change(`byline:${byline}`, `byline-name:${byline}`);
  return byline;
}

/** Until the commit nobody else makes or renames a byline: an update that changes nothing holds the one row that every paper has. */
export async function lockBylines(tx: Transaction): Promise<void> {
  await tx
    .tables<PeopleTables>()
    .updateTable("bylines")
    .set({ withheld: 1 })
    .where("withheld", "=", 1)
    .where("kind", "=", NOBODY)
    .execute();
}

/** Asked inside the transaction, so that two who write one name at once make one byline. */
async function findKnown(tx: Transaction, { id, withheld, names }: PutByline): Promise<number | null> {
  if (id !== null || withheld) return null;
  for (const [language, value] of Object.entries(names)) {
    const name = bylineNameOf(value?.name ?? "");
    if (!name || !isLanguage(language)) continue;
    const known = await findBylineByName(tx.reads, { language, name });
    if (known !== null) return known;
  }
  return null;
}

export async function insertByline(
  tx: Transaction,
  { withheld, kind }: { withheld: boolean; kind: string },
): Promise<number> {
  const { id } = await tx
    .tables<PeopleTables>()
    .insertInto("bylines")
    .values({ person_id: null, withheld: withheld ? 1 : 0, kind, created_at: tx.at })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}
