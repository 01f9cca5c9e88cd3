// A reader's account: a name that is theirs alone here, a password, and nothing else. Rules; no database, no request.

export interface Account {
  readonly id: number;
  readonly name: string;
}

/** How long a browser stays signed in. */
export const SESSION_MS = 30 * 86_400_000;
