// Challenges for passkeys: random, signed, short-lived, good once. Nothing is stored until one is answered.

import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import type { Transaction } from "#platform/act";
import { Problem } from "#platform/problem";

interface ChallengeTables {
  spent_challenges: { challenge: string; at: number };
}

/** A sign-in page may stand open for a while. */
const LIFE_MS = 15 * 60_000;
const NONCE_BYTES = 16;
const MAC_BYTES = 16;

export interface Purpose {
  /** Signs challenges. */
  readonly key: Uint8Array;
  /** What it is for, such as `enter`, or `add` by a certain person: a challenge for one is no good for another. */
  readonly label: string;
  /** Milliseconds since 1970 UTC. */
  readonly at: number;
}

/** @returns base64url, as the browser signs it */
export function makeChallenge({ key, label, at }: Purpose): string {
  const head = Buffer.alloc(NONCE_BYTES + 6);
  randomBytes(NONCE_BYTES).copy(head);
  head.writeUIntBE(at + LIFE_MS, NONCE_BYTES, 6);
  return Buffer.concat([head, macOf(key, label, head)]).toString("base64url");
}

export function isChallenge(challenge: string, { key, label, at }: Purpose): boolean {
  const bytes = Buffer.from(challenge, "base64url");
  if (bytes.length !== NONCE_BYTES + 6 + MAC_BYTES) return false;
  const head = bytes.subarray(0, NONCE_BYTES + 6);
  const mac = bytes.subarray(NONCE_BYTES + 6);
  return timingSafeEqual(mac, macOf(key, label, head)) && head.readUIntBE(NONCE_BYTES, 6) > at;
}

/** Uses a challenge up. @throws Problem `invalid` when it was answered before */
export async function spendChallenge(tx: Transaction, challenge: string): Promise<void> {
  const db = tx.tables<ChallengeTables>();
  await db
    .deleteFrom("spent_challenges")
    .where("at", "<", tx.at - LIFE_MS)
    .execute();
  const spent = await db
    .insertInto("spent_challenges")
    .values({ challenge, at: tx.at })
    .onConflict((conflict) => conflict.doNothing())
    .returning("challenge")
    .execute();
  if (spent.length !== 1) throw new Problem("invalid", "people.wrong-passkey");
}

function macOf(key: Uint8Array, label: string, head: Uint8Array): Buffer {
  return createHmac("sha256", key).update(`passkey|${label}|`).update(head).digest().subarray(0, MAC_BYTES);
}
