// The author's link to a comment of theirs: its id, and our word that it was given to its author, for a week.

import { findOpenArticle } from "#articles";
import type { Visit } from "#platform/http";
import { Problem } from "#platform/problem";
import { checkAct, signAct } from "#readers";
import { OWN_PAGE_MS } from "../comment";
import { addressIn } from "#urls";

const PURPOSE = "own-comment";

export function signOwn(
  { keys, act }: Visit<unknown>,
  { article, publicId }: { article: number; publicId: string },
): string {
  return `${publicId}.${signAct(keys, { purpose: PURPOSE, object: [article, publicId], now: act.at, expiresAt: act.at + OWN_PAGE_MS })}`;
}

/** The comment's public id, or null for a link that is forged, over, or of another comment or article. */
export function readOwn({ keys, act, params }: Visit<unknown>, article: number): string | null {
  const [publicId = "", token] = (params.token ?? "").split(".");
  return checkAct(keys, token, { purpose: PURPOSE, object: [article, publicId], now: act.at })
    ? publicId
    : null;
}

/** @throws Problem `not-found` without a published article there */
export async function commentedArticle({ reads, params }: Visit<unknown>) {
  const article = await findOpenArticle(reads, addressIn(params));
  if (!article) throw new Problem("not-found", "problem.not-found");
  return article;
}
