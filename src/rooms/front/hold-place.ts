// Holds whoever arranges to a page that there is, to their languages and editions, and to the draft that they have seen.

import { holdToLimits, isWithin, type Limits, limitsOf } from "#people";
import type { Transaction } from "#platform/act";
import { Problem } from "#platform/problem";
import { getPublication, languageOf, listSections, type NamedSection, trailOf } from "#publication";
import { FRONT, type Place } from "./slot";
import type { FrontTables } from "./tables";

/**
 * @returns the edition or section; null for the front
 * @throws Problem `not-found` for a language that the paper does not offer and a section without a name in it,
 * `not-allowed` outside one's limits. The front stands for every edition: only who works in all of them arranges it.
 */
export async function holdPlace(
  act: Pick<Transaction, "who" | "reads">,
  { language, section }: Place,
): Promise<NamedSection | null> {
  const publication = await getPublication(act.reads);
  if (!languageOf(publication, language)) throw new Problem("not-found", "problem.not-found");
  const sections = await listSections(act.reads);
  const named = section === FRONT ? undefined : trailOf(sections, section, language).at(-1);
  if (section !== FRONT && named?.id !== section) throw new Problem("not-found", "problem.not-found");
  await holdToLimits(act, { language, sections: section === FRONT ? [] : [section] });
  const limits = await limitsOf(act);
  if (section === FRONT && limits.editions.length > 0)
    throw new Problem("not-allowed", "front.not-the-whole");
  return named ?? null;
}

/** Whether limits leave room for a place; for lists of choices. */
export function mayArrange(limits: Limits, place: Place & { readonly edition: number | null }): boolean {
  if (place.edition === null && limits.editions.length > 0) return false;
  return isWithin(limits, {
    language: place.language,
    editions: place.edition === null ? [] : [place.edition],
  });
}

export interface Seen extends Place {
  /** The version of the place that the person looked at. */
  readonly base: number;
}

/** Puts another draft, or none, in place of the one that the person has seen. @throws Problem `conflict` when something was done to the place meanwhile */
export async function putDraft(tx: Transaction, seen: Seen, draft: string | null): Promise<void> {
  const { language, section, base } = seen;
  const values = {
    version: base + 1,
    draft,
    saved_at: tx.at,
    saved_by: tx.who.kind === "person" ? tx.who.id : null,
  };
  const db = tx.tables<FrontTables>();
  if (base === 0) {
    const made = await db
      .insertInto("fronts")
      .values({ language, section, ...values })
      .onConflict((conflict) => conflict.columns(["language", "section"]).doNothing())
      .executeTakeFirst();
    if (Number(made.numInsertedOrUpdatedRows) === 1) return;
    throw new Problem("conflict", "front.changed-meanwhile");
  }
  const updated = await db
    .updateTable("fronts")
    .set(values)
    .where("language", "=", language)
    .where("section", "=", section)
    .where("version", "=", base)
    .executeTakeFirst();
  if (Number(updated.numUpdatedRows) !== 1) throw new Problem("conflict", "front.changed-meanwhile");
}
