// Makes a byline, or gives one a name in another language.

import type { Act, Transaction } from "#platform/act";
import { isLanguage, type Language } from "#platform/i18n";
import { freeSlug, slugOf } from "#publication";
import { findBylineByName } from "./byline-queries";
import type { PeopleTables } from "./tables";

export interface PutByline {
  /** Null for a new one. */
  readonly id: number | null;
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
    const id = input.id ?? (await insertByline(tx, input.withheld));
    for (const [language, value] of input.withheld ? [] : Object.entries(input.names)) {
      if (value?.name.trim()) await putName(tx, { id, language, ...value });
    }
    tx.record({ verb: input.id === null ? "make" : "rename", noun: "byline", id });
    tx.change(`byline:${id}`);
    return id;
  });
}

/** Until the commit nobody else makes a byline: an update that changes nothing holds the one row that every paper has. */
async function lockBylines(tx: Transaction): Promise<void> {
  await tx
    .tables<PeopleTables>()
    .updateTable("bylines")
    .set({ withheld: 1 })
    .where("withheld", "=", 1)
    .execute();
}

/** Asked inside the transaction, so that two who write one name at once make one byline. */
async function findKnown(tx: Transaction, { id, withheld, names }: PutByline): Promise<number | null> {
  if (id !== null || withheld) return null;
  for (const [language, value] of Object.entries(names)) {
    const name = value?.name.trim() ?? "";
    if (!name || !isLanguage(language)) continue;
    const known = await findBylineByName(tx.reads, { language, name });
    if (known !== null) return known;
  }
  return null;
}

async function insertByline(tx: Transaction, withheld: boolean): Promise<number> {
  const { id } = await tx
    .tables<PeopleTables>()
    .insertInto("bylines")
    .values({ person_id: null, withheld: withheld ? 1 : 0, created_at: tx.at })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

interface PutName {
  readonly id: number;
  readonly language: string;
  readonly name: string;
  readonly slug?: string;
}

async function putName(tx: Transaction, { id, language, name, slug = "" }: PutName): Promise<void> {
  const db = tx.tables<PeopleTables>();
  const rows = await db
    .selectFrom("byline_names")
    .select(["slug", "byline_id"])
    .where("language", "=", language)
    .execute();
  const taken = new Set(rows.filter((row) => row.byline_id !== id).map((row) => row.slug));
  const values = {
    name: name.trim(),
    slug: freeSlug(slugOf(slug) || slugOf(name) || `by-${id}`, (one) => taken.has(one)),
  };
  await db
    .insertInto("byline_names")
    .values({ byline_id: id, language, ...values })
    .onConflict((conflict) => conflict.columns(["byline_id", "language"]).doUpdateSet(values))
    .execute();
}
