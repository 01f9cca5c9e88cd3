// Signing in by name and password, with a limit that no change of address gets round: it counts by name, in the database.

import type { Act } from "#platform/act";
import { Problem } from "#platform/problem";
import { LONGEST_PASSWORD, passwordOf, signInNameOf } from "./person";
import { isPassword } from "./passwords";
import { openSession } from "./sessions";
import type { PeopleTables } from "./tables";

const MOST_FAILURES = 10;
const WINDOW_MS = 15 * 60_000;

/** The same answer for a wrong name and a wrong password. @returns the session's token. @throws Problem `invalid`, or `too-many` after ten failures within 15 minutes */
export async function signIn(act: Act, input: { signInName: string; password: string }): Promise<string> {
  const signInName = signInNameOf(input.signInName);
  const password = passwordOf(input.password);
  if (!signInName || password.length > LONGEST_PASSWORD) throw new Problem("invalid", "people.wrong-sign-in");
  await countFailure(act, signInName);
  const row = await act.reads
    .tables<PeopleTables>()
    .selectFrom("people")
    .select(["id", "password_hash"])
    .where("sign_in_name", "=", signInName)
    .where("suspended_at", "is", null)
    .executeTakeFirst();
  const right = await isPassword(password, row?.password_hash ?? null);
  if (!row || !right) throw new Problem("invalid", "people.wrong-sign-in");
  return act.commit(async (tx) => {
    await tx
      .tables<PeopleTables>()
      .deleteFrom("sign_in_limits")
      .where("sign_in_name", "=", signInName)
      .execute();
    tx.record({ verb: "sign-in", noun: "person", id: row.id });
    return openSession(tx, row.id);
  });
}

/** Counted before the password is looked at, so that a hundred tries at once do not slip through. */
async function countFailure(act: Act, signInName: string): Promise<void> {
  const failures = await act.commit(async (tx) => {
    const db = tx.tables<PeopleTables>();
    await db
      .deleteFrom("sign_in_limits")
      .where("since", "<", tx.at - WINDOW_MS)
      .execute();
    const row = await db
      .insertInto("sign_in_limits")
      .values({ sign_in_name: signInName, failures: 1, since: tx.at })
      .onConflict((conflict) =>
        conflict
          .column("sign_in_name")
          .doUpdateSet((eb) => ({ failures: eb("sign_in_limits.failures", "+", 1) })),
      )
      .returning("failures")
      .executeTakeFirstOrThrow();
    return row.failures;
  });
  if (failures > MOST_FAILURES)
    throw new Problem("too-many", "people.too-many-tries", { minutes: WINDOW_MS / 60_000 });
}
