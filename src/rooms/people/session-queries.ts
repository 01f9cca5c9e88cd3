// Every read of sessions. Each request asks again, so that ending one holds at once, in every process.

import type { Reads } from "#platform/db";
import { sha256 } from "#platform/ids";
import type { Staff } from "./person";
import { COLUMNS, staffOf } from "./queries";
import type { PeopleTables } from "./tables";

/** Somebody with the session that they came with. Times are milliseconds since 1970 UTC. */
export interface SessionOf extends Staff {
  readonly seenAt: number;
  /** When they last proved who they are. */
  readonly confirmedAt: number;
}

/** Newsroom limits: 12 hours without use, 7 days in all. */
export const SESSION_IDLE_MS = 12 * 3_600_000;
export const SESSION_LIFE_MS = 7 * 24 * 3_600_000;

/** Whoever holds that session now; null when it ended, in whichever way, or the person is suspended. */
export async function findBySession(reads: Reads, token: string): Promise<SessionOf | null> {
  const row = await reads
    .tables<PeopleTables>()
    .selectFrom("sessions")
    .innerJoin("people", "people.id", "sessions.person_id")
    .select([...COLUMNS, "sessions.seen_at", "sessions.confirmed_at"])
    .where("token_hash", "=", sha256(token))
    .where("sessions.seen_at", ">", reads.at - SESSION_IDLE_MS)
    .where("sessions.created_at", ">", reads.at - SESSION_LIFE_MS)
    .where("suspended_at", "is", null)
    .executeTakeFirst();
  return row ? { ...staffOf(row), seenAt: row.seen_at, confirmedAt: row.confirmed_at } : null;
}

/** A session as its owner sees it: no address, no browser; only when. */
export interface SessionLine {
  /** Stands in the form that ends it; opens nothing. */
  readonly id: string;
  readonly openedAt: number;
  readonly seenAt: number;
  readonly current: boolean;
}

/** What a session is called where its owner sees it: made from the hash, which stays here. */
export function sessionId(tokenHash: string): string {
  return sha256(`session|${tokenHash}`).slice(0, 20);
}

/** Sessions that still open the newsroom, last used first. @param asked.token the one that asks */
export async function listSessions(
  reads: Reads,
  asked: { person: number; token: string },
): Promise<SessionLine[]> {
  const rows = await reads
    .tables<PeopleTables>()
    .selectFrom("sessions")
    .select(["token_hash", "created_at", "seen_at"])
    .where("person_id", "=", asked.person)
    .where("seen_at", ">", reads.at - SESSION_IDLE_MS)
    .where("created_at", ">", reads.at - SESSION_LIFE_MS)
    .orderBy("seen_at", "desc")
    .execute();
  return rows.map((row) => ({
    id: sessionId(row.token_hash),
    openedAt: row.created_at,
    seenAt: row.seen_at,
    current: row.token_hash === sha256(asked.token),
  }));
}

/** Whose second factor is awaited; null when the password was typed too long ago. */
export async function findHalfSession(reads: Reads, token: string): Promise<Staff | null> {
  const row = await reads
    .tables<PeopleTables>()
    .selectFrom("half_sessions")
    .innerJoin("people", "people.id", "half_sessions.person_id")
    .select(COLUMNS)
    .where("token_hash", "=", sha256(token))
    .where("half_sessions.created_at", ">", reads.at - HALF_SESSION_MS)
    .where("suspended_at", "is", null)
    .executeTakeFirst();
  return row ? staffOf(row) : null;
}

/** How long a second factor is awaited. */
export const HALF_SESSION_MS = 10 * 60_000;
