// A reader's account: a name that is theirs alone here, a password or passkeys, and nothing else. Rules; no database, no request.

export interface Account {
  readonly id: number;
  readonly name: string;
}

/** How long a browser stays signed in. */
export const SESSION_MS = 30 * 86_400_000;

/** How long coming in by a passkey is proof enough for an account that has no password. */
const FRESH_MS = 10 * 60_000;

/** @param session.until when it ends (ms): the only time that is kept of it */
export function isFresh({ until }: { readonly until: number }, at: number): boolean {
  return until - SESSION_MS > at - FRESH_MS;
}
