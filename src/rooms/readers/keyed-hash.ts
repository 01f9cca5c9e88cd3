// One keyed fingerprint for everything this room signs or makes unlinkable: labelled, and unambiguous in its fields.

import { createHmac, timingSafeEqual } from "node:crypto";

/** Bytes kept of each HMAC. 128 bits: forging one costs 2^128 tries, and a row stays small. */
export const HASH_BYTES = 16;

/**
 * HMAC-SHA256 over a label and its fields, cut to 16 bytes. Each field goes in behind its length (4 bytes, big-endian),
 * so that ("ab", "c") and ("a", "bc") never meet, and a hash made for one label is worth nothing under another.
 */
export function keyedHash(
  key: Uint8Array,
  input: { label: string; fields: readonly (string | Uint8Array)[] },
): Uint8Array {
  const hmac = createHmac("sha256", key);
  for (const field of [input.label, ...input.fields]) {
    const bytes = typeof field === "string" ? Buffer.from(field, "utf8") : field;
    const length = Buffer.alloc(4);
    length.writeUInt32BE(bytes.length);
    hmac.update(length).update(bytes);
  }
  return new Uint8Array(hmac.digest().subarray(0, HASH_BYTES));
}

/** Compares two hashes without telling by its time where they differ. Different lengths are simply unequal. */
export function sameHash(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && timingSafeEqual(one, other);
}

/**
 * Base64url read strictly: null unless the text is exactly what `toBase64url` would write for its bytes. The ordinary
 * decoder skips characters it does not know, and would let one token be written in many ways.
 */
export function fromBase64url(text: string): Uint8Array | null {
  if (!/^[A-Za-z0-9_-]+$/.test(text)) return null;
  const bytes = Buffer.from(text, "base64url");
  return bytes.toString("base64url") === text ? new Uint8Array(bytes) : null;
}

export function toBase64url(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("base64url");
}
