// How busy one network neighbourhood is: counted in memory, under a salt that is forgotten every midnight.

import { randomBytes } from "node:crypto";
import { addressPrefix } from "./address-prefix";
import { keyedHash } from "./keyed-hash";

const MINUTE = 60_000;
const DAY = 86_400_000;

export type Rate = { readonly times: number; readonly withinMs: number };

/** Generous, because a camp, a village or a whole mobile network may stand behind one address. */
export const RATES = {
  vote: { times: 30, withinMs: 5 * MINUTE },
  comment: { times: 10, withinMs: 5 * MINUTE },
  report: { times: 10, withinMs: 5 * MINUTE },
  "new-token": { times: 5, withinMs: 10 * MINUTE },
  account: { times: 30, withinMs: 10 * MINUTE },
  /** Sums done so that a comment need not wait: a machine is faster at them than any reader. */
  "step-up": { times: 30, withinMs: 5 * MINUTE },
  follow: { times: 5, withinMs: 10 * MINUTE },
  /** Mails that ask whether an address wants to be told: counted by the mail address itself. */
  mailbox: { times: 3, withinMs: DAY },
} as const satisfies Record<string, Rate>;

/** A fixed name, never the URL: spelling an address differently must not open a new bucket. */
export type RatePurpose = keyof typeof RATES;
export type Pace = "calm" | "busy";

export type Touch = {
  readonly purpose: RatePurpose;
  /** Of the network; for `mailbox` of a mail. */
  readonly address: string;
  readonly at: number;
};

export type Rates = {
  /**
   * Counts one act from an address at a moment (milliseconds) and says whether its neighbourhood is over the rate. "busy"
   * means slow down or hold, never refuse. What is no address at all is counted together in one bucket.
   */
  touch(touched: Touch): Pace;
  /** Buckets held now. */
  size(): number;
};

type Bucket = { level: number; at: number };

/**
 * Leaky buckets over HMAC(salt, purpose | prefix). The salt is 32 random bytes that exist in this process's memory only;
 * at the first touch after 00:00 UTC it is overwritten, so that nobody, not we either, can match yesterday's buckets.
 * At most `most` buckets are held: the least recently touched goes first.
 */
export function openRates(most = 50_000): Rates {
  const buckets = new Map<string, Bucket>();
  let salt = randomBytes(32);
  let day = 0;

  function turnTheDay(at: number): void {
    const today = Math.floor(at / DAY);
    if (today === day) return;
    day = today;
    salt.fill(0);
    salt = randomBytes(32);
    buckets.clear();
  }

  return {
    touch({ purpose, address, at }) {
      turnTheDay(at);
      const prefix =
        purpose === "mailbox" ? Buffer.from(address) : (addressPrefix(address) ?? new Uint8Array());
      const key = Buffer.from(keyedHash(salt, { label: "rate", fields: [purpose, prefix] })).toString(
        "base64",
      );
      const { times, withinMs } = RATES[purpose];
      const bucket = buckets.get(key) ?? { level: 0, at };
      const leaked = (Math.max(0, at - bucket.at) * times) / withinMs;
      // One more than the limit is the most a bucket holds: a storm must not keep its neighbours busy for hours.
      const level = Math.min(times + 1, Math.max(0, bucket.level - leaked) + 1);
      buckets.delete(key);
      buckets.set(key, { level, at });
      if (buckets.size > most) buckets.delete(buckets.keys().next().value ?? key);
      return level > times ? "busy" : "calm";
    },
    size: () => buckets.size,
  };
}
