// Makes the one-time link by which somebody claims their place in the newsroom, or comes back after losing a password.

import type { Act } from "#platform/act";
import { randomToken, sha256 } from "#platform/ids";
import { Problem } from "#platform/problem";
import { getManaged } from "./manage";
import type { PeopleTables } from "./tables";

/** The link given before stops working. We keep only a hash. @returns the token that stands in the link */
export async function linkPerson(act: Act, { id }: { id: number }): Promise<string> {
  const token = randomToken();
  await act.commit(async (tx) => {
    const person = await getManaged(tx, id);
    if (person.suspended) throw new Problem("conflict", "people.is-suspended");
    const values = { token_hash: sha256(token), created_at: tx.at };
    await tx
      .tables<PeopleTables>()
      .insertInto("claim_links")
      .values({ person_id: id, ...values })
      .onConflict((conflict) => conflict.column("person_id").doUpdateSet(values))
      .execute();
    tx.record({ verb: "link", noun: "person", id });
  });
  return token;
}
