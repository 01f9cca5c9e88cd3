// Writes down the telling words of a text that goes live, by which it finds its like and is found.

import type { Transaction } from "#platform/act";
import type { Language } from "#platform/i18n";
import type { Manuscript } from "../block";
import type { ArticleTables } from "../tables";
import { tellingWords } from "./telling-words";

export async function putTellingWords(
  tx: Transaction,
  of: { article: number; language: Language; manuscript: Manuscript },
): Promise<void> {
  const { article, language } = of;
  const db = tx.tables<ArticleTables>();
  await db.deleteFrom("telling_words").where("article_id", "=", article).execute();
  const words = tellingWords(of.manuscript, language);
  if (words.length === 0) return;
  await db
    .insertInto("telling_words")
    .values(words.map((word) => ({ article_id: article, language, word })))
    .execute();
}
