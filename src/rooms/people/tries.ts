// Tries that no change of address gets round: counted in the database, by what is tried.

import type { Act, Transaction } from "#platform/act";
import type { Reads } from "#platform/db";
import { sha256 } from "#platform/ids";
import { Problem } from "#platform/problem";
import { isKnownDevice } from "./known-device";
import type { PeopleTables } from "./tables";

const WINDOW_MS = 15 * 60_000;

export interface Tried {
  /** A sign-in name; or, with a colon, which no sign-in name has, something else that is guessed at or another place where. */
  readonly what: string;
  /** How many tries there are within 15 minutes. */
  readonly most: number;
}

/** Counted before anything is looked at, so that a hundred tries at once do not slip through. @throws Problem `too-many` */
export async function countTry(act: Act, { what, most }: Tried): Promise<void> {
  const failures = await act.commit(
    async (tx) => {
      const db = tx.tables<PeopleTables>();
      await db
        .deleteFrom("sign_in_limits")
        .where("since", "<", tx.at - WINDOW_MS)
        .execute();
      const row = await db
        .insertInto("sign_in_limits")
        .values({ sign_in_name: what, failures: 1, since: tx.at })
        .onConflict((conflict) =>
          conflict
            .column("sign_in_name")
            .doUpdateSet((eb) => ({ failures: eb("sign_in_limits.failures", "+", 1) })),
        )
        .returning("failures")
        .executeTakeFirstOrThrow();
      return row.failures;
    },
    { duringLockdown: true },
  );
  if (failures > most)
    throw new Problem("too-many", "people.too-many-tries", { minutes: WINDOW_MS / 60_000 });
}

/** After the right one. */
export async function forgetTries(tx: Transaction, what: string): Promise<void> {
  await tx.tables<PeopleTables>().deleteFrom("sign_in_limits").where("sign_in_name", "=", what).execute();
}

export const MOST_PASSWORDS = 10;

/**
 * What tries at a door are counted under. A browser in which that person signed in before has a count of its own: whoever
 * uses up a name from elsewhere does not shut its owner out.
 */
export async function triedAt(
  reads: Reads,
  { signInName, device, of }: { signInName: string; device: string; of?: "code" },
): Promise<{ what: string; known: boolean }> {
  const known = device !== "" && (await isKnownDevice(reads, { token: device, signInName }));
  const what = `${of ? `${of}:` : ""}${signInName}${known ? `:${sha256(device).slice(0, 20)}` : ""}`;
  return { what, known };
}

/** What tries of somebody who is signed in are counted under: nobody outside can use them up. */
export const triedInside = (person: number) => `inside:${person}`;
