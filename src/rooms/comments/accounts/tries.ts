// Guesses at a password, counted in the database before anything is looked at, so that a hundred at once do not slip through.

import type { Act, Transaction } from "#platform/act";
import { Problem } from "#platform/problem";
import type { CommentTables } from "../tables";

const WINDOW_MS = 15 * 60_000;
const MOST_TRIES = 10;

/** Of somebody who is signed in: whoever guesses at the door must not use these up. No name's key has a bar in it. */
export const triedInside = (account: number) => `inside|${account}`;

/** What is refused counts no further. @param key of a name, or `triedInside`. @throws Problem `too-many` after ten failures within 15 minutes */
export async function countTry(act: Act, key: string): Promise<void> {
  await act.commit(async (tx) => {
    const db = tx.tables<CommentTables>();
    await db
      .deleteFrom("comment_account_tries")
      .where("since", "<", tx.at - WINDOW_MS)
      .execute();
    const { failures } = await db
      .insertInto("comment_account_tries")
      .values({ name_key: key, failures: 1, since: tx.at })
      .onConflict((conflict) =>
        conflict
          .column("name_key")
          .doUpdateSet((eb) => ({ failures: eb("comment_account_tries.failures", "+", 1) })),
      )
      .returning("failures")
      .executeTakeFirstOrThrow();
    if (failures > MOST_TRIES)
      throw new Problem("too-many", "comments.account-too-many", { minutes: WINDOW_MS / 60_000 });
  });
}

export async function forgetTries(tx: Transaction, key: string): Promise<void> {
  await tx.tables<CommentTables>().deleteFrom("comment_account_tries").where("name_key", "=", key).execute();
}
