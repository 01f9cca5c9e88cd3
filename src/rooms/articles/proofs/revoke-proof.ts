// Takes a proof's link back: from this commit on it opens nothing, in no process.

import type { Act } from "#platform/act";
import { Problem } from "#platform/problem";
import { holdArticle } from "../hold-article";
import type { ArticleTables } from "../tables";
import { proofId } from "./proof";

/** @param input.proof as the list calls it. @throws Problem `not-found` when it is not of that article, or over already */
export async function revokeProof(
  act: Act,
  { article, proof }: { article: number; proof: string },
): Promise<void> {
  await act.commit(async (tx) => {
    await holdArticle(tx, { article });
    const db = tx.tables<ArticleTables>();
    const open = await db
      .selectFrom("proofs")
      .innerJoin("revisions", "revisions.id", "proofs.revision_id")
      .select(["token_hash"])
      .where("article_id", "=", article)
      .where("revoked_at", "is", null)
      .execute();
    const found = open.find(({ token_hash }) => proofId(token_hash) === proof);
    if (!found) throw new Problem("not-found", "articles.no-proof");
    await db
      .updateTable("proofs")
      .set({ revoked_at: tx.at })
      .where("token_hash", "=", found.token_hash)
      .execute();
    tx.record({ verb: "revoke-proof", noun: "article", id: article, details: { proof } });
  });
}
