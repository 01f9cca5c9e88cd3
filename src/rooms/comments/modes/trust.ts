// Our word, in a browser's cookie, that a comment of its token was approved: it holds under every article, and names nobody.

import type { Visit } from "#platform/http";
import { checkAct, type ReaderToken, signAct } from "#readers";

const COOKIE = "wt";
const PURPOSE = "trusted-commenter";
const DAYS = 180;
const DAY_MS = 86_400_000;
/** To the week: a moment would tell which comment it was given for. */
const WEEK_MS = 7 * DAY_MS;

/** Bound to the token: copied into another browser it is worth nothing. */
export function isTrusted(visit: Visit<unknown>, reader: ReaderToken): boolean {
  return checkAct(visit.keys, visit.cookie(COOKIE), { ...wordOn(reader), now: visit.act.at }) !== null;
}

/** Given to a browser that comes back to a comment of its own that was approved. */
export function giveTrust(visit: Visit<unknown>, reader: ReaderToken): void {
  const now = Math.floor(visit.act.at / WEEK_MS) * WEEK_MS;
  const text = signAct(visit.keys, { ...wordOn(reader), now, expiresAt: now + WEEK_MS + DAYS * DAY_MS });
  visit.setCookie(COOKIE, text, (DAYS * DAY_MS) / 1000);
}

/** With the token it is bound to, whoever asks to be forgotten loses it as well. */
export function forgetTrust(visit: Visit<unknown>): void {
  visit.setCookie(COOKIE, "", 0);
}

function wordOn(reader: ReaderToken) {
  return { purpose: PURPOSE, object: [Buffer.from(reader.random).toString("base64url")] };
}
