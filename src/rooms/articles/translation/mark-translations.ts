// Counts anew how far translations are behind, in the transaction that changed the source's text or their own.

import type { Transaction } from "#platform/act";
import type { Manuscript } from "../block";
import type { ArticleTables } from "../tables";
import { countPieces, type Pairs, piecesOf } from "./translation";

/** @param article whose working copy was replaced, or whose source was settled */
export async function markTranslations(tx: Transaction, article: number): Promise<void> {
  const db = tx.tables<ArticleTables>();
  const rows = await db
    .selectFrom("translations")
    .innerJoin("drafts as own", "own.article_id", "translations.article_id")
    .innerJoin("drafts as source", "source.article_id", "translations.source_id")
    .select(["translations.article_id", "basis", "pairs", "behind", "todo"])
    .select(["own.manuscript as own", "source.manuscript as source"])
    .where((eb) =>
      eb.or([eb("translations.article_id", "=", article), eb("translations.source_id", "=", article)]),
    )
    .execute();
  for (const row of rows) {
    const counted = countPieces(
      piecesOf({
        basis: stored(row.basis),
        source: stored(row.source),
        own: stored(row.own),
        pairs: JSON.parse(row.pairs) as Pairs,
      }),
    );
    if (counted.behind === row.behind && counted.todo === row.todo) continue;
    await db.updateTable("translations").set(counted).where("article_id", "=", row.article_id).execute();
  }
}

/** Held to the schema when it was written. */
const stored = (text: string) => JSON.parse(text) as Manuscript;
