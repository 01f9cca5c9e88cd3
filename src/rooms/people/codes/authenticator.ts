// One-time codes by RFC 6238, as every authenticator app makes them; the secret is kept under a key that is not in the database.

import { randomBytes } from "node:crypto";
import { Secret, TOTP } from "otpauth";
import { seal, unseal } from "#platform/config";
import { randomId, sha256 } from "#platform/ids";

const PERIOD_MS = 30_000;
const SECRET_BYTES = 20;
export const RECOVERY_CODES = 10;

/** @param sealed as `sealSecret` made it; @param at milliseconds since 1970 UTC. @returns the step of a code that is right now, or one step before or after; else null */
export function stepOf(sealed: Uint8Array, key: Uint8Array, typed: { code: string; at: number }) {
  const totp = totpOf(unseal(sealed, { key, purpose: "authenticator" }));
  const delta = totp.validate({ token: typed.code, timestamp: typed.at, window: 1 });
  return delta === null ? null : Math.floor(typed.at / PERIOD_MS) + delta;
}

export function newSecret(): Uint8Array {
  return new Uint8Array(randomBytes(SECRET_BYTES));
}

/** What an authenticator app takes: as letters in groups of four, and as an address that a phone opens with it. */
export function secretInWords(secret: Uint8Array, names: { paper: string; signInName: string }) {
  const totp = totpOf(secret, names);
  const letters = totp.secret.base32.replace(/(.{4})(?=.)/g, "$1 ");
  return { letters, address: totp.toString() };
}

function totpOf(secret: Uint8Array, names?: { paper: string; signInName: string }): TOTP {
  const buffer = new Uint8Array(secret).buffer;
  return new TOTP({
    secret: new Secret({ buffer }),
    ...(names && { issuer: names.paper, label: names.signInName }),
  });
}

/** As the database keeps it. */
export function sealSecret(secret: Uint8Array, key: Uint8Array): Buffer {
  return seal(secret, { key, purpose: "authenticator" });
}

/** In UTF-16 units; no code is as long with all its spaces. */
const MOST_TYPED = 100;

/** What was typed, as the code that was meant: any digits, spaces and hyphens between them. */
export function codeOf(typed: string): string {
  return typed
    .slice(0, MOST_TYPED)
    .normalize("NFKC")
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .replace(/[\s\p{Cf}-]/gu, "")
    .toLowerCase();
}

/** Sixteen letters of 5 bits, in groups, to be printed. */
export function newRecoveryCode(): string {
  return randomId(16).replace(/(.{4})(?=.)/g, "$1-");
}

export function recoveryHash(person: number, code: string): string {
  return sha256(`recovery|${person}|${code}`);
}
