// The cookie of a reader who is signed in: set by signing in and nowhere else, read where somebody comments or looks at what is theirs.

import type { Act, Transaction } from "#platform/act";
import type { Visit } from "#platform/http";
import { randomToken, sha256 } from "#platform/ids";
import { toTheMinute } from "../comment";
import type { CommentTables } from "../tables";
import { type Account, SESSION_MS } from "./account";
import { findBySession } from "./account-queries";

const COOKIE = "wa";

export interface Session extends Account {
  /** When it ends, in milliseconds since 1970 UTC. */
  readonly until: number;
  readonly token: string;
}

export async function findSignedIn(visit: Visit<unknown>): Promise<Session | null> {
  const token = visit.cookie(COOKIE);
  const found = token ? await findBySession(visit.act.reads, token) : null;
  return token && found ? { ...found, token } : null;
}

/** @param kept.token of the one that stays; null for none */
export async function endSessions(
  tx: Transaction,
  { account, token }: { account: number; token: string | null },
): Promise<void> {
  const all = tx
    .tables<CommentTables>()
    .deleteFrom("comment_account_sessions")
    .where("account_id", "=", account);
  await (token === null ? all : all.where("token_hash", "!=", sha256(token))).execute();
}

/** @returns what goes into the cookie */
export async function openSession(tx: Transaction, account: number): Promise<string> {
  const db = tx.tables<CommentTables>();
  await db.deleteFrom("comment_account_sessions").where("until", "<=", tx.at).execute();
  const token = randomToken();
  await db
    .insertInto("comment_account_sessions")
    .values({ token_hash: sha256(token), account_id: account, until: toTheMinute(tx.at) + SESSION_MS })
    .execute();
  return token;
}

/** The one that the browser still held ends, so that a cookie planted before signing in is worth nothing. */
export async function giveSession(visit: Visit<unknown>, token: string): Promise<void> {
  const before = visit.cookie(COOKIE);
  if (before) await endSession(visit.act, { token: before });
  visit.setCookie(COOKIE, token, SESSION_MS / 1000);
}

/** Signs this browser out, also while the paper is locked down. */
export async function closeSession(visit: Visit<unknown>): Promise<void> {
  const token = visit.cookie(COOKIE);
  if (!token) return;
  await endSession(visit.act, { token });
  visit.setCookie(COOKIE, "", 0);
}

async function endSession(act: Act, { token }: { token: string }): Promise<void> {
  await act.commit(
    async (tx) => {
      await tx
        .tables<CommentTables>()
        .deleteFrom("comment_account_sessions")
        .where("token_hash", "=", sha256(token))
        .execute();
    },
    { duringLockdown: true },
  );
}
