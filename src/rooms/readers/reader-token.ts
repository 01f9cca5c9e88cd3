// The reader's token: a random number that we signed, kept in the browser alone, and the strangers it becomes in our rows.

import { randomBytes } from "node:crypto";
import { fromBase64url, HASH_BYTES, keyedHash, sameHash, toBase64url } from "./keyed-hash";
import type { ReaderKeys } from "./reader-keys";

const VERSION = 1;
const RANDOM_BYTES = 16;
const SIGNED_BYTES = 1 + 2 + RANDOM_BYTES;
const TOKEN_BYTES = SIGNED_BYTES + HASH_BYTES;
const TOKEN_CHARACTERS = Math.ceil((TOKEN_BYTES * 8) / 6);

const DAY = 86_400_000;
const WEEK = 7 * DAY;
/** How long a browser keeps the token, in seconds: 180 days. */
export const TOKEN_MAX_AGE_SECONDS = (180 * DAY) / 1000;

declare const voter: unique symbol;
declare const author: unique symbol;
/** Who voted on one target: 16 bytes, good for nothing on any other target. */
export type VoterKey = Uint8Array & { readonly [voter]: true };
/** Who commented under one article: 16 bytes, different under every article. */
export type AuthorKey = Uint8Array & { readonly [author]: true };

export type ReaderToken = {
  /** What the cookie holds: 47 base64url characters. */
  readonly text: string;
  /** Never stored, never logged: it is the reader. */
  readonly random: Uint8Array;
  /** Whole weeks since 1970 in which it was issued; coarse on purpose, so that it is no fingerprint. */
  readonly issuedWeek: number;
};

/** What a vote is on. The kind is part of the key: a vote on comment 7 never matches one on article 7. */
export type VoteTarget = {
  readonly kind: "article" | "comment";
  readonly id: number | string;
};

/** A new token, issued at `now` (milliseconds since 1970). Call it on a first vote or comment only, never on reading. */
export function issueReaderToken(keys: ReaderKeys, now: number): ReaderToken {
  const signed = new Uint8Array(SIGNED_BYTES);
  signed[0] = VERSION;
  new DataView(signed.buffer).setUint16(1, Math.floor(now / WEEK));
  signed.set(randomBytes(RANDOM_BYTES), 3);
  const whole = new Uint8Array(TOKEN_BYTES);
  whole.set(signed);
  whole.set(signature(keys.token, signed), SIGNED_BYTES);
  return read(whole);
}

/**
 * The token that a browser sent, or null for anything that is not ours: absent, forged, truncated, of another version,
 * older than 180 days or from the future. Never throws; the caller then issues a new one.
 *
 * Age is known to the week, so a token lives up to six days longer here than its cookie does.
 */
export function verifyReaderToken(
  keys: ReaderKeys,
  input: { text: string | null | undefined; now: number },
): ReaderToken | null {
  const { text, now } = input;
  if (typeof text !== "string" || text.length !== TOKEN_CHARACTERS) return null;
  const whole = fromBase64url(text);
  if (whole === null || whole.length !== TOKEN_BYTES || whole[0] !== VERSION) return null;
  const signed = whole.subarray(0, SIGNED_BYTES);
  const given = whole.subarray(SIGNED_BYTES);
  const pairs = keys.previous === undefined ? [keys] : [keys, keys.previous];
  if (!pairs.some((pair) => sameHash(signature(pair.token, signed), given))) return null;
  const token = read(whole);
  const week = Math.floor(now / WEEK);
  // One week of the future is allowed: two machines need not agree on midnight.
  return token.issuedWeek <= week + 1 && token.issuedWeek * WEEK + WEEK + TOKEN_MAX_AGE_SECONDS * 1000 > now
    ? token
    : null;
}

/** True in the week of issue and the next: such a token is given less trust when votes come in a burst. */
export function isFreshToken(token: ReaderToken, now: number): boolean {
  return Math.floor(now / WEEK) - token.issuedWeek <= 1;
}

/** The key under which this reader's vote on this target is stored. Two targets give unrelated keys. */
export function voterKey(
  keys: { vote: Uint8Array },
  target: VoteTarget,
  token: Pick<ReaderToken, "random">,
): VoterKey {
  return keyedHash(keys.vote, {
    label: "vote",
    fields: [target.kind, String(target.id), token.random],
  }) as VoterKey;
}

/** The key that marks one author's comments under one article. Two articles give unrelated keys. */
export function authorKey(
  keys: { vote: Uint8Array },
  articleId: number | string,
  token: Pick<ReaderToken, "random">,
): AuthorKey {
  return keyedHash(keys.vote, {
    label: "author",
    fields: [String(articleId), token.random],
  }) as AuthorKey;
}

/** The same, under the keys before the last rotation: look there second, and re-key the row on the next write. */
export function formerVoterKey(
  keys: ReaderKeys,
  target: VoteTarget,
  token: Pick<ReaderToken, "random">,
): VoterKey | null {
  return keys.previous === undefined ? null : voterKey(keys.previous, target, token);
}

export function formerAuthorKey(
  keys: ReaderKeys,
  articleId: number | string,
  token: Pick<ReaderToken, "random">,
): AuthorKey | null {
  return keys.previous === undefined ? null : authorKey(keys.previous, articleId, token);
}

function signature(key: Uint8Array, signed: Uint8Array): Uint8Array {
  return keyedHash(key, { label: "reader", fields: [signed] });
}

function read(whole: Uint8Array): ReaderToken {
  return {
    text: toBase64url(whole),
    random: whole.slice(3, SIGNED_BYTES),
    issuedWeek: new DataView(whole.buffer, whole.byteOffset).getUint16(1),
  };
}
