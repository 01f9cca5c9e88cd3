// The two cookies of the newsroom: the session, and the mark of a browser in which somebody signed in before.

import type { Visit } from "#platform/http";
import { DEVICE_LIFE_MS } from "./known-device";
import { rememberDevice } from "./remember-device";
import { SESSION_LIFE_MS } from "./session-queries";
import { signOut } from "./sign-out";

const SESSION_COOKIE = "nr";
const DEVICE_COOKIE = "nd";

/** What the browser brought; "" when nothing. */
export function sessionIn(visit: Visit<unknown>): string {
  return visit.cookie(SESSION_COOKIE) ?? "";
}

/** The mark of a browser that is known; "" when it brought none. */
export function deviceIn(visit: Visit<unknown>): string {
  return visit.cookie(DEVICE_COOKIE) ?? "";
}

/** The session, and a new mark for the browser. */
export async function giveSession(visit: Visit<unknown>, session: string): Promise<void> {
  visit.setCookie(SESSION_COOKIE, session, SESSION_LIFE_MS / 1000);
  const mark = await rememberDevice(visit.act, { session, before: deviceIn(visit) });
  if (mark) visit.setCookie(DEVICE_COOKIE, mark, DEVICE_LIFE_MS / 1000);
}

export function takeSession(visit: Visit<unknown>): void {
  visit.setCookie(SESSION_COOKIE, "", 0);
}

/** A new session; the one that the browser still held ends, so that a cookie planted before signing in is worth nothing. */
export async function exchangeSession(visit: Visit<unknown>, session: string): Promise<void> {
  const before = sessionIn(visit);
  if (before) await signOut(visit.act, { token: before });
  await giveSession(visit, session);
}
