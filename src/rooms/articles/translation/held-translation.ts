// One translation as a verb works on it: held until the commit, its limits checked.

import type { Transaction } from "#platform/act";
import { Problem } from "#platform/problem";
import type { Manuscript } from "../block";
import { holdArticle } from "../hold-article";
import type { ArticleTables } from "../tables";
import type { Pairs, Translated } from "./translation";

export interface HeldTranslation extends Translated {
  readonly source_id: number;
}

/** @throws Problem `not-found` when the article follows no other, `not-allowed` outside one's limits */
export async function heldTranslation(tx: Transaction, article: number): Promise<HeldTranslation> {
  await holdArticle(tx, { article });
  const db = tx.tables<ArticleTables>();
  // On PostgreSQL whoever comes second waits here, and then sees what the first one said.
  await db
    .updateTable("translations")
    .set((eb) => ({ behind: eb.ref("behind") }))
    .where("article_id", "=", article)
    .execute();
  const row = await db
    .selectFrom("translations")
    .innerJoin("drafts as own", "own.article_id", "translations.article_id")
    .innerJoin("drafts as source", "source.article_id", "translations.source_id")
    .select(["source_id", "basis", "pairs", "own.manuscript as own", "source.manuscript as source"])
    .where("translations.article_id", "=", article)
    .executeTakeFirst();
  if (!row) throw new Problem("not-found", "articles.no-translation");
  return {
    source_id: row.source_id,
    basis: JSON.parse(row.basis) as Manuscript,
    source: JSON.parse(row.source) as Manuscript,
    own: JSON.parse(row.own) as Manuscript,
    pairs: JSON.parse(row.pairs) as Pairs,
  };
}
