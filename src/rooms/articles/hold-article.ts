// Holds whoever acts to their limits: the article's language, and every edition that it stands in or is to stand in.

import { holdToLimits } from "#people";
import type { Transaction } from "#platform/act";
import { Problem } from "#platform/problem";
import type { Manuscript } from "./block";
import type { ArticleTables } from "./tables";

/** @param work.to the section of a text that is about to be saved. @throws Problem `not-found`, `not-allowed` outside their limits */
export async function holdArticle(
  tx: Pick<Transaction, "who" | "reads">,
  work: { article: number; to?: number | null },
): Promise<void> {
  if (tx.who.kind !== "person") return;
  const row = await tx.reads
    .tables<ArticleTables>()
    .selectFrom("articles")
    .innerJoin("drafts", "drafts.article_id", "articles.id")
    .leftJoin("live_articles", "live_articles.article_id", "articles.id")
    .select(["articles.language", "manuscript", "section_id"])
    .where("articles.id", "=", work.article)
    .executeTakeFirst();
  if (!row) throw new Problem("not-found", "articles.unknown");
  // Held to the schema when it was saved; every save passes here.
  const { section } = JSON.parse(row.manuscript) as Manuscript;
  const sections = [section, row.section_id, work.to ?? null];
  await holdToLimits(tx, { language: row.language, sections });
}
