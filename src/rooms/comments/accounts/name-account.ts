// The name of a new account: one that the paper takes for comments, and that nobody else has here.

import type { Act, Transaction } from "#platform/act";
import { Problem } from "#platform/problem";
import { getPublication } from "#publication";
import type { CommentTables } from "../tables";
import { checkName, nameKey } from "../text/name";
import { listTakenFor } from "./account-queries";

/** @returns the name as it is stored, and those of the paper. @throws Problem `not-found` where the paper offers no accounts, `invalid` for a name that is not taken */
export async function accountName(act: Act, typed: string): Promise<{ name: string; taken: string[] }> {
  if (!(await getPublication(act.reads)).readerAccounts) throw new Problem("not-found", "problem.not-found");
  const taken = await listTakenFor(act.reads, { name: typed, account: null });
  const { name, reasons } = checkName(typed, { taken });
  const [reason] = reasons;
  // A comment may go without a name; an account may not.
  if (name === "" || reason === "name-too-short") throw new Problem("invalid", "comments.account-name-short");
  if (reason) throw new Problem("invalid", `comments.fault.${reason}`);
  return { name, taken };
}

/** @param account.hash null for one that is entered by passkeys. @returns its id. @throws Problem `invalid` when somebody else took the name at the same moment */
export async function putAccount(
  tx: Transaction,
  { name, hash }: { name: string; hash: string | null },
): Promise<number> {
  const made = await tx
    .tables<CommentTables>()
    .insertInto("comment_accounts")
    .values({ name, name_key: nameKey(name), password_hash: hash })
    .onConflict((conflict) => conflict.column("name_key").doNothing())
    .returning("id")
    .executeTakeFirst();
  if (!made) throw new Problem("invalid", "comments.fault.name-reserved");
  return made.id;
}
