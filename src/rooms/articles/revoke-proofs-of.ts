// Somebody is shut out: what they let outsiders see is shut with them.

import type { Transaction } from "#platform/act";
import type { ArticleTables } from "./tables";

/** Heard when a person is suspended, in its transaction. */
export async function revokeProofsOf(tx: Transaction, { person }: { person: number }): Promise<void> {
  const revoked = await tx
    .tables<ArticleTables>()
    .updateTable("proofs")
    .set({ revoked_at: tx.at })
    .where("created_by", "=", person)
    .where("revoked_at", "is", null)
    .where("expires_at", ">", tx.at)
    .executeTakeFirst();
  const count = Number(revoked.numUpdatedRows);
  if (count > 0) tx.record({ verb: "revoke-proofs", noun: "person", id: person, details: { count } });
}
