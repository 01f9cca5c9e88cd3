// Act tokens: a signed note that one act on one object was offered at one moment, good until another.

import { fromBase64url, HASH_BYTES, keyedHash, sameHash, toBase64url } from "./keyed-hash";
import type { ReaderKeys } from "./reader-keys";

const VERSION = 1;
const TIME_BYTES = 6;
const SIGNED_BYTES = 1 + 2 * TIME_BYTES;
const TOKEN_BYTES = SIGNED_BYTES + HASH_BYTES;
const LATEST = 2 ** 48 - 1;

/** What the token is bound to. It is not written into the token: whoever checks must know what they are checking. */
export type Act = {
  /** A fixed word, such as "cast-vote" or "comment-form". */
  readonly purpose: string;
  /** What it is done to, part by part: kind, id, and the choice where the choice matters. */
  readonly object: readonly (string | number)[];
};

export type CheckedAct = {
  readonly issuedAt: number;
  readonly expiresAt: number;
};

/** Signs an act. Times are whole milliseconds since 1970. Throws a RangeError for times that are none. */
export function signAct(keys: ReaderKeys, act: Act & { now: number; expiresAt: number }): string {
  const signed = Buffer.alloc(SIGNED_BYTES);
  signed[0] = VERSION;
  signed.writeUIntBE(whole(act.now), 1, TIME_BYTES);
  signed.writeUIntBE(whole(act.expiresAt), 1 + TIME_BYTES, TIME_BYTES);
  return toBase64url(Buffer.concat([signed, signature(keys.token, { act, signed })]));
}

/**
 * When the act was offered and until when it holds, or null: forged, truncated, made for another act or object, expired,
 * or issued after `now` by more than a minute. Never throws.
 */
export function checkAct(
  keys: ReaderKeys,
  text: string | null | undefined,
  expected: Act & { now: number },
): CheckedAct | null {
  if (typeof text !== "string" || text.length > 2 * TOKEN_BYTES) return null;
  const bytes = fromBase64url(text);
  if (bytes === null || bytes.length !== TOKEN_BYTES || bytes[0] !== VERSION) return null;
  const signed = Buffer.from(bytes.subarray(0, SIGNED_BYTES));
  const given = bytes.subarray(SIGNED_BYTES);
  const pairs = keys.previous === undefined ? [keys] : [keys, keys.previous];
  if (!pairs.some((pair) => sameHash(signature(pair.token, { act: expected, signed }), given))) return null;
  const issuedAt = signed.readUIntBE(1, TIME_BYTES);
  const expiresAt = signed.readUIntBE(1 + TIME_BYTES, TIME_BYTES);
  return expected.now < expiresAt && issuedAt <= expected.now + 60_000 ? { issuedAt, expiresAt } : null;
}

function signature(key: Uint8Array, input: { act: Act; signed: Uint8Array }): Uint8Array {
  const { act, signed } = input;
  return keyedHash(key, {
    label: "act",
    fields: [signed, act.purpose, ...act.object.map(String)],
  });
}

function whole(time: number): number {
  if (!Number.isSafeInteger(time) || time < 0 || time > LATEST)
    throw new RangeError("An act token needs whole milliseconds since 1970");
  return time;
}
