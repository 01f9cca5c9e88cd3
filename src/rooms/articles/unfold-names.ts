// Unfolds the names in a live manuscript into rows: its bylines, its topics, and who said what.

import type { Transaction } from "#platform/act";
import type { Language } from "#platform/i18n";
import type { Manuscript } from "./block";
import { quotationsIn } from "./manuscript/shown";
import { speakerMeant, topicMeant } from "./names/understand-names";
import { presentBylines } from "./signing/signers";
import type { ArticleTables } from "./tables";

export interface Unfolding {
  readonly article: number;
  readonly language: Language;
  readonly manuscript: Manuscript;
}

export async function unfoldNames(tx: Transaction, unfolding: Unfolding): Promise<void> {
  await foldNames(tx, unfolding.article);
  await unfoldBylines(tx, unfolding);
  await unfoldTopics(tx, unfolding);
  await unfoldQuotations(tx, unfolding);
}

/** Takes the rows away again, when an article is withdrawn or about to be unfolded anew. */
export async function foldNames(tx: Transaction, article: number): Promise<void> {
  const db = tx.tables<ArticleTables>();
  await db.deleteFrom("article_bylines").where("article_id", "=", article).execute();
  await db.deleteFrom("article_topics").where("article_id", "=", article).execute();
  await db.deleteFrom("quotations").where("article_id", "=", article).execute();
}

async function unfoldBylines(tx: Transaction, { article, manuscript }: Unfolding): Promise<void> {
  const ids = await presentBylines(tx.reads, manuscript.bylines);
  if (ids.length === 0) return;
  await tx
    .tables<ArticleTables>()
    .insertInto("article_bylines")
    .values(ids.map((byline_id, position) => ({ article_id: article, byline_id, position })))
    .execute();
}

async function unfoldTopics(tx: Transaction, { article, language, manuscript }: Unfolding): Promise<void> {
  const db = tx.tables<ArticleTables>();
  const seen = new Set<number>();
  for (const [position, name] of manuscript.topics.entries()) {
    const topic_id = await topicMeant(tx, { article, language, name });
    if (topic_id === null || seen.has(topic_id)) continue;
    seen.add(topic_id);
    await db.insertInto("article_topics").values({ article_id: article, topic_id, position }).execute();
  }
}

async function unfoldQuotations(
  tx: Transaction,
  { article, language, manuscript }: Unfolding,
): Promise<void> {
  const db = tx.tables<ArticleTables>();
  for (const [position, { block, speaker, role, words }] of quotationsIn(manuscript).entries()) {
    const speaker_id = await speakerMeant(tx, { article, block, language, speaker, role });
    await db
      .insertInto("quotations")
      .values({ article_id: article, speaker_id, role, words, position })
      .execute();
  }
}
