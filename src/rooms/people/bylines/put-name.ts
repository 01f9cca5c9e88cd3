// A byline's name in one language: written in one place, so that what it was called before is known and its address follows.

import type { Transaction } from "#platform/act";
import { Problem } from "#platform/problem";
import { foldName, freeSlug, slugOf } from "#publication";
import type { PeopleTables } from "../tables";

export interface PutName {
  readonly id: number;
  readonly language: string;
  readonly name: string;
  /** "" to keep the one that it has, or to make one from the name. */
  readonly slug?: string;
  /** Left as it is unless given. */
  readonly biography?: string;
}

/** @throws Problem `conflict` when a slug that was asked for, or the name of another byline, is taken */
export async function putName(tx: Transaction, put: PutName): Promise<void> {
  const { id, language, name } = put;
  const db = tx.tables<PeopleTables>();
  const before = await db
    .selectFrom("byline_names")
    .select(["name", "slug", "biography"])
    .where("byline_id", "=", id)
    .where("language", "=", language)
    .executeTakeFirst();
  await holdOnlyName(tx, put);
  const slug = await slugFor(tx, put, before?.slug ?? "");
  const values = {
    name,
    slug,
    folded: foldName(name),
    biography: put.biography ?? before?.biography ?? "",
  };
  await db
    .insertInto("byline_names")
    .values({ byline_id: id, language, ...values })
    .onConflict((conflict) => conflict.columns(["byline_id", "language"]).doUpdateSet(values))
    .execute();
  if (before && before.name !== name) await keepFormerName(tx, { id, language, name: before.name });
  await db
    .deleteFrom("byline_former_names")
    .where("byline_id", "=", id)
    .where("language", "=", language)
    .where("name", "=", name)
    .execute();
  if (before?.slug !== slug)
    await tx.announce("byline-moved", { byline: id, language, before: before?.slug ?? null, after: slug });
}

/** Files and people that still call it so find it. */
export async function keepFormerName(
  tx: Transaction,
  { id, language, name }: { id: number; language: string; name: string },
): Promise<void> {
  await tx
    .tables<PeopleTables>()
    .insertInto("byline_former_names")
    .values({ byline_id: id, language, name })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Of two bylines with one name nobody could say which is which. */
async function holdOnlyName(tx: Transaction, { id, language, name }: PutName): Promise<void> {
  const other = await tx
    .tables<PeopleTables>()
    .selectFrom("byline_names")
    .select("byline_id")
    .where("language", "=", language)
    .where("name", "=", name)
    .where("byline_id", "!=", id)
    .executeTakeFirst();
  if (other) throw new Problem("conflict", "names.name-taken");
}

async function slugFor(
  tx: Transaction,
  { id, language, name, slug = "" }: PutName,
  before: string,
): Promise<string> {
  const asked = slugOf(slug);
  const wanted = asked || before || slugOf(name) || `by-${id}`;
  const rows = await tx
    .tables<PeopleTables>()
    .selectFrom("byline_names")
    .select("slug")
    .where("language", "=", language)
    .where("byline_id", "!=", id)
    // A slug is letters, digits and hyphens: nothing in it means anything to `like`.
    .where("slug", "like", `${wanted}%`)
    .execute();
  const taken = new Set(rows.map((row) => row.slug));
  if (asked && before && taken.has(asked)) throw new Problem("conflict", "names.slug-taken");
  return freeSlug(wanted, (one) => taken.has(one));
}
