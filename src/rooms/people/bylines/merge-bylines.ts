// Two bylines of one person become one: stories follow, names that are left are still known, old addresses lead on.

import type { Act, Transaction } from "#platform/act";
import { isLanguage } from "#platform/i18n";
import { Problem } from "#platform/problem";
import { holdToLimits } from "../limits";
import type { PeopleTables } from "../tables";
import type { BylineCard } from "./byline";
import { getNamedByline } from "./change-byline";
import { lockBylines } from "./put-byline";
import { keepFormerName } from "./put-name";

export interface MergeBylines {
  /** Ends as a byline of its own. */
  readonly from: number;
  readonly into: number;
}

/** @throws Problem `not-found`, `conflict` for one and the same, `not-allowed` outside one's languages */
export async function mergeBylines(act: Act, { from, into }: MergeBylines): Promise<void> {
  await act.commit(async (tx) => {
    if (from === into) throw new Problem("conflict", "names.same");
    await lockBylines(tx);
    const ending = await getNamedByline(tx, from);
    const staying = await getNamedByline(tx, into);
    for (const language of Object.keys(ending.names)) await holdToLimits(tx, { language, sections: [] });
    const left = await giveNames(tx, { ending, staying });
    await giveRest(tx, { ending, staying });
    await tx.announce("bylines-merged", { from, into, left });
    tx.record({ verb: "merge", noun: "byline", id: into, details: { from } });
    tx.change(...[from, into].flatMap((id) => [`byline:${id}`, `byline-name:${id}`]));
  });
}

interface Merging {
  readonly ending: BylineCard;
  readonly staying: BylineCard;
}

/** A name in a language that the other lacks goes over with its address. @returns the addresses at which nothing stands any more */
async function giveNames(tx: Transaction, { ending, staying }: Merging) {
  const db = tx.tables<PeopleTables>();
  const left: { language: string; slug: string }[] = [];
  for (const [language, name] of Object.entries(ending.names)) {
    if (!isLanguage(language)) continue;
    const own = staying.names[language];
    if (!own) {
      await db
        .updateTable("byline_names")
        .set({ byline_id: staying.id })
        .where("byline_id", "=", ending.id)
        .where("language", "=", language)
        .execute();
      continue;
    }
    left.push({ language, slug: name.slug });
    if (own.name !== name.name) await keepFormerName(tx, { id: staying.id, language, name: name.name });
    if (!own.biography && name.biography)
      await db
        .updateTable("byline_names")
        .set({ biography: name.biography })
        .where("byline_id", "=", staying.id)
        .where("language", "=", language)
        .execute();
  }
  await db.deleteFrom("byline_names").where("byline_id", "=", ending.id).execute();
  return left;
}

async function giveRest(tx: Transaction, { ending, staying }: Merging): Promise<void> {
  const db = tx.tables<PeopleTables>();
  for (const { language, name } of ending.formerNames)
    await keepFormerName(tx, { id: staying.id, language, name });
  await db.deleteFrom("byline_former_names").where("byline_id", "=", ending.id).execute();
  if (staying.links.length === 0)
    await db
      .updateTable("byline_links")
      .set({ byline_id: staying.id })
      .where("byline_id", "=", ending.id)
      .execute();
  await db.deleteFrom("byline_links").where("byline_id", "=", ending.id).execute();
  if (staying.person === null && ending.person !== null)
    await db
      .updateTable("bylines")
      .set({ person_id: ending.person, kind: ending.kind })
      .where("id", "=", staying.id)
      .execute();
  // What was merged into the one that ends is merged into the other: no chain is ever followed.
  await db
    .updateTable("bylines")
    .set({ merged_into: staying.id, picture_id: null, person_id: null })
    .where((eb) => eb.or([eb("id", "=", ending.id), eb("merged_into", "=", ending.id)]))
    .execute();
}
