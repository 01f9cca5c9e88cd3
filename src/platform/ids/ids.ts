// Names for things: branded numbers that cannot be mixed up, and random ones that cannot be guessed.

import { createHash, randomBytes } from "node:crypto";

/** A number or text that belongs to one kind of thing: `Branded<number, "article">`. */
export type Branded<T, Name extends string> = T & { readonly __of?: Name };

const ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"; // Crockford's base 32: no i, l, o, u to misread

/** A random name of `length` characters, 5 bits each. */
export function randomId(length: number): string {
  return Array.from(randomBytes(length), (byte) => ALPHABET.charAt(byte & 31)).join("");
}

/** 256 random bits as base64url: for links and sessions, of which we keep only the hash. */
export function randomToken(): string {
  return randomBytes(32).toString("base64url");
}

/** SHA-256 as lower-case hex. */
export function sha256(data: string | Uint8Array): string {
  return createHash("sha256").update(data).digest("hex");
}
