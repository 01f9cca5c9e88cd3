// Whether this browser wrote a comment, or its account did: the link alone may have been sent to somebody else.

import type { Visit } from "#platform/http";
import { Problem } from "#platform/problem";
import { authorKey, findReader, formerAuthorKey } from "#readers";
import { findSignedIn } from "../accounts/session";
import type { HeldOwn } from "../comment";

/** How long its author may change a comment, in milliseconds; a minute more, for times are kept to the minute. */
const CHANGE_MS = 16 * 60_000;

export async function isAuthor(
  visit: Visit<unknown>,
  { article, own }: { article: number; own: HeldOwn },
): Promise<boolean> {
  if (own.account !== null && (await findSignedIn(visit))?.id === own.account) return true;
  const { author } = own;
  return author !== null && authorKeysOf(visit, article).some((key) => Buffer.from(author).equals(key));
}

/** Under which this browser's comments on an article may stand: none without a token. */
export function authorKeysOf(visit: Visit<unknown>, article: number): Uint8Array[] {
  const reader = findReader(visit);
  if (!reader) return [];
  const former = formerAuthorKey(visit.keys, article, reader);
  return [authorKey(visit.keys, article, reader), ...(former ? [former] : [])];
}

/** What was rejected stays so: a change would only bring it before a moderator again. */
export function isChangeable({ state, createdAt }: HeldOwn, at: number): boolean {
  return state !== "rejected" && at - createdAt < CHANGE_MS;
}

/** @throws Problem `conflict` */
export function holdChangeable(own: HeldOwn, at: number): void {
  if (!isChangeable(own, at)) throw new Problem("conflict", "comments.too-late");
}
