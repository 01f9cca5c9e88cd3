// Whether a comment that waits only because much was being sent may be let through by a sum, and the sum that is handed out.

import type { Visit } from "#platform/http";
import type { Publication } from "#publication";
import { checkAct, type ReaderKeys, signAct } from "#readers";
import { type ArticleAddress, urls } from "#urls";
import type { HeldOwn } from "../comment";
import type { Standing } from "../modes/mode";

const PURPOSE = "step-up";
/** Longer than a slow telephone needs; a page that was left open offers another when it is loaded again. */
const PUZZLE_MS = 10 * 60_000;

/** @param paper.commentStepUp whether the paper wants it */
export function isOffered(
  { state, reasons, decided }: HeldOwn,
  { standing, paper }: { standing: Standing; paper: { readonly commentStepUp: boolean } },
): boolean {
  const onlyBusy = reasons.length === 1 && reasons[0] === "busy";
  // What somebody of the newsroom has decided about is theirs to decide.
  const waits = state === "held" && onlyBusy && !decided;
  return waits && standing.takes && standing.mode !== "held" && paper.commentStepUp;
}

interface Bound {
  readonly article: number;
  readonly publicId: string;
  readonly now: number;
}

/** For one comment, for ten minutes, and only from us: what it is hard to make is the signature, so nothing can be solved ahead. */
function handOut(keys: ReaderKeys, { article, publicId, now }: Bound): string {
  return signAct(keys, {
    purpose: PURPOSE,
    object: [article, publicId],
    now,
    expiresAt: now + PUZZLE_MS,
  });
}

export function isOurs(
  keys: ReaderKeys,
  { article, publicId, now, puzzle }: Bound & { puzzle: string },
): boolean {
  return checkAct(keys, puzzle, { purpose: PURPOSE, object: [article, publicId], now }) !== null;
}

export interface Waiting {
  readonly article: { readonly id: number; readonly address: ArticleAddress };
  readonly own: HeldOwn;
  /** The token of this page. */
  readonly link: string;
  readonly standing: Standing;
  readonly paper: Publication;
}

/** What the page of its author hands out; null where its comment does not wait, or waits for more than that. */
export function offerStepUp(
  { keys, act }: Visit<unknown>,
  { article, own, link, standing, paper }: Waiting,
): { puzzle: string; to: string } | null {
  if (!isOffered(own, { standing, paper })) return null;
  return {
    puzzle: handOut(keys, { article: article.id, publicId: own.publicId, now: act.at }),
    to: urls.solvePuzzle(article.address, link),
  };
}
