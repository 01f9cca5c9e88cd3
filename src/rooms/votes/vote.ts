// A vote: one reader's like or dislike of one thing, changeable and withdrawable.

/** What a form may ask for. */
export const VOTE_CHOICES = ["like", "dislike", "withdraw"] as const;
export type VoteChoice = (typeof VOTE_CHOICES)[number];

export type VoteValue = 1 | -1;

/** What is voted on. Its kind is part of every key: a vote on comment 7 never meets one on article 7. */
export interface Voted {
  readonly kind: "article" | "comment";
  readonly id: number;
}

export interface VoteCounts {
  readonly likes: number;
  readonly dislikes: number;
}

/** Null for anything that no button of ours sends. */
export function readChoice(text: string): VoteChoice | null {
  return VOTE_CHOICES.find((choice) => choice === text) ?? null;
}

export function choiceOf(value: VoteValue): Exclude<VoteChoice, "withdraw"> {
  return value === 1 ? "like" : "dislike";
}
