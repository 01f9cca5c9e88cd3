// An assignment: one language version of a story that somebody is asked to write. Types and rules; no database, no request.

import type { Language } from "#platform/i18n";
import { Problem } from "#platform/problem";
import type { ArticleState } from "../states";

/** Open: anybody may take it. Delivered: in review. What is done or cancelled does not come back; it is asked for anew. */
export const ASSIGNMENT_STATES = ["open", "taken", "delivered", "done", "cancelled"] as const;
export type AssignmentState = (typeof ASSIGNMENT_STATES)[number];
/** Somebody waits for it. */
export const AT_WORK = ["open", "taken", "delivered"] as const satisfies readonly AssignmentState[];
/** Nobody has handed it in yet: its deadline counts. */
export const UNDELIVERED = ["open", "taken"] as const satisfies readonly AssignmentState[];

export function assignmentStateOf(word: string): AssignmentState {
  return ASSIGNMENT_STATES.find((state) => state === word) ?? "cancelled";
}

/** What is asked for. */
export interface Asking {
  /** The working title. */
  readonly title: string;
  readonly brief: string;
  readonly section: number | null;
  /** Words wanted; null when nobody said. */
  readonly length: number | null;
  /** Whether a picture is wanted. */
  readonly picture: boolean;
  readonly urgent: boolean;
  /** ms; null without a deadline. */
  readonly dueAt: number | null;
}

export interface Assignment extends Asking {
  readonly id: number;
  readonly story: number;
  /** Null until somebody begins to write. */
  readonly article: number | null;
  readonly language: Language;
  readonly state: AssignmentState;
  /** Null while it is open, and for whoever may not be named. */
  readonly person: { readonly id: number; readonly name: string } | null;
  /** Whether whoever looks has it. */
  readonly mine: boolean;
  /** Whether whoever looks asked for it. */
  readonly askedByMe: boolean;
  /** A byline that is withheld from whoever looks stands over a version of the story: nobody is named beside it. */
  readonly unnamed: boolean;
  readonly createdAt: number;
  /** How far the article is: null while there is none. */
  readonly written: {
    readonly state: ArticleState;
    readonly headline: string;
    readonly length: number;
    readonly picture: boolean;
  } | null;
}

const LONGEST_TITLE = 200;
const LONGEST_BRIEF = 4000;
const MOST_WORDS = 50_000;
/** Farther away is a slip of the finger. */
const FARTHEST_MS = 5 * 366 * 86_400_000;

/** As it is kept. @throws Problem `invalid` for what will not do */
export function askingOf(typed: Asking): Asking {
  const title = typed.title.normalize("NFC").trim().replace(/\s+/g, " ");
  const brief = typed.brief.normalize("NFC").trim();
  if (!title) throw new Problem("invalid", "articles.assignment-needs-title");
  if (title.length > LONGEST_TITLE)
    throw new Problem("invalid", "articles.assignment-title-long", { most: LONGEST_TITLE });
  if (brief.length > LONGEST_BRIEF)
    throw new Problem("invalid", "articles.assignment-brief-long", { most: LONGEST_BRIEF });
  const { length } = typed;
  if (length !== null && !(Number.isInteger(length) && length > 0 && length <= MOST_WORDS))
    throw new Problem("invalid", "articles.assignment-length", { most: MOST_WORDS });
  return { ...typed, title, brief };
}

/** @throws Problem `invalid` for a deadline that is over, or years away */
export function holdDeadline(dueAt: number | null, now: number): void {
  if (dueAt === null) return;
  if (dueAt <= now) throw new Problem("invalid", "articles.deadline-over");
  if (dueAt > now + FARTHEST_MS) throw new Problem("invalid", "articles.deadline-far");
}

/** Not handed in, and its time is over. */
export function isLate({ state, dueAt }: Pick<Assignment, "state" | "dueAt">, now: number): boolean {
  return dueAt !== null && dueAt < now && UNDELIVERED.some((one) => one === state);
}
