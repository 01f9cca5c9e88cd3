// The reader's cookie: read wherever somebody votes or comments, set there alone, taken away where its reader asks for it.

import type { Visit } from "#platform/http";
import { issueReaderToken, type ReaderToken, TOKEN_MAX_AGE_SECONDS, verifyReaderToken } from "./reader-token";

const COOKIE = "wr";

/** The reader that this browser says it is, or null: no cookie, or not one of ours. */
export function findReader(visit: Visit<unknown>): ReaderToken | null {
  return verifyReaderToken(visit.keys, {
    text: visit.cookie(COOKIE),
    now: visit.act.at,
  });
}

/** Makes a reader of this browser; the cookie goes out with the answer. Never called for a page that is only read. */
export function admitReader(visit: Visit<unknown>): ReaderToken {
  const token = issueReaderToken(visit.keys, visit.act.at);
  visit.setCookie(COOKIE, token.text, TOKEN_MAX_AGE_SECONDS);
  return token;
}

/** Takes the token away: this browser is nobody again, and what it sent can be told from it no more. */
export function forgetReader(visit: Visit<unknown>): void {
  visit.setCookie(COOKIE, "", 0);
}
