// Signing in by name and password, with a limit that no change of address gets round: it counts by name, in the database, and apart for browsers that are known.

import type { Act } from "#platform/act";
import { Problem } from "#platform/problem";
import { admit, type Admitted } from "./admit";
import { LONGEST_PASSWORD, passwordOf, signInNameOf } from "./person";
import { isPassword } from "#platform/passwords";
import type { PeopleTables } from "./tables";
import { countTry, forgetTries, MOST_PASSWORDS, triedAt } from "./tries";

export interface SignIn {
  readonly signInName: string;
  readonly password: string;
  /** The mark of the browser; "" for none. */
  readonly device: string;
}

/** The same answer for a wrong name and a wrong password. @returns a session, or half of one where a second factor is asked for. @throws Problem `invalid`, or `too-many` after ten failures within 15 minutes */
export async function signIn(act: Act, input: SignIn): Promise<Admitted> {
  const signInName = signInNameOf(input.signInName);
  const password = passwordOf(input.password);
  if (!signInName || password.length > LONGEST_PASSWORD) throw new Problem("invalid", "people.wrong-sign-in");
  const { what, known } = await triedAt(act.reads, { signInName, device: input.device });
  await countTry(act, { what, most: MOST_PASSWORDS });
  const row = await act.reads
    .tables<PeopleTables>()
    .selectFrom("people")
    .select(["id", "password_hash"])
    .where("sign_in_name", "=", signInName)
    .where("suspended_at", "is", null)
    .executeTakeFirst();
  const right = await isPassword({ password, known }, row?.password_hash ?? null);
  if (!row || !right) throw new Problem("invalid", "people.wrong-sign-in");
  return act.commit(
    async (tx) => {
      await forgetTries(tx, what);
      const admitted = await admit(tx, { person: row.id });
      if (admitted.kind === "session") tx.record({ verb: "sign-in", noun: "person", id: row.id, by: row.id });
      return admitted;
    },
    { duringLockdown: true },
  );
}
