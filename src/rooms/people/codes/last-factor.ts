// What somebody must not take away from themselves: the last second factor where one is asked for, and the last way in.

import type { Transaction } from "#platform/act";
import { Problem } from "#platform/problem";
import { findPassword } from "../queries";
import { findFactors } from "./queries";

/** Asked after something was taken away, in the same transaction. @throws Problem `conflict` */
export async function holdLastFactor(tx: Transaction, person: number): Promise<void> {
  const { codes, passkeys, required } = await findFactors(tx.reads, person);
  if (passkeys === 0 && !(await findPassword(tx.reads, person)))
    throw new Problem("conflict", "people.last-way-in");
  if (required && !codes && passkeys === 0) throw new Problem("conflict", "people.last-factor");
}
