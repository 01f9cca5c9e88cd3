// Who stands over the texts of a story: which byline is meant, and that it is remembered for every text that is kept.

import { findMerged, listBylinePictures } from "#people";
import { usePictures } from "#media";
import type { Transaction } from "#platform/act";
import type { Reads } from "#platform/db";
import type { Manuscript } from "../block";
import { picturesIn } from "../manuscript/shown";
import type { ArticleTables } from "../tables";

/** Each byline that was merged as the one that it became, none twice. */
export async function presentBylines(reads: Reads, ids: readonly number[]): Promise<number[]> {
  const merged = await findMerged(reads, ids);
  return [...new Set(ids.map((id) => merged.get(id) ?? id))];
}

/** A manuscript as it is to be shown: with the bylines that there are now. */
export async function withPresentBylines(reads: Reads, manuscript: Manuscript): Promise<Manuscript> {
  return { ...manuscript, bylines: await presentBylines(reads, manuscript.bylines) };
}

/**
 * The bylines as they may stand over a text of this article: whoever is withheld in its story stays withheld, also when
 * the name comes back with an old screen or a file. Remembers them all.
 */
export async function signText(
  tx: Transaction,
  { article, manuscript }: { article: number; manuscript: Manuscript },
): Promise<Manuscript> {
  if (manuscript.bylines.length === 0) return manuscript;
  const db = tx.tables<ArticleTables>();
  const asked = await presentBylines(tx.reads, manuscript.bylines);
  const uses = await db
    .selectFrom("withheld_uses")
    .innerJoin("articles", "articles.story_id", "withheld_uses.story_id")
    .select(["byline_id", "alias_id"])
    .where("articles.id", "=", article)
    .where("byline_id", "in", asked)
    .execute();
  const bylines = [
    ...new Set(asked.map((id) => uses.find(({ byline_id }) => byline_id === id)?.alias_id ?? id)),
  ];
  await db
    .insertInto("signed_texts")
    .values(bylines.map((byline_id) => ({ article_id: article, byline_id })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return { ...manuscript, bylines };
}

/** The live article's pictures, and those of the people who sign it, are public from this commit on. */
export async function showPictures(
  tx: Transaction,
  { article, manuscript }: { article: number; manuscript: Manuscript },
): Promise<void> {
  const signers = await presentBylines(tx.reads, manuscript.bylines);
  const pictures = [...picturesIn(manuscript), ...(await listBylinePictures(tx.reads, signers))];
  await usePictures(tx, { article, pictures });
}
