// Who is in a story: names to be seen, and whose turn it is to write. Times and rules; no database.

/** A screen of which nothing was heard for this long is taken for closed (ms). On a slow line one word in four may be lost. */
export const PRESENT_MS = 45_000;
/** A turn that is not renewed ends after this long (ms). */
export const TURN_MS = 60_000;

export interface Turn {
  /** It is this person's, on whichever screen: nobody else is editing. */
  readonly mine: boolean;
  /** "" for whoever may not be named. */
  readonly who: string;
}

export interface Present {
  /** Other people who have the story open; "" for whoever may not be named. */
  readonly others: readonly string[];
  /** Null while nobody writes. */
  readonly turn: Turn | null;
  /** The version that the server holds. */
  readonly version: number;
}
