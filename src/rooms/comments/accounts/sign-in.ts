// A reader signs in. Guesses are counted by name, in the database, where no change of address gets round them.

import { passwordOf } from "#people";
import type { Act, Transaction } from "#platform/act";
import { isPassword } from "#platform/passwords";
import { Problem } from "#platform/problem";
import type { CommentTables } from "../tables";
import { nameKey } from "../text/name";
import { findByName } from "./account-queries";
import { openSession } from "./session";

const WINDOW_MS = 15 * 60_000;
const MOST_TRIES = 10;
/** Longer names are nobody's. In UTF-16 units. */
const LONGEST_NAME = 400;

export interface SignIn {
  readonly name: string;
  readonly password: string;
}

/** The same answer for a wrong name and a wrong password. @returns what goes into the cookie. @throws Problem `invalid`, or `too-many` after ten failures within 15 minutes */
export async function signIn(act: Act, input: SignIn): Promise<string> {
  const name = input.name.trim();
  const password = passwordOf(input.password);
  if (name === "" || name.length > LONGEST_NAME) throw new Problem("invalid", "comments.account-wrong");
  const key = nameKey(name);
  await act.commit((tx) => countTry(tx, key));
  const account = await findByName(act.reads, name);
  const right = await isPassword({ password, known: false }, account?.hash ?? null);
  if (!account || !right) throw new Problem("invalid", "comments.account-wrong");
  return act.commit(async (tx) => {
    await tx
      .tables<CommentTables>()
      .deleteFrom("comment_account_tries")
      .where("name_key", "=", key)
      .execute();
    return openSession(tx, account.id);
  });
}

/** Counted before anything is looked at, so that a hundred tries at once do not slip through; what is refused counts no further. */
async function countTry(tx: Transaction, key: string): Promise<void> {
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
}
