// What a comment's author is shown once before it is sent: they may not know what a telephone number under an article does.

import type { Checked } from "../check-comment";
import type { HoldReason } from "../comment";

/** Never a banned word: whoever hunts for a spelling that passes would be told how near they are. */
export const NUDGED = ["personal-data", "suspect"] as const satisfies readonly HoldReason[];
export type Nudged = (typeof NUDGED)[number];

const MOST_PASSAGES = 5;

export interface Nudge {
  readonly reason: Nudged;
  /** As they stand in the text. */
  readonly passages: readonly string[];
}

/** One for each reason that its author can mend; none where there is nothing to show. */
export function nudgesOf({
  spans,
  name,
  words,
}: Pick<Checked, "spans" | "name" | "words">): readonly Nudge[] {
  return NUDGED.flatMap((reason) => {
    const found = spans
      .filter((span) => span.reason === reason)
      .map(({ where, from, to }) => (where === "name" ? name : words).slice(from, to));
    return found.length > 0 ? [{ reason, passages: [...new Set(found)].slice(0, MOST_PASSAGES) }] : [];
  });
}
