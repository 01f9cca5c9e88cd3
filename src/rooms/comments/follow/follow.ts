// That an author wants to be told of answers by mail: how long it holds, and the two links of its mails. No database, no request.

import { checkAct, type ReaderKeys, signAct } from "#readers";

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

/** How long the link in the first mail may be followed; with it an address goes that nobody confirmed. */
export const CONFIRM_MS = DAY_MS;
/** The longest that an address is kept, whatever happens. */
export const KEPT_MS = 90 * DAY_MS;
/** Answers of so long are one mail. */
export const GATHER_MS = 15 * MINUTE_MS;
/** Between two questions for one comment. */
export const ASK_AGAIN_MS = MINUTE_MS;
/** An old mail may still be used to end what has ended already. */
const END_LINK_MS = 400 * DAY_MS;

/** `asked`: a mail is on its way to an address that nobody confirmed yet. */
export type FollowState = "none" | "asked" | "confirmed";

/** What its address is kept for: for another comment it does not open. */
export const boundTo = (comment: number) => `comment:${comment}`;

type Purpose = "confirm-answers" | "end-answers";
const LIVES: Readonly<Record<Purpose, number>> = {
  "confirm-answers": CONFIRM_MS,
  "end-answers": END_LINK_MS,
};

/** It names neither the comment nor its article: a mailbox may be read by others. */
export function signFollow(
  keys: ReaderKeys,
  { handle, purpose, now }: { handle: string; purpose: Purpose; now: number },
): string {
  const expiresAt = now + LIVES[purpose];
  return `${handle}.${signAct(keys, { purpose, object: [handle], now, expiresAt })}`;
}

/** The handle, or null for a link that is forged, over, or made for something else. */
export function readFollow(
  keys: ReaderKeys,
  { token, purpose, now }: { token: string; purpose: Purpose; now: number },
): string | null {
  const [handle = "", signature] = token.split(".");
  return checkAct(keys, signature, { purpose, object: [handle], now }) ? handle : null;
}
