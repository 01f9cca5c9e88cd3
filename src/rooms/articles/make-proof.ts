// Makes a proof: a link to one revision, as the reader's page would show it, for somebody without an account.

import type { Act } from "#platform/act";
import { randomToken, sha256 } from "#platform/ids";
import { freezeRevision } from "./freeze-revision";
import { holdArticle } from "./hold-article";
import type { ArticleTables } from "./tables";

const PROOF_MS = 7 * 24 * 3_600_000;

/** Good for seven days, for that revision and nothing else. We keep only the token's hash. */
export async function makeProof(act: Act, input: { article: number; version?: number }): Promise<string> {
  const token = randomToken();
  await act.commit(async (tx) => {
    await holdArticle(tx, input);
    const revision = await freezeRevision(tx, { ...input, why: "proof" });
    await tx
      .tables<ArticleTables>()
      .insertInto("proofs")
      .values({
        token_hash: sha256(token),
        revision_id: revision.id,
        created_by: tx.who.kind === "person" ? tx.who.id : null,
        created_at: tx.at,
        expires_at: tx.at + PROOF_MS,
        revoked_at: null,
      })
      .execute();
    tx.record({ verb: "proof", noun: "article", id: input.article, details: { revision: revision.number } });
  });
  return token;
}
