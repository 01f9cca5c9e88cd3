// A proof: a link to one revision for somebody outside. How long it may be good for, and what its label may be.

import { sha256 } from "#platform/ids";
import { Problem } from "#platform/problem";

const HOUR_MS = 3_600_000;

/** How long a link is good for, by the words that a form sends. */
export const PROOF_SPANS = { hour: HOUR_MS, day: 24 * HOUR_MS, week: 7 * 24 * HOUR_MS } as const;
export type ProofSpan = keyof typeof PROOF_SPANS;

/** A proof is for reading now; what is to be read for longer is published. */
const LONGEST_MS = 90 * 24 * HOUR_MS;
const LONGEST_LABEL = 120;

/** Openings within this time of the last are one: a page, its pictures, a reload. */
export const OPENING_MS = 60_000;

/** What a proof is called where it is listed: made from the hash, which stays here, and opens nothing. */
export function proofId(tokenHash: string): string {
  return sha256(`proof|${tokenHash}`).slice(0, 20);
}

/** For whom it is, in words for colleagues. */
export function labelOf(typed: string): string {
  return typed.normalize("NFC").replace(/\s+/g, " ").trim().slice(0, LONGEST_LABEL);
}

/** @param until ms. @throws Problem `invalid` for a moment that is over, or too far away */
export function expiryOf(until: number, now: number): number {
  if (until <= now) throw new Problem("invalid", "articles.proof-past");
  if (until > now + LONGEST_MS) throw new Problem("invalid", "articles.proof-far", { days: 90 });
  return until;
}
