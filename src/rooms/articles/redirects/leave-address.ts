// Addresses that are left and taken: a redirect is written with the change that makes it due, and goes when something stands there again.

import type { Transaction } from "#platform/act";
import type { Reads } from "#platform/db";
import type { ArticleTables } from "../tables";
import { addressKey, type MovedNoun, type Target } from "./redirect";

/** From now on whoever comes to `from` is led to the target; `to` is where it stands now, and leads nowhere else. */
export async function leaveAddress(
  tx: Transaction,
  { from, to, target }: { from: string; to: string | null; target: Target },
): Promise<void> {
  if (to !== null) await takeAddress(tx, to);
  if (to !== null && addressKey(from) === addressKey(to)) return;
  const values = { noun: target.noun, noun_id: target.id, language: target.language, made_at: tx.at };
  await tx
    .tables<ArticleTables>()
    .insertInto("redirects")
    .values({ path: addressKey(from), ...values })
    .onConflict((conflict) => conflict.column("path").doUpdateSet(values))
    .execute();
}

/** Something stands there now. */
export async function takeAddress(tx: Transaction, path: string): Promise<void> {
  await tx.tables<ArticleTables>().deleteFrom("redirects").where("path", "=", addressKey(path)).execute();
}

/** Slugs that begin like this one, at which something stood once under `under`. */
export async function listLeftSlugs(
  reads: Reads,
  { under, slug }: { under: string; slug: string },
): Promise<ReadonlySet<string>> {
  const prefix = addressKey(under) + "/";
  const rows = await reads
    .tables<ArticleTables>()
    .selectFrom("redirects")
    .select("path")
    .where("path", "like", `${prefix}${slug}%`)
    .execute();
  return new Set(rows.map(({ path }) => path.slice(prefix.length)));
}

interface OfNoun {
  readonly noun: Exclude<MovedNoun, "gone">;
  readonly id: number;
}

/** Two became one: what led to the one leads to the other. */
export async function leadElsewhere(
  tx: Transaction,
  { noun, id, into }: OfNoun & { into: number | "gone" },
): Promise<void> {
  const values = into === "gone" ? { noun: "gone", noun_id: null } : { noun_id: into };
  await tx
    .tables<ArticleTables>()
    .updateTable("redirects")
    .set(values)
    .where("noun", "=", noun)
    .where("noun_id", "=", id)
    .execute();
}

/** Nothing may lead to it any more, and no address may tell its name. */
export async function forgetAddresses(tx: Transaction, { noun, id }: OfNoun): Promise<void> {
  await tx
    .tables<ArticleTables>()
    .deleteFrom("redirects")
    .where("noun", "=", noun)
    .where("noun_id", "=", id)
    .execute();
}
