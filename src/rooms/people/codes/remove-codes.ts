// Takes second factors away: somebody their own codes, or the command line everything that somebody lost.

import type { Act, Transaction } from "#platform/act";
import { endOtherSessionsOf } from "../sessions";
import { holdLastFactor } from "./last-factor";
import type { PeopleTables } from "../tables";

/** Codes are not asked for any more; the printed ones are void; what was open elsewhere ends. @param input.session the one that stays. @throws Problem `conflict` for the last factor that is needed */
export async function removeCodes(
  act: Act,
  { person, session }: { person: number; session: string },
): Promise<void> {
  await act.commit(async (tx) => {
    await forgetCodes(tx, person);
    await holdLastFactor(tx, person);
    await endOtherSessionsOf(tx, { person, keep: session });
    tx.record({ verb: "remove-codes", noun: "person", id: person });
  });
}

async function forgetCodes(tx: Transaction, person: number): Promise<void> {
  const db = tx.tables<PeopleTables>();
  await db.deleteFrom("authenticators").where("person_id", "=", person).execute();
  await db.deleteFrom("recovery_codes").where("person_id", "=", person).execute();
}

/** Codes, printed codes and passkeys. */
export async function forgetFactors(tx: Transaction, person: number): Promise<void> {
  await forgetCodes(tx, person);
  await tx.tables<PeopleTables>().deleteFrom("passkeys").where("person_id", "=", person).execute();
  tx.record({ verb: "reset-second-factor", noun: "person", id: person });
}
