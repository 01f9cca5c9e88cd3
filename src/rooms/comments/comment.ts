// A comment: what a reader says under an article, and what may become of it. Types and rules; no database, no request.

import type { Language } from "#platform/i18n";
import type { ArticleAddress } from "#urls";
import type { MarkedSpan } from "./check-comment";
import type { Reported } from "./reports/report";
import type { NameReason } from "./text/name";

export const COMMENT_STATES = ["held", "approved", "rejected"] as const;
export type CommentState = (typeof COMMENT_STATES)[number];

/** Why a comment deserves a closer look, the gravest first: these hold it, and tell the moderator what to look for. */
export const HOLD_REASONS = [
  "banned",
  "personal-data",
  "suspect",
  "trap",
  "links",
  "repeat",
  "busy",
  "checker-error",
  "new-commenter",
] as const;
export type HoldReason = (typeof HOLD_REASONS)[number];

/** Why a moderator refused it. The author is not told which. */
export const REJECT_REASONS = ["off-topic", "abuse", "personal", "spam", "other"] as const;
export type RejectReason = (typeof REJECT_REASONS)[number];

/** What an author must mend before a comment is taken. Each has a sentence in the catalogues. */
export type CommentFault =
  "empty" | "too-long" | "closed" | "banned" | "warned" | "answered-gone" | NameReason;

/** More links than this are a reason to look closely. */
export const MOST_LINKS = 2;

/** How long the same words under one article count as a repetition, in milliseconds. */
export const REPEAT_MS = 24 * 3_600_000;

/** How long its author may look at a comment that waits, in milliseconds. */
export const OWN_PAGE_MS = 7 * 24 * 3_600_000;

export interface PublicComment {
  /** Tells nothing about how many comments there are. */
  readonly publicId: string;
  /** Empty for somebody who gave none. */
  readonly name: string;
  readonly words: string;
  readonly language: Language;
  /** To the minute. */
  readonly createdAt: number;
  /** Whether the newsroom chose it. */
  readonly picked: boolean;
  readonly likes: number;
  /** The public id of the comment that it answers. */
  readonly answers: string | null;
  /** It is not public any more and stands here for its replies' sake alone, without a word of it. */
  readonly removed?: boolean;
  /** Said by the newsroom. */
  readonly staff?: boolean;
}

export interface OwnComment extends PublicComment {
  readonly state: CommentState;
}

/** One comment as its author's pages need it: these compare the key, and never show it. */
export interface HeldOwn extends OwnComment {
  readonly id: number;
  readonly author: Uint8Array | null;
  /** Of the reader who was signed in. */
  readonly account: number | null;
  readonly reasons: readonly HoldReason[];
  /** Whether a person has decided about it, whatever it says now. */
  readonly decided: boolean;
}

/** What a moderator sees. */
export interface QueuedComment extends Omit<OwnComment, "answers"> {
  readonly id: number;
  readonly reasons: readonly HoldReason[];
  /** What was met, in `words` or `name`. */
  readonly spans: readonly MarkedSpan[];
  /** The comment that it answers, also when readers do not see that one any more. */
  readonly answers: AnsweredComment | null;
  /** Of the article that it stands under. */
  readonly articleId: number;
  readonly rejection: RejectReason | null;
  /** What readers reported of it, while it is public; null for nothing. */
  readonly reported: Reported | null;
  /** Null when the article is not public any more. */
  readonly article: { readonly headline: string; readonly address: ArticleAddress } | null;
}

/** Null for one that its author withdrew: nothing of it is left. */
export interface AnsweredComment {
  readonly name: string;
  readonly words: string;
  readonly state: CommentState | null;
  readonly staff: boolean;
}

/** Times are kept to the minute: to the second they could be matched with somebody's line. */
export function toTheMinute(at: number): number {
  return Math.floor(at / 60_000) * 60_000;
}

const RISKS: Readonly<Record<HoldReason, number>> = {
  banned: 100,
  "personal-data": 80,
  "checker-error": 60,
  suspect: 40,
  trap: 20,
  links: 20,
  repeat: 10,
  busy: 5,
  "new-commenter": 1,
};

/** How urgently somebody should look: of the queue's orders, one. */
export function riskOf(reasons: readonly HoldReason[]): number {
  return reasons.reduce((sum, reason) => sum + RISKS[reason], 0);
}

export function readState(text: string): CommentState | null {
  return COMMENT_STATES.find((state) => state === text) ?? null;
}

/** Null where none was chosen: a reason that nobody chose would say something untrue of the comment. */
export function readRejection(text: string): RejectReason | null {
  return REJECT_REASONS.find((reason) => reason === text) ?? null;
}

const REJECTED = "rejected-";

/** The one column of reasons: why it was held, and why rejected. */
export function packReasons(held: readonly HoldReason[], rejection: RejectReason | null): string {
  return JSON.stringify([...held, ...(rejection ? [REJECTED + rejection] : [])]);
}

export function unpackReasons(column: string): { held: HoldReason[]; rejection: RejectReason | null } {
  const codes = JSON.parse(column) as readonly string[];
  return {
    held: HOLD_REASONS.filter((reason) => codes.includes(reason)),
    rejection: REJECT_REASONS.find((reason) => codes.includes(REJECTED + reason)) ?? null,
  };
}
