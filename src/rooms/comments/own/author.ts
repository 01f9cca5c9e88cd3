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
  return isOfBrowser(visit, { article, own });
}

function isOfBrowser(visit: Visit<unknown>, { article, own }: { article: number; own: HeldOwn }): boolean {
  const reader = findReader(visit);
  const { author } = own;
  if (!reader || !author) return false;
  const keys = [authorKey(visit.keys, article, reader), formerAuthorKey(visit.keys, article, reader)];
  return keys.some((key) => key !== null && Buffer.from(author).equals(key));
}

/** What was rejected stays so: a change would only bring it before a moderator again. */
export function isChangeable({ state, createdAt }: HeldOwn, at: number): boolean {
  return state !== "rejected" && at - createdAt < CHANGE_MS;
}

/** @throws Problem `conflict` */
export function holdChangeable(own: HeldOwn, at: number): void {
  if (!isChangeable(own, at)) throw new Problem("conflict", "comments.too-late");
}
