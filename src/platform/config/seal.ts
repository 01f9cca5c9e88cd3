// Keeps something in the database that the database alone cannot tell: sealed under a key that stands in a file beside it.

import { createCipheriv, createDecipheriv, createHmac, randomBytes } from "node:crypto";

const IV_BYTES = 12;
const TAG_BYTES = 16;

/** What it is sealed for: each purpose has a key of its own. */
export type Purpose = "authenticator" | "identity" | "mail-address";

export interface SealKey {
  /** The paper's own. */
  readonly key: Uint8Array;
  readonly purpose: Purpose;
  /** What it belongs to: moved to another row it does not open. */
  readonly bound?: string;
}

/** AES-256-GCM. */
export function seal(open: Uint8Array, under: SealKey): Buffer {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv("aes-256-gcm", keyOf(under), iv);
  cipher.setAAD(Buffer.from(under.bound ?? ""));
  const sealed = Buffer.concat([cipher.update(open), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]);
}

/** @throws Error when it was sealed under another key, or for something else */
export function unseal(sealed: Uint8Array, under: SealKey): Uint8Array {
  const bytes = Buffer.from(sealed);
  const decipher = createDecipheriv("aes-256-gcm", keyOf(under), bytes.subarray(0, IV_BYTES));
  decipher.setAAD(Buffer.from(under.bound ?? ""));
  decipher.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
  return new Uint8Array(
    Buffer.concat([decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]),
  );
}

function keyOf({ key, purpose }: SealKey): Buffer {
  return createHmac("sha256", key).update(purpose).digest();
}
