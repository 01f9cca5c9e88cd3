// Two people: where the paper asks for it, only a text that somebody else approved goes out.

import type { Transaction } from "#platform/act";
import { Problem } from "#platform/problem";
import { getPublication } from "#publication";
import type { ArticleTables } from "./tables";

/** @throws Problem `conflict` when the paper asks for two people and this very revision was not approved */
export async function needApproval(
  tx: Transaction,
  { article, revision }: { article: number; revision: number },
): Promise<void> {
  if (!(await getPublication(tx.reads)).twoPeople) return;
  const row = await tx
    .tables<ArticleTables>()
    .selectFrom("articles")
    .select("approved_revision_id")
    .where("id", "=", article)
    .executeTakeFirst();
  if (row?.approved_revision_id !== revision) throw new Problem("conflict", "articles.needs-approval");
}

/** Whoever started the article or wrote the text as it stands is not the second person. @throws Problem `not-allowed` */
export async function needSecondPerson(tx: Transaction, article: number): Promise<void> {
  if (tx.who.kind !== "person" || !(await getPublication(tx.reads)).twoPeople) return;
  const row = await tx
    .tables<ArticleTables>()
    .selectFrom("articles")
    .innerJoin("drafts", "drafts.article_id", "articles.id")
    .select(["articles.created_by", "drafts.saved_by"])
    .where("articles.id", "=", article)
    .executeTakeFirst();
  if (row && [row.created_by, row.saved_by].includes(tx.who.id))
    throw new Problem("not-allowed", "articles.needs-second-person");
}
