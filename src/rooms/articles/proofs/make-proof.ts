// Makes a proof: a link to one revision, as the reader's page would show it, for somebody without an account.

import type { Act } from "#platform/act";
import { randomToken, sha256 } from "#platform/ids";
import { freezeRevision } from "../freeze-revision";
import { holdArticle } from "../hold-article";
import type { ArticleTables } from "../tables";
import { expiryOf, labelOf, PROOF_SPANS, proofId } from "./proof";

export interface MakeProof {
  readonly article: number;
  /** The version that was looked at; another one is not meant. */
  readonly version?: number;
  /** For whom it is, in words for colleagues. */
  readonly label?: string;
  /** ms; seven days from now when it is not said. */
  readonly until?: number;
}

/** Good for that revision and nothing else. We keep only the token's hash. @returns the token. @throws Problem `invalid` for a moment that will not do, `conflict` when it was saved again meanwhile */
export async function makeProof(act: Act, input: MakeProof): Promise<string> {
  const token = randomToken();
  const token_hash = sha256(token);
  await act.commit(async (tx) => {
    await holdArticle(tx, input);
    const expires_at = expiryOf(input.until ?? tx.at + PROOF_SPANS.week, tx.at);
    const revision = await freezeRevision(tx, { ...input, why: "proof" });
    await tx
      .tables<ArticleTables>()
      .insertInto("proofs")
      .values({
        token_hash,
        revision_id: revision.id,
        created_by: tx.who.kind === "person" ? tx.who.id : null,
        created_at: tx.at,
        expires_at,
        revoked_at: null,
        label: labelOf(input.label ?? ""),
      })
      .execute();
    tx.record({
      verb: "proof",
      noun: "article",
      id: input.article,
      details: { revision: revision.number, proof: proofId(token_hash), until: expires_at },
    });
  });
  return token;
}
