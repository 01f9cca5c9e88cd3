// The cookie that a session lives in.

import type { Visit } from "#platform/http";
import { SESSION_LIFE_MS } from "./session-queries";
import { signOut } from "./sign-out";

const SESSION_COOKIE = "nr";

/** What the browser brought; "" when nothing. */
export function sessionIn(visit: Visit<unknown>): string {
  return visit.cookie(SESSION_COOKIE) ?? "";
}

export function giveSession(visit: Visit<unknown>, session: string): void {
  visit.setCookie(SESSION_COOKIE, session, SESSION_LIFE_MS / 1000);
}

export function takeSession(visit: Visit<unknown>): void {
  visit.setCookie(SESSION_COOKIE, "", 0);
}

/** A new session; the one that the browser still held ends, so that a cookie planted before signing in is worth nothing. */
export async function exchangeSession(visit: Visit<unknown>, session: string): Promise<void> {
  const before = sessionIn(visit);
  if (before) await signOut(visit.act, { token: before });
  giveSession(visit, session);
}
