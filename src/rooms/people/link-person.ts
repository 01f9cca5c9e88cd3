// Makes the one-time link by which somebody claims their place in the newsroom, or comes back after losing a password.

import type { Act } from "#platform/act";
import { randomToken, sha256 } from "#platform/ids";
import { Problem } from "#platform/problem";
import { forgetFactors } from "./codes/remove-codes";
import { getManaged } from "./manage";
import type { PeopleTables } from "./tables";

export interface LinkPerson {
  readonly id: number;
  /** Takes codes and passkeys away as well. For the command line alone: no link may get round a second factor. */
  readonly resetSecondFactor?: boolean;
}

/** The link given before stops working. We keep only a hash. @returns the token that stands in the link */
export async function linkPerson(act: Act, input: LinkPerson): Promise<string> {
  const { id, resetSecondFactor } = input;
  if (resetSecondFactor && act.who.kind === "person") throw new Problem("not-allowed", "problem.not-allowed");
  const token = randomToken();
  await act.commit(
    async (tx) => {
      const person = await getManaged(tx, id);
      if (person.suspended) throw new Problem("conflict", "people.is-suspended");
      const values = { token_hash: sha256(token), created_at: tx.at };
      await tx
        .tables<PeopleTables>()
        .insertInto("claim_links")
        .values({ person_id: id, ...values })
        .onConflict((conflict) => conflict.column("person_id").doUpdateSet(values))
        .execute();
      if (resetSecondFactor) await forgetFactors(tx, id);
      tx.record({ verb: "link", noun: "person", id });
    },
    { duringLockdown: act.who.kind === "system" },
  );
  return token;
}
