// Reads of what was put right, over the whole paper.

import type { Reads } from "#platform/db";
import type { Language } from "#platform/i18n";
import type { ArticleAddress } from "#urls";
import { type Correction, kindOf } from "./article";
import type { ArticleTables } from "./tables";

export interface CorrectedArticle extends Correction {
  readonly headline: string;
  readonly address: ArticleAddress;
}

/** Corrections of articles that are public, newest first. */
export async function listCorrected(
  reads: Reads,
  asked: { language: Language; most: number },
): Promise<CorrectedArticle[]> {
  reads.note(`corrections:${asked.language}`);
  const rows = await reads
    .tables<ArticleTables>()
    .selectFrom("corrections")
    .innerJoin("articles", "articles.id", "corrections.article_id")
    .innerJoin("live_articles", "live_articles.article_id", "articles.id")
    .select(["corrections.id", "kind", "words", "at", "block_id", "headline", "month", "slug"])
    .where("articles.language", "=", asked.language)
    .orderBy("at", "desc")
    .orderBy("corrections.id", "desc")
    .limit(asked.most)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    kind: kindOf(row.kind),
    words: row.words,
    at: row.at,
    block: row.block_id,
    headline: row.headline,
    address: { language: asked.language, month: row.month ?? "", slug: row.slug ?? "" },
  }));
}
