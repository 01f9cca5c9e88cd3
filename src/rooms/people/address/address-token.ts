// The proof that a mail arrived: a link that only this person can use, for this address, until a day has passed.

import { createHmac, timingSafeEqual } from "node:crypto";
import type { Keys } from "#platform/config";

const LIFE_MS = 24 * 3_600_000;

export interface Asked {
  readonly person: number;
  readonly address: string;
  /** When it was asked for (ms): a newer question voids the link. */
  readonly askedAt: number;
}

/** Signed and not stored: the database holds nothing that would open it. */
export function addressToken(keys: Keys, { person, address, askedAt }: Asked): string {
  return createHmac("sha256", keys.token)
    .update(`address|${person}|${address}|${askedAt}`)
    .digest("base64url");
}

export function isAddressToken(
  keys: Keys,
  { token, asked, now }: { token: string; asked: Asked; now: number },
): boolean {
  if (now - asked.askedAt > LIFE_MS) return false;
  const [given, right] = [Buffer.from(token), Buffer.from(addressToken(keys, asked))];
  return given.length === right.length && timingSafeEqual(given, right);
}
