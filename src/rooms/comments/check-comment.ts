// What is looked at before a comment is taken: faults its author can mend, and reasons for a closer look.

import { type CommentFault, type HoldReason, MOST_LINKS } from "./comment";
import { canonical, isBlank } from "./text/canonical";
import { charactersLeft, MOST_CODE_POINTS } from "./text/count";
import { checkName } from "./text/name";
import { countLinks } from "./text/paragraphs";

export interface Submitted {
  readonly name: string;
  readonly words: string;
  /** A field that people do not see; only programs fill it. */
  readonly trap: string;
  /** Whether much is being sent from the same neighbourhood. */
  readonly busy: boolean;
  /** Names that nobody may comment under. */
  readonly taken: readonly string[];
}

/** `name` and `words` in the form in which they are stored. */
export interface Checked {
  readonly name: string;
  readonly words: string;
  readonly faults: readonly CommentFault[];
  readonly reasons: readonly HoldReason[];
}

/** A check looks at clean words and says whether its reason applies. */
export type HoldCheck = (words: string, submitted: Submitted) => boolean;

export const HOLD_CHECKS: Readonly<Partial<Record<HoldReason, HoldCheck>>> = {
  busy: (_, { busy }) => busy,
  trap: (_, { trap }) => trap.trim() !== "",
  links: (words) => countLinks(words) > MOST_LINKS,
};

/**
 * Never throws. A checker that breaks must not let a comment through unseen, nor lose it: whatever goes wrong becomes the
 * reason "checker-error", and a person looks.
 */
export function checkComment(submitted: Submitted, checks = HOLD_CHECKS): Checked {
  try {
    const words = canonical(submitted.words);
    const { name, reasons: faultsOfName } = checkName(submitted.name, submitted);
    const ofWords = faultsOfWords(words);
    // What goes back to its author needs no closer look, and looking at 90 kB could take a minute.
    if (ofWords.length > 0) return { name, words, faults: [...ofWords, ...faultsOfName], reasons: [] };
    const reasons = Object.entries(checks).flatMap(([reason, applies]) =>
      applies(words, submitted) ? [reason as HoldReason] : [],
    );
    return { name, words, faults: faultsOfName, reasons };
  } catch {
    return { name: "", words: storable(submitted.words), faults: [], reasons: ["checker-error"] };
  }
}

function faultsOfWords(words: string): CommentFault[] {
  if (isBlank(words)) return ["empty"];
  return charactersLeft(words) < 0 ? ["too-long"] : [];
}

/** The least that both databases take. */
function storable(words: string): string {
  return words
    .replace(/\p{Cs}/gu, "\ufffd")
    .replaceAll("\0", "")
    .slice(0, MOST_CODE_POINTS);
}
