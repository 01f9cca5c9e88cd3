// The mail address of a reader: in the database it stands sealed, under a key that is not there, and bound to what it is kept for.

import { type Keys, seal, unseal } from "#platform/config";

export interface SealedAddress {
  readonly sealed: Uint8Array;
  /** What it is kept for, such as `comment:12`: for anything else it does not open. */
  readonly bound: string;
}

/** RFC 5321, 4.5.3.1.3. All are as long as the longest: its length tells nothing of an address. */
const LONGEST = 254;

/** Destroying the key of votes makes every one of them unreadable for ever. */
const keyOf = ({ vote }: Pick<Keys, "vote">) => ({ key: vote, purpose: "mail-address" }) as const;

/** Twice the same address is sealed in two ways: rows do not tell that they have one reader. */
export function sealAddress(
  keys: Pick<Keys, "vote">,
  { address, bound }: { address: string; bound: string },
): SealedAddress {
  return { sealed: seal(Buffer.from(address.padEnd(LONGEST)), { ...keyOf(keys), bound }), bound };
}

/** Null for what was sealed under keys that are gone, or for something else. */
export function openAddress(keys: Pick<Keys, "vote">, { sealed, bound }: SealedAddress): string | null {
  try {
    return Buffer.from(unseal(sealed, { ...keyOf(keys), bound }))
      .toString("utf8")
      .trimEnd();
  } catch {
    return null;
  }
}
